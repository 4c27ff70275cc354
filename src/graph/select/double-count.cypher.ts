import type { CountedEvent } from "../../domain/double-count.js";
import { claimFactsOf, claimFields, claimIsLive } from "../projection/claim-facts.js";
import { claimsAbout } from "./claims-about.cypher.js";
import type { RowSource } from "./field-select.js";
import { variableOf } from "./scope.js";
import type { StatementBuilder } from "./statement-builder.js";
import { unseen } from "./unseen.js";

/**
 * Cypher of why the event of a row is left out where a list is added up, or null where it counts: the rule of `exclusionReasons`. Whether another
 * event stands in the list too is asked of that event alone, so that it costs no reading of the list.
 */
export function exclusionReason(rows: RowSource, builder: StatementBuilder): string {
  // Which of two events counts is decided by their figures, which under such a lens are known only behind the statement.
  if (builder.leavesOutClaims) throw unseen("aggregate");
  const event = variableOf(rows.scope, "node");
  const [part, whole, overlap, other] = ["part", "whole", "overlap", "other"].map((stem) => builder.variable(stem)) as [
    string,
    string,
    string,
    string,
  ];
  const listed = (found: string) => [`${found}.eventClass = 'INCIDENT'`, ...(rows.lists?.(found) ?? [])];
  const inWhole = builder.followInline(part, ...listed(whole));
  // Last, for it is asked of few: whether another outranks it.
  const inOther = builder.followInline(overlap, ...listed(other), `${rank(other)} < ${rank(event)}`);
  return [
    `CASE WHEN ${event}.eventClass <> 'INCIDENT' THEN ${event}.eventClass`,
    `WHEN EXISTS { (${event})-[${part}:PART_OF]->(${whole})${inWhole} } THEN 'PART_OF'`,
    `WHEN EXISTS { (${event})-[${overlap}:POSSIBLE_OVERLAP]-(${other})${inOther} } THEN 'POSSIBLE_OVERLAP' END`,
  ].join(" ");
}

/**
 * Where a lens leaves claims out: a subquery that binds to `facts` what the rule is to know of the event of a row, as a map that `countedEventOf` reads. What
 * figures remain is computed from the claims that stand, when the row is read. It sees everything: what lists an event may name what is around the list.
 */
export function doubleCountFacts(rows: RowSource, facts: string, builder: StatementBuilder): string {
  const event = variableOf(rows.scope, "node");
  const [part, whole, overlap, other] = ["part", "whole", "overlap", "other"].map((stem) => builder.variable(stem)) as [
    string,
    string,
    string,
    string,
  ];
  const listed = (found: string) => [
    `${builder.eventValue(found, "eventClass")} = 'INCIDENT'`,
    ...builder.shown("event", found),
    ...(rows.lists?.(found) ?? []),
  ];
  const inWhole = builder.followInline(part, ...listed(whole));
  const inOther = builder.followInline(overlap, ...listed(other));
  return `CALL (*) {
  ${standingFigures(event, "accounts", builder)}
  CALL (*) {
    MATCH (${event})-[${overlap}:POSSIBLE_OVERLAP]-(${other})${inOther}
    WITH DISTINCT ${other}
    ${standingFigures(other, "figures", builder)}
    RETURN collect({id: ${other}.id, accounts: figures}) AS overlaps
  }
  RETURN {id: ${event}.id, eventClass: ${builder.eventValue(event, "eventClass")}, isPart: EXISTS { (${event})-[${part}:PART_OF]->(${whole})${inWhole} }, accounts: accounts, overlaps: overlaps} AS ${facts}
}`;
}

/** A subquery that lists the claims about casualties that stand, by account. */
function standingFigures(event: string, list: string, builder: StatementBuilder): string {
  const stands = [claimIsLive, "claim.kind = 'CASUALTY'", ...builder.shown("claim", "claim")].join(" AND ");
  return `CALL (*) {
    MATCH ${claimsAbout(event)} WHERE ${stands}
    WITH account, collect(${claimFields}) AS claims
    RETURN collect(claims) AS ${list}
  }`;
}

/** What `doubleCountFacts` bound, as the domain knows it. */
export function countedEventOf(facts: unknown): CountedEvent {
  const event = facts as CountedEvent;
  const read = (accounts: CountedEvent["accounts"]) => accounts.map((claims) => claims.map(claimFactsOf));
  return {
    ...event,
    accounts: read(event.accounts),
    overlaps: event.overlaps.map((other) => ({ ...other, accounts: read(other.accounts) })),
  };
}

/** Of two events that may be one, that of the lesser rank counts. */
function rank(event: string): string {
  return `[-coalesce(${event}.killedMin, 0), -coalesce(${event}.woundedMin, 0), ${event}.id]`;
}
