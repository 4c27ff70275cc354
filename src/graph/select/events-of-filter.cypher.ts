import type { EventFilter } from "../../domain/filter.js";
import { anchoredEvents } from "./event-anchor.cypher.js";
import { eventPredicates } from "./event-filter.cypher.js";
import { partOf } from "./looked-through.cypher.js";
import { pageKeyOrders } from "./orders.js";
import type { RowSource } from "./row-source.js";
import { firstOf, unbounded } from "./scan-budget.cypher.js";
import type { StatementBuilder } from "./statement-builder.js";
import { calling, rowClauses } from "./subquery.cypher.js";

/** Clauses that bind the events of a list, each once, to a variable. */
interface FilteredEvents {
  readonly event: string;
  readonly clauses: readonly string[];
  /** Predicates under which another event stands in the list. */
  readonly lists: (event: string) => readonly string[];
}

/** All events that are shown, however many these are. */
export function everyEvent(builder: StatementBuilder): Pick<FilteredEvents, "event" | "clauses"> {
  const source = anchoredEvents(null, builder);
  const event = source.scope["node"] as string;
  return { event, clauses: [...foundThrough(source, builder), `WITH ${event}`] };
}

/** Events that are summed up, which are not more than are looked through at once. */
interface BoundedEvents extends FilteredEvents {
  /** What the rows made of them tell of it: whether there are more. */
  readonly cut: NonNullable<RowSource["cut"]>;
}

/**
 * The events a filter selects, to be read one by one: the newest of what an index finds, or those among the newest of all, so that a question costs what it may.
 */
export function newestEvents(filter: unknown, builder: StatementBuilder): BoundedEvents {
  const source = anchoredEvents(filter as EventFilter | null | undefined, builder);
  const event = source.scope["node"] as string;
  const { scanned } = source;
  const { rows, cut } =
    scanned === undefined
      ? (partOf(source, pageKeyOrders.NEWEST, builder) ?? newestOfArea(source, builder))
      : firstOf(source, scanned, pageKeyOrders.NEWEST, builder);
  const lists = (other: string) => eventPredicates(filter, other, builder);
  return { event, clauses: [...rows, `WITH ${event}`], cut, lists };
}

/** "There is such an event", or so many would have to be looked through for one that it is not known. */
export function mayBeAny(filter: unknown, builder: StatementBuilder): string {
  const source = anchoredEvents(filter as EventFilter | null | undefined, builder);
  const { few } = source;
  const part = partOf(few?.list ?? source, pageKeyOrders.NEWEST, builder);
  const exists = (rows: readonly string[]) => `EXISTS { ${[...rows, "RETURN 1"].join(" ")} }`;
  if (part === null) return exists(foundThrough(source, builder));
  // Of several lists, in any: in which order they come makes no difference.
  const inAny = (rows: readonly string[]) =>
    few === undefined
      ? rows
      : [...few.owners, calling([few.owner, ...few.seen], [...rows, "RETURN 1 AS found"], builder)];
  return `(${exists(inAny(part.rows))} OR ${exists(inAny(part.next()))})`;
}

/** Of the events of several places, none of which an index puts in one order. */
function newestOfArea(source: RowSource, builder: StatementBuilder) {
  const event = source.scope["node"] as string;
  const [budget, isCut] = [builder.parameters.integer(builder.scanBudget), builder.variable("isCut")];
  const newest = [...foundThrough(source, builder), `WITH ${event}, ${event}.pageKey AS key`, "ORDER BY key DESC"];
  return {
    rows: [...newest, `LIMIT ${budget}`],
    cut: { isCut, clauses: [...newest, `SKIP ${budget}`, "LIMIT 1", `RETURN count(*) > 0 AS ${isCut}`] },
  };
}

/** An index on two properties serves a question about the first only where the second is bounded too. */
function foundThrough(source: RowSource, builder: StatementBuilder): string[] {
  const key = source.ranged?.["key"];
  return rowClauses(unbounded(source), key === undefined ? [] : [`${key} >= ${builder.parameters.value("")}`]);
}
