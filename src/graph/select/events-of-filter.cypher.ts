import type { EventFilter } from "../../domain/filter.js";
import { anchoredEvents } from "./event-anchor.cypher.js";
import { eventPredicates } from "./event-filter.cypher.js";
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
  // An index on two properties serves a question about the first only where the second is bounded too.
  const key = source.ranged?.["key"];
  const range = key === undefined ? [] : [`${key} >= ${builder.parameters.value("")}`];
  return {
    event,
    clauses: [...rowClauses(source, range), `WITH ${event}`],
    lists: (other) => eventPredicates(filter, other, builder),
  };
}
