import { type EventsAsked, eventsOfOwner } from "./events-of-owner.cypher.js";
import { edgeOrders } from "./orders.js";
import type { RowSource } from "./row-source.js";
import { firstOf } from "./scan-budget.cypher.js";
import type { Owned } from "./scanned-list.js";
import { variableOf } from "./scope.js";
import type { StatementBuilder } from "./statement-builder.js";

/** The events of an actor or a place that are summed up. */
interface NewestOfOwner {
  /** Variables of an event and of the relationship to it. */
  readonly event: string;
  readonly edge: string;
  /** Clauses that bind them. */
  readonly clauses: readonly string[];
  /** What the rows made of them tell of it: whether there are more. */
  readonly cut: NonNullable<RowSource["cut"]>;
}

/** Those that satisfy a filter, among as many of the newest as are looked through at once, so that a question costs what it may. @param most fewer than that. */
export function newestOfOwner(
  list: Owned,
  asked: EventsAsked,
  builder: StatementBuilder,
  most?: number,
): NewestOfOwner {
  const { scanned, ...source } = eventsOfOwner(list, asked, "null", builder);
  if (scanned === undefined) throw new Error("What an owner has is read in the order of an index.");
  const { rows, cut } = firstOf(source, scanned, edgeOrders(list.property).NEWEST, builder, most);
  return { event: variableOf(source.scope, "node"), edge: variableOf(source.scope, "edge"), clauses: rows, cut };
}
