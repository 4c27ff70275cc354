import { describe, expect, it } from "vitest";
import { eventsOf, readText } from "./told.js";

/** The trigger of each event, with its first and last day. */
const days = async (text: string) =>
  (await readText(text)).events.map(({ trigger, time }) => `${trigger.text} ${time.start}/${time.end}`);

/** How many of each fate every event has, by its trigger. */
const tolls = async (text: string) => {
  const { events, claims } = await readText(text);
  return events.map(({ id, trigger }) => {
    const figures = claims.filter(({ about, kind }) => about === id && kind === "CASUALTY");
    return [trigger.text, ...figures.map(({ value }) => `${value?.["casualty"]} ${value?.["min"]}`)].join(": ");
  });
};

describe("one report of several events", () => {
  it("dates what was so long before by what it was before", async () => {
    expect(
      await days(
        "On Friday a church burned in Kano. The fire came two weeks after gunmen abducted a priest in Nigeria.",
      ),
    ).toContainEqual("abducted 2014-12-07/2014-12-13");
    expect(
      await days("Troops took Palma in Mozambique on Friday, three days after rebels shelled a port."),
    ).toContainEqual("shelled 2014-12-16/2014-12-16");
  });

  it("does not date an attack by the statement about it, nor a deal by the fights it ends", async () => {
    expect(
      await days("Gunmen attacked a post in Kenya. A group owned up to the attack in a statement on Friday."),
    ).not.toContainEqual(expect.stringContaining("2014-12-19"));
    expect(await days("Chad and Niger signed an agreement to end six weeks of fighting on Tuesday.")).toEqual([
      "signed 2014-12-23/2014-12-23",
    ]);
  });

  it("keeps a killing of long ago apart from a fight of these days", async () => {
    expect(
      await days(
        "Six inmates died on Monday in a riot in Ecuador. Fighting broke out between gangs. A judge was gunned down in Quito on 17 January.",
      ),
    ).toContainEqual("gunned 2014-01-17/2014-01-17");
  });

  it("puts the wounded of a raid with the arrests it made, and not with the murder told before", async () => {
    expect(
      await tolls(
        "Gunmen shot dead a mayor in Mexico on Tuesday. On Monday soldiers arrested three people in Colima. A soldier was wounded in the raid.",
      ),
    ).toEqual(["shot: KILLED 1", "arrested: DETAINED 3: WOUNDED 1"]);
  });

  it("counts who died in a fire that was set", async () => {
    expect(
      await eventsOf("Bandits set ablaze a bus near Isa in Nigeria, killing at least 23 of its passengers."),
    ).toMatchObject([{ type: "Attack" }]);
  });

  it("does not lay a death told before to those who shot the attackers told since", async () => {
    const events = await eventsOf(
      "A man was killed by debris in Jericho. Two gunmen opened fire in Jaffa. Police shot the attackers.",
    );
    const [debris] = events;
    expect(debris?.who).toEqual(["VICTIM man"]);
    expect(events.at(-1)?.who).toEqual(["ATTACKER police", "VICTIM attackers"]);
  });

  it("reads both days between which something was", async () => {
    expect(await days("Between 8 and 10 December rebels clashed with the army around Goma.")).toEqual([
      "clashed 2014-12-08/2014-12-10",
    ]);
  });

  it("gives the headline to what the report begins with", async () => {
    const { events, claims } = await readText(
      "Rebels set off a mine in India on Sunday, killing two constables. In April they ambushed a patrol and killed 22 policemen.",
      "Rebels kill two policemen in India",
    );
    const headline = claims.find(({ kind }) => kind === "HEADLINE");
    expect(events.find(({ id }) => id === headline?.about)?.trigger.text).not.toBe("ambushed");
  });

  it("knows who he was that is spoken of next, where it was one person", async () => {
    const released = async (text: string) =>
      (await eventsOf(text)).filter(({ type }) => type === "Other").map(({ who }) => who);
    expect(await released("Gunmen abducted a priest in Nigeria. He was freed on Saturday.")).toEqual([
      ["TARGET priest"],
    ]);
    expect(await released("Gunmen abducted a priest and a mayor in Nigeria. He was freed on Saturday.")).toEqual([]);
  });
});

