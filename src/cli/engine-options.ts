import { availableParallelism } from "node:os";
import { type Command, InvalidArgumentError, Option } from "commander";

/** How many reports of a batch are read at once. */
export interface WorkersOption {
  readonly workers: number;
}

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
