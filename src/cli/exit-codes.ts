import { type ErrorCode, errorCodes, SitrepError } from "../domain/errors.js";

/** Exit code for what was not foreseen: a bug. */
const bugExitCode = 1;
/** Exit code of a command that its user broke off: 128 + SIGINT. */
export const interruptedExitCode = 130;

/** The exit code that stands for an error. */
export function exitCodeOf(error: unknown): number {
  return error instanceof SitrepError ? errorCodes[error.code].exitCode : bugExitCode;
}

/** The exit codes as lines of a table: 0, 1, then those of `errorCodes`, then 130. */
export function exitCodeLines(): readonly string[] {
  const meanings = new Map<number, string[]>([
    [0, ["Done."]],
    [bugExitCode, ["An error that was not foreseen: please report it."]],
  ]);
  for (const code of Object.keys(errorCodes) as ErrorCode[]) {
    const { exitCode, meaning } = errorCodes[code];
    meanings.set(exitCode, [...(meanings.get(exitCode) ?? []), meaning]);
  }
  meanings.set(interruptedExitCode, ["Broken off by Ctrl-C."]);
  return [...meanings].map(([exitCode, texts]) => `${String(exitCode).padStart(5)}  ${texts.join(" ")}`);
}
