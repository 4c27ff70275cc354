import { BadInput } from "../../domain/errors.js";
import type { SelectionArguments } from "../../domain/selection.js";

const maximum = 100;
const usual = 20;

/**
 * How many rows a page asks for: `first`, or 20.
 * @throws {BadInput} if it is not from 1 to 100. It is never clipped: a client that asks for more would take a part for all.
 */
export function pageSize(args: SelectionArguments): number {
  const first = args["first"] ?? usual;
  if (typeof first !== "number" || !Number.isInteger(first) || first < 1 || first > maximum) {
    throw new BadInput(`"first" is ${String(first)}; it must be from 1 to ${maximum}.`, {
      at: { in: args, key: "first" },
      nextStep: `Ask for ${maximum} or fewer, and for the next page with after: endCursor.`,
    });
  }
  return first;
}

export function afterOf(args: SelectionArguments): string | null {
  const after = args["after"];
  return typeof after === "string" ? after : null;
}
