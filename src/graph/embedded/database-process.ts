import { fork } from "node:child_process";
import { open } from "node:fs/promises";
import { join } from "node:path";
import { packageRoot } from "../../package-root.js";

/** How the database ended. Both null where nobody saw it. */
export interface DatabaseEnd {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  /** Set where the program could not be started at all. */
  readonly reason: string | null;
}

/** A running database program under its supervisor. */
export interface DatabaseProcess {
  /** Number of the database's process, once it runs; null if it could not be started. */
  readonly started: Promise<number | null>;
  /** Resolves when the database has ended, for whatever reason. Never rejects. */
  readonly ended: Promise<DatabaseEnd>;
  /** Asks for a clean end, kills after the patience given at the start, and resolves when it is over. */
  stop(): Promise<DatabaseEnd>;
}

type SupervisorMessage =
  | { type: "started"; pid: number }
  | { type: "failed"; reason: string }
  | { type: "ended"; code: number | null; signal: NodeJS.Signals | null };

/**
 * Starts `program` so that it cannot outlive this process, and is not reached by a Ctrl-C meant for it.
 * @param logFile receives what the program prints; emptied first.
 * @param patienceMs how long a clean end may take before the program is killed.
 * @param environment variables of the program, beside those of this process.
 */
export async function runDatabase(
  program: string,
  programArguments: readonly string[],
  logFile: string,
  patienceMs: number,
  environment: Readonly<Record<string, string>> = {},
): Promise<DatabaseProcess> {
  const log = await open(logFile, "w");
  const supervisor = fork(
    join(packageRoot, "src", "graph", "embedded", "supervisor.mjs"),
    [String(patienceMs), program, ...programArguments],
    { detached: true, stdio: ["ignore", log.fd, log.fd, "ipc"], execArgv: [], env: { ...process.env, ...environment } },
  );
  let pid: number | null = null;
  const started = new Promise<number | null>((resolve) => {
    supervisor.on("message", (message: SupervisorMessage) => {
      if (message.type === "started") pid = message.pid;
      resolve(pid);
    });
    supervisor.once("exit", () => resolve(null));
    supervisor.once("error", () => resolve(null));
  });
  const ended = new Promise<DatabaseEnd>((resolve) => {
    supervisor.on("message", (message: SupervisorMessage) => {
      if (message.type === "ended") resolve({ code: message.code, signal: message.signal, reason: null });
      if (message.type === "failed") resolve({ code: null, signal: null, reason: message.reason });
    });
    supervisor.once("error", (error) => resolve({ code: null, signal: null, reason: error.message }));
    supervisor.once("exit", () => {
      // Somebody killed the supervisor: the database must not stay behind. After "ended" this changes nothing.
      if (!isOver && pid !== null) killQuietly(pid);
      resolve({ code: null, signal: null, reason: "its supervisor was killed" });
    });
  });
  let isOver = false;
  void ended.then(() => {
    isOver = true;
  });
  await log.close();
  return {
    started,
    ended,
    stop() {
      if (!isOver && supervisor.connected) supervisor.send({ type: "stop" }, () => {});
      return ended;
    },
  };
}

function killQuietly(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It has ended already.
  }
}
