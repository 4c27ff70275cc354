import neo4j from "neo4j-driver";

/**
 * Values as Cypher takes them: whole numbers become integers, at any depth of lists and maps, because the driver sends a bare
 * JS number as a float. Where a property is a fraction that may happen to be whole, the statement says `toFloat`.
 */
export function parametersOf(values: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, parameterOf(value)]));
}

/**
 * The values of a writing statement as one parameter, `$given`. Neo4j plans a statement anew for every combination of types and sizes of
 * its parameters (a list of 1, of up to 10, of up to 100; a text or null), and a plan costs more than a hundred runs; of what stands
 * inside a map it asks neither.
 */
export function givenOf(values: Readonly<Record<string, unknown>>): { readonly given: Record<string, unknown> } {
  return { given: parametersOf(values) };
}

function parameterOf(value: unknown): unknown {
  if (typeof value === "number") return Number.isInteger(value) ? neo4j.int(value) : value;
  if (Array.isArray(value)) return value.map(parameterOf);
  if (value !== null && typeof value === "object" && Object.getPrototypeOf(value) === Object.prototype) {
    return parametersOf(value as Record<string, unknown>);
  }
  return value;
}
