import { describe, expect, it } from "vitest";
import { eventsOf, readText } from "./told.js";

/** Sub-event type, or "-" of civil acts, and the parties of each event. */
const told = async (text: string) => (await eventsOf(text)).map(({ type, who }) => `${type ?? "-"}: ${who.join(", ")}`);

describe("who leads an act abroad", () => {
  it("is who detained, and not who was detained with an aside behind", async () => {
    expect(
      await told("The army arrested ten soldiers, including two officers, and accused a general of treason in Mali."),
    ).toContainEqual(expect.stringMatching(/^-: ATTACKER malian-military/u));
  });

  it("is a seat of government behind a conjunction of time", async () => {
    const text = "India and Pakistan traded fire in Kashmir, hours after New Delhi launched missile strikes.";
    expect((await eventsOf(text)).at(-1)).toMatchObject({ who: ["ATTACKER india"], where: [] });
  });

  it("is who said, where the verb behind 'and' is of another time than what was said", async () => {
    expect(await told("Beijing said its navy had turned the boats back and accused Manila of lies.")).toContain(
      "-: ATTACKER china, TARGET philippines",
    );
  });

  it("is whom 'described as' has before it, for a verb joined to it", async () => {
    const text =
      "Minister Jane Otieno described the marches as a plot and accused opposition leaders of lies in Kenya.";
    expect(await told(text)).toContainEqual("-: ATTACKER jane-otieno, TARGET opposition-leaders");
  });

  it("is a country of two verbs joined by 'and', for the second as well", async () => {
    expect(
      await told("India advised its citizens to put off travel to Nepal and closed the border crossing at Sunauli."),
    ).toContainEqual("Other: ATTACKER india");
  });

  it("is a country whose name begins with the adjective of its nation", async () => {
    expect((await told("Saudi Arabia and Qatar called for restraint."))[0]).toBe(
      "-: ATTACKER qatar, ATTACKER saudi-arabia",
    );
  });

  it("is all who lead the first of two verbs that are joined", async () => {
    const deeds = await told("Norway and Germany closed their embassies and urged their nationals to leave.");
    expect(deeds.at(-1)).toMatch(/^-: ATTACKER germany, ATTACKER norway, /u);
  });

  it("is nobody where a vehicle does it, and not whom it is done to", async () => {
    const text = "John Garang was arrested in Juba, South Sudan, after an armed convoy entered his house.";
    expect(await told(text)).toEqual(["Arrests: VICTIM john-garang"]);
    const shot = "A UN helicopter was shot at in South Sudan as it evacuated soldiers, killing a crew member.";
    expect((await told(shot))[0]).not.toContain("ATTACKER");
  });

  it("is a security service, and a special representative only by his name", async () => {
    expect((await told("Ukraine's security service raided an office in Kyiv."))[0]).toContain(
      "ATTACKER ukrainian-security-service",
    );
    const text = "The EU's special representative, Eduards Berzins, met Kyrgyz officials in Bishkek.";
    expect((await told(text))[0]).not.toContain("european-union");
  });

  it("is nobody where a crowd that no word names did it", async () => {
    const deeds = await told("Police in Kenya opened fire on a group that had torched a police station.");
    expect(deeds).toContain("Looting/property destruction: ");
  });

  it("is who is sentenced, of the deed that he is sentenced for", async () => {
    const deeds = await told("A court in Nigeria sentenced four men to death for abducting and murdering a student.");
    expect(deeds).toContain("Attack: ATTACKER men, VICTIM student");
  });

  it("is the body that spoke, though a day stands before 'it'", async () => {
    const deeds = await told("Mali's government said on Thursday it had arrested two generals and a French citizen.");
    expect(deeds[0]).toContain("ATTACKER malian-government");
  });

  it("is a force once, where its soldiers are told with its name", async () => {
    expect((await told("Troops of the Nigerian Army shot a herder in Katsina."))[0]).toBe(
      "Attack: ATTACKER nigerian-military, VICTIM herder",
    );
  });

  it("is the authority that closes, which does not protest", async () => {
    expect(await told("Indian authorities closed 21 airports on Friday.")).toEqual([
      "Other: ATTACKER indian-government",
    ]);
  });

  it("is an organisation without the day or the country behind its name", async () => {
    expect(await told("The Hill Peoples Party on Tuesday rejected an offer of talks in Myanmar.")).toEqual([
      "-: ATTACKER hill-peoples-party",
    ]);
    expect(await told("Amnesty International Nigeria condemned the killing of ten men.")).toEqual([
      "-: ATTACKER amnesty-international",
    ]);
    expect(
      await told("The Association of Nurses and Midwives accused the ministry of neglect in Kenya."),
    ).toContainEqual(expect.stringContaining("ATTACKER association-of-nurses-and-midwives"));
  });

  it("is the group whose name a noun of groups follows, or whose jihadists they are", async () => {
    expect(await told("A member of the M23 rebel group was arrested in Congo.")).toEqual(["Arrests: VICTIM m23"]);
    expect((await told("Jihadists from the al Qaeda-linked JNIM attacked a post in Mali."))[0]).toContain(
      "ATTACKER jnim",
    );
  });

  it("is a secretary of state by his name alone", async () => {
    const { actors } = await readText("US Secretary of State John Doe warned Tehran not to attack ships.");
    expect(actors.map(({ name }) => name)).toContain("John Doe");
  });
});

