import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { explorerBundle } from "./explorer-routes.js";

/** An operation with variables. */
export interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What the explorer asks first and next, as its build wrote it down; nothing if it was not built. */
export async function readExplorerQuestions(): Promise<readonly Question[]> {
  const text = await readFile(join(explorerBundle, "questions.json"), "utf8").catch(() => "[]");
  return JSON.parse(text) as Question[];
}
