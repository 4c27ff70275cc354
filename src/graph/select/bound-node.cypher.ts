import { BadInput, NotFound } from "../../domain/errors.js";
import type { GraphReference } from "../../domain/filter.js";
import { type EndType, endTypes } from "../../domain/graph-edge.js";
import type { Precondition } from "./precondition.js";
import { referenceId } from "./reference.cypher.js";
import type { StatementBuilder } from "./statement-builder.js";

/** A node that a question names, bound for the whole statement. */
interface BoundNode extends Precondition {
  readonly node: string;
}

/**
 * The variable of a node that is given by id or by name: null in the statement where there is none, which is refused when its row
 * is read.
 * @throws {BadInput} if not exactly one of id, actor and place is given, or the id is of a claim or document.
 */
export function boundNode(reference: GraphReference, builder: StatementBuilder): string {
  return builder.require(JSON.stringify(["node", reference]), () => lookup(reference, builder)).node;
}

function lookup(reference: GraphReference, builder: StatementBuilder): BoundNode {
  const { type, id } = named(reference, builder);
  const [node, checked] = [builder.variable("node"), builder.variable("checked")];
  return {
    node,
    clauses: [...found(type, id, node, builder), `WITH *, ${node} IS NOT NULL AS ${checked}`],
    variables: [node],
    checked,
    missing: type === "Actor" ? "NO_SUCH_ACTOR" : type === "Place" ? "NO_SUCH_PLACE" : "NO_SUCH_EVENT",
    check: (value) => {
      if (value === true) return;
      throw new NotFound(`There is no ${type.toLowerCase()} with the id that is given for it.`, {
        nextStep: "Give an id that a field returned, or the name of an actor or place.",
        at: { in: reference },
      });
    },
  };
}

/** An event is also found under an id it had before it was merged. */
function found(type: EndType, id: string, node: string, builder: StatementBuilder): string[] {
  if (type !== "Event") return [`OPTIONAL MATCH (${node}:${type} {id: ${id}})`];
  const merged = builder.variable("merged");
  return [
    `OPTIONAL MATCH (${merged}:MergedEvent {id: ${id}})`,
    `OPTIONAL MATCH (${node}:Event {id: coalesce(${merged}.mergedInto, ${id})})`,
  ];
}

function named(reference: GraphReference, builder: StatementBuilder): { type: EndType; id: string } {
  const { id, actor, place } = reference;
  const given = [id, actor, place].filter((one) => one != null).length;
  if (given !== 1) {
    const number = given === 0 ? "none" : "more than one";
    throw new BadInput(`A node is given by id, actor or place; here ${number} is given.`, {
      nextStep: "Give exactly one of id, actor and place.",
      at: { in: reference },
    });
  }
  if (actor != null)
    return { type: "Actor", id: referenceId("Actor", { name: actor }, builder, true, { in: reference, key: "actor" }) };
  if (place != null)
    return { type: "Place", id: referenceId("Place", { name: place }, builder, true, { in: reference, key: "place" }) };
  const type = endTypes.find((one) => one === id?.type);
  if (id == null || type === undefined) {
    throw new BadInput(
      `An actor, a place or an event is asked for; the id given is that of a ${id?.type.toLowerCase()}.`,
      { nextStep: "Give the id of an actor, a place or an event.", at: { in: reference, key: "id" } },
    );
  }
  return { type, id: builder.parameters.value(id.id) };
}
