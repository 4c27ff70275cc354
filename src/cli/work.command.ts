import type { Command } from "commander";
import { BadInput } from "../domain/errors.js";
import { addEngineOption, type EngineOption, engineSetting } from "./engine-options.js";
import { defineCommand } from "./run-command.js";
import { runUntilStopped } from "./run-until-stopped.js";
import { waitMsOf } from "./serve.command.js";

interface WorkOptions extends EngineOption {
  readonly wait?: string;
}

/** `sitrep work`: takes in what servers have queued, without serving. */
export function addWorkCommand(program: Command): void {
  const command = program
    .command("work")
    .description("Take in the documents that servers have queued in Redis (SITREP_REDIS_URL), without serving.")
    .option("--wait <seconds>", "give up if the database does not answer for so long (default: wait for ever)");
  addEngineOption(command);
  defineCommand<WorkOptions>(
    command,
    ["SITREP_REDIS_URL=redis://localhost:6379 NEO4J_URI=bolt://localhost:7687 NEO4J_PASSWORD=secret sitrep work"],
    async (run, options) => {
      const config = run.config(engineSetting(options));
      const { database } = config;
      const { redisUrl } = config.queue;
      const missing = [
        ...(database.kind === "external" ? [] : ["NEO4J_URI"]),
        ...(redisUrl === null ? ["SITREP_REDIS_URL"] : []),
      ];
      if (missing.length > 0 || database.kind !== "external")
        throw new BadInput(`${missing.join(" and ")} not set: a worker shares database and queue with servers.`, {
          nextStep: "Give it the settings of the servers; sitrep serve works by itself if there is no other worker.",
        });
      const { startWorker } = await import("../worker.js");
      const { createLogger } = await import("../server/logger.js");
      const logger = createLogger(config.logLevel);
      const start = () =>
        startWorker({ ...config, database }, { progress: run.progress, logger, waitMs: waitMsOf(options.wait) });
      await runUntilStopped(start, run.note, async (worker) => {
        run.note("Waiting for the database.");
        await worker.ready;
        run.answer({ databaseUri: database.uri }, ["Ready: taking in what is queued."]);
      });
    },
  );
}
