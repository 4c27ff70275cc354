import { describe, expect, it } from "vitest";
import { eventsOf, readText } from "./told.js";

const who = async (text: string) => (await eventsOf(text)).flatMap((event) => event.who);
const typeOf = async (text: string, id: string) =>
  (await readText(text)).actors.find((actor) => actor.id === `actor:${id}`)?.actorType;

describe("who acts in reports from elsewhere", () => {
  it("is a nation's military where its blow is named by its adjective, and nobody where that describes victims", async () => {
    expect(await who("A Ukrainian drone attack on Belgorod killed a woman.")).toContain("ATTACKER ukrainian-military");
    expect(await who("A Russian missile hit a camp near Sumy in Ukraine, killing six people.")).toContain(
      "ATTACKER russian-armed-forces",
    );
    expect(await who("Gunmen killed Israeli attack victims in Hebron.")).not.toContain("ATTACKER israeli-armed-forces");
  });

  it("is the army that a nation's soldiers are of in the lexicon", async () => {
    expect(await who("Four Israeli soldiers were killed in northern Gaza.")).toEqual(["VICTIM israeli-armed-forces"]);
  });

  it("is a force called by its country, and a rebel army whose name says no country", async () => {
    expect(await typeOf("The Pakistan Army shelled a village in Bajaur.", "pakistani-military")).toBe("STATE_FORCES");
    const rebels = "The Hill Peoples Army attacked a base near Lashio in Myanmar.";
    expect(await typeOf(rebels, "hill-peoples-army")).toBe("REBEL_GROUP");
  });

  it("is the group that an adjective before its name only describes", async () => {
    expect(await who("The paramilitary Wagner Group executed 30 civilians in Moura, Mali.")).toEqual([
      "ATTACKER wagner",
      "VICTIM civilians",
    ]);
    expect(await who("Yemen's Houthi rebels fired missiles at a ship off Aden.")).toContain("ATTACKER houthis");
  });

  it("is the person that a commander of forces is", async () => {
    const { actors } = await readText(
      "The commander of the ground forces, Mykhailo Drapatyi, resigned after a strike in Ukraine.",
    );
    expect(actors.map(({ id }) => id)).not.toContain("actor:commander");
  });

  it("are both behind 'by A and B', and neither is a victim", async () => {
    expect(await who("Two gunmen were shot dead by a soldier and an armed civilian in Hebron.")).not.toContain(
      "VICTIM civilian",
    );
  });

  it("are the sides of a fight that resumes, and those it kills are none", async () => {
    expect(await who("Fighting resumed between M23 and militias in Masisi, Congo.")).toEqual([
      "BELLIGERENT m23",
      "BELLIGERENT militias",
    ]);
    const clashes = "Clashes between herders and farmers over land have killed 500 people in Benue, Nigeria.";
    expect(await who(clashes)).toContain("VICTIM people");
  });

  it("burnt no car of its own", async () => {
    expect(
      await who("Kenyan police withdrew after their armoured car was set ablaze in Mirebalais, Haiti."),
    ).not.toContain("ATTACKER kenyan-police");
  });

  it("are thousands who march, though nobody says who they are", async () => {
    expect(await eventsOf("Tens of thousands marched through Tbilisi in Georgia.")).toMatchObject([
      { type: "Peaceful protest" },
    ]);
  });
});

describe("who takes no part in what a report from elsewhere tells", () => {
  it.each([
    [
      "a country across the border",
      "Gunmen killed 34 soldiers in Banibangou, Niger, near the border with Mali.",
      "mali",
    ],
    [
      "who only calls it something",
      "Troops killed 31 rebels in Bastar, India, in what police called the biggest raid.",
      "police",
    ],
    ["whose flags are waved", "Protesters marched through Tbilisi in Georgia waving EU flags.", "european-union"],
    ["the country of a president", "Workers in Lima, Peru, were arrested by U.S. President John Doe.", "united-states"],
    [
      "who says that a video was made",
      "In Venezuela, minister Freddy Nanez suggested that a video of the strike was made up.",
      "freddy-nanez",
    ],
    [
      "who is told at the end, with what he is",
      "The gunmen burned houses in Komanda, Congo, said Jean Kavu, a rights activist.",
      "jean-kavu",
    ],
    [
      "who told it on the web",
      "A drone attack killed two people and wounded 17 in Odesa, Ukraine, governor Oleh Kiper wrote on Telegram.",
      "oleh-kiper",
    ],
    ["a street party", "Gunmen attacked a street party in Irapuato, Mexico, killing 12 people.", "party"],
    ["a coalition of another country", "The ruling coalition in Kenya killed a bill.", "us-led-coalition"],
  ])("is %s", async (_, text, id) => {
    const { events } = await readText(text);
    expect(events.flatMap(({ participants }) => participants.map(({ actor }) => actor))).not.toContain(`actor:${id}`);
  });

  it("is a state that closes its border with another no more than the other", async () => {
    expect(await who("Senegal closed its border with Gambia.")).toEqual(expect.arrayContaining(["TARGET gambia"]));
  });
});

