import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { globalId } from "../../../src/domain/global-id.js";
import { compileQuestion } from "../../../src/graph/select/compile-question.js";
import { answerOf, askGraph } from "../../support/ask-graph.js";
import { followedBy } from "../../support/followed-relationships.js";
import { databaseHits } from "../../support/profile.js";
import { selectionsOf } from "../../support/selections-of.js";
import { writeSmallWar } from "../../support/small-war.js";
import { useGraph } from "../../support/use-graph.js";

const question = `query ($from: GraphReferenceInput!, $to: GraphReferenceInput!, $maxDepth: Int! = 6, $limit: Int! = 20, $via: PathViaInput, $exclude: [GraphReferenceInput!]) {
  path(from: $from, to: $to, maxDepth: $maxDepth, limit: $limit, via: $via, exclude: $exclude) {
    length truncated truncationReason
    paths { weakestSupport steps { position node { __typename ... on Node { id } ... on Actor { name } ... on Place { name } ... on Event { label } ... on Claim { quote } }
      edges { kind participantRole placeRole bearing basis supportCount from { __typename } to { __typename } saidBy { edges { words { text names } } } } } }
  }
}`;

// biome-ignore lint/suspicious/noExplicitAny: an answer.
const namesOf = (path: any): string[] =>
  path.steps.map(
    ({ node }: { node: Record<string, string> }) =>
      node["name"] ?? node["label"] ?? node["quote"] ?? node["__typename"],
  );

