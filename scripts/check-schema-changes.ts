/**
 * Compares schema/schema.graphql with schema/released.graphql, the schema that clients were last promised. Prints what breaks them, or
 * may; fails if the changelog does not name what breaks, or a deprecated element does not say what to use instead.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema } from "graphql";
import { packageRoot } from "../src/package-root.js";
import { deprecationFaults, findSchemaChanges, unnamedBreaks } from "./schema-changes.js";

const read = (...path: string[]): string => readFileSync(join(packageRoot, ...path), "utf8");
const released = buildSchema(read("schema", "released.graphql"));
const current = buildSchema(read("schema", "schema.graphql"));

const changes = await findSchemaChanges(released, current);
for (const { level, path, message } of changes) console.log(`${level.padEnd(9)}  ${path}: ${message}`);

const unnamed = unnamedBreaks(changes, read("CHANGELOG.md"));
for (const { path } of unnamed)
  console.error(`error: CHANGELOG.md does not name \`${path}\`, whose change breaks clients.`);
const vague = deprecationFaults(current);
for (const name of vague) console.error(`error: ${name} is deprecated without saying what to use instead.`);
if (unnamed.length)
  console.error("next: Keep the element and deprecate it, or name it under [Unreleased] as `Type.field`.");
if (unnamed.length || vague.length) process.exitCode = 1;
