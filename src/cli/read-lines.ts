import { createReadStream } from "node:fs";
import { splitLines } from "../extraction/split-lines.js";
import { faultOf } from "./read-text.js";

/**
 * The lines of a file in UTF-8, or of standard input for `-`; see `splitLines`.
 * @throws {NotFound}, {BadInput} or {InvalidReport} if the file cannot be read.
 */
export async function* readLines(path: string): AsyncGenerator<string> {
  try {
    yield* splitLines(path === "-" ? process.stdin : createReadStream(path));
  } catch (error) {
    throw faultOf(error as NodeJS.ErrnoException, path);
  }
}
