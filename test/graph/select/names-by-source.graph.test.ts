import { beforeAll, describe, expect, it } from "vitest";
import { recordDocument } from "../../../src/graph/record/record-document.js";
import { answerOf, askGraph } from "../../support/ask-graph.js";
import { buildReport } from "../../support/build-extraction.js";
import { databaseHits } from "../../support/profile.js";
import { useGraph } from "../../support/use-graph.js";

const reports = [
  buildReport({
    publisher: "Daily A",
    publishedAt: "2014-12-23T08:00:00Z",
    text: `ISIS fighters attacked the airport. "Daesh lost many [of the ISIS group]," the head of the Observatory said.`,
    events: [
      {
        trigger: "attacked",
        participants: [["isis", "ATTACKER", "ISIS fighters"]],
        places: [["airport", "the airport"]],
        claims: [{ quote: "ISIS fighters attacked the airport" }],
      },
      {
        trigger: "lost",
        participants: [
          ["isis", "ATTACKER", "Daesh"],
          ["isis", "TARGET", "the ISIS group"],
        ],
        claims: [{ quote: "Daesh lost many [of the ISIS group]", said: ["sohr-head"], directQuote: true }],
      },
    ],
  }),
  buildReport({
    publisher: "Daily B",
    publishedAt: "2014-12-25T08:00:00Z",
    text: "DAESH militants attacked Kobani, the Observatory said. Daesh, it said, was beaten; the extremists fled.",
    events: [
      {
        trigger: "attacked",
        participants: [
          ["isis", "ATTACKER", "DAESH militants"],
          ["isis", "MOVER", "the extremists"],
        ],
        places: [["kobani", "Kobani"]],
        claims: [{ quote: "DAESH militants attacked Kobani", said: ["sohr"] }],
      },
      {
        trigger: "beaten",
        participants: [["isis", "ATTACKER", "Daesh, it"]],
        places: [["kobani", "Kobani"]],
        claims: [{ quote: "was beaten", said: ["sohr"] }],
      },
    ],
  }),
];

