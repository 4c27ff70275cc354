import { BadInput } from "../domain/errors.js";
import { rejectColumns } from "./reject-columns.js";

/** A column that a format knows. */
export interface Column {
  readonly name: string;
  /** True if no row can be read without it. */
  readonly isRequired?: boolean;
  /** True for a column of earlier releases, which nobody misses. */
  readonly isEarlier?: boolean;
}

/** Where the columns of a file stand. */
export interface ReadColumns {
  /** The names as the format has them; null for one that is passed over. */
  readonly names: readonly (string | null)[];
  /** Full sentences on columns that are not known, or not there. */
  readonly notes: readonly string[];
}

/**
 * Finds the columns of a format in a header. Case, blanks and the order do not matter.
 * @param line of the header in the file.
 * @throws {BadInput} if a column is missing or stands twice, naming it with file and line.
 */
export function readColumns(
  file: string,
  line: number,
  header: readonly string[],
  known: readonly Column[],
): ReadColumns {
  const byKey = new Map(known.map((column) => [keyOf(column.name), column.name]));
  const where = `${file}:${line}`;
  const names = header.map((given, index) => {
    if (rejectColumns.includes(given.trim())) return null;
    if (given.trim() === "") {
      throw new BadInput(`${where}: column ${index + 1} has no name.`, {
        nextStep: "Name it in the header, or remove the column.",
      });
    }
    return byKey.get(keyOf(given)) ?? given.trim();
  });
  for (const [index, name] of names.entries()) {
    const first = names.indexOf(name);
    if (name === null || first === index) continue;
    throw new BadInput(`${where}: the column "${name}" stands twice, as column ${first + 1} and ${index + 1}.`, {
      nextStep: "Remove or rename one of the two.",
    });
  }
  const unknown = names.filter((name) => name !== null && !byKey.has(keyOf(name)));
  const missing = known.filter(({ name, isEarlier }) => !isEarlier && !names.includes(name));
  const required = missing.filter(({ isRequired }) => isRequired).map(({ name }) => name);
  if (required.length > 0) throw missingColumns(where, required, unknown as string[]);
  return {
    names,
    notes: [
      ...unknown.map((name) => {
        const column = names.indexOf(name) + 1;
        return `${where}: column ${column}, "${name}", is not known: it stands in the text of each document and is not read.`;
      }),
      ...(missing.length === 0
        ? []
        : [
            `${where}: the file has no column ${listed(missing.map(({ name }) => name))}: what it would say is left out.`,
          ]),
    ],
  };
}

function missingColumns(where: string, required: readonly string[], unknown: readonly string[]): BadInput {
  const several = required.length > 1 ? "columns" : "column";
  return new BadInput(`${where}: the header has no ${several} ${listed(required)}.`, {
    nextStep:
      unknown.length > 0
        ? `Rename the columns, if ${listed(unknown)} mean the same, or give the format that the file is of.`
        : "Give the format that the file is of, or export it again with all its columns.",
  });
}

function listed(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(", ");
}

function keyOf(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/gu, "_");
}
