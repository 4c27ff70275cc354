import { BadInput } from "../../domain/errors.js";

/**
 * A whole number that an input object gives by a name.
 * @throws {BadInput} if it is out of its range. It is never clipped: a client that asks for more would take a part for all.
 */
export function numberInRange(name: string, given: object, { least, most }: { least: number; most: number }): number {
  const value: unknown = (given as Readonly<Record<string, unknown>>)[name];
  if (typeof value === "number" && Number.isInteger(value) && value >= least && value <= most) return value;
  throw new BadInput(`"${name}" is ${String(value)}; it must be from ${least} to ${most}.`, {
    at: { in: given, key: name },
  });
}
