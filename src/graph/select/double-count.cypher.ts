import type { RowSource } from "./row-source.js";
import { variableOf } from "./scope.js";
import type { StatementBuilder, ToldEvent } from "./statement-builder.js";

/**
 * Clauses that bind to `reason` why the event of a row is left out where a list is added up, or null where it counts: the rule of `exclusionReasons`. Whether another
 * event stands in the list too is asked of that event alone, so that it costs no reading of the list. In a subquery, which is planned but once.
 * @param told what decides the values of the event, bound before.
 */
export function exclusionReason(
  rows: Pick<RowSource, "scope" | "lists">,
  told: ToldEvent,
  reason: string,
  builder: StatementBuilder,
): string {
  const event = variableOf(rows.scope, "node");
  const [any, part, whole, overlap, other] = builder.variables(["any", "part", "whole", "overlap", "other"]);
  const listed = (found: string) => [
    builder.whereEvent(found, (value) => `${value("eventClass")} = 'INCIDENT'`),
    ...builder.shown("event", found),
    ...(rows.lists?.(found) ?? []),
  ];
  const inWhole = builder.followInline(part, ...listed(whole));
  // Last, for it is asked of few: whether another outranks it.
  const inOther = builder.followInline(overlap, ...listed(other), `${rank(other, builder)} < ${rank(event, builder)}`);
  const found = [
    `CASE WHEN ${told.value("eventClass")} <> 'INCIDENT' THEN ${told.value("eventClass")}`,
    // Most have neither, which one look at the event tells.
    `WHEN NOT EXISTS { (${event})-[${any}:PART_OF|POSSIBLE_OVERLAP]-()${builder.followInline(any)} } THEN null`,
    `WHEN EXISTS { (${event})-[${part}:PART_OF]->(${whole})${inWhole} } THEN 'PART_OF'`,
    `WHEN EXISTS { (${event})-[${overlap}:POSSIBLE_OVERLAP]-(${other})${inOther} } THEN 'POSSIBLE_OVERLAP' END`,
  ].join("\n    ");
  // It sees everything: what lists an event may name what is around the list.
  return `CALL (*) {
  RETURN ${found} AS ${reason}
}`;
}

/** Of two events that may be one, that of the lesser rank counts. */
function rank(event: string, builder: StatementBuilder): string {
  const least = (name: "killed" | "wounded") => `-coalesce(${builder.figure(event, name, "Min")}, 0)`;
  return `[${least("killed")}, ${least("wounded")}, ${event}.id]`;
}
