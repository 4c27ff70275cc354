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

  it("leaves what is said behind a reporting clause that a conjunction opens to the event", async () => {
    const [claim] = await chains(
      "The deaths came a day after the children's agency UNICEF said 22 children had been killed in air strikes on a school in Idlib province.",
    );
    expect(claim?.quote).toBe("22 children had been killed in air strikes on a school in Idlib province");
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

  it("looks for the speaker behind a verb that follows a closing quotation mark", async () => {
    const claims = await chains(
      'Kurdish militia fighters seized a hill near Kobani. "They killed ten militants near Kobani" said the Observatory\'s head Rami Abdel-Rahman.',
    );
    expect(claims.at(-1)).toMatchObject({ who: ["rami-abdel-rahman"] });
  });

  it("keeps sources of different bodies apart, and those of one body together", async () => {
    const source = (body: string) => `A source at ${body} said rebels shelled Nubl.`;
    const claims = await chains(
      `${source("Aleppo Police Command")} ${source("Homs Police Command")} ${source("Aleppo Police Command")}`,
    );
    const [first, second, third] = claims.map(({ who }) => who[0]);
    expect(first).not.toBe(second);
    expect(third).toBe(first);
  });

  it("lets the body speak by its staff, and the rescuers whom another reports", async () => {
    expect(await chains("Volunteers of the Civil Defence said rebels shelled Nubl in Syria.")).toMatchObject([
      { who: ["civil-defence"] },
    ]);
    expect((await chains("Three deaths in Nubl were reported by the Civil Defence, Reuters said."))[0]?.who).toEqual([
      "civil-defence",
      "reuters",
    ]);
  });

  it("gives the narrator what explains a quotation", async () => {
    const claims = await chains(
      "“The regime took revenge,” Lt. Mohammad Halabi said, referring to the seizure of Wadi Deif by rebels.",
    );
    expect(claims.find(({ quote }) => quote.includes("seizure"))).toMatchObject({ who: [], kind: "NARRATOR" });
  });

  it("leaves a sentence without a cue to the narrator", async () => {
    expect(await chains("Rebels shelled Nubl.")).toMatchObject([{ who: [], kind: "NARRATOR", modality: "ASSERTED" }]);
  });

  it("keeps the source's hedge", async () => {
    expect(await chains("Rebels reportedly shelled Nubl.")).toMatchObject([{ modality: "POSSIBLE" }]);
  });

  it("finds the speaker behind 'said' at the end of a sentence, and not in the last words of what is said", async () => {
    const [named] = await chains("Rebels killed ten soldiers near Nubl, said the Syrian Observatory for Human Rights.");
    expect(named).toMatchObject({ who: ["sohr"], quote: "Rebels killed ten soldiers near Nubl" });
    const [spokesman] = await chains(
      "Gunmen killed three pupils and a teacher in Lima, said a spokesman for the army.",
    );
    expect(spokesman).toMatchObject({ who: ["army"], quote: "Gunmen killed three pupils and a teacher in Lima" });
    const [before] = await chains("Gunmen killed three pupils in Lima, a teacher said.");
    expect(before).toMatchObject({ who: ["teacher"] });
  });

  it("takes for the speaker who is backed, not by whom", async () => {
    const [claim] = await chains("Rebels supported by Turkey said they shelled the town of Afrin.");
    expect(claim).toMatchObject({ who: ["syrian-rebels"], quote: "they shelled the town of Afrin" });
    const [backer] = await chains("Turkey said rebels shelled the town of Afrin.");
    expect(backer?.who).not.toContain("syrian-rebels");
  });

  it("takes for the speaker a noun phrase of its own before the verb, not a name before that", async () => {
    const [claim] = await chains("A blast killed five people at a bus station in Lima, emergency services said.");
    expect(claim?.who).toEqual(["emergency-services"]);
    const [unknown] = await chains("A blast killed five people near soldiers in Lima, rescue crews said.");
    expect(unknown?.who).not.toContain("soldiers");
  });

  it("takes 'it' for whom the sentence begins with, where nobody has spoken yet", async () => {
    const [claim] = await chains("Chile's army killed ten rebels near Cusco, it said in a statement.");
    expect(claim?.who).toEqual(["chilean-military"]);
    const said = await chains("The Observatory said a market was shelled. Rebels shelled Nubl, it said.");
    expect(said.map(({ who }) => who)).not.toContainEqual(["syrian-rebels"]);
  });

  it("has nobody say what 'no group' says", async () => {
    const texts = ["No group claimed responsibility for the bombing.", "No armed group has claimed responsibility."];
    for (const text of texts) {
      const claims = await chains(`A bombing killed ten people in Lima. ${text}`);
      expect(claims.at(-1)).toMatchObject({ kind: "NARRATOR", modality: "UNKNOWN" });
    }
    const claims = await chains("A bombing killed ten people in Lima. The Shining Path claimed responsibility.");
    expect(claims.at(-1)).toMatchObject({ modality: "ASSERTED" });
    expect(claims.at(-1)?.who).not.toEqual([]);
  });

  it("finds who wrote it or saw it, where nothing else was written or seen", async () => {
    const [wrote] = await chains(
      "Rebels took the airport of Cusco, a rebel spokesman, Juan Quispe, wrote on Facebook.",
    );
    expect(wrote?.who).toEqual(["juan-quispe"]);
    const [saw] = await chains("Gangs burned a court in Lima, a photographer saw.");
    expect(saw?.who).toEqual(["photographer"]);
    const [seen] = await chains("A photographer saw gangs burn a court in Lima, and rebels shelled Nubl.");
    expect(seen?.who ?? []).toEqual([]);
  });

  it("takes for cited who stands behind 'quoting', and nobody behind the verb", async () => {
    const [claim] = await chains(
      "Human Rights Watch, quoting survivors, said soldiers had killed 14 civilians in Lima.",
    );
    expect(claim?.who).toEqual(["survivors", "hrw"]);
  });

  it("takes for the speaker the body, not the country that its mission is in", async () => {
    const [claim] = await chains("The UN mission in South Sudan said gunmen had looted a camp in Malakal.");
    expect(claim?.who).toEqual(["un"]);
  });

  it("takes what stands between a comma and the last verb for the speaker, whatever it is called", async () => {
    const [pictures] = await chains("Gangs burned a court in Lima, television pictures showed.");
    expect(pictures?.who).toEqual(["television-pictures"]);
    const [owned] = await chains("Soldiers beat up two traders in Lima, the shopkeepers' association tweeted.");
    expect(owned?.who).toEqual(["shopkeepers-association"]);
    // The phrase before the verb is no speaker where a clause of its own begins with it.
    const [other] = await chains("Rebels shelled Nubl, the shelling killed ten people.");
    expect(other?.who).toEqual([]);
  });

  it("begins the reporting clause at the first of two who speak, and not where he acted before", async () => {
    expect(await chains("Police shot two men in Lima, Peru, police and hospital officials said.")).toMatchObject([
      { who: ["peruvian-police", "officials"], quote: "Police shot two men in Lima, Peru" },
    ]);
  });
});
