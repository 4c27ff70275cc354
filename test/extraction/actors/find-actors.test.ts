import { describe, expect, it } from "vitest";
import { sharedResources } from "../../../src/extraction/resources.js";
import { createRulesEngine } from "../../../src/extraction/rules-engine.js";

const engine = createRulesEngine(sharedResources());
const mentions = async (text: string, prefix = "actor:") => {
  const found = await engine.extract({ text, publishedAt: "2014-12-24T08:53:00Z", publisher: "Test Wire" });
  return found.mentions
    .filter(({ entity }) => entity.startsWith(prefix))
    .map(({ entity, text: words }) => [entity.slice(prefix.length), words]);
};

describe("actors", () => {
  it("has one actor for Daesh, ISIS and the militants after them", async () => {
    expect(await mentions("Daesh took Hajin. ISIS fighters stayed. The militants left.")).toEqual([
      ["isis", "Daesh"],
      ["isis", "ISIS fighters"],
      ["isis", "The militants"],
    ]);
  });

  it("never resolves a Kurdish militia to the YPG, nor rebels to a named group", async () => {
    expect(await mentions("The Nusra Front left. Rebels and Kurdish militia fighters in Syria stayed.")).toEqual([
      ["al-nusra", "Nusra Front"],
      ["syrian-rebels", "Rebels"],
      ["kurdish-militia", "Kurdish militia fighters"],
    ]);
  });

  it("takes a country for an actor only where it acts", async () => {
    expect(await mentions("Turkey said so. They met in Turkey.")).toEqual([["turkey", "Turkey"]]);
  });

  it("does not read the pronoun or the verb of a sentence as a name", async () => {
    expect(await mentions("It is said that they hit us.")).toEqual([]);
  });

  it("takes a later last name for the same person", async () => {
    expect(await mentions("Gov. Raed Ibrahim spoke. Ibrahim left.")).toEqual([
      ["raed-ibrahim", "Raed Ibrahim"],
      ["raed-ibrahim", "Ibrahim"],
    ]);
  });
});

describe("places", () => {
  it("takes a province for a province and the bare name for the city", async () => {
    expect(await mentions("Shells fell in Idlib province and in Idlib.", "place:")).toEqual([
      ["idlib-province", "Idlib province"],
      ["idlib", "Idlib"],
    ]);
  });

  it("does not take the verb hit for the town of Hit", async () => {
    expect(await mentions("Hit by shells, the men left.", "place:")).toEqual([]);
  });

  it("takes a village nobody knows for one because the text says so, in the province it says", async () => {
    const { places } = await engine.extract({
      text: "Shells hit the village of Qarnaziya in Idlib province.",
      publishedAt: "2014-12-24T08:53:00Z",
      publisher: "Test Wire",
    });
    expect(places.find(({ name }) => name === "Qarnaziya")).toMatchObject({
      placeType: "VILLAGE",
      gazetteerId: null,
      named: true,
      within: "place:idlib-province",
      coordinateBasis: "PARENT_CENTROID",
    });
  });

  it("tells how an area lies to a place", async () => {
    const { places } = await engine.extract({
      text: "Rebels seized territory south of the city of Qamishli.",
      publishedAt: "2014-12-24T08:53:00Z",
      publisher: "Test Wire",
    });
    expect(places.find(({ placeType }) => placeType === "AREA")).toMatchObject({
      bearings: [{ bearing: "SOUTH_OF", to: "place:qamishli" }],
      coordinateBasis: "RELATIVE",
    });
  });
});

describe("sides", () => {
  it("gives aircraft to the country they are said to be of", async () => {
    expect(await mentions("Iraqi helicopters struck three vehicles. Russian warplanes left.")).toEqual([
      ["iraqi-forces", "Iraqi helicopters"],
      ["russian-armed-forces", "Russian warplanes"],
    ]);
  });

  it("takes government forces and our forces for those of the country of the report", async () => {
    expect(await mentions("Our forces hold Beiji in Iraq. Government forces left Tikrit.")).toEqual([
      ["iraqi-forces", "Our forces"],
      ["iraqi-forces", "Government forces"],
    ]);
  });

  it("takes a commander's troops for those of his side", async () => {
    expect(await mentions("Peshmerga fighters left Mosul in Iraq. His troops stayed.")).toEqual([
      ["peshmerga", "Peshmerga fighters"],
      ["peshmerga", "His troops"],
    ]);
  });

  it("knows the country by its towns where it is not named", async () => {
    expect(await mentions("The army left Douma. Three civilians died.")).toEqual([
      ["syrian-armed-forces", "The army"],
      ["syrian-civilians", "Three civilians"],
    ]);
  });
});
