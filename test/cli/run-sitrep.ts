import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { vi } from "vitest";
import { packageRoot } from "../../src/package-root.js";
import { compiledSource } from "../support/compiled-source.js";

/** How a command ended. */
export interface Outcome {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface SpawnOptions {
  readonly environment?: Record<string, string>;
  readonly input?: string | Uint8Array;
}

/** A command that runs. */
export interface RunningCommand {
  readonly child: ChildProcess;
  readonly ended: Promise<Outcome>;
  /** Resolves with what it has written to standard output once that matches. Rejects if it ends before. */
  untilItWrites(pattern: RegExp): Promise<string>;
}

/** A folder of a test's own. */
export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), "sitrep-cli-"));
}

/** Runs the command line as a process of its own, with no settings but those given. */
export function spawnSitrep(args: readonly string[], { environment = {}, input }: SpawnOptions = {}): RunningCommand {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(NEO4J_|SITREP_(?!CACHE_DIR|JAVA_HOME|MAVEN_REPOSITORY))|^(NODE_OPTIONS|VITEST|NODE_ENV)/.test(name),
  );
  const child = spawn(process.execPath, [join(compiledSource, "cli", "main.js"), ...args], {
    cwd: packageRoot,
    env: { ...Object.fromEntries(inherited), ...environment },
    stdio: ["pipe", "pipe", "pipe"],
  });
  // A command that does not read its input may be gone before it is written.
  child.stdin.on("error", () => {});
  child.stdin.end(input);
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  const ended = once(child, "close").then(([exitCode]) => ({ exitCode, stdout, stderr }) as Outcome);
  return {
    child,
    ended,
    untilItWrites: (pattern) =>
      new Promise((resolve, reject) => {
        const look = () => pattern.test(stdout) && resolve(stdout);
        child.stdout.on("data", look);
        look();
        ended.then(({ exitCode }) => reject(new Error(`Ended with ${exitCode} first.\n${stdout}\n${stderr}`)), reject);
      }),
  };
}

/** Runs a command to its end. */
export function runSitrep(args: readonly string[], options?: SpawnOptions): Promise<Outcome> {
  return spawnSitrep(args, options).ended;
}

/** Runs a command within this process, which is much quicker: for commands that end by themselves and read no input. */
export async function runWithin(args: readonly string[], environment: Record<string, string> = {}): Promise<Outcome> {
  const written = { stdout: "", stderr: "" };
  for (const name of Object.keys(process.env)) if (/^(NEO4J|SITREP)_/.test(name)) vi.stubEnv(name, undefined);
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
  const spies = (["stdout", "stderr"] as const).map((stream) =>
    vi.spyOn(process[stream], "write").mockImplementation((text) => {
      written[stream] += text;
      return true;
    }),
  );
  const before = process.exitCode;
  process.exitCode = undefined;
  try {
    const { createProgram }: typeof import("../../src/cli/program.js") = await import(
      pathToFileURL(join(compiledSource, "cli", "program.js")).href
    );
    await createProgram().parseAsync(args, { from: "user" });
    return { exitCode: Number(process.exitCode ?? 0), ...written };
  } finally {
    process.exitCode = before;
    for (const spy of spies) spy.mockRestore();
    vi.unstubAllEnvs();
  }
}
