import { availableParallelism } from "node:os";
import { type Command, InvalidArgumentError, Option } from "commander";
import { engineKinds } from "../engines/engine.js";

/** Which engine reads reports, if the command line says. */
export interface EngineOption {
  readonly engine?: string;
}

/** Adds `--engine`, which outweighs SITREP_ENGINE. */
export function addEngineOption(command: Command): Command {
  return command.addOption(
    new Option("--engine <name>", "what reads the reports, in place of SITREP_ENGINE").choices(engineKinds),
  );
}

/** The option as a setting. */
export function engineSetting({ engine }: EngineOption): Readonly<Record<string, string>> {
  return engine === undefined ? {} : { SITREP_ENGINE: engine };
}

/** How many reports of a batch are read at once. */
export interface WorkersOption {
  readonly workers: number;
}

/** Of the parser's memory 80 threads may have a place. */
const maximumWorkers = 64;

/** Adds `--workers`; not given: one for each core. */
export function addWorkersOption(command: Command): Command {
  return command.addOption(
    new Option("--workers <n>", "threads that read the reports of a batch")
      .argParser(workersOf)
      .default(Math.min(availableParallelism(), maximumWorkers), "one for each core"),
  );
}

function workersOf(value: string): number {
  const workers = Number(value);
  if (!/^\d+$/.test(value) || workers < 1 || workers > maximumWorkers)
    throw new InvalidArgumentError(`It is a number from 1 to ${maximumWorkers}.`);
  return workers;
}

/** Reports handed to an engine of so many workers at once: twice as many, so that none waits for this thread to read or write. */
export function reportsAtOnce(workers: number): number {
  return 2 * workers;
}
