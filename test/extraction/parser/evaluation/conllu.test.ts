import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type ConlluSentence,
  readConllu,
  streamConllu,
  writeConllu,
} from "../../../../src/extraction/parser/evaluation/conllu.js";

const tabbed = (lines: string): string => lines.trim().replace(/^\d.*/gm, (line) => line.replaceAll(" ", "\t"));

const sample = `${tabbed(`
# sent_id = 1
1-2 don't _ _ _ _ _ _ _ SpaceAfter=No
1 do do AUX VBP _ 3 aux _ _
2 n't not PART RB _ 3 advmod _ _
2.1 we we PRON PRP _ _ _ 3:nsubj _
3 go go VERB VB VerbForm=Inf 0 root 0:root _`)}\n\n`;

/** A value of a column: no tab, no line break, never empty. */
const column = fc.oneof(
  fc.constantFrom("_", "#", "1-2", "a b", "-", "ä😀"),
  fc
    .string({ minLength: 1, maxLength: 8, unit: "binary" })
    .map((text) => text.replace(/[\t\n\r]/g, " "))
    .filter((text) => text.length > 0),
);
const columns = { form: column, lemma: column, upos: column, xpos: column, feats: column, deps: column, misc: column };

const sentence: fc.Arbitrary<ConlluSentence> = fc.integer({ min: 1, max: 8 }).chain((length) =>
  fc.record({
    comments: fc.array(column.map((text) => `# ${text}`)),
    words: fc.array(fc.record({ ...columns, head: fc.option(fc.integer({ min: 0, max: length })), deprel: column }), {
      minLength: length,
      maxLength: length,
    }),
    multiwordTokens: fc
      .tuple(fc.subarray(Array.from({ length }, (_, index) => index + 1)), column, column, column)
      .map(([ids, form, feats, misc]) =>
        Array.from({ length: Math.floor(ids.length / 2) }, (_, index) => ({
          first: ids[2 * index] as number,
          last: ids[2 * index + 1] as number,
          form,
          feats,
          misc,
        })),
      ),
    emptyNodes: fc
      .array(fc.tuple(fc.integer({ min: 0, max: length }), fc.record(columns)), { maxLength: 4 })
      .map((nodes) => {
        const sorted = nodes.sort(([left], [right]) => left - right);
        return sorted.map(([after, node], at) => ({
          ...node,
          after,
          index: sorted.slice(0, at).filter(([other]) => other === after).length + 1,
        }));
      }),
  }),
);

describe("readConllu", () => {
  it("reads words, multiword tokens and empty nodes apart", () => {
    const [first, ...others] = readConllu(sample);
    expect(others).toEqual([]);
    expect(first?.comments).toEqual(["# sent_id = 1"]);
    expect(first?.words.map(({ form, head, deprel }) => [form, head, deprel])).toEqual([
      ["do", 3, "aux"],
      ["n't", 3, "advmod"],
      ["go", 0, "root"],
    ]);
    expect(first?.multiwordTokens).toEqual([{ first: 1, last: 2, form: "don't", feats: "_", misc: "SpaceAfter=No" }]);
    expect(first?.emptyNodes).toMatchObject([{ after: 2, index: 1, form: "we", deps: "3:nsubj" }]);
  });

  it("gives back what was written", () => {
    fc.assert(
      fc.property(fc.array(sentence, { maxLength: 3 }), (sentences) => {
        expect(readConllu(writeConllu(sentences))).toEqual(sentences);
      }),
    );
  });

  it("reads lines one at a time as it reads the text", async () => {
    async function* lines() {
      yield* (sample + sample).split("\n");
    }
    const sentences: ConlluSentence[] = [];
    for await (const sentence of streamConllu(lines())) sentences.push(sentence);
    expect(sentences).toEqual(readConllu(sample + sample));
  });

  it("takes CRLF, further blank lines and a file without its last one", () => {
    expect(readConllu(`\n\n${sample.trimEnd().replaceAll("\n", "\r\n")}`)).toEqual(readConllu(sample));
    expect(readConllu("")).toEqual([]);
  });

  const word = (id: string, head = "0") => `${id}\tx\t_\t_\t_\t_\t${head}\troot\t_\t_`;
  const range = (id: string, lemma = "_") => `${id}\tx\t${lemma}\t_\t_\t_\t_\t_\t_\t_`;

  it.each([
    ["plain text", ["A man walks."], 1, "1 columns between tabs instead of 10"],
    ["spaces for tabs", ["# text = x", word("1").replaceAll("\t", " ")], 2, "columns"],
    ["an empty column", [word("1"), word("2").replace("x", "")], 2, "a column is empty"],
    ["an id out of order", [word("1"), word("3")], 2, "the id is 3 instead of 2"],
    ["an id that is no number", [word("one")], 1, "the id is one instead of 1"],
    ["a head that is no number", [word("1", "x")], 1, "HEAD is x instead of a number or _"],
    ["a negative head", [word("1", "-1")], 1, "HEAD is -1"],
    ["a head past the end", [word("1", "2"), word("2", "3")], 3, "the HEAD of its word 2 is 3"],
    ["a comment within a sentence", [word("1"), "# late"], 2, "a comment stands after the first word"],
    ["comments alone", ["# text = x", ""], 2, "no word"],
    ["a range that begins elsewhere", [range("2-3"), word("1")], 1, "range from the next word, 1"],
    ["a range of one word", [range("1-1"), word("1")], 1, "1-1 does not range"],
    ["a range past the end", [range("1-3"), word("1"), word("2")], 4, "within its multiword token 1-3"],
    ["ranges that overlap", [range("1-3"), word("1"), range("2-3"), word("2"), word("3")], 3, "2-3 overlaps another"],
    ["a range with a lemma", [range("1-2", "do"), word("1"), word("2")], 1, "says more than its form"],
    ["an empty node out of order", [word("1"), range("1.2")], 2, "1.2 instead of 1.1"],
    ["an empty node with a head", [word("1"), word("1.1")], 2, "has a HEAD or DEPREL"],
    ["a sentence without end", Array.from({ length: 10_001 }, () => "# x"), 10_001, "more than 10000 lines"],
  ])("refuses %s with its line and the cause", (_what, lines, line, cause) => {
    expect(() => readConllu(lines.join("\n"))).toThrow(`not CoNLL-U: in line ${line}, `);
    expect(() => readConllu(lines.join("\n"))).toThrow(cause);
  });
});
