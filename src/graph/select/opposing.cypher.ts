import { alliedRoles, opposingRoles, type Side } from "../../domain/sides.js";
import { sumProperty } from "../projection/encounters.cypher.js";
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
  switch (side) {
    case "ANY":
      return [];
    case "SAME":
      return [rolesIn(alliedRoles, encounter, builder)];
    case "OPPOSING":
      return opponents(encounter, notAllies(encounter, builder), builder);
  }
}

/** Predicates under which the two are opponents. @param notAllies the one that leaves out who only clashes with somebody it stands with elsewhere. */
function opponents(encounter: Encounter, notAllies: string, builder: StatementBuilder): string[] {
  return [rolesIn(opposingRoles, encounter, builder), ...fights(encounter), notAllies];
}

/** The same for two of whom it is known whether another event shows them attacking together, or attacked together. @param areAllies Cypher of that. */
export function opponentsUnless(areAllies: string, encounter: Encounter, builder: StatementBuilder): string[] {
  return opponents(encounter, `NOT (${areAllies} AND ${areBelligerents(encounter)})`, builder);
}

function rolesIn(
  pairs: readonly (readonly string[])[],
  { selfEdge, otherEdge }: Encounter,
  builder: StatementBuilder,
): string {
  return `[${selfEdge}.role, ${otherEdge}.role] IN ${builder.parameters.value(pairs)}`;
}

function areBelligerents({ selfEdge, otherEdge }: Encounter): string {
  return `${selfEdge}.role = 'BELLIGERENT' AND ${otherEdge}.role = 'BELLIGERENT'`;
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
function notAllies(encounter: Encounter, builder: StatementBuilder): string {
  return `NOT (${areBelligerents(encounter)} AND EXISTS { ${wereTogether(encounter, builder)} })`;
}

/** What is kept of the two says so, unless something is left out of the graph. */
function wereTogether({ self, other }: Encounter, builder: StatementBuilder): string {
  if (builder.seesEverything) {
    const pair = builder.variable("pair");
    const together = `${pair}.${sumProperty("together", "eventCount")} > 0`;
    return `MATCH ()-[${pair}:MET]->() WHERE ${pair}.id = ${self}.id + '|' + ${other}.id AND ${together}`;
  }
  const [one, two] = [builder.variable("with"), builder.variable("with")];
  const together = [
    `${one}.role = ${two}.role`,
    `${one}.role IN ['ATTACKER', 'DEFENDER']`,
    ...builder.follow(one, two),
  ];
  return `MATCH (${self})-[${one}:PARTICIPATES_IN]->()<-[${two}:PARTICIPATES_IN]-(${other}) WHERE ${together.join(" AND ")}`;
}
