import type { EventFilter } from "../../domain/filter.js";
import { anchoredEvents } from "./event-anchor.cypher.js";
import { eventPredicates } from "./event-filter.cypher.js";
import type { RowSource } from "./row-source.js";
import { scanBudget } from "./scan-budget.cypher.js";
import type { StatementBuilder } from "./statement-builder.js";
import { rowClauses } from "./subquery.cypher.js";

/** Clauses that bind the events of a list, each once, to a variable. */
interface FilteredEvents {
  readonly event: string;
  readonly clauses: readonly string[];
  /** Predicates under which another event stands in the list. */
  readonly lists: (event: string) => readonly string[];
}

/** The events a filter selects, through an index where the filter allows it. */
export function eventsOfFilter(filter: unknown, builder: StatementBuilder): FilteredEvents {
  const source = anchoredEvents(filter as EventFilter | null | undefined, builder);
  const event = source.scope["node"] as string;
  return {
    event,
    clauses: [...foundThrough(source, builder), `WITH ${event}`],
    lists: (other) => eventPredicates(filter, other, builder),
  };
}

/** Those of them that are summed up, which are not more than are looked through at once. */
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
  const [budget, isCut] = [builder.parameters.integer(scanBudget), builder.variable("isCut")];
  const isAnchored = source.aggregate !== undefined;
  const key = `${event}.pageKey`;
  // The bound has the planner read the index, in its order.
  const ranged = [`${key} <= ${builder.parameters.value("~")}`, ...(source.scanned?.within(key) ?? [])];
  const looked = isAnchored ? foundThrough(source, builder) : [...source.match, `WHERE ${ranged.join(" AND ")}`];
  // In the order of an index where there is one: so many rows are not to be sorted.
  const order = ["owner", "key"].flatMap((part) => source.scope[part] ?? []);
  const newest =
    order.length === 0
      ? [...looked, `WITH ${event}, ${key} AS key`, "ORDER BY key DESC"]
      : [...looked, `WITH ${[event, ...order].join(", ")}`, `ORDER BY ${order.map((one) => `${one} DESC`).join(", ")}`];
  const rest = isAnchored || source.where.length === 0 ? [] : [`WHERE ${source.where.join("\n  AND ")}`];
  return {
    event,
    clauses: [...newest, `LIMIT ${budget}`, `WITH ${event}`, ...rest],
    cut: {
      isCut,
      clauses: [...newest, `SKIP ${budget}`, "LIMIT 1", `RETURN count(*) > 0 AS ${isCut}`],
    },
    lists: (other) => eventPredicates(filter, other, builder),
  };
}

/** An index on two properties serves a question about the first only where the second is bounded too. */
function foundThrough(source: RowSource, builder: StatementBuilder): string[] {
  const key = source.ranged?.["key"];
  return rowClauses(source, key === undefined ? [] : [`${key} >= ${builder.parameters.value("")}`]);
}