describe("path", () => {
  const graph = useGraph({ emptied: "once" });
  beforeAll(() => writeSmallWar(graph));

  const observatory = { actor: "Syrian Observatory for Human Rights" };
  const army = { actor: "Syrian army" };
  const isis = { actor: "ISIS" };
  const coalition = { actor: "US-led coalition" };

  it("leads from an actor to a place that it is told to hold, in the words that name the holder", async () => {
    await graph.run(
      `MATCH (coalition:Actor {name: 'US-led coalition'})-[edge:PARTICIPATES_IN]->(), (village:Place {name: 'Tell Sitrep'})
       CREATE (coalition)-[held:CONTROLS]->(village) SET held = properties(edge), held.id = 'held'`,
    );
    const { path } = await answerOf(graph, question, { from: coalition, to: { place: "Tell Sitrep" } });
    expect(path.length).toBe(1);
    expect(path.paths[0].steps[0].edges).toMatchObject([
      { kind: "CONTROLS", basis: "CLAIM", supportCount: 1, saidBy: { edges: [{ words: [{ names: "ACTOR" }] }] } },
    ]);
    const around = await answerOf(
      graph,
      `{ neighbourhood(around: [{place: "Tell Sitrep"}]) { edges { kind from { ... on Actor { name } } } } }`,
    );
    expect(around.neighbourhood.edges).toContainEqual({ kind: "CONTROLS", from: { name: "US-led coalition" } });
    await graph.run("MATCH ()-[held:CONTROLS {id: 'held'}]->() DELETE held");
  });

  it("finds the shortest paths in one statement, the best supported first, each step with what joins it and who says so", async () => {
    const { data, errors, statements } = await askGraph(graph, question, { from: army, to: isis });
    expect(errors).toEqual([]);
    expect(statements).toHaveLength(1);
    const { length, truncated, truncationReason, paths } = data.path;
    expect({ length, truncated, truncationReason }).toEqual({ length: 2, truncated: false, truncationReason: null });
    expect(paths.map(namesOf).sort()).toEqual([
      ["Syrian army", "ISIS seizes a hill near Deir al-Zor military airport", "ISIS"],
      ["Syrian army", "ISIS takes a hill", "ISIS"],
    ]);
    const seized = paths.find((path: unknown) => namesOf(path)[1]?.startsWith("ISIS seizes"));
    expect(seized.weakestSupport).toBe(1);
    expect(seized.steps.map(({ edges }: { edges: unknown }) => edges)).toEqual([
      [
        {
          kind: "PARTICIPATES_IN",
          participantRole: "DEFENDER",
          placeRole: null,
          bearing: null,
          basis: "CLAIM",
          supportCount: 1,
          from: { __typename: "Actor" },
          to: { __typename: "Event" },
          saidBy: { edges: [{ words: [{ text: "the army", names: "ACTOR" }] }] },
        },
      ],
      [
        expect.objectContaining({
          participantRole: "ATTACKER",
          from: { __typename: "Actor" },
          to: { __typename: "Event" },
        }),
      ],
      [],
    ]);
  });

  it("passes the kinds of edge and node it is told to, and nothing that is excluded", async () => {
    const ends = { from: army, to: coalition };
    // The shelling in Tell Sitrep may overlap with the coalition's strikes.
    const usual = await answerOf(graph, question, ends);
    expect(usual.path.paths.map(namesOf)).toEqual([
      ["Syrian army", "Army shells YPG in Tell Sitrep", "Coalition strikes ISIS in Kobani", "US-led coalition"],
    ]);
    const via = { edges: ["PARTICIPATES_IN"] };
    const overActors = await answerOf(graph, question, { ...ends, via });
    expect(overActors.path).toMatchObject({ length: 4 });
    for (const path of overActors.path.paths) expect(namesOf(path)[2]).toBe("ISIS");
    const tooDeep = await answerOf(graph, question, { ...ends, via, maxDepth: 3 });
    expect(tooDeep.path).toMatchObject({ length: null, truncated: false, paths: [] });
    const without = await answerOf(graph, question, { ...ends, via, exclude: [isis] });
    expect(without.path).toMatchObject({ length: null, paths: [] });
    const overPlaces = await answerOf(graph, question, { ...ends, via: { nodes: ["PLACE"] } });
    expect(overPlaces.path).toMatchObject({ length: null, paths: [] });
  });

  it("passes a country or a document only if told to", async () => {
    const apart = { from: { place: "Kobani" }, to: { place: "Deir al-Zor military airport" } };
    const within = { ...apart, via: { edges: ["WITHIN"] } };
    expect((await answerOf(graph, question, within)).path.length).toBeNull();
    const country = { ...apart, via: { nodes: ["PLACE", "COUNTRY"], edges: ["WITHIN"] } };
    expect((await answerOf(graph, question, country)).path.paths.map(namesOf)).toEqual([
      ["Kobani", "Aleppo province", "Syria", "Deir al-Zor province", "Deir al-Zor military airport"],
    ]);
    const edges = ["AT", "PARTICIPATES_IN", "ACCOUNT_OF", "TOLD_IN"];
    const shared = { from: { place: "Tell Sitrep" }, to: coalition, via: { edges, nodes: ["EVENT"] } };
    expect((await answerOf(graph, question, shared)).path.length).toBeNull();
    const document = { ...shared, via: { edges, nodes: ["EVENT", "DOCUMENT"] } };
    expect((await answerOf(graph, question, document)).path.paths.map(namesOf)).toEqual([
      [
        "Tell Sitrep",
        "Army shells YPG in Tell Sitrep",
        "Account",
        "Document",
        "Account",
        "Coalition strikes ISIS in Kobani",
        "US-led coalition",
      ],
    ]);
  });

  it("leads from who only speaks over the speaker's own claims to the events they are about", async () => {
    const { path } = await answerOf(graph, question, { from: observatory, to: army });
    expect(path.paths.map((one: unknown) => namesOf(one).filter((_, index) => index !== 2)).sort()).toEqual([
      [
        observatory.actor,
        "ISIS seized a hill overlooking the military airport on Tuesday",
        "ISIS seizes a hill near Deir al-Zor military airport",
        "Syrian army",
      ],
      [observatory.actor, "took a hill from the army near the airport", "ISIS takes a hill", "Syrian army"],
    ]);
    expect(path.paths[0].steps[0].edges).toMatchObject([
      { kind: "ATTRIBUTED_TO", basis: null, supportCount: 0, saidBy: { edges: [] } },
    ]);
    const via = { nodes: ["ACTOR", "EVENT", "PLACE"] };
    const silent = await answerOf(graph, question, { from: observatory, to: army, via });
    expect(silent.path.length).toBeNull();
    // The publisher of others' words did not speak of what they tell.
    const publisher = await answerOf(graph, question, { from: { actor: "Reuters" }, to: army });
    expect(publisher.path.paths.flatMap(namesOf)).not.toContain("ISIS takes a hill");
  });

  it("says when there are more paths than the limit", async () => {
    const { path } = await answerOf(graph, question, { from: army, to: isis, limit: 1 });
    expect(path).toMatchObject({ truncated: true, truncationReason: "LIMIT" });
    expect(path.paths).toHaveLength(1);
  });

  it("refuses ends and bounds that it cannot answer for", async () => {
    const [from, to] = [isis, { place: "Kobani" }];
    const refused: readonly (readonly [variables: Record<string, unknown>, message: RegExp])[] = [
      [{ from, to, maxDepth: 7 }, /"maxDepth" is 7; it must be from 1 to 6/],
      [{ from, to, limit: 21 }, /"limit" is 21; it must be from 1 to 20/],
      [{ from, to: {} }, /none is given/],
      [{ from, to: { ...from, ...to } }, /more than one is given/],
      [{ from, to: { actor: "isis" } }, /to itself/],
      [{ from, to: { id: globalId("Actor", "nobody") } }, /no actor with the id/],
      [{ from, to: { id: globalId("Document", "one") } }, /that of a document/],
      [{ from, to: { place: "Nowhere at all" } }, /No place is called/],
      [{ from, to, exclude: Array.from({ length: 21 }, () => from) }, /at most 20/],
      [{ from, to, via: { edges: [] } }, /no kind of edge/],
    ];
    for (const [variables, message] of refused) {
      const { errors } = await askGraph(graph, question, variables);
      expect(errors[0]?.message).toMatch(message);
    }
  });

  it("asks the lens for every relationship it follows", async () => {
    const { text, unseen } = await followedBy(question, { from: isis, to: army });
    // What is only counted, to choose the end that the search goes on from, has no name.
    expect(unseen.filter((edge) => edge !== "")).toEqual([]);
    expect(text).toMatch(/MATCH \(near\)-\[(\w+):[^}]*\}\s+WITH \*\s+WHERE [^}]*seen\(\1\)/);
  });

  it("shows no path over what only a removed source supports", async () => {
    const [selection] = await selectionsOf(question, { from: army, to: isis });
    const { statement, decode } = compileQuestion(selection as never, {
      lens: { withoutSources: [{ id: { type: "Actor", id: "sohr" } }] },
    });
    const [row] = await graph.connection.read(statement);
    const { paths } = decode(row as never) as { paths: unknown[] };
    expect(paths.length).toBeGreaterThan(0);
    expect(paths.flatMap(namesOf)).not.toContain("ISIS takes a hill");
  });
});

