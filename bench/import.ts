/**
 * How fast rows of UCDP GED are taken in, and how much memory it takes: `npm run -s bench:import [ROWS]`, after `npm run build`.
 * Rows are invented, with actors, places and sources skewed as real ones are. Times are told beside the CPU time of this process and of the
 * database, since other programs may use the cores too; reading alone is the floor. The bulk load starts from nothing and ends with filled
 * indexes: its time holds that of Neo4j's importer and of a start of the database.
 */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { readConfig } from "../src/config.js";
import { openDatabase } from "../src/database.js";
import { silentProgress } from "../src/domain/progress.js";
import { packageRoot } from "../src/package-root.js";
import { gedCsv } from "../test/support/ged-file.js";
import { cpuMs } from "./process-usage.js";

const [rows = 50_000, batch = 500] = process.argv.slice(2).map(Number);

/** A number below `limit`, small ones far more often; the same series in every run. */
function skewed(seed: number, limit: number): number {
  const uniform = ((Math.imul(seed + 1, 2_654_435_761) >>> 0) % 1_000_003) / 1_000_003;
  return Math.floor(limit * uniform ** 3);
}

async function writeRows(file: string): Promise<void> {
  const stream = createWriteStream(file);
  for (let index = 0; index < rows; index += 1) {
    const day = new Date(Date.UTC(2011, 0, 1 + skewed(index * 7, 4_300))).toISOString().slice(0, 10);
    const side = skewed(index * 3, 400);
    const place = skewed(index * 5, 8_000);
    const [head = "", row = ""] = gedCsv([
      {
        id: String(1_000_000 + index),
        side_b: `Group ${side}`,
        side_b_new_id: String(5_000 + side),
        where_coordinates: `Place ${place} village`,
        where_description: `near place ${place}`,
        adm_2: `District ${place % 60}`,
        latitude: String(33 + (place % 300) / 100),
        longitude: String(36 + (place % 500) / 100),
        date_start: day,
        date_end: day,
        source_date: day,
        source_original: index % 3 === 0 ? "SOHR; VDC" : `Monitor ${skewed(index * 11, 500)}`,
      },
    ]).split(/\n(?=\d)/u);
    const text = index === 0 ? `${head}\n${row}` : row;
    if (!stream.write(text)) await once(stream, "drain");
  }
  stream.end();
  await once(stream, "finish");
}

/** Told by the command itself at its end: nobody else can ask for the memory of a process that is gone. */
const tellUsage = `data:text/javascript,${encodeURIComponent(
  `import { isMainThread } from "node:worker_threads";
   if (isMainThread) process.on("exit", () => process.stderr.write("\\n" + JSON.stringify(process.resourceUsage())));`,
)}`;

interface Run {
  readonly seconds: number;
  /** CPU time of the command, in ms for a row. */
  readonly cpuMs: number;
  readonly peakMb: number;
}

async function run(file: string, environment: Record<string, string>, ...options: string[]): Promise<Run> {
  const command = join(packageRoot, "dist", "cli", "main.js");
  const startedAt = performance.now();
  const args = ["--import", tellUsage, command, "import", "ucdp-ged", file, ...options];
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let told = "";
  child.stderr.on("data", (text) => {
    told += text;
  });
  const [exitCode] = (await once(child, "close")) as [number];
  if (exitCode !== 0) throw new Error(`The import ended with ${exitCode}.\n${told}`);
  const usage = JSON.parse(told.trim().split("\n").at(-1) ?? "") as NodeJS.ResourceUsage;
  return {
    seconds: (performance.now() - startedAt) / 1_000,
    cpuMs: (usage.userCPUTime + usage.systemCPUTime) / 1_000 / rows,
    peakMb: Math.round(usage.maxRSS / 1_024),
  };
}

/** The first child of a process; Linux only, else not a number. */
function childOf(pid: number): number {
  try {
    return Number(readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ").at(-1));
  } catch {
    return Number.NaN;
  }
}

const folder = mkdtempSync(join(tmpdir(), "sitrep-bench-"));
try {
  const file = join(folder, "ged.csv");
  await writeRows(file);
  const config = readConfig({ ...process.env, SITREP_HOME: join(folder, "home") });
  const database = await openDatabase(config, silentProgress);
  try {
    const { uri, user, password } = database.embedded as NonNullable<typeof database.embedded>;
    const environment = { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
    // The database is the child of the process that watches over it, which is the only one of ours.
    const java = childOf(childOf(process.pid));
    const show = (name: string, { seconds, cpuMs: own, peakMb }: Run, databaseMs: number) =>
      console.log(
        `${name.padEnd(22)} ${Math.round(rows / seconds)} rows/s, ${own.toFixed(2)} ms CPU a row, ${Number.isNaN(databaseMs) ? "the database's not measured" : `${databaseMs.toFixed(2)} ms in the database`}, ${peakMb} MB at most`,
      );
    console.log(`${rows} rows, ${batch} in a transaction; ${cpus().length} cores`);
    show("reading alone", await run(file, environment, "--dry-run"), 0);
    const empty = { SITREP_HOME: join(folder, "bulk"), NEO4J_URI: "" };
    show("bulk load", await run(file, empty, "--bulk"), Number.NaN);
    for (const name of ["first import", "the same again"]) {
      const before = cpuMs(java);
      const done = await run(file, environment, "--batch", String(batch), "--restart");
      show(name, done, (cpuMs(java) - before) / rows);
    }
  } finally {
    await database.close();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
