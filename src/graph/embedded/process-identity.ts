import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

/** A process that can be told from a later one with the same number. */
export interface ProcessIdentity {
  readonly pid: number;
  /** When it started, in whatever form the system tells it; null where the system does not. */
  readonly startedAt: string | null;
}

const run = promisify(execFile);

/** Identity of a running process, or null if there is none with this number. */
export async function identifyProcess(pid: number): Promise<ProcessIdentity | null> {
  // Numbers below 1 address groups of processes.
  if (pid < 1 || !answersSignals(pid)) return null;
  if (process.platform === "linux") return identifyOnLinux(pid);
  try {
    const { stdout } = await run("ps", ["-o", "lstart=", "-p", String(pid)]);
    return { pid, startedAt: stdout.trim() };
  } catch {
    return { pid, startedAt: null };
  }
}

/** Whether the process still runs. Where the system tells no start times, a process of the same number counts as the same. */
export async function isAlive(identity: ProcessIdentity): Promise<boolean> {
  const now = await identifyProcess(identity.pid);
  if (now === null) return false;
  return now.startedAt === identity.startedAt || now.startedAt === null || identity.startedAt === null;
}

function answersSignals(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** See proc_pid_stat(5): field 3 is the state, field 22 the start in clock ticks since boot. */
async function identifyOnLinux(pid: number): Promise<ProcessIdentity | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, "utf8");
    // Ticks since boot say nothing after the next one. Some sandboxes do not tell which boot it is.
    const boot = (await readFile("/proc/sys/kernel/random/boot_id", "utf8").catch(() => "")).trim();
    // The name (field 2) stands in brackets and may hold anything, so count from behind it.
    const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    // Ended, but its parent has not asked how yet.
    if (fields[0] === "Z" || fields[0] === "X") return null;
    return { pid, startedAt: `${boot}/${fields[19]}` };
  } catch {
    return null;
  }
}
