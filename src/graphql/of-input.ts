import { type ErrorCode, SitrepError } from "../domain/errors.js";
import { argumentPath } from "../domain/input-place.js";
import type { Selection } from "../domain/selection.js";

const codesOfInput: readonly ErrorCode[] = ["BAD_INPUT", "INVALID_REPORT", "NOT_FOUND"];

/** Runs what is done with the `input` of a root field: what is wrong with that says where, if it can not more exactly than with the whole of it. */
export async function ofInput<Done>(question: Selection, run: () => Promise<Done>): Promise<Done> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof SitrepError && error.at !== null) error.argument ??= argumentPath(question, error.at);
    if (error instanceof SitrepError && codesOfInput.includes(error.code)) error.argument ??= [question.key, "input"];
    throw error;
  }
}

/** What was given as `input`, ids opened and nulls left out; what is in it are the objects that an error will be looked for in. */
export function givenIn({ args }: Selection): Record<string, unknown> {
  const input = args["input"] as Readonly<Record<string, unknown>>;
  return Object.fromEntries(Object.entries(input).filter(([, value]) => value !== null && value !== undefined));
}
