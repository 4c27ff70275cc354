import { setFlagsFromString } from "node:v8";
import { Tinypool } from "tinypool";
import { EngineFailed, InvalidReport } from "../domain/errors.js";
import type { Extraction, Report } from "../domain/extraction.js";
import type { CompiledModel } from "../extraction/parser/compile-model.js";
import { rulesIdentity } from "../extraction/rules-identity.js";
import type { OpenEngine } from "./engine.js";
import type { WorkerAnswer, WorkerStart } from "./rules-worker.js";
import { withTimeLimit } from "./time-limit.js";

/** What a thread may take. Heaps are in MB, and bounded because a higher limit lets garbage lie longer, in every thread. */
export interface PoolLimits {
  /** The lexicons take 50; a report of 80,000 characters some 10 more. */
  readonly heapMb: number;
  /** For a report that is long: the longest takes about 200. */
  readonly longHeapMb: number;
  /** Length of text from which a report is long, in UTF-16 code units. */
  readonly longFrom: number;
}

const usualLimits: PoolLimits = { heapMb: 72, longHeapMb: 1_024, longFrom: 80_000 };
/** What is young in a heap, in MB. With 8 garbage is collected twice as often, which takes a tenth of the time. */
const maximumYoungMb = 16;
/**
 * Each thread compiles the same functions for itself, which was a third of the work of its first thousand reports. So less of other functions' bytecode is put into one that is compiled
 * (else 920 bytes), and a function has to run three times as long before it is (else 132,000 bytes of bytecode): much of what is compiled early is thrown away, for objects of another shape come.
 * Measured on Node 20; later ones compile otherwise, and do not know the second flag.
 */
const compileLess = process.versions.v8.startsWith("11.")
  ? ["--max-inlined-bytecode-size-cumulative=300", "--interrupt-budget=396000"]
  : [];
/** How long one report may take, in ms. The longest that is read (1,000,000 characters) takes about half a minute. */
const maximumReadMs = 300_000;

/**
 * The rules on worker threads, each with its own lexicons, all with the weights of one parser. Long reports are read one at a time, each on a thread of its own. A thread that dies takes
 * only the report with it that it was reading; another takes its place.
 * @throws {EngineFailed} if the thread that reads the parser's model dies; from `extract`, if the thread died, failed or took too long.
 */
export async function createRulesPool(workers: number, limits: PoolLimits = usualLimits): Promise<OpenEngine> {
  for (const flag of compileLess) setFlagsFromString(flag);
  const closing = new AbortController();
  const parser = await readModel();
  const pool = startThreads(workers, { parser, isExtra: false }, limits.heapMb, closing.signal);
  let lastLong: Promise<unknown> = Promise.resolve();
  const readLong = async (report: Report): Promise<WorkerAnswer> => {
    closing.signal.throwIfAborted();
    const own = startThreads(1, { parser, isExtra: true }, limits.longHeapMb, closing.signal);
    try {
      return await own.read(report);
    } finally {
      await own.end();
    }
  };
  const extractJson = async (report: Report): Promise<string> => {
    let answer: Promise<WorkerAnswer>;
    if (report.text.length < limits.longFrom) answer = pool.read(report);
    else {
      answer = lastLong.then(() => readLong(report));
      lastLong = answer.catch(() => {});
    }
    const read = await answer;
    if ("json" in read) return read.json;
    const { message, nextStep } = read.invalid;
    throw new InvalidReport(message, nextStep === null ? {} : { nextStep });
  };
  return {
    ...rulesIdentity,
    extractJson,
    async extract(report: Report): Promise<Extraction> {
      return JSON.parse(await extractJson(report)) as Extraction;
    },
    async close() {
      closing.abort(new Error("the engine was closed"));
      await pool.end();
    },
  };
}

interface Threads {
  read(report: Report): Promise<WorkerAnswer>;
  end(): Promise<void>;
}

/** The parser's model, read on a thread of its own: with that goes what reading leaves behind, which is more than the model. */
async function readModel(): Promise<CompiledModel | null> {
  const pool = new Tinypool({
    ...threadFile("../extraction/optional-parser"),
    name: "loadOptionalModel",
    minThreads: 1,
    maxThreads: 1,
  });
  try {
    return await pool.run(undefined);
  } catch (cause) {
    throw new EngineFailed(`The thread that reads the parser's model failed: ${cause}.`, {
      nextStep: "Run it again with SITREP_LOG_LEVEL=debug, which shows the cause.",
      cause,
    });
  } finally {
    await pool.destroy();
  }
}

/** Where the code of a thread is, from here and without its ending, and what Node needs to run it. */
function threadFile(path: string) {
  const isSource = import.meta.url.endsWith(".ts");
  return {
    filename: new URL(`${path}.${isSource ? "ts" : "js"}`, import.meta.url).href,
    execArgv: isSource ? ["--import", new URL("./load-typescript.mjs", import.meta.url).href] : [],
  };
}

function startThreads(workers: number, start: WorkerStart, heapMb: number, closing: AbortSignal): Threads {
  const pool = new Tinypool({
    ...threadFile("./rules-worker"),
    name: "extractOnWorker",
    minThreads: workers,
    maxThreads: workers,
    concurrentTasksPerWorker: 1,
    workerData: start,
    resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: maximumYoungMb },
  });
  // A thread that dies without a report in hand could not start: then none can, and who waits for one must hear of it.
  const stop = new AbortController();
  pool.on("error", (error: unknown) => stop.abort(error));
  const onClose = () => stop.abort(closing.reason);
  closing.addEventListener("abort", onClose, { once: true });
  return {
    read: (report) => readOn(pool, report, stop.signal),
    async end() {
      closing.removeEventListener("abort", onClose);
      await pool.destroy();
    },
  };
}

async function readOn(pool: Tinypool, report: Report, stopped: AbortSignal): Promise<WorkerAnswer> {
  try {
    return await withTimeLimit(maximumReadMs, stopped, (signal) => pool.run(report, { signal }));
  } catch (cause) {
    throw new EngineFailed(`The thread that read this report failed: ${cause}.`, {
      nextStep: stopped.aborted
        ? "No thread can start or go on: run it again with SITREP_LOG_LEVEL=debug, which shows the cause."
        : "The other reports are not affected. Split it if it is long; else please report it with its text.",
      cause,
    });
  }
}
