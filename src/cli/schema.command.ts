import type { Command } from "commander";
import { BadInput } from "../domain/errors.js";
import { defineCommand } from "./run-command.js";

/** `sitrep schema print` and `sitrep schema check`: the GraphQL schema as text, and whether the kept file has it. */
export function addSchemaCommand(program: Command): void {
  const schema = program.command("schema").description("The GraphQL schema as text.");
  const print = schema
    .command("print")
    .description("Print the schema in the schema definition language (SDL).")
    .option("--write", "write it to schema/schema.graphql instead");
  defineCommand<{ write?: true }>(
    print,
    ["sitrep schema print > schema.graphql", "sitrep schema print --write"],
    async (run, { write }) => {
      const { printSchemaText, schemaFile, writeSchemaFile } = await load();
      if (!write) return run.answer({ sdl: printSchemaText() }, [printSchemaText().trimEnd()]);
      await writeSchemaFile();
      run.answer({ written: schemaFile }, [`Written to ${schemaFile}.`]);
    },
  );
  const check = schema.command("check").description("Compare the schema with schema/schema.graphql.");
  defineCommand(check, ["sitrep schema check"], async (run) => {
    const { printSchemaText, readSchemaFile, schemaFile } = await load();
    if ((await readSchemaFile()) !== printSchemaText())
      throw new BadInput(`${schemaFile} differs from the schema in the code.`, {
        nextStep: "If the change is meant: npm run fix:schema, and commit the file.",
      });
    run.answer({ same: true }, [`${schemaFile} is up to date.`]);
  });
}

async function load() {
  const { readFile, writeFile } = await import("node:fs/promises");
  const { join } = await import("node:path");
  const { packageRoot } = await import("../package-root.js");
  const { printSchemaText } = await import("../graphql/build-schema.js");
  const schemaFile = join("schema", "schema.graphql");
  const path = join(packageRoot, schemaFile);
  return {
    printSchemaText,
    schemaFile,
    readSchemaFile: () => readFile(path, "utf8").catch(() => ""),
    writeSchemaFile: () => writeFile(path, printSchemaText()),
  };
}
