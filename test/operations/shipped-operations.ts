import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { packageRoot } from "../../src/package-root.js";

const folder = join(packageRoot, "schema", "operations");

export interface ShippedOperation {
  readonly name: string;
  readonly source: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** The operations that come with Sitrep, with their example variables. */
export function shippedOperations(): ShippedOperation[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".graphql"))
    .map((file) => file.slice(0, -".graphql".length))
    .map((name) => ({
      name,
      source: readFileSync(join(folder, `${name}.graphql`), "utf8"),
      variables: JSON.parse(readFileSync(join(folder, `${name}.variables.json`), "utf8")),
    }));
}
