import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { globalId } from "../../../src/domain/global-id.js";
import { compileQuestion } from "../../../src/graph/select/compile-question.js";
import { answerOf, askGraph } from "../../support/ask-graph.js";
import { followedBy } from "../../support/followed-relationships.js";
import { databaseHits } from "../../support/profile.js";
import { selectionsOf } from "../../support/selections-of.js";
import { settleIndexes } from "../../support/settle-indexes.js";
import { writeSmallWar } from "../../support/small-war.js";
import { useGraph } from "../../support/use-graph.js";

const question = `query ($around: [GraphReferenceInput!]!, $depth: Int! = 1, $perKind: Int! = 10, $minEvidence: Int! = 1) {
  neighbourhood(around: $around, depth: $depth, perKind: $perKind, minEvidence: $minEvidence) {
    truncated truncationReason
    nodes { distance node { ...Called } }
    edges { kind basis supportCount from { ...Called } to { ...Called } saidBy { total { value } edges { words { names } } } }
  }
}
fragment Called on GraphNode { ... on Actor { name } ... on Place { name } ... on Event { name: label } }`;

interface Neighbourhood {
  readonly truncationReason: string | null;
  readonly nodes: readonly { readonly distance: number; readonly node: { readonly name: string } }[];
  readonly edges: readonly { kind: string; supportCount: number; from: { name: string }; to: { name: string } }[];
}
const namesAt = ({ nodes }: Neighbourhood, distance: number) =>
  nodes.filter((one) => one.distance === distance).map(({ node }) => node.name);

describe("neighbourhood", () => {
  const graph = useGraph({ emptied: "once" });
  beforeAll(() => writeSmallWar(graph));

  const kobani = { around: [{ place: "Kobani" }] };
  const inKobani = ["Coalition strikes ISIS in Kobani", "ISIS repelled in Kobani", "YPG fights ISIS in Kobani"];

  it("holds what edges of any kind lead to, each edge with its ends and who says so, in one statement", async () => {
    const { data, errors, statements } = await askGraph(graph, question, kobani);
    expect(errors).toEqual([]);
    expect(statements).toHaveLength(1);
    const { neighbourhood } = data;
    expect(neighbourhood).toMatchObject({ truncated: false, truncationReason: null });
    expect(namesAt(neighbourhood, 0)).toEqual(["Kobani"]);
    expect(namesAt(neighbourhood, 1).sort()).toEqual(["Aleppo province", ...inKobani]);
    expect(neighbourhood.edges).toHaveLength(4);
    for (const { kind, basis, supportCount, from, to, saidBy } of neighbourhood.edges) {
      expect(saidBy.total.value).toBe(supportCount);
      if (kind === "WITHIN") {
        expect([basis, from.name, to.name]).toEqual(["REFERENCE", "Kobani", "Aleppo province"]);
      } else {
        expect([kind, basis, to.name]).toEqual(["AT", "CLAIM", "Kobani"]);
        expect(saidBy.edges[0].words[0].names).toBe("PLACE");
      }
    }
  });

  it("goes on from what it found, step by step, but not from a country", async () => {
    const two = (await answerOf(graph, question, { ...kobani, depth: 2 })).neighbourhood as Neighbourhood;
    expect(namesAt(two, 2).sort()).toEqual([
      "Army shells YPG in Tell Sitrep",
      "ISIS",
      "Syria",
      "Tell Sitrep",
      "US-led coalition",
      "YPG",
      "civilians",
    ]);
    const three = (await answerOf(graph, question, { ...kobani, depth: 3 })).neighbourhood as Neighbourhood;
    expect(namesAt(three, 3)).not.toContain("Deir al-Zor province");
    const country = (await answerOf(graph, question, { around: [{ place: "Syria" }] })).neighbourhood as Neighbourhood;
    expect(namesAt(country, 1)).toContain("Deir al-Zor province");
  });

  it("starts from several nodes, each at its least distance and once", async () => {
    const around = [{ place: "Kobani" }, { actor: "ISIS" }, { actor: "isis" }];
    const found = (await answerOf(graph, question, { around })).neighbourhood as Neighbourhood;
    expect(namesAt(found, 0)).toEqual(["Kobani", "ISIS"]);
    const names = found.nodes.map(({ node }) => node.name);
    expect(new Set(names).size).toBe(names.length);
  });

  it("leaves out edges with fewer claims than asked for, but none that rests on reference data", async () => {
    const { edges } = (await answerOf(graph, question, { ...kobani, minEvidence: 5 })).neighbourhood as Neighbourhood;
    expect(edges.map(({ kind }) => kind)).toEqual(["WITHIN"]);
  });

  it("counts the claims that the lens lets through", async () => {
    const [selection] = await selectionsOf(question, { around: [{ actor: "ISIS" }] });
    const { statement, decode } = compileQuestion(selection as never, {
      lens: { withoutSources: [{ id: { type: "Actor", id: "sohr" } }] },
    });
    const [row] = await graph.connection.read(statement);
    const found = decode(row as never) as Neighbourhood;
    expect(namesAt(found, 1).sort()).toEqual(inKobani);
  });

  it("asks the lens for every relationship it follows", async () => {
    const { edges, unseen } = await followedBy(question, { ...kobani, depth: 3 });
    expect(edges.length).toBeGreaterThanOrEqual(12);
    expect(unseen).toEqual([]);
  });

  it("refuses bounds that it does not keep", async () => {
    const refused: readonly (readonly [variables: Record<string, unknown>, message: RegExp])[] = [
      [{ around: [] }, /"around" holds 0 nodes; it must be from 1 to 10/],
      [{ around: Array.from({ length: 11 }, () => ({ actor: "ISIS" })) }, /holds 11 nodes/],
      [{ ...kobani, depth: 4 }, /"depth" is 4; it must be from 1 to 3/],
      [{ ...kobani, perKind: 51 }, /"perKind" is 51/],
      [{ ...kobani, minEvidence: -1 }, /"minEvidence" is -1/],
      [{ around: [{ actor: "Nobody at all" }] }, /No actor is called/],
    ];
    for (const [variables, message] of refused) {
      const { errors } = await askGraph(graph, question, variables);
      expect(errors[0]?.message).toMatch(message);
    }
  });
});

