import type { EventFilter } from "../../domain/filter.js";
import { isLive } from "../projection/claim-facts.js";
import { relatedPredicate } from "./related.cypher.js";
import { rolesOf } from "./roles.cypher.js";
import type { StatementBuilder } from "./statement-builder.js";

/** The parts of a filter on events that lead on to actors, places and claims. */
export function relatedToEvent(
  filter: EventFilter,
  negated: boolean,
  event: string,
  builder: StatementBuilder,
): string[] {
  const { participant, scene, claim } = filter;
  const predicates: string[] = [];
  if (participant != null) {
    const [edge, node] = [builder.variable("takesPart"), builder.variable("actor")];
    predicates.push(
      relatedPredicate(
        {
          given: participant,
          type: "Actor",
          node,
          is: participant.is,
          pattern: `(${event})<-[${edge}:PARTICIPATES_IN]-(${node})`,
          where: [...rolesOf(edge, participant.roles, builder), ...builder.follow(edge)],
        },
        negated,
        builder,
      ),
    );
  }
  if (scene != null) {
    const [edge, node] = [builder.variable("at"), builder.variable("place")];
    predicates.push(
      relatedPredicate(
        {
          given: scene,
          type: "Place",
          node,
          is: scene.is,
          pattern: `(${event})-[${edge}:AT]->(${node})`,
          where: [...rolesOf(edge, scene.roles, builder), ...builder.follow(edge)],
        },
        negated,
        builder,
      ),
    );
  }
  if (claim != null) {
    const [tells, node] = [builder.variable("tells"), builder.variable("claim")];
    predicates.push(
      relatedPredicate(
        {
          given: claim,
          type: "Claim",
          node,
          is: claim.is,
          pattern: `(${event})<-[${tells}:ACCOUNT_OF]-(:Account)<-[:ABOUT]-(${node}:Claim)`,
          where: [`${tells}.endedAt IS NULL`, isLive(node), ...builder.shown("claim", node)],
        },
        negated,
        builder,
      ),
    );
  }
  return predicates;
}
