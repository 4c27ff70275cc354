import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CorenlpClient } from "../../../src/engines/corenlp/corenlp-client.js";
import { readTrees } from "../../../src/engines/corenlp/read-trees.js";
import { ServiceFailed } from "../../../src/engines/service.js";
import { type Reply, startService } from "../local-service.js";

const open = new AbortController().signal;
const tokensOf = (sentence: string) => sentence.split(" ").map((form) => ({ form }));

/** A sentence as CoreNLP answers it: `dependent` on `governor`, both counted from 1. */
function sentenceOf(rows: readonly (readonly [word: string, pos: string, dep: string, governor: number])[]) {
  return {
    index: 0,
    basicDependencies: rows.map(([word, , dep, governor], at) => ({
      dep,
      governor,
      governorGloss: rows[governor - 1]?.[0] ?? "ROOT",
      dependent: at + 1,
      dependentGloss: word,
    })),
    tokens: rows.map(([word, pos], at) => ({ index: at + 1, word, originalText: word, pos, before: "", after: " " })),
  };
}
const bodyOf = (...sentences: unknown[]): Reply => ({ body: JSON.stringify({ sentences }) });

const shelled = sentenceOf([
  ["Azaz", "NNP", "nsubj:pass", 3],
  ["was", "VBD", "aux:pass", 3],
  ["shelled", "VBN", "ROOT", 0],
  ["by", "IN", "case", 6],
  ["the", "DT", "det", 6],
  ["army", "NN", "obl", 3],
]);
const words = tokensOf("Azaz was shelled by the army");

describe("CorenlpClient", () => {
  it("sends sentences as they are cut, a line each, and reads their trees in the labels of Universal Dependencies", async () => {
    const service = await startService(() => bodyOf(shelled, sentenceOf([["Fled", "VBD", "ROOT", 0]])));
    const trees = await new CorenlpClient(`${service.url}/`).parse([words, tokensOf("Fled")], open);
    expect(trees).toEqual([
      [
        { form: "Azaz", upos: "PROPN", xpos: "NNP", head: 2, relation: "nsubj:pass" },
        { form: "was", upos: "AUX", xpos: "VBD", head: 2, relation: "aux:pass" },
        { form: "shelled", upos: "VERB", xpos: "VBN", head: -1, relation: "root" },
        { form: "by", upos: "ADP", xpos: "IN", head: 5, relation: "case" },
        { form: "the", upos: "DET", xpos: "DT", head: 5, relation: "det" },
        { form: "army", upos: "NOUN", xpos: "NN", head: 2, relation: "obl" },
      ],
      [{ form: "Fled", upos: "VERB", xpos: "VBD", head: -1, relation: "root" }],
    ]);
    const [request] = service.received;
    expect(request?.body).toBe("Azaz was shelled by the army\nFled");
    const properties = JSON.parse(new URL(request?.url ?? "", service.url).searchParams.get("properties") ?? "");
    expect(properties).toMatchObject({ "tokenize.whitespace": "true", "ssplit.eolonly": "true", outputFormat: "json" });
  });

  it("asks for long texts in parts, and keeps their order", async () => {
    const service = await startService(({ body }) =>
      bodyOf(
        ...body
          .split("\n")
          .map((line) => sentenceOf(line.split(" ").map((word, at) => [word, "NN", at ? "dep" : "ROOT", at ? 1 : 0]))),
      ),
    );
    const sentences = Array.from({ length: 40 }, (_, index) => tokensOf(`word${index} ${"x".repeat(index * 20)}`));
    const trees = await new CorenlpClient(service.url).parse(sentences, open);
    expect(trees.map((tree) => tree?.[0]?.form)).toEqual(sentences.map(([first]) => first?.form));
    expect(service.received.length).toBeGreaterThan(3);
  });

  it.each<[what: string, reply: Reply, requests: number, message: RegExp]>([
    ["500", { status: 500, body: "CoreNLP request timed out" }, 2, /500: CoreNLP request timed out/],
    ["400", { status: 400, body: "Could not handle incoming annotation" }, 1, /400: Could not handle/],
    ["no JSON", { body: "Azaz was shelled" }, 1, /not JSON/],
    ["JSON without dependencies", { body: '{"sentences": [{"tokens": []}]}' }, 1, /no dependencies/],
    ["other sentences", bodyOf(shelled, shelled), 1, /sent 1 sentences and answered 2/],
    ["nothing in time", { never: true }, 1, /within 0.2 seconds/],
  ])("fails with its reason where the server gives %s", async (_what, reply, requests, message) => {
    const service = await startService(() => reply);
    const parsing = new CorenlpClient(service.url, 200).parse([words], open);
    await expect(parsing).rejects.toThrow(ServiceFailed);
    await expect(parsing).rejects.toThrow(message);
    expect(service.received).toHaveLength(requests);
  });
});

describe("readTrees", () => {
  const read = (sentence: unknown) => readTrees(JSON.stringify({ sentences: [sentence] }), [words])[0];

  it.each([
    ["other words", sentenceOf([["Azaz", "NNP", "ROOT", 0]])],
    [
      "two roots",
      {
        ...shelled,
        basicDependencies: shelled.basicDependencies.map((edge) => ({
          ...edge,
          governor: edge.dependent < 3 ? 0 : edge.governor,
        })),
      },
    ],
    [
      "a circle",
      {
        ...shelled,
        basicDependencies: shelled.basicDependencies.map((edge) => ({
          ...edge,
          governor: edge.dependent === 6 ? 4 : edge.governor,
        })),
      },
    ],
    [
      "a head that is no word",
      {
        ...shelled,
        basicDependencies: shelled.basicDependencies.map((edge) => ({ ...edge, governor: edge.governor || 9 })),
      },
    ],
  ])("gives no tree for %s", (_what, sentence) => {
    expect(read(sentence)).toBeNull();
  });

  it("writes the labels of CoreNLP 3 as those of Universal Dependencies v2", () => {
    const old = sentenceOf([
      ["Azaz", "NNP", "nsubjpass", 3],
      ["was", "VBD", "auxpass", 3],
      ["shelled", "VBN", "ROOT", 0],
      ["by", "IN", "case", 6],
      ["the", "DT", "det", 6],
      ["army", "NN", "nmod:agent", 3],
    ]);
    expect(read(old)?.map(({ relation }) => relation)).toEqual([
      "nsubj:pass",
      "aux:pass",
      "root",
      "case",
      "det",
      "obl:agent",
    ]);
  });

  it("gives of any edges one tree or none", () => {
    const edge = fc.record({
      dep: fc.string(),
      governor: fc.integer({ min: -1, max: 8 }),
      dependent: fc.integer({ min: 0, max: 7 }),
    });
    fc.assert(
      fc.property(fc.array(edge, { minLength: 6, maxLength: 6 }), (basicDependencies) => {
        const tree = read({ ...shelled, basicDependencies });
        if (!tree) return;
        expect(tree.filter(({ head }) => head === -1)).toHaveLength(1);
        for (const start of tree.keys()) {
          let at = start;
          for (let steps = 0; at !== -1; steps += 1) {
            expect(steps).toBeLessThanOrEqual(tree.length);
            at = tree[at]?.head ?? Number.NaN;
          }
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