describe("neighbourhood on a generated graph", () => {
  const graph = useGraph({ emptied: "once" });
  const [actors, events] = [40, 400];
  /** Who takes part in which event, and how many claims say so. */
  const parts = Array.from({ length: events }, (_, event) =>
    [...new Set([0, event % actors, (event * 13 + 5) % actors])].map((actor) => ({
      id: `${actor}-${event}`,
      actor: `a${actor}`,
      event: `e${event}`,
      claims: 1 + ((event * 7 + actor * 3) % 9),
    })),
  ).flat();

  beforeAll(async () => {
    await graph.run(
      `UNWIND $parts AS row
       MERGE (actor:Actor {id: row.actor}) SET actor.name = actor.id
       MERGE (event:Event {id: row.event}) SET event.label = event.id
       CREATE (actor)-[:PARTICIPATES_IN {id: row.id, actorId: actor.id, role: 'ATTACKER', claimIds: ['c'], supportCount: toInteger(row.claims)}]->(event)`,
      { parts },
    );
    await settleIndexes(graph);
  });

  const descending = (one: string, other: string) => (one < other ? 1 : -1);

  /** The same, by hand: obviously right, and slow. */
  function byHand(seed: string, depth: number, perKind: number, minEvidence: number) {
    const known = new Map([[seed, 0]]);
    const taken = new Set<(typeof parts)[number]>();
    let frontier = [seed];
    let cut = false;
    for (let distance = 1; distance <= depth; distance++) {
      const step = frontier.flatMap((node) => {
        const found = parts
          .filter(({ actor, event, claims }) => (actor === node || event === node) && claims >= minEvidence)
          .sort((one, other) => other.claims - one.claims || descending(one.id, other.id));
        cut ||= found.length > perKind;
        return found.slice(0, perKind);
      });
      for (const edge of step) taken.add(edge);
      const strengths = new Map<string, number>();
      for (const { actor, event, claims } of step)
        for (const node of [actor, event])
          if (!known.has(node)) strengths.set(node, Math.max(claims, strengths.get(node) ?? 0));
      frontier = [...strengths].sort(([a, x], [b, y]) => y - x || -descending(a, b)).map(([node]) => node);
      const room = 300 - known.size;
      if (frontier.length > room)
        return { known: [...known, ...frontier.slice(0, room).map((node) => [node, distance])], reason: "NODES" };
      for (const node of frontier) known.set(node, distance);
    }
    return { known: [...known], reason: cut ? "PER_KIND" : null };
  }

  it("agrees with a search by hand, also where it is cut short", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.nat(actors - 1).map((n) => `a${n}`),
          fc.nat(events - 1).map((n) => `e${n}`),
        ),
        fc.integer({ min: 1, max: 2 }),
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 0, max: 9 }),
        async (seed, depth, perKind, minEvidence) => {
          const around = [{ id: globalId(seed.startsWith("a") ? "Actor" : "Event", seed) }];
          const { neighbourhood } = await answerOf(graph, question, { around, depth, perKind, minEvidence });
          const { known, reason } = byHand(seed, depth, perKind, minEvidence);
          const { nodes, truncationReason } = neighbourhood as Neighbourhood;
          expect(nodes.map(({ node, distance }) => [node.name, distance])).toEqual(known);
          expect(truncationReason).toBe(reason);
        },
      ),
      { numRuns: 30 },
    );
  });

  it("costs what it shows and not what a busy actor has", async () => {
    const around = [{ id: globalId("Actor", "a0") }];
    const { statements, data } = await askGraph(graph, question, { around, depth: 1, perKind: 10 });
    expect(data.neighbourhood.nodes).toHaveLength(11);
    expect(await databaseHits(statements[0] as never)).toBeLessThan(30 * 11);
  });
});
