import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { preset } from "@graphql-codegen/client-preset";
import { codegen } from "@graphql-codegen/core";
import { parse } from "graphql";
import { packageRoot } from "../src/package-root.js";

/**
 * Writes src/explorer/generated: the explorer's operations with the types of their variables and answers, as the public
 * schema has them. The operations stay text, so that the page needs no GraphQL parser and can show what it asks.
 */
const folder = join(packageRoot, "src", "explorer");
const operations = join(folder, "operations");
const generated = join(folder, "generated");

const documents = readdirSync(operations)
  .filter((file) => file.endsWith(".graphql"))
  .sort()
  .map((file) => {
    const rawSDL = readFileSync(join(operations, file), "utf8");
    return { location: file, document: parse(rawSDL), rawSDL };
  });

const parts = await preset.buildGeneratesSection({
  baseOutputDir: `${generated}/`,
  schema: parse(readFileSync(join(packageRoot, "schema", "schema.graphql"), "utf8")),
  documents,
  config: {
    documentMode: "string",
    useTypeImports: true,
    enumsAsTypes: true,
    scalars: { LocalDate: "string", DateTimeISO: "string" },
  },
  presetConfig: { fragmentMasking: false },
  plugins: [],
  pluginMap: {},
});

rmSync(generated, { recursive: true, force: true });
for (const part of parts) {
  // What tags operations inside source files is of no use here: ours stand in files.
  if (!part.filename.endsWith("/graphql.ts")) continue;
  mkdirSync(dirname(part.filename), { recursive: true });
  writeFileSync(part.filename, await codegen(part));
}
