import { readFile } from "node:fs/promises";

/** The last lines of a log; none where it cannot be read. */
export async function lastLinesOf(file: string, count: number): Promise<string[]> {
  const text = await readFile(file, "utf8").catch(() => "");
  return text.trimEnd().split("\n").slice(-count);
}
