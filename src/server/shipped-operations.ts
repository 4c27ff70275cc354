import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { NotFound } from "../domain/errors.js";
import { packageRoot } from "../package-root.js";

/** A question that comes with Sitrep, with variables that the sample graph answers. */
export interface ShippedOperation {
  /** The file's name without its ending. */
  readonly name: string;
  readonly query: string;
  /** JSON as it stands in the file; empty if there is none. */
  readonly variables: string;
}

const folder = join(packageRoot, "schema", "operations");
const ending = ".graphql";

/** The operations of schema/operations, by name. */
export async function readShippedOperations(): Promise<readonly ShippedOperation[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(ending)).sort();
  return Promise.all(
    files.map(async (file) => {
      const name = basename(file, ending);
      const variables = readFile(join(folder, `${name}.variables.json`), "utf8").catch(() => "");
      return { name, query: await readFile(join(folder, file), "utf8"), variables: await variables };
    }),
  );
}

/** The variables of an operation as values; none if it takes none. */
export function exampleVariables({ variables }: ShippedOperation): Readonly<Record<string, unknown>> {
  return JSON.parse(variables || "{}") as Record<string, unknown>;
}

/** @throws {NotFound} if no shipped operation is called so. */
export async function findShippedOperation(name: string): Promise<ShippedOperation> {
  const operations = await readShippedOperations();
  const found = operations.find((operation) => operation.name === name);
  if (found) return found;
  throw new NotFound(`No shipped operation is called ${JSON.stringify(name)}.`, {
    nextStep: `There are: ${operations.map((operation) => operation.name).join(", ")}.`,
  });
}
