import { describe, expect, it } from "vitest";
import { eventsOf, readText } from "../told.js";

const place = async (text: string, words: string) => {
  const { mentions, places } = await readText(text);
  const mention = mentions.find((found) => found.entity.startsWith("place:") && found.text === words);
  return places.find(({ id }) => id === mention?.entity);
};

describe("facilities", () => {
  it.each([
    ["ISIS captured a hill above the Deir al-Zor military airport.", "OVERLOOKING"],
    ["ISIS captured a hill that overlooks the army's airport at Deir al-Zor.", "OVERLOOKING"],
    ["ISIS captured a hill near the Deir al-Zor military airport.", "NEAR"],
  ])("are the anchor of what lies by them, in their province: %s", async (text, bearing) => {
    expect(await place(text, "a hill")).toMatchObject({
      bearings: [{ bearing, to: "place:deir-al-zor-military-airport" }],
      within: "place:deir-ez-zor-province",
      coordinateBasis: "RELATIVE",
    });
  });

  it("are those of the report's place rather than of a place named in passing", async () => {
    const text =
      "ISIS attacked Beiji. Helicopters struck vehicles on the road to Haditha. The army shelled ISIS fighters south of the refinery in Iraq.";
    expect((await readText(text)).places.map(({ id }) => id)).toContain("place:beiji-refinery");
  });

  it("lie in the province that is said to be held", async () => {
    const text = "Rebels shelled Aleppo in Syria. The raid hit a school in rebel-held Idlib province.";
    expect(await place(text, "a school")).toMatchObject({ within: "place:idlib-province" });
  });

  it("are one place if the text brings one up with the and then tells it in full", async () => {
    const text = "The bomb destroyed shops in the market of Sufuhan. A helicopter bombed a market in Sufuhan.";
    expect((await readText(text)).places.filter(({ placeType }) => placeType === "MARKET")).toHaveLength(1);
  });
});

describe("where an event was", () => {
  const where = async (text: string) => (await eventsOf(text))[0]?.where;

  it("is a place of the province that the report puts it in, and no other that only sounds like it", async () => {
    const sounding = "Al Qurayyā";
    expect(await where("Air strikes hit the town of al-Quria in Syria.")).toEqual([sounding]);
    const { places } = await readText("Air strikes hit the town of al-Quria in Deir ez-Zor province in Syria.");
    expect(places.find(({ name }) => name === "al-Quria")?.within).toBe("place:deir-ez-zor-province");
  });

  it("is not where the victims or the attackers come from", async () => {
    expect(
      await where("A bomb near Aleppo in Syria hit buses carrying residents from the towns of Al-Foua and Kefraya."),
    ).toEqual(["Aleppo"]);
    expect(await where("Militants from Homs attacked a checkpoint in Hama.")).toEqual(["Checkpoint in Hama"]);
    expect(await where("Residents fled from Homs to Hama in Syria.")).toContain("Homs");
  });

  it("is for what came before the place of what it led to", async () => {
    const events = await eventsOf("ISIS seized territory south of the city of Qamishli after clashes with the army.");
    expect(events.map((event) => event.where)).toEqual([
      ["Territory south of Qamishli"],
      ["Territory south of Qamishli"],
    ]);
  });
});

describe("places named before", () => {
  it("takes the town for the town, not for a city named in passing", async () => {
    const text =
      "The army retook the town of Beiji. Reinforcements came from Kirkuk. Aircraft bombed ISIS near the town.";
    expect((await place(text, "the town"))?.id).toBe("place:beiji");
  });

  it("takes there for where the sentence before was", async () => {
    const text =
      "Clashes continued south of Qamishli between ISIS and Kurdish militia fighters. ISIS captured several farms there.";
    expect((await eventsOf(text))[1]?.where).toEqual(["South of Qamishli"]);
  });

  it("takes there was for no place", async () => {
    const { mentions } = await readText("Rebels shelled Nubl. There was no word from the army.");
    expect(mentions.map(({ text }) => text.toLowerCase())).not.toContain("there");
  });

  it("takes the same province for that of the city named last", async () => {
    const text = "ISIS attacked Deir al-Zor. The coalition bombed an oil facility in the same province.";
    expect((await place(text, "the same province"))?.id).toBe("place:deir-ez-zor-province");
  });

  it("puts a school that was hit there into the suburb, not into the city it lies by", async () => {
    const text =
      "In Douma, northeast of the capital, an airstrike killed six civilians in Syria. A school was hit there.";
    expect(await place(text, "A school")).toMatchObject({ within: "place:douma", name: "School in Douma" });
  });
});
