import neo4j from "neo4j-driver";

/**
 * Values as Cypher takes them: whole numbers become integers, at any depth of lists and maps, because the driver sends a bare
 * JS number as a float. Where a property is a fraction that may happen to be whole, the statement says `toFloat`.
 */
export function parametersOf(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, parameterOf(value)]));
}

function parameterOf(value: unknown): unknown {
  if (typeof value === "number") return Number.isInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(parameterOf);
  if (value !== null && typeof value === "object" && Object.getPrototypeOf(value) === Object.prototype) {
    return parametersOf(value as Record<string, unknown>);
  }
  return value;
}