describe("whom it is done to abroad", () => {
  it("is each subject of two passives that share one 'was'", async () => {
    expect(await told("A church in Chad was burned down and its priest abducted.")).toEqual([
      "Looting/property destruction: ",
      "Abduction/forced disappearance: VICTIM priest",
    ]);
  });

  it("is the commander named behind the body he leads, and not the body", async () => {
    const deeds = await told("An air strike in Lebanon killed the head of the Wagner Group, Ivan Petrov.");
    expect(deeds[0]).toContain("ivan-petrov");
    expect(deeds[0]).not.toContain("wagner");
  });

  it("is who is clashed with, also where a gerund says what they want", async () => {
    const deeds = await told("Police in Peru clashed with miners demanding the resignation of the president.");
    expect(deeds[0]).toContain("BELLIGERENT miners");
  });

  it("is neither the officer who announces it behind a comma, with his office", async () => {
    const text = "A strike on a boat in Mexico killed four men, Defense Secretary John Doe announced on Friday.";
    expect((await told(text))[0]).toBe("Air/drone strike: VICTIM men");
  });

  it("is both who clash, though the clause before tells who died", async () => {
    const deeds = await told("Ten people were killed in Chad when farmers and herders clashed.");
    expect(deeds.join()).toContain("BELLIGERENT farmers, BELLIGERENT herders");
  });

  it("is who is charged, and not the victim of what he is charged with", async () => {
    expect(await told("Police in Vienna, Austria, charged a man with the murder of a girl.")).toEqual([
      "-: ATTACKER austrian-police, TARGET man",
    ]);
  });

  it("is who holds what is bombed", async () => {
    expect((await told("The army in Congo bombarded rebel positions around Sake."))[0]).toContain("TARGET rebels");
  });

  it("is not whom somebody is loyal to or critical of", async () => {
    expect((await told("Tunisian authorities jailed a judge critical of the president."))[0]).toBe(
      "Arrests: ATTACKER tunisian-government, VICTIM judge",
    );
  });

  it("is pupils, whom nobody takes as ground", async () => {
    expect((await told("Kidnappers seized nine pupils in Kogi, Nigeria."))[0]).toMatch(/^Abduction.*VICTIM pupils$/u);
  });

  it("is no firm whose goods are wrecked", async () => {
    const deeds = await told("Rebels in Honduras wrecked two buses belonging to a banana company.");
    expect(deeds.join()).not.toContain("company");
  });

  it("is no group whose dissidents fought", async () => {
    const deeds = await told("Fighting between the army and dissidents of the former FARC left ten dead in Colombia.");
    expect(deeds[0]).not.toContain("farc");
  });
});

describe("what is told abroad", () => {
  it("is force by riot police, and no riot", async () => {
    expect((await told("Serbian riot police fired tear gas at students in Belgrade."))[0]).toMatch(
      /^Protest with intervention/u,
    );
  });

  it("is disapproval by what a deed is described as, or called", async () => {
    expect(await told("The opposition described the shooting of two men as reckless in Uganda.")).toEqual([
      "-: ATTACKER opposition",
    ]);
    expect(await told("The opposition called the detention of its leader a crime in Uganda.")).toEqual([
      "-: ATTACKER opposition",
    ]);
    expect(await told("The minister described the talks as useful in Uganda.")).toEqual([]);
  });

  it("is a threat only where somebody warns of what he would do", async () => {
    expect(await told("Iran warned that it would strike bases in Qatar.")).toEqual(["-: ATTACKER iran"]);
    expect(await told("The World Food Programme warned that a third of the people in Yemen were starving.")).toEqual(
      [],
    );
    expect(await told("Turkey warned of the risk of a wider war.")).toEqual([]);
  });

  it("is no demand where people seek shelter, and no alliance of affiliated men", async () => {
    expect(await told("Three families had sought shelter in a monastery in Myanmar.")).toEqual([]);
    expect(await told("The army in Pakistan spoke of Taliban and affiliated militants.")).toEqual([]);
  });

  it("is aid where meals are delivered", async () => {
    expect(await told("Oxfam delivered hot meals to families in Haiti.")).toEqual([
      "-: RESPONDER oxfam, TARGET families",
    ]);
  });

  it("is no condition", async () => {
    expect(await told("Britain would recognise the state unless Israel agreed to a ceasefire.")).toEqual([]);
  });

  it("is force where shots in the air part a crowd, and looting where shops are broken into", async () => {
    expect((await told("Soldiers fired into the air to part a crowd in Conakry, Guinea."))[0]).toMatch(
      /^Protest with intervention/u,
    );
    expect((await told("Looters broke into shops in Nairobi."))[0]).toMatch(/^Looting/u);
  });

  it("is nothing that people only do by habit, or had signed before", async () => {
    expect(await told("The law in Georgia is for people who obstruct roads.")).toEqual([]);
    expect(await told("Soldiers in Colombia spoke of two fighters who had signed the accord.")).toEqual([]);
  });
});
