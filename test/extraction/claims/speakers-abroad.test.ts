import { describe, expect, it } from "vitest";
import { readText } from "../told.js";

/** Who is told to have said what the first claim says, without the publisher, and by which words. */
const saidBy = async (text: string) => {
  const [claim] = (await readText(text)).claims;
  const { chain, cue } = claim?.attribution ?? { chain: [], cue: null };
  return {
    who: chain.slice(0, -1).map((id) => id.slice("actor:".length)),
    cue: cue?.text ?? null,
    quote: claim?.quote.text,
  };
};

describe("who says so in reports from elsewhere", () => {
  it("is the government that sits in a city, and nobody who is only in it", async () => {
    expect(
      await saidBy("Two children were killed in an air strike in Quetta, Islamabad said, warning of consequences."),
    ).toMatchObject({ who: ["pakistan"], cue: ", Islamabad said" });
    expect(await saidBy("A patrol was ambushed in Quetta, according to Islamabad.")).toMatchObject({
      who: ["pakistan"],
    });
    expect(await saidBy("Two children were killed in Quetta, residents of Islamabad said.")).toMatchObject({
      who: ["residents"],
    });
  });

  it("is not whoever claims something in what only describes another", async () => {
    expect(
      await saidBy("Iran hit two bases of Jaish al-Adl, a group that has claimed several attacks on border guards."),
    ).toMatchObject({ who: [], cue: null });
    expect(await saidBy("Iran fired missiles at Israel in what it said was retaliation for a raid.")).toMatchObject({
      who: [],
      cue: null,
    });
  });

  it("stands behind a semicolon with what is said behind it", async () => {
    expect(
      await saidBy(
        "Rebels ambushed a convoy near Gao last week; the military said 12 soldiers were killed and it had shelled them.",
      ),
    ).toMatchObject({ cue: "the military said" });
  });

  it("is a nation's military where its general staff speaks", async () => {
    expect(await saidBy("Ukraine's general staff said its forces had shelled an airfield in Lipetsk.")).toMatchObject({
      who: ["ukrainian-military"],
    });
  });

  it("leaves what counts a relative clause out of the quote before it", async () => {
    expect(
      await saidBy("Russia's defence ministry said it had downed 75 drones, 19 of which were over Lipetsk."),
    ).toMatchObject({ quote: "it had downed 75 drones" });
  });
});
