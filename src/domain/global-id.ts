import { BadInput } from "./errors.js";
import { type NodeReference, type NodeType, nodeTypes } from "./selection.js";

/** The opaque id of a node: its type and id in base64, the way Relay servers do. */
export function globalId(type: NodeType, id: string): string {
  return Buffer.from(`${type}:${id}`, "utf8").toString("base64");
}

/**
 * Opens a global id.
 * @throws {BadInput} if it is not one.
 */
export function openGlobalId(value: string): NodeReference {
  const content = Buffer.from(value, "base64").toString("utf8");
  const colon = content.indexOf(":");
  const type = nodeTypes.find((known) => known === content.slice(0, colon));
  const id = content.slice(colon + 1);
  // Only what this server would have made: base64 readers pass over characters that do not belong there.
  if (type !== undefined && id !== "" && globalId(type, id) === value) return { type, id };
  const shown = value.length > 60 ? `${value.slice(0, 60)}...` : value;
  throw new BadInput(`"${shown}" is not an id of this graph.`, {
    nextStep:
      "Give the id a field returned, unchanged; to look something up by its name use actor(name), place(name) or search.",
  });
}
