import { Tinypool } from "tinypool";
import { EngineFailed, InvalidReport } from "../domain/errors.js";
import type { Extraction, Report } from "../domain/extraction.js";
import { rulesIdentity } from "../extraction/rules-identity.js";
import type { OpenEngine } from "./engine.js";
import type { WorkerAnswer } from "./rules-worker.js";

/** How long one report may take, in ms. The longest that is read (1,000,000 characters) takes about ten seconds. */
const maximumReadMs = 300_000;
/**
 * Most heap of one thread, in MB. The lexicons take 35, the longest report another 100; a higher limit only lets garbage lie
 * longer, and each thread would do so.
 */
const maximumHeapMb = 192;
/** The same for what is young, in MB. */
const maximumYoungMb = 8;

/**
 * The rules on worker threads, each with its own lexicons. A thread that dies takes only the report with it that it was reading;
 * another takes its place.
 * @throws {EngineFailed} from `extract`, if the thread died, failed or took too long.
 */
export function createRulesPool(workers: number, heapMb: number = maximumHeapMb): OpenEngine {
  const isSource = import.meta.url.endsWith(".ts");
  const pool = new Tinypool({
    filename: new URL(`./rules-worker.${isSource ? "ts" : "js"}`, import.meta.url).href,
    name: "extractOnWorker",
    minThreads: workers,
    maxThreads: workers,
    concurrentTasksPerWorker: 1,
    resourceLimits: { maxOldGenerationSizeMb: heapMb, maxYoungGenerationSizeMb: maximumYoungMb },
    execArgv: isSource ? ["--import", new URL("./load-typescript.mjs", import.meta.url).href] : [],
  });
  // A thread that dies without a report in hand could not start: then none can, and who waits for one must hear of it.
  const broken = new AbortController();
  pool.on("error", (error: unknown) => broken.abort(error));
  return {
    ...rulesIdentity,
    async extract(report: Report): Promise<Extraction> {
      const answer = await readOn(pool, report, broken.signal);
      if ("extraction" in answer) return answer.extraction;
      const { message, nextStep } = answer.invalid;
      throw new InvalidReport(message, nextStep === null ? {} : { nextStep });
    },
    close: () => pool.destroy(),
  };
}

async function readOn(pool: Tinypool, report: Report, broken: AbortSignal): Promise<WorkerAnswer> {
  const tooLong = AbortSignal.timeout(maximumReadMs);
  try {
    return (await pool.run(report, { signal: AbortSignal.any([tooLong, broken]) })) as WorkerAnswer;
  } catch (error) {
    const cause = broken.aborted ? broken.reason : error;
    const reason = tooLong.aborted ? `it took longer than ${maximumReadMs / 1_000} seconds` : String(cause);
    throw new EngineFailed(`The thread that read this report failed: ${reason}.`, {
      nextStep: broken.aborted
        ? "No thread can start: run it again with SITREP_LOG_LEVEL=debug, which shows the cause."
        : "The other reports are not affected. Split it if it is long; else please report it with its text.",
      cause,
    });
  }
}
