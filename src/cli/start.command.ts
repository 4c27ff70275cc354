import type { Command } from "commander";
import type { App } from "../app.js";
import type { Config } from "../config.js";
import { addEngineOption, type EngineOption, engineSetting } from "./engine-options.js";
import { type CommandRun, defineCommand } from "./run-command.js";
import { runUntilStopped } from "./run-until-stopped.js";

interface StartOptions extends EngineOption {
  readonly samples: boolean;
}

/** Patience with a database that someone else runs, and that may be starting at the same time. */
const externalWaitMs = 60_000;

/** `sitrep start`: everything, with one question answered. */
export function addStartCommand(program: Command): void {
  const command = program
    .command("start")
    .description(
      "Start Sitrep: its own Neo4j (or that of NEO4J_URI), the sample reports if the database is empty, the server.",
    )
    .option("--no-samples", "leave an empty database empty");
  addEngineOption(command);
  defineCommand<StartOptions>(
    command,
    ["sitrep start", "SITREP_PORT=4001 sitrep start --no-samples"],
    async (run, options) => {
      const { samples } = options;
      const config = run.config(engineSetting(options));
      const { startApp } = await import("../app.js");
      const { createLogger } = await import("../server/logger.js");
      // The progress shows what goes well; the log is for what does not.
      const logger = createLogger(config.logLevel === "info" ? "warn" : config.logLevel);
      const start = () =>
        startApp(config, { progress: run.progress, logger, samples, works: true, waitMs: externalWaitMs });
      await runUntilStopped(start, run.note, (app) => tellWhenReady(run, app, config));
    },
  );
}

async function tellWhenReady(run: CommandRun, app: App, config: Config): Promise<void> {
  const { databaseUri, loadedSamples, ask } = await app.ready;
  const { askFirstQuestion, countTotals } = await import("./first-question.js");
  const counts = await countTotals(ask);
  const answer = await askFirstQuestion(ask);
  const document = {
    address: app.address,
    explorer: app.address,
    graphql: `${app.address}/graphql`,
    graphiql: `${app.address}/graphiql`,
    databaseUri,
    loadedSamples,
    counts,
    question: answer?.question ?? null,
    answer: answer?.data ?? null,
  };
  const isEmbedded = config.database.kind === "embedded";
  run.answer(document, [
    "",
    ...(answer ? [answer.question, "", ...answer.lines, ""] : []),
    `Graph     ${counts.documents} reports, ${counts.events} events, ${counts.actors} actors, ${counts.places} places${
      loadedSamples ? `; ${loadedSamples} sample reports were read just now` : ""
    }`,
    `Explorer  ${app.address}`,
    `GraphiQL  ${app.address}/graphiql (the analyst's questions are ready there)`,
    `GraphQL   ${app.address}/graphql`,
    `Neo4j     ${databaseUri}${isEmbedded ? ` (data in ${config.home})` : ""}`,
    "",
    `Ready. Ctrl-C ends the server${isEmbedded ? " and the database" : ""}.`,
  ]);
}
