import { resolve } from "node:path";
import { type Command, InvalidArgumentError } from "commander";
import type { DataSetFormat } from "../datasets/data-set.js";
import { type FormatName, formats } from "../datasets/formats.js";
import { contentId } from "../domain/content-id.js";
import { BadInput, InvalidReport } from "../domain/errors.js";
import { type ImportedFile, type ImportRows, importFile, weigh } from "./import-file.js";
import { importInBulk } from "./import-in-bulk.js";
import { readText } from "./read-text.js";
import { type CommandRun, defineCommand } from "./run-command.js";

interface ImportCommandOptions {
  /** ISO 8601 with a time zone. */
  readonly published?: string;
  /** Path of a mapping file. */
  readonly mapping?: string;
  /** Paths of event exports. */
  readonly events?: readonly string[];
  readonly rejects?: string;
  readonly dryRun?: boolean;
  readonly restart?: boolean;
  readonly batch: number;
  readonly bulk?: boolean;
  readonly bulkFolder?: string;
}

/** `sitrep import`: rows of data sets into the graph. */
export function addImportCommand(program: Command): void {
  const names = Object.entries(formats).map(([name, { meaning }]) => `${name} (${meaning})`);
  const command = program
    .command("import")
    .description(
      "Take the rows of a data set into the graph, each as a document with its claims. Goes on where an import of the same file was broken off.",
    )
    .argument("<format>", names.join(", "), formatNamed)
    .argument("<files...>", "files of that format, in UTF-8")
    .option("--published <time>", "when this release was published: 2023-06-01, or with a time and its zone", instantOf)
    .option("--mapping <file>", "for csv: JSON that says which column holds what")
    .option(
      "--events <file>",
      "for gdelt-mentions: an export with the events that are mentioned; may be given more than once",
      (file: string, before: readonly string[] = []) => [...before, file],
    )
    .option("--rejects <file>", "where rows at fault are written, with the reasons; not given: FILE.rejects.csv")
    .option("--dry-run", "read and check every row and write nothing to the graph; needs no database")
    .option("--restart", "begin at the first row again; rows that are there already change nothing")
    .option("--batch <rows>", "rows of one transaction", batchSizeOf, 200)
    .option("--bulk", "first load, into an empty graph: by files and Neo4j's own importer, which is sooner done")
    .option("--bulk-folder <folder>", "with --bulk: write the files there and tell the command that loads them");
  defineCommand<ImportCommandOptions>(
    command,
    [
      "sitrep import ucdp-ged --published 2023-06-01 GEDEvent_v23_1.csv",
      "sitrep import ucdp-ged --dry-run GEDEvent_v23_1.csv",
      "sitrep import csv --mapping incidents.mapping.json incidents.csv",
      "sitrep import gdelt-mentions --events 20191024143000.export.CSV 20191024143000.mentions.CSV",
      "sitrep import ucdp-ged --bulk --published 2023-06-01 GEDEvent_v23_1.csv",
    ],
    async (run, options, format, ...files) => {
      const mapping = options.mapping === undefined ? null : await readText(options.mapping);
      const dataSet = await openFormat(format as FormatName, options, mapping);
      const eventHashes = await Promise.all((options.events ?? []).map(async (file) => (await weigh(file)).sha256));
      const importKey = contentId(dataSet.name, dataSet.version, options.published ?? null, mapping, ...eventHashes);
      const take = (some: readonly string[], importRowsOf: (file: string) => ImportRows | null) =>
        importEach(run, dataSet, importKey, options, some, importRowsOf);
      const what = { format: dataSet.name, dryRun: options.dryRun === true };
      if (options.dryRun === true) return tell(run, what, await take(files, () => null));
      if (options.bulk === true) {
        const { imported, bulk, lines } = await importInBulk(run, files, options.bulkFolder ?? null, take);
        return tell(run, { ...what, bulk }, imported, lines);
      }
      if (options.bulkFolder !== undefined) {
        throw new BadInput("--bulk-folder is given without --bulk.", { nextStep: "Give both, or neither." });
      }
      const { openGraph } = await import("../open-graph.js");
      const graph = await openGraph(run.config(), run.progress);
      try {
        await graph.migrate();
        tell(run, what, await take(files, () => graph.importRows));
      } finally {
        await graph.close();
      }
    },
  );
}