describe("single victims", () => {
  it("are figures by whatever noun", async () => {
    expect(await tolls("Gunmen beheaded a prison warder in Kenya.")).toEqual(["beheaded: KILLED 1"]);
    expect(await tolls("A 37-year-old man was shot dead in Lima.")).toEqual(["shot: KILLED 1"]);
    expect(await tolls("More than 2,000 people have been detained in Kazakhstan.")).toEqual([
      "detained: DETAINED 2000",
    ]);
  });

  it("are not those who did it, who speak or who survived", async () => {
    expect(await tolls("A policeman shot a teacher dead in Lima.")).toEqual(["shot: KILLED 1"]);
    expect(await tolls("Three gunmen kidnapped two nurses in Haiti.")).toEqual(["kidnapped: ABDUCTED 2"]);
    expect(await tolls("A bomb killed seven people in Kabul, a senior officer said.")).toEqual(["bomb: KILLED 7"]);
    expect(await tolls("Police in Nigeria put the death toll at 23 and said six persons survived.")).toEqual([
      "23: KILLED 23",
    ]);
    expect(await tolls("The man who stabbed two guards in Lyon was arrested.")).not.toContainEqual(
      expect.stringContaining("DETAINED 2"),
    );
  });
});

describe("who speaks and acts", () => {
  it("is a country as well as its seat of government", async () => {
    const { claims } = await readText("On Monday Azerbaijan admitted it had shot down a helicopter of Russia's army.");
    expect(claims.map(({ attribution }) => attribution.chain[0])).toEqual(["actor:azerbaijan"]);
  });

  it("is whom the sentence is about, and nobody named between", async () => {
    const stances = async (text: string) =>
      (await readText(text)).claims.flatMap(({ kind, attribution }) =>
        kind === "SOURCE_STANCE" ? [attribution.chain[0]] : [],
      );
    expect(await stances("France, which has 400 soldiers in Gabon, condemned the coup in Mali.")).not.toContain(
      "actor:soldiers",
    );
    expect(
      await stances("The rebels, who have been at war with the army since 2023, denied that they had shelled Bunia."),
    ).toEqual(["actor:rebels"]);
    expect(
      (
        await eventsOf(
          "The UN rights chief, Volker Turk, said attacks on protesters were shocking and called for calm.",
        )
      )
        .flatMap(({ who }) => who)
        .filter((who) => who.includes("protesters")),
    ).toEqual([]);
  });

  it("is who said it in a clause at the end, and only of that", async () => {
    const { events, claims } = await readText(
      "The deal was signed by Prime Minister Nikol Pashinyan, who said ten soldiers had been killed in Armenia.",
    );
    const sourceOf = (trigger: string) => {
      const event = events.find((one) => one.trigger.text === trigger);
      return claims.find(({ about }) => about === event?.id)?.attribution.chain[0];
    };
    expect(sourceOf("killed")).toBe("actor:nikol-pashinyan");
    expect(sourceOf("signed")).toBe("actor:test-wire");
  });

  it("keeps what a nation's agency is called out of the words it said", async () => {
    const [claim] = (await readText("Six inmates were killed, Ecuador's prison agency, the SNAI, said.")).claims;
    expect(claim?.quote.text).toBe("Six inmates were killed");
    expect(claim?.attribution.chain[0]).toBe("actor:ecuadorian-prison-agency");
  });

  it("is a crowd that takes or breaks into something", async () => {
    expect(await eventsOf("Crowds broke into the parliament in Yerevan.")).toMatchObject([
      { who: ["ATTACKER crowds", "DEFENDER parliament"] },
    ]);
  });

  it("is nobody where somebody only travels, is flown away or cheers", async () => {
    expect(await eventsOf("The travellers were heading to Kaduna in Nigeria.")).toEqual([]);
    expect(await eventsOf("The general was carried through the streets of Libreville by cheering troops.")).toEqual([]);
  });

  it("may take power, suspend a state or do away with a parliament", async () => {
    const types = async (text: string) => (await readText(text)).events.map(({ ploverType }) => ploverType);
    expect(await types("Officers seized power in Gabon.")).toEqual(["ASSAULT"]);
    expect(await types("The African Union suspended Gabon.")).toEqual(["SANCTION"]);
    expect(await types("The generals dissolved parliament in Gabon.")).toEqual(["COERCE"]);
  });

  it("stands with all its words in the reporting clause, and in no quote", async () => {
    const told = async (text: string) => {
      const { claims } = await readText(text);
      return claims.map(({ quote, attribution }) => `${quote.text} | ${attribution.cue?.text}`);
    };
    expect(
      await told("Rebels attacked a prison in Kano, freeing 600 inmates, an interior ministry official said."),
    ).toEqual([
      "Rebels attacked a prison in Kano | , an interior ministry official said",
      "freeing 600 inmates | , an interior ministry official said",
    ]);
    expect(await told("A bomb killed 59 people and wounded 157, hospital officials said.")).toEqual([
      "A bomb killed 59 people | , hospital officials said",
      "wounded 157 | , hospital officials said",
    ]);
    expect(
      await told("The Taliban condemned the bombing and said 28 of their fighters had been killed in Kabul."),
    ).toContain("28 of their fighters had been killed in Kabul | and said");
  });

  it("claims responsibility in words that are quoted", async () => {
    const { claims } = await readText(
      "A bomb killed ten people in Kabul. The local branch of the Islamic State group, IS-K, claimed responsibility.",
    );
    expect(claims.find(({ kind }) => kind === "PERPETRATOR")?.quote.text).toBe("claimed responsibility");
  });

  it("is the only armed group that was named where it is called by what its fighters are", async () => {
    expect(await eventsOf("The ELN attacked a post in Arauca. The guerrillas shelled a base in Cucuta.")).toMatchObject(
      [{ who: expect.arrayContaining(["ATTACKER eln"]) }, { who: expect.arrayContaining(["ATTACKER eln"]) }],
    );
    const two = await eventsOf("The ELN clashed with the FARC in Arauca. The guerrillas shelled a base in Cucuta.");
    expect(two.at(-1)?.who).toContain("ATTACKER guerrillas");
  });
});