describe("acts in reports from elsewhere", () => {
  it("are no raids from the air unless the words say so", async () => {
    const type = async (text: string) => (await eventsOf(text))[0]?.type;
    expect(await type("Troops killed 14 militants in raids in Bannu, Pakistan.")).not.toBe("Air/drone strike");
    expect(await type("The army killed 14 militants in air raids in Bannu, Pakistan.")).toBe("Air/drone strike");
  });

  it("are strikes from the air where they are launched, and of workers where they last", async () => {
    const type = async (text: string) => (await eventsOf(text))[0]?.type;
    expect(await type("The junta in Myanmar launched air strikes in Sagaing.")).toBe("Air/drone strike");
    expect(await type("Miners in Lima, Peru, launched an indefinite strike.")).toBe("Peaceful protest");
  });

  it("are those of the verb, not what a party does by habit or is accused of", async () => {
    const count = async (text: string) => (await eventsOf(text)).length;
    expect(await count("In Mexico, the gang, which steals fuel, is feared.")).toBe(0);
    expect(await count("In Mexico, the gang, which stole fuel on Monday, is feared.")).toBe(1);
    const events = await eventsOf("An officer accused of theft was arrested in Lima, Peru.");
    expect(events).toMatchObject([{ type: "Arrests" }]);
  });

  it("put nobody at the place of who tells them", async () => {
    const events = await eventsOf(
      "The Arakan Army captured a border post in Rakhine State on Sunday, residents in western Myanmar said.",
    );
    expect(events.map(({ where }) => where)).toEqual([["Border post in Rakhine"]]);
  });
});

describe("armed communities in Syria", () => {
  it("are no rebels by that, and those whom a count of bodies names did not do it", async () => {
    expect(
      await who("Clashes between Druze fighters and Bedouin tribesmen killed 30 people in Sweida in Syria."),
    ).toEqual(["BELLIGERENT bedouin-tribesmen", "BELLIGERENT druze-fighters"]);
    expect(await who("Residents in Syria found 230 corpses of tribesmen.")).not.toContain("ATTACKER tribesmen");
    expect(await who("Militants captured a hill near Aleppo in Syria.")).toEqual(["ATTACKER syrian-rebels"]);
  });

  it("have no part in a foreign strike, which is its nation's, or none of ours", async () => {
    expect(await who("A Turkish air strike killed six people near Kobani in Syria.")).toContain(
      "ATTACKER turkish-armed-forces",
    );
    expect(await who("Israel's military said it had struck tanks near Sweida in Syria.")).toContain(
      "ATTACKER israeli-armed-forces",
    );
  });
});

