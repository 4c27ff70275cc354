import type { Command } from "commander";
import { BadInput } from "../domain/errors.js";
import type { ExportOperation } from "../server/export/export-operation.js";
import type { TableOptions } from "../server/export/read-rows.js";
import type { AskGraph } from "../server/run-operation.js";
import { type CommandRun, defineCommand } from "./run-command.js";

interface QueryOptions {
  readonly variables?: string;
  readonly csv?: true;
  readonly list?: string;
  readonly limit?: string;
  readonly after?: string;
  readonly server?: string;
}

/** Characters of a line where there is no terminal that says. */
const usualWidth = 160;

/** `sitrep query`: one of the analyst's questions, or one of your own, as a table, as CSV with its evidence, as JSON. */
export function addQueryCommand(program: Command): void {
  const command = program
    .command("query")
    .description(
      "Ask the graph: a shipped question by name, or an operation of your own. Without one: lists the shipped.",
    )
    .argument("[name]", "a shipped operation, or a file that ends in .graphql")
    .option("--variables <file or json>", "its variables; those of the shipped example if not given")
    .option("--csv", "one list of it, to its end, as CSV with the claims behind each row")
    .option("--list <path>", "which list, with --csv, where it has several: actor.events")
    .option("--limit <rows>", "rows of the CSV at most (default: 10000)")
    .option("--after <cursor>", "go on with the CSV behind a cursor that one cut short gave")
    .option("--server <url>", "ask a Sitrep that runs there instead of the database");
  defineCommand<QueryOptions>(
    command,
    [
      "sitrep query",
      "sitrep query what-did-an-actor-take",
      `sitrep query where-was-an-actor-active --variables '{"actor": "ISIS"}' --csv > places.csv`,
      "sitrep query my.graphql --variables my.json --json --server http://127.0.0.1:4000",
    ],
    async (run, options, name) => {
      const { listQuestions, readQuerySource } = await import("./query-source.js");
      if (name === undefined) {
        const { tableLines } = await import("./table.js");
        const questions = await listQuestions();
        const rows = questions.map(({ name, question }) => [name, question]);
        return run.answer({ operations: questions }, tableLines(["operation", "question"], rows, [50, 100]));
      }
      if (options.csv && run.json) throw new BadInput("An answer is either CSV or JSON.");
      const { rowLimits } = await import("../server/export/read-rows.js");
      const limit = limitOf(options, rowLimits);
      const { buildGraphqlSchema } = await import("../graphql/build-schema.js");
      const { readExportOperation } = await import("../server/export/export-operation.js");
      const source = await readQuerySource(name, options.variables);
      const schema = buildGraphqlSchema();
      const operation = readExportOperation(schema, source);
      await withGraph(run, options.server, async (ask) => {
        const { list = null, after = null } = options;
        if (options.csv) return writeTable(run, operation, { list, after, limit, ask });
        const data = await ask(source.query, source.variables);
        const { answerLines } = await import("./answer-tables.js");
        run.answer(data, run.json ? [] : answerLines(data, process.stdout.columns ?? usualWidth));
      });
    },
  );
}

function limitOf({ limit, list, after, csv }: QueryOptions, { usual, most }: { usual: number; most: number }): number {
  if (!csv && (limit ?? list ?? after) !== undefined)
    throw new BadInput("--list, --limit and --after are for --csv.", {
      nextStep: "Add --csv; the size of a page is the variable first of an operation.",
    });
  if (limit === undefined) return usual;
  const rows = Number(limit);
  if (!/^\d+$/.test(limit) || rows < 1 || rows > most)
    throw new BadInput(`--limit ${limit} is not a number of rows from 1 to ${most}.`);
  return rows;
}

async function withGraph(run: CommandRun, server: string | undefined, use: (ask: AskGraph) => Promise<void>) {
  if (server !== undefined) {
    const { createAskServer } = await import("./ask-server.js");
    return use(createAskServer(server));
  }
  const { openGraph } = await import("../open-graph.js");
  const { buildGraphqlSchema } = await import("../graphql/build-schema.js");
  const { createAskGraph } = await import("../server/run-operation.js");
  const graph = await openGraph(run.config(), run.progress);
  try {
    await use(
      createAskGraph(buildGraphqlSchema(), () => ({ services: graph.services, ended: new AbortController().signal })),
    );
  } finally {
    await graph.close();
  }
}

async function writeTable(run: CommandRun, operation: ExportOperation, options: TableOptions): Promise<void> {
  const { openTable } = await import("../server/export/read-rows.js");
  const { writeCsv } = await import("../server/export/write-csv.js");
  const table = openTable(operation, options);
  const wordOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
  const { lastWord, fault } = await writeCsv(table, await table.rows(), process.stdout, wordOf);
  if (fault !== undefined) throw fault;
  if (lastWord !== null) run.note(lastWord.replace(/^# /, ""));
}
