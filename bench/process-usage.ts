/** What a process of this machine uses; Linux only, elsewhere not a number. */
import { readFileSync } from "node:fs";

/** CPU time so far, in ms: it counts what the process did, whatever else the machine does. */
export function cpuMs(pid: number): number {
  try {
    const [, after = ""] = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ");
    const fields = after.split(" ");
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return Number.NaN;
  }
}

/** Resident memory, in MB. */
export function residentMb(pid: number): number {
  try {
    const kib = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1];
    return Math.round(Number(kib) / 1_024);
  } catch {
    return Number.NaN;
  }
}