describe("who is a party of an act abroad", () => {
  it("is no country that only says where: its prison, its border with another", async () => {
    expect(await who("Armed gangs stormed Haiti's main prison on Saturday.")).toEqual(["ATTACKER gangs"]);
    expect(await who("Rebels captured a crossing on Myanmar's border with China.")).toEqual(["ATTACKER rebels"]);
    expect(await who("Kenyan rebels captured a hill from Uganda.")).toContain("DEFENDER uganda");
  });

  it("leads what is joined to its verb, and not whom the first verb has for its object", async () => {
    expect(await who("Pakistan recalled its ambassador from Tehran and expelled Iran's envoy.")).toEqual([
      "ATTACKER pakistan",
      "TARGET ambassador",
      "ATTACKER pakistan",
      "TARGET iranian-envoy",
    ]);
    expect(
      await who("On Thursday, gunmen shot dead four police officers in Port-au-Prince and set fire to a shop."),
    ).toEqual(["ATTACKER gunmen", "VICTIM police-officers", "ATTACKER gunmen"]);
  });

  it("is not who leads those whom the act is done to", async () => {
    expect(await who("Troops raided a camp of the gang led by Bello Turji in Katsina, Nigeria.")).toEqual([
      "ATTACKER nigerian-military",
      "DEFENDER gang",
    ]);
  });

  it("is not who tells it with another, whatever the tree takes for a subject", async () => {
    expect(
      await who("Gunmen on motorcycles abducted at least 20 pupils and a teacher in Kano, police and parents said."),
    ).toEqual(["ATTACKER gunmen", "VICTIM pupils", "VICTIM teacher"]);
  });

  it("is nobody where an act is prevented, and not who answers an act of others", async () => {
    expect(
      await who("Indian police fired tear gas to stop thousands of farmers from marching to New Delhi."),
    ).not.toContain("ATTACKER farmers");
    const events = await eventsOf(
      "Iran fired missiles at Israel in retaliation for a strike in Beirut that killed seven officers, officials said.",
    );
    expect(events.filter(({ who: parties }) => parties.includes("ATTACKER iran"))).toHaveLength(1);
    expect(events.map(({ where }) => where)).toEqual([["Israel"], ["Beirut"]]);
    expect(events.find(({ who: parties }) => parties.includes("VICTIM officers"))?.who).toEqual(["VICTIM officers"]);
  });

  it("frees whom a passive names, by whoever it was", async () => {
    expect(await who("Twelve hostages were freed in Rutshuru, Congo, on Monday.")).toEqual(["TARGET hostages"]);
  });
});

describe("events told of one sentence or the next", () => {
  it("are two where the report says that the second is another, though as many died", async () => {
    const { events } = await readText(
      "Soldiers killed 14 herders in Mali's Nara region, residents said. In a separate incident, a drone strike on a wedding in Konokassi killed 14 people.",
    );
    expect(events.map(({ trigger }) => trigger.text)).toEqual(["killed", "drone strike"]);
  });

  it("are none where weapons only lie somewhere", async () => {
    expect(await eventsOf("The army hit a warehouse in Lipetsk, Russia, that held glide bombs.")).toHaveLength(1);
  });

  it("is a state that begins to act, or that a clause between commas explains", async () => {
    expect(await who("Kenya began deploying police officers to Haiti.")).toContain("MOVER kenya");
    expect(await who("Burundi, an ally of Congo, bombed a camp in Goma.")).toContain("ATTACKER burundi");
    expect(await who("A ceasefire between Israel and Hezbollah took effect on Tuesday.")).toEqual([
      "BELLIGERENT hezbollah",
      "BELLIGERENT israel",
    ]);
  });

  it("is a people, a crowd that only a number tells of, and who leads what the sentence begins with", async () => {
    expect(await who("About 200 Serbs protested in Lima.")).toEqual(["ATTACKER serbs"]);
    expect(await who("Tens of thousands marched in Lima.")).toEqual(["ATTACKER people"]);
    expect(await who("Defying the ban, thousands of students marched in Lima.")).toContain("ATTACKER students");
  });

  it("is not who leads the clause before, who only calls it something, or whom others are believed to be", async () => {
    expect(await who("Students marched in Lima, and dozens of masked men threw stones at the police.")).toEqual([
      "ATTACKER students",
      "ATTACKER masked-men",
      "TARGET police",
    ]);
    expect(
      await who("In a speech to parliament, the president accused the opposition of fraud in Lima."),
    ).not.toContain("ATTACKER parliament");
    expect(
      await who("Soldiers raided Lima, killing nine men, in what Prime Minister Ana Ruiz called a success."),
    ).not.toContain("VICTIM ana-ruiz");
    expect(await who("Two men were abducted in Lima by people believed to be police.")).not.toContain("VICTIM police");
    expect(await who("The union called the arrest a coup against the president.")).toEqual(["ATTACKER union"]);
  });

  it("is, behind a semicolon, who speaks in the half before it", async () => {
    const told = await eventsOf(
      "Boko Haram claimed an attack. Chad's foreign ministry said gunmen had abducted three men in Lima; it condemned Norway.",
    );
    expect(told.at(-1)?.who).toEqual(["ATTACKER chadian-government", "TARGET norway"]);
  });
});
