import { describe, expect, it } from "vitest";
import { repairTags } from "../../../src/extraction/parser/repair-tags.js";
import { readWordAtoms } from "../../../src/extraction/parser/word-atoms.js";

const noClasses = { classOf: new Map<number, number>(), largerOf: Uint8Array.of(0) };
const names = ["ADJ/JJ", "ADP/IN", "DET/DT", "NOUN/NN", "NOUN/NNS", "PUNCT/.", "VERB/VBD", "VERB/VBN", "AUX/VBD"];

/** The tags after repair of words written `form/XPOS`. */
function repaired(text: string): string {
  const words = text.split(" ").map((word) => word.split("/") as [string, string]);
  const sentence = words.map(([form]) => ({ form }));
  const tags = Uint8Array.from(words, ([, xpos]) => names.findIndex((name) => name.endsWith(`/${xpos}`)));
  // Auxiliaries share their fine tag with verbs.
  for (const [at, [form]] of words.entries()) if (form === "were") tags[at] = names.indexOf("AUX/VBD");
  const found = repairTags(sentence, { words: readWordAtoms(sentence, noClasses), tags, seconds: tags }, names);
  return words.map(([form], at) => `${form}/${names[found.tags[at] ?? -1]?.split("/")[1]}`).join(" ");
}

describe("repairTags", () => {
  it("takes the only verb of a whole sentence for its predicate, not for a participle", () => {
    expect(repaired("residents/NNS fled/VBN in/IN fear/NN ./.")).toBe("residents/NNS fled/VBD in/IN fear/NN ./.");
  });

  it("leaves participles in headlines, before an agent, with an auxiliary and beside another verb", () => {
    for (const text of [
      "residents/NNS killed/VBN in/IN fear/NN",
      "groups/NNS called/VBN the/DT fighters/NNS fled/VBD",
      "residents/NNS killed/VBN by/IN rebels/NNS ./.",
      "residents/NNS were/VBD killed/VBN in/IN fear/NN ./.",
      "residents/NNS trapped/VBN in/IN fear/NN fled/VBD ./.",
    ])
      expect(repaired(text)).toBe(text);
  });

  it("takes a participle without auxiliary but with an object for a past tense", () => {
    const [before, after] = ["militias/NNS attacked/VBN", "militias/NNS attacked/VBD"];
    expect(repaired(`${before} the/DT town/NN in/IN fear/NN`)).toBe(`${after} the/DT town/NN in/IN fear/NN`);
  });

  it("takes what stands behind a relative clause for the predicate, where nothing else can be it", () => {
    const clause = (forced: string) =>
      `raid/NN ,/. which/DT began/VBD in/IN fear/NN ,/. ${forced} many/JJ in/IN fear/NN ./.`;
    expect(repaired(clause("forced/VBN"))).toBe(clause("forced/VBD"));
    const withPredicate = clause("forced/VBN").replace("many/JJ", "men/NNS fled/VBD");
    expect(repaired(withPredicate)).toBe(withPredicate);
  });

  it("takes a compound in -ed for an adjective", () => {
    expect(repaired("Turkish-backed/VBD fighters/NNS clashed/VBN ./.")).toBe(
      "Turkish-backed/JJ fighters/NNS clashed/VBD ./.",
    );
  });
});
