import { readFile } from "node:fs/promises";
import { BadInput } from "../domain/errors.js";
import { findShippedOperation, readShippedOperations, type ShippedOperation } from "../server/shipped-operations.js";

/** An operation to run, with its variables. */
export interface QuerySource {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Finds what `sitrep query` is to run.
 * @param name that of a shipped operation, or the path of a file with one, which ends in .graphql.
 * @param variables a JSON object, or the path of a file with one; a shipped operation has an example of its own.
 * @throws {NotFound} if there is no such operation. @throws {BadInput} if a file cannot be read, or holds no object.
 */
export async function readQuerySource(name: string, variables: string | undefined): Promise<QuerySource> {
  const isFile = name.endsWith(".graphql");
  const { query, variables: example } = isFile
    ? { query: await readText(name), variables: "" }
    : await findShippedOperation(name);
  if (variables === undefined) return { query, variables: objectOf(example || "{}", `the example of ${name}`) };
  const isJson = variables.trimStart().startsWith("{");
  const text = isJson ? variables : await readText(variables);
  return { query, variables: objectOf(text, isJson ? "--variables" : variables) };
}

/** The shipped operations, with the question that each answers. */
export async function listQuestions(): Promise<readonly { readonly name: string; readonly question: string }[]> {
  return (await readShippedOperations()).map((operation) => ({
    name: operation.name,
    question: questionOf(operation),
  }));
}

/** The comment on top of an operation. */
export function questionOf({ query, name }: Pick<ShippedOperation, "query" | "name">): string {
  return /^#\s*(.*)$/m.exec(query)?.[1] ?? name;
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, "utf8");
  } catch (cause) {
    throw new BadInput(`${path} cannot be read.`, {
      nextStep: "Give a file that is there; `sitrep query` lists the operations that come with Sitrep.",
      cause,
    });
  }
}

function objectOf(text: string, where: string): Readonly<Record<string, unknown>> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new BadInput(`What ${where} holds is not JSON.`, {
      nextStep: `Give an object, such as '{"actor": "ISIS"}', or a file with one.`,
      cause,
    });
  }
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new BadInput(`What ${where} holds is not a JSON object.`, {
    nextStep: `Give an object, such as '{"actor": "ISIS"}'.`,
  });
}
