import { describe, expect, it } from "vitest";
import { sharedResources } from "../../../src/extraction/resources.js";
import { createRulesEngine } from "../../../src/extraction/rules-engine.js";

const engine = createRulesEngine(sharedResources());
const chains = async (text: string) => {
  const { claims } = await engine.extract({ text, publishedAt: "2014-12-24T08:53:00Z", publisher: "Test Wire" });
  return claims.map(({ attribution, quote, modality }) => ({
    who: attribution.chain.slice(0, -1).map((id) => id.slice(6)),
    kind: attribution.kind,
    quote: quote.text,
    modality,
  }));
};

describe("attribution", () => {
  it("leaves the reporting clause out of the quote, before it and behind it", async () => {
    const [before, behind] = await chains(
      "Activists said rebels shelled Nubl. Rebels shelled Zahraa, the Observatory said.",
    );
    expect(before).toMatchObject({ who: ["activists"], kind: "COLLECTIVE", quote: "rebels shelled Nubl" });
    expect(behind).toMatchObject({ who: ["sohr"], kind: "NAMED_SOURCE", quote: "Rebels shelled Zahraa" });
  });

  it("finds the speaker of a sentence that begins with who he is", async () => {
    const [first] = await chains(
      "An Iraqi official, Gov. Raed Ibrahim of the province, said ISIS militants fought their way to the edge of Beiji.",
    );
    expect(first).toMatchObject({
      who: ["raed-ibrahim"],
      quote: "ISIS militants fought their way to the edge of Beiji",
    });
  });

  it("takes a name that nobody was introduced by for the person who spoke before, and not for what stands beside it", async () => {
    const claims = await chains(
      "Rami Abdel-Rahman said rebels shelled Nubl. Regime forces seized two shipments of UN aid to the city Rahmani said.",
    );
    expect(claims.at(-1)).toMatchObject({
      who: ["rami-abdel-rahman"],
      quote: "Regime forces seized two shipments of UN aid to the city",
    });
  });

  it("puts a conduit behind the speaker", async () => {
    expect(await chains("Rami Abdel-Rahman told Reuters that rebels shelled Nubl.")).toMatchObject([
      { who: ["rami-abdel-rahman", "reuters"] },
    ]);
  });

  it("puts the cited source before who cites it", async () => {
    expect(await chains("The Observatory, citing local sources, said rebels shelled Nubl.")).toMatchObject([
      { who: ["local-sources", "sohr"] },
    ]);
  });

  it("takes it added for the last speaker", async () => {
    expect(
      (await chains("The Observatory said rebels shelled Nubl. The army bombed Azaz, it added.")).at(-1),
    ).toMatchObject({ who: ["sohr"] });
  });

  it("leaves a sentence without a cue to the narrator", async () => {
    expect(await chains("Rebels shelled Nubl.")).toMatchObject([{ who: [], kind: "NARRATOR", modality: "ASSERTED" }]);
  });

  it("keeps the source's hedge", async () => {
    expect(await chains("Rebels reportedly shelled Nubl.")).toMatchObject([{ modality: "POSSIBLE" }]);
  });
});
