import type { Command } from "commander";
import { BadInput } from "../domain/errors.js";
import { addEngineOption, type EngineOption, engineSetting } from "./engine-options.js";
import { defineCommand } from "./run-command.js";
import { runUntilStopped } from "./run-until-stopped.js";

interface ServeOptions extends EngineOption {
  readonly wait?: string;
  readonly work: boolean;
}

/** `sitrep serve`: the server alone, against the database of NEO4J_URI, for which it waits. */
export function addServeCommand(program: Command): void {
  const command = program
    .command("serve")
    .description("Serve the graph of a database that someone else runs (NEO4J_URI). Waits until it answers.")
    .option("--wait <seconds>", "give up if the database does not answer for so long (default: wait for ever)");
  command.option("--no-work", "leave what is queued to other processes (sitrep work), through SITREP_REDIS_URL");
  addEngineOption(command);
  defineCommand<ServeOptions>(
    command,
    [
      "NEO4J_URI=bolt://localhost:7687 NEO4J_PASSWORD=secret sitrep serve",
      "sitrep serve --wait 60",
      "sitrep serve --no-work",
    ],
    async (run, options) => {
      const { wait } = options;
      const config = run.config(engineSetting(options));
      if (config.database.kind !== "external")
        throw new BadInput("NEO4J_URI is not set: sitrep serve needs a database to serve.", {
          nextStep: "Set NEO4J_URI, NEO4J_USER and NEO4J_PASSWORD, or use sitrep start, which runs a database itself.",
        });
      if (!options.work && config.queue.redisUrl === null)
        throw new BadInput("--no-work leaves the queue to other processes, but nothing joins it to them.", {
          nextStep: "Set SITREP_REDIS_URL, or leave --no-work out.",
        });
      const waitMs = waitMsOf(wait);
      const { startApp } = await import("../app.js");
      const { createLogger } = await import("../server/logger.js");
      const logger = createLogger(config.logLevel);
      const start = () =>
        startApp(config, { progress: run.progress, logger, samples: false, works: options.work, waitMs });
      await runUntilStopped(start, run.note, async (app) => {
        run.note(`Listening on ${app.address}; /readyz says when the database answers.`);
        const { databaseUri } = await app.ready;
        run.answer({ address: app.address, databaseUri }, [`Ready: ${app.address}/graphql`]);
      });
    },
  );
}

/** How long to wait for the database, in ms; for ever if nothing is said. @throws {BadInput} */
export function waitMsOf(text: string | undefined): number {
  if (text === undefined) return Number.POSITIVE_INFINITY;
  const seconds = Number(text);
  if (!/^\d+(\.\d+)?$/.test(text) || !Number.isFinite(seconds))
    throw new BadInput(`--wait ${text} is not a number of seconds.`, { nextStep: "Give a number such as 60." });
  return seconds * 1_000;
}
