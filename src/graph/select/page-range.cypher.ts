import type { ClaimFilter, DateFilter, DocumentFilter, EventFilter } from "../../domain/filter.js";
import { utcInstant } from "../../domain/page-key.js";
import { conjunctsOf } from "./nesting.cypher.js";
import type { StatementBuilder } from "./statement-builder.js";

/**
 * The ranges of a `pageKey` outside which no event can satisfy the dates that a filter demands: an index that holds the key then reads the days
 * asked about, not the whole list. None under a lens that leaves claims out, for the key tells the dates as everyone tells them.
 */
export function pageRanges(filter: unknown, key: string, builder: StatementBuilder): string[] {
  if (builder.leavesOutClaims) return [];
  return conjunctsOf<EventFilter>((filter as EventFilter | null | undefined) ?? {}).flatMap(({ date }) =>
    date == null ? [] : pageRange(date, key, builder),
  );
}

/** True where the ranges narrow a list down to what satisfies the filter, but for what begins in them and ends behind: the filter demands no more than a span of days. */
export function isPageRange(filter: unknown, builder: StatementBuilder): boolean {
  if (builder.leavesOutClaims) return false;
  return conjunctsOf<EventFilter>((filter as EventFilter | null | undefined) ?? {}).every(({ date, ...others }) => {
    const isOpen = date?.certainty === "POSSIBLE" && date.from != null;
    return !isOpen && Object.values(others).every((value) => value == null);
  });
}

/** A `pageKey` begins with the event's earliest date, and `|`, which `~` stands behind. */
function pageRange({ from, to, certainty }: DateFilter, key: string, builder: StatementBuilder): string[] {
  return [
    // What may reach into the range can begin long before it.
    ...(from == null || certainty === "POSSIBLE" ? [] : [`${key} >= ${builder.parameters.value(from)}`]),
    ...(to == null ? [] : [`${key} <= ${builder.parameters.value(`${to}~`)}`]),
  ];
}

/** The range of a `pageKey` of claims or documents published within a span: it begins with the instant of publication, and `|`, which `~` stands behind. */
export function publishedBetween(
  { publishedFrom: from, publishedTo: to }: Pick<ClaimFilter & DocumentFilter, "publishedFrom" | "publishedTo">,
  pageKey: string,
  builder: StatementBuilder,
): string[] {
  return [
    ...(from == null ? [] : [`${pageKey} >= ${builder.parameters.value(utcInstant(from))}`]),
    ...(to == null ? [] : [`${pageKey} <= ${builder.parameters.value(`${utcInstant(to)}~`)}`]),
  ];
}

/** True where filters of claims or documents demand no more than such ranges. */
export function isPublishedRange(filters: readonly (ClaimFilter | DocumentFilter)[]): boolean {
  return filters.every(({ publishedFrom: _from, publishedTo: _to, ...others }) =>
    Object.values(others).every((value) => value == null),
  );
}