async function openFormat(
  name: FormatName,
  {
    mapping: file = "",
    events: eventFiles = [],
    published = null,
  }: Omit<ImportCommandOptions, "published"> & { published?: string | null },
  mapping: string | null,
): Promise<DataSetFormat> {
  if (mapping !== null && name !== "csv") {
    throw new BadInput(`--mapping is given for ${name}, whose columns are known.`, { nextStep: "Leave it away." });
  }
  if (eventFiles.length > 0 && name !== "gdelt-mentions") {
    throw new BadInput(`--events is given for ${name}, whose rows hold their events.`, { nextStep: "Leave it away." });
  }
  const { loadNames } = await import("../extraction/resources.js");
  const { readMapping } = await import("../datasets/mapped-csv/mapping.js");
  return formats[name].create(loadNames(), {
    publishedAt: published,
    eventFiles,
    mapping: mapping === null ? null : readMapping(file, mapping),
  });
}

/** Imports the files one after the other. @param importRowsOf how the rows of each are taken in; null to check only. */
async function importEach(
  run: CommandRun,
  format: DataSetFormat,
  importKey: string,
  options: ImportCommandOptions,
  files: readonly string[],
  importRowsOf: (file: string) => ImportRows | null,
): Promise<ImportedFile[]> {
  if (options.rejects !== undefined && files.some((file) => resolve(file) === resolve(options.rejects ?? ""))) {
    throw new BadInput(`--rejects names "${options.rejects}", which is to be imported.`, {
      nextStep: "Name another file for the rows at fault.",
    });
  }
  if (options.rejects !== undefined && files.length > 1) {
    throw new BadInput(`--rejects is given with ${files.length} files.`, {
      nextStep: "Import them one by one, or leave it away: each has its FILE.rejects.csv.",
    });
  }
  const imported: ImportedFile[] = [];
  for (const file of files) {
    imported.push(
      await importFile(run, format, file, {
        rejects: options.rejects ?? `${file}.rejects.csv`,
        importKey,
        restart: options.restart === true,
        batchSize: options.batch,
        importRows: importRowsOf(file),
      }),
    );
  }
  return imported;
}

function tell(
  run: CommandRun,
  document: object,
  imported: readonly ImportedFile[],
  lines: readonly string[] = [],
): void {
  run.answer({ ...document, files: imported }, [...imported.flatMap(linesOf), ...lines]);
  for (const { file, rejected, rejects } of imported.filter((each) => each.rejected > 0)) {
    run.report(
      new InvalidReport(`${file}: ${rejected} ${rejected === 1 ? "row was" : "rows were"} rejected.`, {
        nextStep: `${rejects} holds them with the reasons: correct them there and import that file; what is taken in stays.`,
      }),
    );
  }
}

function linesOf({ file, rows, created, known, resumed, claims, rejected, leftOut, rejects }: ImportedFile): string[] {
  return [
    `${file}: ${rows} rows: ${created} new with ${claims} claims, ${known} known, ${resumed} behind an earlier run, ${rejected} rejected, ${leftOut} left out`,
    ...(rejects === null ? [] : [`${file}: rejected and left out: ${rejects}`]),
  ];
}

function formatNamed(name: string): string {
  if (Object.hasOwn(formats, name)) return name;
  throw new InvalidArgumentError(`It is one of ${Object.keys(formats).join(", ")}.`);
}

/** A day is its midnight in UTC. */
function instantOf(given: string): string {
  const instant = /^\d{4}-\d{2}-\d{2}$/u.test(given) ? `${given}T00:00:00Z` : given;
  const isInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})$/u.test(instant);
  if (isInstant && !Number.isNaN(Date.parse(instant))) return instant;
  throw new InvalidArgumentError("It is a day as 2023-06-01, or an instant with its time zone: 2023-06-01T12:00:00Z.");
}

function batchSizeOf(given: string): number {
  const size = Number(given);
  if (Number.isInteger(size) && size >= 1 && size <= 5_000) return size;
  throw new InvalidArgumentError("It is a whole number from 1 to 5000.");
}
