import { isDate, isDateTime, isPoint } from "neo4j-driver";

/**
 * A value of the graph as text that is equal for equal values: keys sorted, what is absent left out, dates and instants in their one
 * spelling. Instants are compared in UTC to the millisecond.
 */
export function canonicalText(value: unknown): string {
  return JSON.stringify(canonicalOf(value));
}

function canonicalOf(value: unknown): unknown {
  if (isDateTime(value)) return value.toStandardDate().toISOString();
  if (isDate(value)) return value.toString();
  if (isPoint(value)) return [value.x, value.y];
  if (Array.isArray(value)) return value.map(canonicalOf);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, held]) => held !== null && held !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, held]) => [key, canonicalOf(held)]),
  );
}