describe("the names by source", () => {
  const graph = useGraph({ emptied: "once" });
  beforeAll(async () => {
    for (const { report, extraction } of reports) {
      await recordDocument(graph.connection, report, extraction, "2014-12-26T00:00:00.000Z");
    }
    await graph.run(
      `MATCH (isis:Actor {id: 'isis'})
       UNWIND ['Daesh', 'DAESH', 'Daesh militants'] AS value
       CREATE (isis)-[:HAS_NAME {id: value, kind: 'ALIAS', basis: 'REFERENCE'}]->(:Name {value: value, folded: toLower(value), key: value, lang: 'en', script: 'Latn'})`,
    );
  });

  const ask = (more = "") =>
    `{ actor(name: "ISIS") { namesBySource${more} { total { value } pageInfo { hasNextPage endCursor } edges { name useCount firstAt lastAt node { name } mentions { total { value } edges { text start end kind node { text publishedAt } } } } } } }`;

  it("tell who calls it what, how often, first and last: direct speech is the speaker's word, all else the publisher's", async () => {
    const { data, errors, statements } = await askGraph(graph, ask());
    expect(errors).toEqual([]);
    expect(statements).toHaveLength(1);
    const { total, edges } = data.actor.namesBySource;
    expect(total.value).toBe(4);
    const [first, last] = ["2014-12-23T08:00:00.000Z", "2014-12-25T08:00:00.000Z"];
    // biome-ignore lint/suspicious/noExplicitAny: an answer.
    const told = edges.map((edge: any) => [
      edge.node.name,
      edge.name,
      edge.useCount,
      new Date(edge.firstAt).toISOString(),
      // biome-ignore lint/suspicious/noExplicitAny: an answer.
      edge.mentions.edges.map((one: any) => one.text).join(" | "),
    ]);
    expect(told).toEqual(
      expect.arrayContaining([
        // What stands in square brackets inside the head's speech is the paper's.
        ["Daily A", "ISIS", 2, first, "ISIS fighters | the ISIS group"],
        ["Head of the Observatory", "Daesh", 1, first, "Daesh"],
        // Indirect speech is in the paper's words; two spellings are one name.
        ["Daily B", "DAESH", 2, last, "DAESH militants | Daesh, it"],
        ["Daily B", "the extremists", 1, last, "the extremists"],
      ]),
    );
    expect(edges.map((edge: { useCount: number }) => edge.useCount)).toEqual([2, 2, 1, 1]);
    for (const { mentions, useCount } of edges) {
      expect(mentions.total.value).toBe(useCount);
      for (const { text, start, end, node } of mentions.edges) expect(node.text.slice(start, end)).toBe(text);
    }
  });

  it("come page by page, and by kinds of mention", async () => {
    const { actor } = await answerOf(graph, ask("(first: 3)"));
    expect(actor.namesBySource.pageInfo.hasNextPage).toBe(true);
    const rest = await answerOf(graph, ask(`(first: 3, after: "${actor.namesBySource.pageInfo.endCursor}")`));
    expect(rest.actor.namesBySource.edges).toHaveLength(1);
    const nominal = await answerOf(graph, ask("(kinds: [NOMINAL])"));
    expect(nominal.actor.namesBySource.total.value).toBe(0);
  });

  it("know nothing of what a lens leaves out: no younger document, no word of a source, no words about it alone", async () => {
    const under = async (lens: unknown) => {
      const { actor } = await answerOf(
        graph,
        `query ($lens: LensInput) { actor(name: "ISIS", lens: $lens) { namesBySource { total { value } edges { name useCount node { name } } } } }`,
        { lens },
      );
      expect(actor.namesBySource.total.value).toBe(actor.namesBySource.edges.length);
      // biome-ignore lint/suspicious/noExplicitAny: an answer.
      return actor.namesBySource.edges.map((edge: any) => [edge.node.name, edge.name, edge.useCount]).sort();
    };
    expect(await under({ asOf: { reported: "2014-12-24T00:00:00Z" } })).toEqual([
      ["Daily A", "ISIS", 2],
      ["Head of the Observatory", "Daesh", 1],
    ]);
    // The head belongs to it, and its speech goes with what is put into it in brackets. Daily B tells one attack by its word alone; of the rest of the text, which no claim holds, Daily B is the author.
    expect(await under({ withoutSources: [{ name: "Syrian Observatory for Human Rights" }] })).toEqual([
      ["Daily A", "ISIS", 1],
      ["Daily B", "Daesh", 1],
      ["Daily B", "the extremists", 1],
    ]);
    expect(await under({ withoutSources: [{ name: "Daily A" }] })).toEqual([
      ["Daily A", "ISIS", 1],
      ["Daily B", "DAESH", 2],
      ["Daily B", "the extremists", 1],
      ["Head of the Observatory", "Daesh", 1],
    ]);
    expect(await under({ withoutSources: [{ name: "Daily A", asPublisher: true }] })).toEqual([
      ["Daily B", "DAESH", 2],
      ["Daily B", "the extremists", 1],
    ]);
  });

  it("are told of places too", async () => {
    const { place } = await answerOf(
      graph,
      `{ place(name: "Kobani") { namesBySource { edges { name useCount node { name } } } } }`,
    );
    expect(place.namesBySource.edges).toEqual([{ name: "Kobani", useCount: 1, node: { name: "Daily B" } }]);
  });

  it("cost what mentions there are", async () => {
    await graph.run(
      `MATCH (isis:Actor {id: 'isis'}), (document:Document)
       WITH isis, document LIMIT 1
       UNWIND range(1, 200) AS number
       CREATE (isis)<-[:REFERS_TO]-(:Mention {id: 'm' + number, documentId: document.id, text: 'ISIS', folded: 'isis', kind: 'NAME', start: 0, end: 4})`,
    );
    const { statements } = await askGraph(
      graph,
      `{ actor(name: "ISIS") { namesBySource { edges { name useCount } } } }`,
    );
    const [statement] = statements;
    if (statement === undefined) throw new Error("Nothing ran.");
    expect((await databaseHits(statement)) / 206).toBeLessThan(20);
  });
});
