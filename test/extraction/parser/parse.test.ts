import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { loadParser } from "../../../src/extraction/parser/load-parser.js";
import type { Tree } from "../../../src/extraction/parser/tree.js";
import { loadLanguageModel } from "../../../src/extraction/text/language-model.js";
import { tokenize } from "../../../src/extraction/text/tokenize.js";

const parser = loadParser();
const model = loadLanguageModel();

/** The tree of one sentence of text, with the hints it has in a report. */
function parse(text: string): Tree {
  const tokens = tokenize(text, { start: 0, end: text.length }, model).flat();
  return parser.parse(tokens.map((token) => ({ form: token.text, hint: token.partOfSpeech })));
}

/** Edges as `relation(head, dependent)`. */
const edgesOf = (tree: Tree): string[] =>
  tree.map(({ form, head, relation }) => `${relation}(${tree[head]?.form ?? "ROOT"}, ${form})`);

/** Faults of a tree: not one root, a head outside the sentence, a cycle. */
function faultsOf(tree: Tree): string[] {
  const faults: string[] = [];
  if (tree.length > 0 && tree.filter(({ head }) => head === -1).length !== 1) faults.push("not one root");
  const reachesRoot = new Set<number>([-1]);
  for (const start of tree.keys()) {
    const path = new Set<number>();
    let at = start;
    while (!reachesRoot.has(at)) {
      const node = tree[at];
      if (!node || path.has(at)) {
        faults.push(`a cycle, or a head outside, at ${at}`);
        break;
      }
      path.add(at);
      at = node.head;
    }
    for (const word of path) reachesRoot.add(word);
  }
  if (tree.some(({ head, relation }) => (head === -1) !== (relation === "root"))) faults.push("root without its label");
  return faults;
}

const anyForm = fc.oneof(
  fc.constantFrom("ISIS", "fighters", "seized", "was", ",", ".", "and", "who", "said", "the", "al-Bab", "2,000", "to"),
  fc.string({ unit: "binary" }),
  fc.string({ unit: "grapheme" }),
);
const anyToken = fc.oneof(
  anyForm.map((form) => ({ form })),
  fc.tuple(anyForm, fc.constantFrom("NOUN", "VERB", "PUNCT", "X", "")).map(([form, hint]) => ({ form, hint })),
);

describe("parse", () => {
  it("gives every sentence of whatever tokens a tree: one root, no cycle, a node a token in order", () => {
    fc.assert(
      fc.property(fc.array(anyToken, { maxLength: 40 }), (sentence) => {
        const tree = parser.parse(sentence);
        expect(tree.map(({ form }) => form)).toEqual(sentence.map(({ form }) => form));
        expect(faultsOf(tree)).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it("gives the same tree to the same sentence, whatever was parsed before", () => {
    fc.assert(
      fc.property(fc.array(anyToken, { maxLength: 15 }), fc.array(anyToken, { maxLength: 15 }), (sentence, other) => {
        const first = parser.parse(sentence);
        parser.parse(other);
        expect(parser.parse(sentence)).toEqual(first);
      }),
      { numRuns: 50 },
    );
  });

  it("gives the empty sentence the empty tree, and one word the root", () => {
    expect(parser.parse([])).toEqual([]);
    expect(parser.parse([{ form: "Attack" }])).toMatchObject([{ form: "Attack", head: -1, relation: "root" }]);
  });

  it("hangs no word on a mark of punctuation", () => {
    fc.assert(
      fc.property(fc.array(anyToken, { maxLength: 30 }), (sentence) => {
        const tree = parser.parse(sentence);
        for (const { upos, head } of tree)
          if (upos !== "PUNCT" && head >= 0) expect(tree[head]?.upos).not.toBe("PUNCT");
      }),
    );
  });

  it("gives a verb with a passive auxiliary no active subject", () => {
    fc.assert(
      fc.property(fc.array(anyToken, { maxLength: 30 }), (sentence) => {
        const tree = parser.parse(sentence);
        const passives = new Set(tree.filter(({ relation }) => relation === "aux:pass").map(({ head }) => head));
        for (const { relation, head } of tree) if (passives.has(head)) expect(relation).not.toMatch(/^[nc]subj$/);
      }),
    );
  });

  it.each([
    ["2,000 words", "the army shelled the town and".split(" ")],
    ["2,000 marks", [",", ".", "(", "-", '"']],
    ["2,000 symbols and scripts", ["🚀", "حلب", "Алеппо", "阿勒颇", "💥💥", "z"]],
  ])("gives %s in one sentence a tree", (_, words) => {
    const sentence = Array.from({ length: 2000 }, (_, index) => ({ form: words[index % words.length] ?? "" }));
    expect(faultsOf(parser.parse(sentence))).toEqual([]);
  });
});

describe("the trees of plain sentences of war reports", () => {
  it.each([
    [
      "ISIS fighters seized a hill near the airport.",
      ["nsubj(seized, fighters)", "obj(seized, hill)", "case(airport, near)"],
    ],
    [
      "The army shelled the village on Monday.",
      ["nsubj(shelled, army)", "obj(shelled, village)", "root(ROOT, shelled)"],
    ],
    [
      "Three civilians were killed by a car bomb in Idlib.",
      ["nsubj:pass(killed, civilians)", "aux:pass(killed, were)", "obl:agent(killed, bomb)"],
    ],
    ["A market was hit by rockets.", ["nsubj:pass(hit, market)", "aux:pass(hit, was)", "obl:agent(hit, rockets)"]],
    [
      "Government forces and allied militias attacked the town and seized a bridge.",
      ["nsubj(attacked, forces)", "conj(forces, militias)", "conj(attacked, seized)", "obj(seized, bridge)"],
    ],
    ["After the strike, residents fled to Idlib.", ["root(ROOT, fled)", "nsubj(fled, residents)", "obl(fled, strike)"]],
    [
      "Also on Monday, warplanes bombed Douma.",
      ["root(ROOT, bombed)", "nsubj(bombed, warplanes)", "obj(bombed, Douma)"],
    ],
    [
      "Turkish-backed fighters clashed with Kurdish forces in Afrin.",
      ["amod(fighters, Turkish-backed)", "nsubj(clashed, fighters)", "root(ROOT, clashed)"],
    ],
    [
      "Rebels shelled the town on Friday, activists said.",
      ["root(ROOT, said)", "nsubj(said, activists)", "nsubj(shelled, Rebels)"],
    ],
    [
      "The rebels who attacked the base withdrew.",
      [
        "root(ROOT, withdrew)",
        "nsubj(withdrew, rebels)",
        "acl:relcl(rebels, attacked)",
        "obj(attacked, base)",
        "punct(withdrew, .)",
      ],
    ],
    [
      "The offensive, which began on Sunday, forced thousands to flee.",
      ["root(ROOT, forced)", "acl:relcl(offensive, began)", "obj(forced, thousands)", "xcomp(forced, flee)"],
    ],
    ["Syrian army retakes village near Palmyra", ["nsubj(retakes, army)", "obj(retakes, village)"]],
    [
      "The group said its men captured the town.",
      [
        "root(ROOT, said)",
        "nsubj(said, group)",
        "ccomp(said, captured)",
        "nsubj(captured, men)",
        "obj(captured, town)",
      ],
    ],
  ])("%s", (text, expected) => {
    const edges = edgesOf(parse(text));
    expect(expected.filter((edge) => !edges.includes(edge))).toEqual([]);
  });
});
