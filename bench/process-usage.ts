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

/** Resident memory now, and the most it ever was, in MB. */
export interface Memory {
  readonly nowMb: number;
  readonly mostMb: number;
}

/** The memory of a process. */
export function memoryOf(pid: number): Memory {
  try {
    const status = readFileSync(`/proc/${pid}/status`, "utf8");
    const mb = (key: string) => Math.round(Number(new RegExp(`${key}:\\s+(\\d+)`).exec(status)?.[1]) / 1_024);
    return { nowMb: mb("VmRSS"), mostMb: mb("VmHWM") };
  } catch {
    return { nowMb: Number.NaN, mostMb: Number.NaN };
  }
}
