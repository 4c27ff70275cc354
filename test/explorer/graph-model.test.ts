import { describe, expect, it } from "vitest";
import { expansionsOf } from "../../src/explorer/graph/expansions.js";
import { graphOfEvents, merged, withEvidence } from "../../src/explorer/graph/graph-model.js";

type Row = Parameters<typeof graphOfEvents>[0][number];
const row = (id: string, actors: readonly [id: string, supportCount: number][]): Row =>
  ({
    ...{ id, label: id, acledEventType: null, places: [] },
    actors: actors.map(([actor, supportCount]) => ({ id: actor, name: actor, role: "ATTACKER", supportCount })),
  }) as unknown as Row;
const graph = graphOfEvents([
  row("raid", [
    ["strong", 3],
    ["weak", 1],
  ]),
  row("siege", [["weak", 1]]),
]);
const none = new Set<string>();

describe("the graph of a view", () => {
  it("has each actor once, however many of its events there are", () => {
    expect([...graph.nodes.keys()].sort()).toEqual(["raid", "siege", "strong", "weak"]);
    expect(graph.edges.size).toBe(3);
  });

  it("is the same when the same is added to it", () => {
    expect(merged(graph, graph)).toEqual(graph);
  });

  it("loses weak edges and what they alone hold, but keeps what is looked at", () => {
    expect([...withEvidence(graph, 2, none).nodes.keys()]).toEqual(["raid", "strong"]);
    expect([...withEvidence(graph, 2, new Set(["siege"])).nodes.keys()]).toEqual(["raid", "strong", "siege"]);
  });

  it("keeps edges that no claim has to support, such as that a place lies in another", () => {
    const within = { id: "w", from: "raid", to: "siege", kind: "WITHIN", role: null, supportCount: 0 } as const;
    const edges = new Map([["w", within]]);
    expect(withEvidence({ nodes: graph.nodes, edges }, 5, none).edges.size).toBe(1);
  });
});

describe("expansionsOf", () => {
  it("counts what each kind of edge leads to, and what of it is not shown yet", () => {
    const line = (event: string) => ({
      ...{ kind: "PARTICIPATES_IN", participantRole: "ATTACKER", placeRole: null, bearing: null },
      ...{ supportCount: 1, rootSourceCount: 1, from: { id: "weak" }, to: { id: event } },
    });
    const event = (id: string) => ({ node: { __typename: "Event", id, label: id, acledEventType: null } });
    const answer = {
      truncated: false,
      nodes: [
        { node: { __typename: "Actor", id: "weak", name: "weak", actorType: "MILITIA" } },
        event("siege"),
        event("new"),
      ],
      edges: [line("siege"), line("new")],
    } as unknown as Parameters<typeof expansionsOf>[0];
    const [expansion] = expansionsOf(answer, "weak", graph);
    expect(expansion).toMatchObject({ kind: "PARTICIPATES_IN", leadsTo: "Event", count: 2, hidden: 1 });
  });
});
