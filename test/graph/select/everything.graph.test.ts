import type { GraphQLNamedType } from "graphql";
import { beforeAll, describe, expect, it } from "vitest";
import { compileQuestion } from "../../../src/graph/select/compile-question.js";
import { buildGraphqlSchema } from "../../../src/graphql/build-schema.js";
import { answerOf, askGraph } from "../../support/ask-graph.js";
import { everything } from "../../support/everything.js";
import { followedBy, supportedRelationships } from "../../support/followed-relationships.js";
import { selectionsOf } from "../../support/selections-of.js";
import { writeSmallWar } from "../../support/small-war.js";
import {
  furtherQuestions,
  listedRoots,
  listQuestion,
  searchQuestion,
  singleQuestions,
} from "../../support/tested-questions.js";
import { useGraph } from "../../support/use-graph.js";

const schema = buildGraphqlSchema();

describe("reading the graph", () => {
  const graph = useGraph({ emptied: "once" });
  beforeAll(() => writeSmallWar(graph));

  it.each(listedRoots)("answers %s with every field of every type it leads to in one statement", async (field) => {
    const { data, errors, statements } = await askGraph(graph, listQuestion(field, 3));
    expect(errors).toEqual([]);
    expect(statements).toHaveLength(1);
    expect(data[field].edges.length).toBeGreaterThan(1);
  });

  it.each(singleQuestions)(
    "answers $name with every field of its lists and of their edges in one statement",
    async (one) => {
      const list = `${one.root}s`;
      const found = await answerOf(graph, `{ ${list}(first: 1) { edges { node { id } } } }`);
      const { data, errors, statements } = await askGraph(graph, one.source, { id: found[list].edges[0].node.id });
      expect(errors).toEqual([]);
      expect(statements).toHaveLength(1);
      expect(data[one.root]).not.toBeNull();
    },
  );

  it.each(furtherQuestions)("answers further question %# in one statement", async (source) => {
    const { data, errors, statements } = await askGraph(graph, source);
    expect(errors).toEqual([]);
    expect(statements).toHaveLength(1);
    expect(JSON.stringify(data)).toMatch(/"(?:cursor|rootSourceCount)"/);
  });

  it("answers search for every type in one statement", async () => {
    const { data, errors, statements } = await askGraph(graph, searchQuestion);
    expect(errors).toEqual([]);
    expect(statements).toHaveLength(1);
    const found = new Set(data.search.edges.map(({ node }: { node: { __typename: string } }) => node.__typename));
    expect([...found].sort()).toEqual(["Actor", "Claim", "Event"]);
  });

  it("asks the lens for every relationship that a statement follows, but for those that rest on no claim", async () => {
    const supported = await graph.run(
      "MATCH ()-[edge]->() WHERE edge.claimIds IS NOT NULL RETURN DISTINCT type(edge) AS type",
    );
    expect(supported.map(({ type }) => String(type)).filter((type) => !supportedRelationships.has(type))).toEqual([]);

    for (const field of [...listedRoots, "casualtyLedger", "search"] as const) {
      const { edges, unseen } = await followedBy(
        field === "search"
          ? `{ search(query: "x") ${everything(schema.getType("SearchConnection") as GraphQLNamedType, 4)} }`
          : listQuestion(field, 5),
      );
      expect(edges.length).toBeGreaterThan(5);
      expect(unseen).toEqual([]);
    }
  });

  it("shows nothing that only a removed source supports, and keeps the rest", async () => {
    const [selection] = await selectionsOf(
      `{ actor(name: "ISIS") { events { edges { supportCount node { label } } } } }`,
    );
    const { statement, decode } = compileQuestion(selection as never, {
      lens: { withoutSources: [{ id: { type: "Actor", id: "sohr" } }] },
    });
    const [row] = await graph.connection.read(statement);
    const labels = (decode(row as never) as { events: { edges: { node: { label: string } }[] } }).events.edges.map(
      ({ node }) => node.label,
    );
    expect(labels.sort()).toEqual([
      "Coalition strikes ISIS in Kobani",
      "ISIS repelled in Kobani",
      "YPG fights ISIS in Kobani",
    ]);
  });

  it("answers one field asked for twice under two aliases with two values", async () => {
    const { actor } = await answerOf(
      graph,
      `{ actor(name: "ISIS") { taken: events(roles: [ATTACKER]) { total { value } } fought: events(roles: [BELLIGERENT]) { n: total { value } again: total { exact } edges { a: cursor b: cursor r: role node { l: label label } } edges { role } } } }`,
    );
    expect(actor.taken.total.value).toBe(3);
    expect(actor.fought).toMatchObject({ n: { value: 1 }, again: { exact: true } });
    expect(actor.fought.edges[0].a).toBe(actor.fought.edges[0].b);
    expect(actor.fought.edges[0]).toMatchObject({
      r: "BELLIGERENT",
      role: "BELLIGERENT",
      node: { l: "YPG fights ISIS in Kobani" },
    });
  });

  it("quotes words exactly in a text with characters outside the basic plane, also behind them", async () => {
    const { events } = await answerOf(
      graph,
      `{ events(filter: {actor: {name: "Syrian army", roles: [ATTACKER]}}) { edges { node { participants(roles: [ATTACKER]) { edges { saidBy { edges { words { text start end } node { quote start document { text } } } } } } } } } }`,
    );
    const [support] = events.edges[0].node.participants.edges[0].saidBy.edges;
    const { text } = support.node.document;
    const [words] = support.words;
    expect(words.text).toBe("The army");
    expect(text.slice(words.start, words.end)).toBe("The army");
    expect(text.slice(support.node.start, support.node.start + support.node.quote.length)).toBe(support.node.quote);
  });
});
