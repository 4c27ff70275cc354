import { describe, expect, it } from "vitest";
import { readText } from "../told.js";
import { parties } from "../told-parties.js";

/** The actors that words for a pair stand for, in the order of their names. */
async function pairIn(text: string, words: string): Promise<string[]> {
  const { mentions, actors } = await readText(text);
  return mentions
    .filter((mention) => mention.text.toLowerCase() === words)
    .map(({ entity }) => actors.find(({ id }) => id === entity)?.name ?? entity)
    .sort();
}

describe("words for two", () => {
  it.each([
    ["India and Pakistan exchanged fire. On Sunday the two countries agreed to a truce.", "the two countries"],
    [
      "Indian troops crossed a river. Pakistan protested. The two nuclear-armed neighbours met.",
      "the two nuclear-armed neighbours",
    ],
    ["Islamabad accused India of a raid. Delhi denied it. Both countries recalled their envoys.", "both countries"],
    ["Leaders of India and Pakistan met in Geneva. The two leaders agreed to a truce.", "the two leaders"],
  ])("mean the two nations named last: %s", async (text, words) => {
    expect(await pairIn(text, words)).toEqual(["India", "Pakistan"]);
  });

  it("mean the two persons or sides of the last sentence that names two", async () => {
    const men = "Police in Lima arrested Juan Quispe and Pedro Rojas.";
    expect(await pairIn(`${men} The two men were charged with treason.`, "the two men")).toEqual([
      "Juan Quispe",
      "Pedro Rojas",
    ]);
    const sides = "Israel and Hamas met in Doha.";
    for (const words of ["both sides", "the two sides", "the warring parties", "each side"])
      expect(await pairIn(`${sides} ${words} made demands.`, words)).toEqual(["Hamas", "Israel"]);
  });

  it("mean nobody where the text leaves open who they are", async () => {
    const three = "Kenya, Uganda and Rwanda signed a treaty. The two countries later met.";
    expect(await pairIn(three, "the two countries")).toEqual([]);
    expect(await pairIn("The two countries signed a treaty.", "the two countries")).toEqual([]);
    const unnamed = "Juan Quispe met Pedro Rojas in Lima. Police arrested two men. The two men fled.";
    expect(await pairIn(unnamed, "the two men")).not.toContain("Juan Quispe");
    const oneState = "Bolivia's government sent Bolivian troops to Oruro. Both sides rejected an offer.";
    expect(await pairIn(oneState, "both sides")).toEqual([]);
    const road = "Israel and Hamas met in Doha. Police closed both sides of the road.";
    expect(await pairIn(road, "both sides")).toEqual([]);
    const dead = "Israel and Hamas fought in Gaza. Dozens died on both sides.";
    expect(await pairIn(dead, "both sides")).toEqual([]);
  });

  it("make both take part in what is told of them", async () => {
    const fire = "Thai and Cambodian troops exchanged fire on Monday.";
    expect(await parties(`${fire} The two neighbours closed their border crossings.`)).toEqual(
      expect.arrayContaining(["ATTACKER The two neighbours", "ATTACKER The two neighbours"]),
    );
    const talks = "Sudan's army and the Rapid Support Forces met in Jeddah.";
    const { claims } = await readText(`${talks} The two sides accused each other of looting.`);
    const accusing = claims.filter(({ value }) => value?.["stance"] === "ACCUSES");
    expect(accusing.map(({ attribution: { chain } }) => chain[0]).sort()).toEqual([
      "actor:rsf",
      "actor:sudanese-military",
    ]);
  });
});

describe("a clause about two", () => {
  it("is about both", async () => {
    const text = "Juan Quispe met Pedro Rojas in Lima. The two generals, who seized power in 2012, agreed to a truce.";
    expect((await parties(text)).filter((party) => party.startsWith("ATTACKER"))).toEqual([
      "ATTACKER The two generals",
      "ATTACKER The two generals",
    ]);
  });
});

describe("what two do to each other", () => {
  it.each([
    "India and Pakistan accused each other of a raid in Kashmir.",
    "India and Pakistan imposed tariffs on each other.",
    "India and Pakistan attacked one another in Kashmir.",
  ])("is done to both: %s", async (text) => {
    expect(await parties(text)).toEqual(["BELLIGERENT India", "BELLIGERENT Pakistan"]);
  });

  it("is told so in the label", async () => {
    const { events } = await readText("India and Pakistan accused each other of a raid.");
    expect(events.map(({ label }) => label)).toEqual(["India and Pakistan accuse each other"]);
  });
});
