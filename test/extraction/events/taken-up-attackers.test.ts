import { describe, expect, it } from "vitest";
import { eventsOf, readText } from "../told.js";

const who = async (text: string) => (await eventsOf(text)).map((event) => event.who);
const regime = "Regime warplanes bombed Saraqib in Idlib province, killing 22 people.";
const taken = "ATTACKER syrian-air-force";

describe("strikes told without who deals them", () => {
  it("are those of the side whose strikes were told last, as inferred, in the word for the strike", async () => {
    const { events } = await readText(`${regime} Raids on Ariha hit a school.`);
    expect(events[1]?.participants).toMatchObject([
      { actor: "actor:syrian-air-force", role: "ATTACKER", explicit: false, mention: { text: "Raids" } },
    ]);
  });

  it("are nobody's where another side was told before that may be meant as well", async () => {
    const coalition = "Coalition airstrikes hit Raqqa.";
    const between = "The town has a bakery. It has a school. It has a hospital.";
    const later = "Raids on Ariha hit a school.";
    expect((await who(`${coalition} ${regime} ${later}`)).at(-1)).toEqual([taken]);
    expect((await who(`${coalition} ${regime} ${between} ${later}`)).at(-1)).toEqual([]);
    expect((await who(`${regime} ${between} ${later}`)).at(-1)).toEqual([taken]);
  });

  it("are nobody's where the report sets them apart, puts them in another country, or says that nobody knows", async () => {
    for (const apart of [
      "A separate air strike hit a school in Ariha.",
      "Air strikes hit a school in Mosul, Iraq.",
      "Unidentified jets hit Ariha.",
    ])
      expect((await who(`${regime} ${apart}`)).at(-1)).not.toContain(taken);
  });

  it("are not those of the side they hit", async () => {
    expect((await who(`${regime} An air strike killed five regime soldiers near Ariha.`)).at(-1)).not.toContain(taken);
  });
});
