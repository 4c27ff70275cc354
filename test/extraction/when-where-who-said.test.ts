import { describe, expect, it } from "vitest";
import { eventsOf, readText } from "./told.js";

const days = async (text: string) =>
  (await readText(text)).events.map(({ trigger, time }) => `${trigger.text} ${time.start}/${time.end}`);
/** The first speaker of each claim, with the publisher for the narrator's. */
const speakers = async (text: string) => [
  ...new Set((await readText(text)).claims.map(({ attribution }) => attribution.chain[0])),
];

describe("days of judgements abroad", () => {
  it("are not those of the crime, nor the term", async () => {
    expect(await days("A court in Nigeria sentenced four men to death for murdering a student in 2013.")).toContain(
      "sentenced 2014-12-23/2014-12-24",
    );
    expect(await days("A former minister was jailed for two years in Mali.")).toEqual(["jailed 2014-12-23/2014-12-24"]);
  });
});

describe("days abroad", () => {
  it("are told with the part of the day before them", async () => {
    expect(await days("On the night of 11 December, gangs attacked a village in Haiti.")).toEqual([
      "attacked 2014-12-11/2014-12-11",
    ]);
  });
});

describe("places abroad", () => {
  it("are none where a flag is burned, nor where the freed are from", async () => {
    const [march] = await eventsOf("Supporters marched in Caracas and burned a U.S. flag.");
    expect(march?.where).toEqual(["Caracas"]);
    const freed = "Eight drivers from Morocco who were kidnapped near Gao in Mali have been released, the army said.";
    expect((await eventsOf(freed)).find(({ type }) => type === "Other")?.where).not.toContain("Morocco");
  });

  it("are seas, straits and shoals by their whole names, and no land or town in them", async () => {
    const { places } = await readText(
      "Ships of China and Japan collided in the South China Sea near Scarborough Shoal.",
    );
    const names = places.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(["South China Sea", "Scarborough Shoal"]));
    const [attack] = await eventsOf("Pirates seized a tanker in the Gulf of Aden on Monday, Kenya's navy said.");
    expect(attack?.where).toEqual(["Gulf of Aden"]);
  });
});

describe("where a civil act was", () => {
  it("is not in the countries that are its parties, nor where the crime was", async () => {
    const text = "Kenya and Uganda resumed flights after the two presidents signed a border agreement.";
    expect((await eventsOf(text)).at(-1)?.where).toEqual([]);
    const [trial] = await eventsOf("A court in Nairobi jailed ten men for their part in unrest in Mombasa, Kenya.");
    expect(trial?.where).toEqual(["Nairobi"]);
  });
});

describe("who said it abroad", () => {
  it("is a seat of government behind 'while'", async () => {
    expect(
      await speakers("Two men died in Kashmir, while New Delhi said ten soldiers had been killed in India."),
    ).toContain("actor:india");
  });

  it("is a paper or an agency by the name before its noun", async () => {
    const text = "Troops killed ten bandits in Zamfara, Nigeria, the Daily Trust newspaper reported.";
    expect(await speakers(text)).toContain("actor:daily-trust-newspaper");
  });

  it("is state television", async () => {
    expect(await speakers("Iranian state television reported that ten people were killed in Tehran.")).toContain(
      "actor:iranian-state-television",
    );
  });

  it("is the group that the sentence has named before, where 'the group' said it", async () => {
    expect(await speakers("Jihadists from JNIM attacked army posts in Mali on Tuesday, the group claimed.")).toContain(
      "actor:jnim",
    );
  });
});

describe("speakers of one name", () => {
  const spokeOf = async (text: string) => {
    const { claims, actors } = await readText(text);
    const ids = new Set(claims.flatMap(({ attribution }) => attribution.chain));
    return actors.filter(({ id, actorType }) => ids.has(id) && actorType === "PERSON").map(({ name }) => name);
  };
  const told = "gunmen killed three soldiers in Niger.";

  it("are persons, though a small town bears the name", async () => {
    expect(await spokeOf(`Macron said ${told}`)).toEqual(["Macron"]);
    expect(await spokeOf(`Rubio said ${told}`)).toEqual(["Rubio"]);
    expect(await spokeOf("Zelenskiy accused Russia of shelling a hospital in Kharkiv.")).toEqual(["Zelenskiy"]);
    expect(await spokeOf('"They killed three soldiers near Pokrovsk," Syrskyi said.')).toEqual(["Syrskyi"]);
  });

  it("are none where a capital, a town of size, a crowd or a body speaks", async () => {
    for (const speaker of ["Moscow", "Kharkiv", "Witnesses", "Medics", "Reuters"]) {
      expect(await spokeOf(`${speaker} said ${told}`)).toEqual([]);
    }
    expect(await spokeOf(`Ukrinform reported that ${told}`)).toEqual([]);
    expect(await spokeOf("Shebab said its fighters killed three soldiers in Somalia.")).toEqual([]);
  });
});
