import { alliedRoles, opposingRoles, type Side } from "../../domain/sides.js";
import type { StatementBuilder } from "./statement-builder.js";

/** Two actors with their relationships to one event. */
export interface Encounter {
  readonly self: string;
  readonly selfEdge: string;
  readonly other: string;
  readonly otherEdge: string;
}

/** Predicates under which the two stand on the given sides of the event. */
export function sidePredicates(side: Side, encounter: Encounter, builder: StatementBuilder): string[] {
  const { selfEdge, otherEdge } = encounter;
  const roles = (pairs: readonly (readonly string[])[]) =>
    `[${selfEdge}.role, ${otherEdge}.role] IN ${builder.parameters.value(pairs)}`;
  switch (side) {
    case "ANY":
      return [];
    case "SAME":
      return [roles(alliedRoles)];
    case "OPPOSING":
      return [roles(opposingRoles), ...fights(encounter), notAllies(encounter, builder)];
  }
}

/** A victim that is only civilians was attacked, but did not fight. */
function fights({ self, selfEdge, other, otherEdge }: Encounter): string[] {
  const hasSide = (actor: string, edge: string) => `NOT (${edge}.role = 'VICTIM' AND ${actor}.actorType = 'CIVILIANS')`;
  return [hasSide(self, selfEdge), hasSide(other, otherEdge)];
}

/**
 * "Clashes between A and B with C" makes belligerents of all three. Two of them that another event shows attacking together, or
 * attacked together, are not counted as opponents.
 */
function notAllies({ self, selfEdge, other, otherEdge }: Encounter, builder: StatementBuilder): string {
  const [one, two] = [builder.variable("with"), builder.variable("with")];
  const together = [
    `${one}.role = ${two}.role`,
    `${one}.role IN ['ATTACKER', 'DEFENDER']`,
    ...builder.follow(one, two),
  ];
  return `NOT (${selfEdge}.role = 'BELLIGERENT' AND ${otherEdge}.role = 'BELLIGERENT' AND EXISTS { MATCH (${self})-[${one}:PARTICIPATES_IN]->()<-[${two}:PARTICIPATES_IN]-(${other}) WHERE ${together.join(" AND ")} })`;
}