describe("path on a generated graph", () => {
  const graph = useGraph({ emptied: "once" });
  const [actors, events] = [12, 18];
  /** The actors of each event: few, so that some actors are far apart or not joined at all. */
  const parts = Array.from({ length: events }, (_, event) =>
    event % 5 === 1
      ? []
      : [
          ...new Set([
            (event * 7) % actors,
            (event * 5 + 3) % actors,
            ...(event % 4 === 0 ? [(event + 1) % actors] : []),
          ]),
        ],
  );

  beforeAll(async () => {
    const rows = parts.flatMap((members, event) =>
      members.map((actor) => ({ actor: `a${actor}`, event: `e${event}` })),
    );
    await graph.run(
      `UNWIND $ids AS id CREATE (:Actor {id: id, name: id})
       WITH count(*) AS made
       UNWIND $rows AS row
       MATCH (actor:Actor {id: row.actor})
       MERGE (event:Event {id: row.event}) SET event.label = event.id
       CREATE (actor)-[:PARTICIPATES_IN {id: actor.id + event.id, actorId: actor.id, role: 'ATTACKER', claimIds: ['c'], supportCount: 1}]->(event)`,
      { rows, ids: Array.from({ length: actors }, (_, actor) => `a${actor}`) },
    );
  });

  const neighbours = (node: string): string[] =>
    node.startsWith("a")
      ? parts.flatMap((members, event) => (members.includes(Number(node.slice(1))) ? [`e${event}`] : []))
      : (parts[Number(node.slice(1))] ?? []).map((actor) => `a${actor}`);

  /** Every way between two actors that passes no node twice, of the least length: obviously right, and slow. */
  function shortestByHand(from: string, to: string, maxDepth: number): string[][] {
    let ways: string[][] = [[from]];
    for (let depth = 0; depth < maxDepth; depth++) {
      ways = ways.flatMap((way) =>
        neighbours(way.at(-1) as string)
          .filter((node) => !way.includes(node))
          .map((node) => [...way, node]),
      );
      const arrived = ways.filter((way) => way.at(-1) === to);
      if (arrived.length > 0) return arrived.sort((one, other) => (one.join() < other.join() ? -1 : 1));
    }
    return [];
  }

  it("agrees with a search by hand on all pairs it is tried with", async () => {
    const actor = fc.nat(actors - 1).map((number) => `a${number}`);
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(actor, actor, fc.integer({ min: 1, max: 6 })).filter(([from, to]) => from !== to),
        async ([from, to, maxDepth]) => {
          const expected = shortestByHand(from, to, maxDepth);
          const { path } = await answerOf(graph, question, {
            from: { id: globalId("Actor", from) },
            to: { id: globalId("Actor", to) },
            maxDepth,
          });
          expect(path.paths.map(namesOf)).toEqual(expected.slice(0, 20));
          expect(path.length).toBe(expected[0] === undefined ? null : expected[0].length - 1);
          expect(path.truncated).toBe(expected.length > 20);
        },
      ),
      { numRuns: 50 },
    );
  });

  it("costs what lies near its ends, and from the busiest actor what that one has", async () => {
    const busy = 3000;
    await graph.run(
      `CREATE (hub:Actor {id: 'hub', name: 'hub'})
       WITH hub
       UNWIND range(1, ${busy}) AS n
       CREATE (hub)-[:PARTICIPATES_IN {id: 'h' + n, actorId: 'hub', role: 'ATTACKER', claimIds: ['c'], supportCount: 1}]->(event:Event {id: 'he' + n, label: 'he' + n})
       WITH event WHERE event.id = 'he7'
       MATCH (near:Actor {id: 'a0'})
       CREATE (near)-[:PARTICIPATES_IN {id: 'near', actorId: 'a0', role: 'TARGET', claimIds: ['c'], supportCount: 1}]->(event)`,
    );
    const hitsBetween = async (from: string, to: string) => {
      const ends = { from: { id: globalId("Actor", from) }, to: { id: globalId("Actor", to) } };
      const { statements, errors } = await askGraph(graph, question, ends);
      expect(errors).toEqual([]);
      return await databaseHits(statements[0] as never);
    };
    expect(await hitsBetween("a1", "a2")).toBeLessThan(1000);
    // The search goes on from the other end.
    expect(await hitsBetween("hub", "a0")).toBeLessThan(1000);
  });

  it("chooses the strongest of however many paths there are, exactly", async () => {
    // Between two actors 40 x 40 paths over one place; the best claimed events have the last ids.
    await graph.run(
      `CREATE (place:Place {id: 'square', name: 'square'})
       WITH place
       UNWIND ['left', 'right'] AS side
       CREATE (actor:Actor {id: side, name: side})
       WITH place, side, actor
       UNWIND range(10, 49) AS n
       CREATE (actor)-[:PARTICIPATES_IN {id: side + n, actorId: side, role: 'ATTACKER', claimIds: ['c'], supportCount: n % 7 + 1}]->(event:Event {id: side + 'e' + n, label: side + 'e' + n})
       CREATE (event)-[:AT {id: side + 'at' + n, placeId: 'square', role: 'OCCURRED_AT', claimIds: ['c'], supportCount: 9}]->(place)`,
    );
    const ends = { from: { id: globalId("Actor", "left") }, to: { id: globalId("Actor", "right") } };
    const { path } = await answerOf(graph, question, { ...ends, limit: 3 });
    expect(path).toMatchObject({ length: 4, truncated: true, truncationReason: "LIMIT" });
    expect(path.paths.map(({ weakestSupport }: { weakestSupport: number }) => weakestSupport)).toEqual([7, 7, 7]);
    expect(path.paths.map(namesOf)).toEqual(
      ["righte13", "righte20", "righte27"].map((event) => ["left", "lefte13", "square", event, "right"]),
    );
  });
});
