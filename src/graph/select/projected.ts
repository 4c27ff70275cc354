/** What the projection of an event computes, by the type of the schema that shows it. */
import type { ProjectedEdge } from "../../domain/event-projection.js";
import type { Projected } from "./field-select.js";
import { variableOf } from "./scope.js";

export const projectedEvent: Projected = {
  part: "node",
  fixed: ["id"],
  event: (scope) => variableOf(scope, "node"),
  facts: [],
  properties: ({ properties }) => properties,
};

/** The edge of an actor to an event. */
export const projectedParticipant: Projected = {
  part: "edge",
  fixed: ["id", "role"],
  event: (scope) => `endNode(${variableOf(scope, "edge")})`,
  facts: ["participants"],
  properties: ({ participants }, id) => propertiesOf(participants, id),
};

/** The edge of an event to a place that it is at, or that contains that place. One to the place alone has no steps. */
export const projectedLocation: Projected = {
  part: "edge",
  fixed: ["id", "role"],
  event: (scope) => `startNode(${variableOf(scope, "edge")})`,
  facts: ["places"],
  properties: ({ locations }, id) => propertiesOf(locations, id),
};

function propertiesOf(edges: readonly ProjectedEdge[], id: string): ProjectedEdge["properties"] {
  return edges.find((edge) => edge.id === id)?.properties ?? {};
}
