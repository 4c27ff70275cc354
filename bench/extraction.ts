/**
 * How fast `sitrep extract --jsonl` is, by number of threads: `npm run -s bench:extraction [REPORTS]`, after `npm run build`.
 * Reports are cut from seed/reports to 1,900 characters. Times are told beside the CPU time they took, since other programs may use the cores too.
 */
import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { availableParallelism, cpus } from "node:os";
import { join } from "node:path";
import { splitLines } from "../src/extraction/split-lines.js";
import { packageRoot } from "../src/package-root.js";

const reportLength = 1_900;

interface Run {
  readonly workers: number;
  /** From the first answer to the last, without the start of the threads. */
  readonly reportsPerSecond: number;
  /** The same, of the last quarter of the reports: V8 has compiled most of the rules by then. */
  readonly lastQuarter: number;
  /** CPU time of all threads for one report, the start included, in ms. */
  readonly cpuMs: number;
  /** Most memory the process held, in MB. */
  readonly peakMb: number;
}

/** As many different reports as asked for, each beginning elsewhere in the sample reports. */
function reports(count: number): string {
  const folder = join(packageRoot, "seed", "reports");
  const text = readdirSync(folder)
    .map((file) => readFileSync(join(folder, file), "utf8").split("\n\n").slice(1).join("\n\n"))
    .join("\n\n");
  return Array.from({ length: count }, (_, index) => {
    const start = (index * 731) % (text.length - reportLength);
    const report = { text: text.slice(start, start + reportLength), publishedAt: "2014-12-24T08:53:00Z" };
    return `${JSON.stringify({ ...report, publisher: "A wire" })}\n`;
  }).join("");
}

/** Told by the command itself at its end: nobody else can ask for the memory of a process that is gone. */
const tellUsage = `data:text/javascript,${encodeURIComponent(
  `import { isMainThread } from "node:worker_threads";
   if (isMainThread) process.on("exit", () => process.stderr.write(JSON.stringify(process.resourceUsage())));`,
)}`;

async function measure(workers: number, count: number): Promise<Run> {
  const command = join(packageRoot, "dist", "cli", "main.js");
  const child = spawn(
    process.execPath,
    ["--import", tellUsage, command, "extract", "--jsonl", "--workers", `${workers}`],
    { stdio: ["pipe", "pipe", "pipe"] },
  );
  child.stdin.end(reports(count));
  let usage = "";
  child.stderr.on("data", (text) => {
    usage += text;
  });
  const times: number[] = [];
  for await (const answer of splitLines(child.stdout)) if (!answer.includes('"error":')) times.push(performance.now());
  if (times.length !== count) throw new Error(`${times.length} of ${count} reports were read.\n${usage}`);
  const rateFrom = (first: number): number =>
    ((count - 1 - first) * 1_000) / ((times.at(-1) as number) - (times[first] as number));
  const { userCPUTime, systemCPUTime, maxRSS } = JSON.parse(usage) as NodeJS.ResourceUsage;
  return {
    workers,
    reportsPerSecond: rateFrom(0),
    lastQuarter: rateFrom(Math.floor((count * 3) / 4)),
    cpuMs: (userCPUTime + systemCPUTime) / 1_000 / count,
    peakMb: maxRSS / 1_024,
  };
}

const count = Number(process.argv[2] ?? 1_000);
console.log(
  `${count} reports of ${reportLength} characters, ${availableParallelism()} cores (${cpus()[0]?.model}), Node ${process.version}`,
);
console.log("workers  reports/s  last quarter  to one  CPU ms/report  peak MB");
let one: Run | undefined;
for (const workers of [1, 2]) {
  const run = await measure(workers, count);
  one ??= run;
  const cells = [
    `${workers}`.padStart(7),
    run.reportsPerSecond.toFixed(1).padStart(9),
    run.lastQuarter.toFixed(1).padStart(12),
    (run.reportsPerSecond / one.reportsPerSecond).toFixed(2).padStart(6),
    run.cpuMs.toFixed(1).padStart(13),
    run.peakMb.toFixed(0).padStart(7),
  ];
  console.log(cells.join("  "));
}
