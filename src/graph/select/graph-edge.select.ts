import { type GraphEdgeKind, namedByEdge, projectedEdgeKinds } from "../../domain/graph-edge.js";
import type { ObjectSelect } from "./field-select.js";
import { type Scope, variableOf } from "./scope.js";
import { statedByKind } from "./support.select.js";

function namedPart(edge: string): string {
  const cases = Object.entries(namedByEdge).map(([kind, names]) => `WHEN '${kind}' THEN '${names}'`);
  return `CASE type(${edge}) ${cases.join(" ")} END`;
}

/** What an edge rests on: the record states nothing itself. */
function basisOf(edge: string): string {
  const kinds = projectedEdgeKinds.map((kind) => `'${kind}'`).join(", ");
  return `CASE WHEN type(${edge}) IN [${kinds}] THEN coalesce(${edge}.basis, 'CLAIM') END`;
}

/** A property that relationships of one kind have; null for the others. */
function propertyOf(kind: GraphEdgeKind, name: string) {
  return {
    kind: "value" as const,
    expression: (scope: Scope) => {
      const edge = variableOf(scope, "edge");
      return `CASE type(${edge}) WHEN '${kind}' THEN ${edge}.${name} END`;
    },
  };
}

/** An edge of any kind, in the direction it is stored in: `from`, `edge` and `to` are in reach. */
export const graphEdgeObjects: Readonly<Record<string, ObjectSelect>> = {
  GraphEdge: {
    fields: {
      kind: { kind: "value", expression: (scope) => `type(${variableOf(scope, "edge")})` },
      from: { kind: "union", part: "from" },
      to: { kind: "union", part: "to" },
      participantRole: propertyOf("PARTICIPATES_IN", "role"),
      placeRole: propertyOf("AT", "role"),
      bearing: propertyOf("BEARING_OF", "bearing"),
      basis: { kind: "value", expression: (scope) => basisOf(variableOf(scope, "edge")) },
      ...statedByKind(namedPart),
    },
  },
};
