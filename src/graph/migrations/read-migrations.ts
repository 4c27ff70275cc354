import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { FolderUnusable } from "../../domain/errors.js";

/** One file of schema/graph. */
export interface Migration {
  readonly number: number;
  /** The file's name without number and suffix: `keys` of `001-keys.cypher`. */
  readonly name: string;
  /** SHA-256 of the file's text. */
  readonly checksum: string;
  readonly statements: readonly string[];
  /** Whether the projection is made again from the record after the statements: a line says `//! project again`. */
  readonly projectsAgain: boolean;
  /** Whether what is kept summed up of events is counted anew after the statements: a line says `//! sum up again`. */
  readonly sumsUpAgain: boolean;
}

/**
 * The migrations in a folder, in the order of their numbers.
 * @throws {FolderUnusable} if the folder cannot be read, a file is misnamed, or two have one number.
 */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const files = await readdir(folder).catch((cause: unknown) => {
    throw new FolderUnusable(`The folder of migrations ${folder} cannot be read.`, {
      nextStep: "Install Sitrep again: its schema folder belongs to it.",
      cause,
    });
  });
  const migrations: Migration[] = [];
  for (const file of files.filter((name) => name.endsWith(".cypher")).sort()) {
    const parts = /^(\d{3})-([a-z0-9-]+)\.cypher$/u.exec(file);
    if (parts?.[1] === undefined || parts[2] === undefined) {
      throw new FolderUnusable(`The migration ${file} is not named like 001-name.cypher.`, {
        nextStep: "Rename the file: three digits, a hyphen, lower-case words.",
      });
    }
    const text = await readFile(join(folder, file), "utf8");
    migrations.push({
      number: Number(parts[1]),
      name: parts[2],
      checksum: createHash("sha256").update(text, "utf8").digest("hex"),
      statements: statementsOf(text),
      projectsAgain: /^\/\/! project again$/mu.test(text),
      sumsUpAgain: /^\/\/! sum up again$/mu.test(text),
    });
  }
  const repeated = migrations.find((migration, index) => migrations[index - 1]?.number === migration.number);
  if (repeated !== undefined) {
    throw new FolderUnusable(`Two migrations have the number ${repeated.number}.`, {
      nextStep: "Give the newer one the next free number.",
    });
  }
  return migrations;
}

/** Statements end with `;` at the end of a line; lines that begin with `//` are comments. */
function statementsOf(text: string): string[] {
  return text
    .split("\n")
    .filter((line) => !line.trimStart().startsWith("//"))
    .join("\n")
    .split(/;[ \t]*(?:\r?\n|$)/u)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");
}
