import { describe, expect, it } from "vitest";
import type { Graph, GraphNode } from "../../src/explorer/graph/graph-model.js";
import { groupsOf, isGroupId } from "../../src/explorer/graph/groups.js";

const node = (id: string, kind: GraphNode["kind"]): [string, GraphNode] => [
  id,
  { id, kind, name: id, acledEventType: null },
];
const graph: Graph = {
  nodes: new Map([node("army", "Actor"), node("air force", "Actor"), node("rebels", "Actor"), node("town", "Place")]),
  edges: new Map(),
};

describe("the groups of a graph", () => {
  it("are one for each kind, under ids that no node has", () => {
    const groups = groupsOf("kind", graph, new Map());
    expect(new Set([...groups.values()].map(({ name }) => name))).toEqual(new Set(["Actors", "Places"]));
    expect([...groups.values()].every(({ id }) => isGroupId(id) && !graph.nodes.has(id))).toBe(true);
  });

  it("hold a whole with its parts, and leave out who is no part of anything", () => {
    const groups = groupsOf("whole", graph, new Map([["air force", { id: "army", name: "The army" }]]));
    expect([...groups.keys()].sort()).toEqual(["air force", "army"]);
    expect(groups.get("army")).toEqual(groups.get("air force"));
  });

  it("put who is a part and has parts with its own whole, since no node can be in two", () => {
    const wholes = new Map([
      ["air force", { id: "army", name: "The army" }],
      ["army", { id: "state", name: "The state" }],
    ]);
    expect(groupsOf("whole", graph, wholes).get("army")?.name).toBe("The state");
  });

  it("are none where none are wanted", () => {
    expect(groupsOf("none", graph, new Map()).size).toBe(0);
  });
});
