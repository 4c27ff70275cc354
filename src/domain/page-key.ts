/** An instant in one spelling, `2014-12-24T08:53:00.000Z`, so that text order is time order. */
export function utcInstant(instant: string): string {
  return new Date(instant).toISOString();
}

/** Key by which lists are ordered and paged: the day or instant, then the id, which no two share. */
export function pageKeyOf(moment: string, id: string): string {
  return `${moment}|${id}`;
}

/** Bounds of what is open: a date is never null in the graph, so that negated filters stay exact. */
export const openDates = { earliest: "0001-01-01", latest: "9999-12-31" } as const;
