import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { LabellerFeatures } from "../../../src/extraction/parser/labeller-features.js";
import { readParserWords } from "../../../src/extraction/parser/parser-words.js";
import { readWordAtoms } from "../../../src/extraction/parser/word-atoms.js";
import { headsOver } from "./any-tree.js";

const tagNames = ["ADP/IN", "AUX/VBD", "NOUN/NN", "PROPN/NNP", "VERB/VBD", "PUNCT/,"];
const noClasses = { classOf: new Map<number, number>(), largerOf: Uint8Array.of(0) };

const sentences = fc.integer({ min: 2, max: 9 }).chain((count) =>
  fc.record({
    heads: headsOver(count),
    tags: fc.array(fc.nat({ max: tagNames.length - 1 }), { minLength: count, maxLength: count }),
    groups: fc.array(fc.nat({ max: 18 }), { minLength: count, maxLength: count }),
    word: fc.nat({ max: count - 1 }),
    head: fc.nat({ max: count }),
  }),
);

describe("LabellerFeatures", () => {
  it("gives a word with another head the features it has in the tree with that head", () => {
    fc.assert(
      fc.property(sentences, ({ heads, tags, groups, word, head }) => {
        fc.pre(word !== head);
        const tokens = tags.map((_, at) => ({ form: `w${at}` }));
        const numbers = Uint8Array.from(tags);
        const tagged = { words: readWordAtoms(tokens, noClasses), tags: numbers, seconds: numbers };
        const words = readParserWords(tokens, tagged, tagNames);
        const relations = Uint8Array.from(groups);
        const changed = heads.slice();
        changed[word] = head;
        const found = new LabellerFeatures(words, heads).atomsOf(word, relations, head);
        const expected = new LabellerFeatures(words, changed).atomsOf(word, relations);
        expect([...found]).toEqual([...expected]);
      }),
    );
  });
});