describe("what is to come", () => {
  it("is no event", async () => {
    expect(
      await eventsOf("Peace talks between the government and the ELN are due to resume in Havana on Monday."),
    ).toEqual([]);
    expect(await eventsOf("The prime minister travelled to Kenya to sign a deal on policemen.")).not.toContainEqual(
      expect.objectContaining({ type: "Agreement" }),
    );
    expect(await eventsOf("A gang leader said he would fight until Prime Minister Ariel Henry stepped down.")).toEqual(
      [],
    );
  });

  it("is not what somebody does all the time, but what he once did", async () => {
    expect(await eventsOf("The rebels, who say they fight for farmers, have been active in India for years.")).toEqual(
      [],
    );
    expect(await eventsOf("Soldiers arrested the men, who beat two farmers, in Chile.")).toHaveLength(2);
  });

  it("is no more than what was avoided, or taken over in order", async () => {
    expect(await eventsOf("The leader of the gang was shot dead in Kinshasa after resisting arrest.")).toHaveLength(1);
    expect(await eventsOf("The army took over security in Kathmandu on Tuesday.")).toEqual([]);
  });
});

describe("names and whose they are", () => {
  it("have an actor only if words name it", async () => {
    const text =
      "Military officers seized power in Gabon. France condemned it. The officers closed the borders of Chad.";
    const { actors, mentions, document } = await readText(text);
    const named = new Set(mentions.map(({ entity }) => entity));
    for (const { id } of actors) if (id !== document.publisher) expect(named).toContain(id);
    const rebels = await readText("The ELN attacked a post in Arauca. The guerrillas shelled a base in Cucuta.");
    expect(rebels.actors.map(({ id }) => id)).not.toContain("actor:guerrillas");
  });

  it("of a prime minister have their initials, and of a road are no town", async () => {
    expect(await eventsOf("Nepal's prime minister, K. P. Sharma Oli, resigned on Tuesday.")).toMatchObject([
      { who: ["MOVER sharma-oli"] },
    ]);
    const { places } = await readText("Residents blocked the N4 road near Arequipa in Peru.");
    expect(new Set(places.map(({ country }) => country))).toEqual(new Set(["PER"]));
    expect((await readText("The army sent T72 tanks to Goma.")).places.map(({ name }) => name)).not.toContain("T72");
  });

  it("claim an attack without telling of it", async () => {
    const { claims } = await readText(
      "More than 100 soldiers died in an attack on a base at Djibo, which JNIM also claimed.",
    );
    expect(claims.map(({ attribution }) => attribution.chain[0])).not.toContain("actor:jnim");
  });

  it("counts from the day told last, and not from publication", async () => {
    expect(await days("Bandits took one officer hostage in Punjab on Monday; he was freed the following day.")).toEqual(
      ["took 2014-12-22/2014-12-22", "freed 2014-12-23/2014-12-23"],
    );
    expect(
      await days("A bomb hit a bus carrying families who left two villages the day before, killing ten on Monday."),
    ).not.toContainEqual(expect.stringContaining("2014-12-21"));
  });

  it("keeps what happened days before apart, though the sentence tells of both", async () => {
    expect(
      await tolls(
        "At least 32 people were killed in fighting in Pakistan, an official said, two days after gunmen opened fire on a convoy, killing 43.",
      ),
    ).toEqual(["killed: KILLED 32", "opened: KILLED 43"]);
  });

  it("gives a toll that rises to the event whose toll it was", async () => {
    expect(
      await tolls(
        "Gunmen ambushed a convoy in Punjab on Monday, killing 12 officers. Police killed a bandit in a shootout. One of the wounded died overnight, bringing the death toll to 13.",
      ),
    ).toEqual(["ambushed: KILLED 12: KILLED 1: KILLED 13", "shootout"]);
  });

  it("keeps the bodies that somebody found apart from who fires since", async () => {
    const [found, fired] = await eventsOf(
      "Soldiers found five bodies in Culiacan on Monday. Gunmen fired on a patrol and wounded two soldiers.",
    );
    expect(found).toMatchObject({ type: "Attack", who: [] });
    expect(fired?.who).toContain("ATTACKER gunmen");
  });

  it("dates by the year that an attack was in, and not till now; a toll by nothing that says when it rose", async () => {
    expect(
      await days("It was the deadliest attack since 2004, when the Taliban killed 147 people at a school in Pakistan."),
    ).toContainEqual("killed 2004-01-01/2004-12-31");
    expect(
      await days(
        "The death toll from a bombing at a mosque in Peshawar rose to 100 on Tuesday. The Taliban claimed responsibility for Monday's attack.",
      ),
    ).toEqual(["bombing 2014-12-22/2014-12-22"]);
  });

  it("sums what went on for weeks till the day it led to", async () => {
    expect(
      await days(
        "The president fled on Monday after weeks of protests in which about 300 people were killed in Kenya.",
      ),
    ).toContainEqual("killed null/2014-12-22");
    expect(await days("Militants have killed dozens of officers in Punjab over the past decade.")).toContainEqual(
      "killed 2004-12-24/2014-12-24",
    );
  });

  it("puts a headline above the campaign it names", async () => {
    const { claims, events } = await readText(
      "Rebels launched an offensive in Mali on Monday. A general was killed by the rebels in Segou.",
      "Rebels launch offensive in Mali",
    );
    const about = claims.find(({ kind }) => kind === "HEADLINE")?.about;
    expect(events.find(({ id }) => id === about)?.trigger.text).toBe("offensive");
  });

  it("leaves nobody's claim with the arrests that followed an attack", async () => {
    const { claims, events } = await readText(
      "Gunmen killed ten people in Dagestan on Monday. An official was detained. No group claimed responsibility.",
    );
    const about = claims.find(({ kind }) => kind === "PERPETRATOR")?.about;
    expect(events.find(({ id }) => id === about)?.trigger.text).toBe("killed");
  });

  it("keeps what the unrest began after apart from who was hurt in it", async () => {
    expect(
      await tolls(
        "At least ten officers were injured in Rotherham on Sunday. The unrest began after three girls were stabbed to death in Southport on Monday.",
      ),
    ).toEqual(["injured: WOUNDED 10", "stabbed: KILLED 3"]);
  });

  it("lays none of the dead to an accusation itself", async () => {
    const { events, claims } = await readText(
      "A doctors' union accused the RSF of killing dozens of civilians in El Fasher on Monday.",
    );
    const accusation = events.find(({ ploverType }) => ploverType === "ACCUSE");
    expect(claims.filter(({ about, kind }) => about === accusation?.id && kind === "CASUALTY")).toEqual([]);
  });
});
