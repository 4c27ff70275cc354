import type { ActorReference } from "../../domain/filter.js";
import { claimIsLive } from "../projection/claim-facts.js";
import { claimsAbout } from "./claims-about.cypher.js";
import type { LensPredicates } from "./lens-predicates.js";
import type { StatementBuilder } from "./statement-builder.js";

/** The lens of the statement, once without a source, and once without its family too. */
export interface Removals {
  readonly own: LensPredicates;
  readonly family: LensPredicates;
}

/** Both removals of a source. Ask for them before the subqueries that look through them are opened. */
export function removalsOf(source: ActorReference, asPublisher: boolean, builder: StatementBuilder): Removals {
  const without = (family: boolean) => builder.lensWithout({ ...source, family, asPublisher });
  return { own: without(false), family: without(true) };
}

/** Cypher of how an event that stands depends on the source; null where nobody of the source and its family speaks of it. */
export function dependenceOfEvent(event: string, removals: Removals, builder: StatementBuilder): string {
  const heard = [claimIsLive, ...builder.shown("claim", "claim")].join(" AND ");
  const falls = `NOT (${removals.family.claim("claim") ?? "true"})`;
  return dependence(
    removals.own.event(event),
    removals.family.event(event),
    `EXISTS { MATCH ${claimsAbout(event)} WHERE ${heard} AND ${falls} }`,
  );
}

/**
 * Clauses that bind the same of events that were found by the claims of the source, where everything else stands: an event falls if it has no other claims, how many there are being
 * kept. They follow on `claim`, and whether it is the source's `own`.
 */
export function dependenceByCounts(found: string, event: string, dependence: string): string[] {
  return [
    `WITH ${found} AS ${event}, count(DISTINCT CASE WHEN own THEN claim END) AS ownCount, count(DISTINCT claim) AS familyCount`,
    `WITH ${event}, CASE ${event}.claimCount WHEN ownCount THEN 'ALONE' WHEN familyCount THEN 'FAMILY' ELSE 'PARTLY' END AS ${dependence}`,
  ];
}

/** The same of a relationship that stands. */
export function dependenceOfEdge(edge: string, removals: Removals, builder: StatementBuilder): string {
  const heard = [builder.seesSupport(edge, "i"), `NOT (${removals.family.support(edge, "i") ?? "true"})`];
  const falls = heard.filter((predicate) => predicate !== null).join(" AND ");
  return dependence(
    removals.own.edge(edge),
    removals.family.edge(edge),
    `any(i IN range(0, size(coalesce(${edge}.claimIds, [])) - 1) WHERE ${falls})`,
  );
}

function dependence(withoutOwn: string | null, withoutFamily: string | null, touched: string): string {
  return `CASE WHEN NOT (${withoutOwn ?? "true"}) THEN 'ALONE' WHEN NOT (${withoutFamily ?? "true"}) THEN 'FAMILY' WHEN ${touched} THEN 'PARTLY' END`;
}
