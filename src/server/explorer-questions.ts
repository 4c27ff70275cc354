import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { packageRoot } from "../package-root.js";

/** An operation with variables. */
export interface Question {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** What the explorer asks first and next, as its build wrote it down; nothing if it was not built. */
export async function readExplorerQuestions(): Promise<readonly Question[]> {
  const file = join(packageRoot, "dist", "explorer", "questions.json");
  const text = await readFile(file, "utf8").catch(() => "[]");
  return JSON.parse(text) as Question[];
}
