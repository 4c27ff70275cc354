import type { NamedNodeFragment } from "../generated/graphql.js";
import type { GraphNode } from "./graph-model.js";

/** A node as the server tells it; null for an account, which has no id and belongs to its event. */
export function graphNode(node: NamedNodeFragment): GraphNode | null {
  switch (node.__typename) {
    case "Account":
      return null;
    case "Event":
      return { id: node.id, kind: "Event", name: node.label, acledEventType: node.acledEventType };
    case "Claim":
      return { id: node.id, kind: "Claim", name: `“${node.quote}”`, acledEventType: null };
    case "Document":
      return { id: node.id, kind: "Document", name: node.title ?? "Report", acledEventType: null };
    default:
      return { id: node.id, kind: node.__typename, name: node.name, acledEventType: null };
  }
}
