import { BadInput } from "../../domain/errors.js";

/**
 * A whole number that an argument gives.
 * @throws {BadInput} if it is out of its range. It is never clipped: a client that asks for more would take a part for all.
 */
export function numberInRange(name: string, value: unknown, { least, most }: { least: number; most: number }): number {
  if (typeof value === "number" && Number.isInteger(value) && value >= least && value <= most) return value;
  throw new BadInput(`"${name}" is ${String(value)}; it must be from ${least} to ${most}.`);
}
