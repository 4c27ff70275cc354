import type { RowSource } from "./field-select.js";
import { variableOf } from "./scope.js";
import type { StatementBuilder } from "./statement-builder.js";

/**
 * Cypher of why the event of a row is left out where a list is added up, or null where it counts: the rule of `exclusionReasons`. Whether another
 * event stands in the list too is asked of that event alone, so that it costs no reading of the list.
 */
export function exclusionReason(rows: RowSource, builder: StatementBuilder): string {
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

/** Of two events that may be one, that of the lesser rank counts. */
function rank(event: string): string {
  return `[-coalesce(${event}.killedMin, 0), -coalesce(${event}.woundedMin, 0), ${event}.id]`;
}
