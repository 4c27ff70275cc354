import type { GraphQLResolveInfo } from "graphql";
import { type ErrorCode, SitrepError } from "../domain/errors.js";

const codesOfInput: readonly ErrorCode[] = ["BAD_INPUT", "INVALID_REPORT", "NOT_FOUND"];

/** Runs what a mutation does with its `input`: what is wrong with that says so where it does not say more exactly where. */
export async function ofInput<Done>(info: GraphQLResolveInfo, run: () => Promise<Done>): Promise<Done> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof SitrepError && codesOfInput.includes(error.code)) {
      error.argument ??= [String(info.path.key), "input"];
    }
    throw error;
  }
}
