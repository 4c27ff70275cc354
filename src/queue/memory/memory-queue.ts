import { setTimeout as delay } from "node:timers/promises";
import { QueueFull, QueueUnavailable } from "../../domain/errors.js";
import type { Report } from "../../domain/extraction.js";
import { type IngestJob, ingestJobId } from "../../domain/ingest-job.js";
import { isTriedAgain, jobFault, retryDelayMs } from "../attempts.js";
import { drainMs, type IngestQueue, keptJobs, retryAfterSeconds, type TakeIn } from "../ingest-queue.js";

export interface MemoryQueueOptions {
  /** So many documents may wait. */
  readonly capacity: number;
  /** Told of what was not foreseen. */
  onFault(error: unknown, jobId: string): void;
}

/** Texts that wait may have so many characters together, whatever their number: 64 MB. */
const mostCharacters = 32_000_000;

type Held = { report: Report | null; job: IngestJob };

/** A queue within this process, for one server without Redis. It is lost with the process; what is not done by then is told by `close`. */
export function createMemoryQueue({ capacity, onFault }: MemoryQueueOptions): IngestQueue {
  const jobs = new Map<string, Held>();
  const waiting: string[] = [];
  const retries = new Map<string, NodeJS.Timeout>();
  const finished: string[] = [];
  let characters = 0;
  let takeIn: TakeIn | null = null;
  let working: Promise<void> | null = null;
  let isClosing = false;

  const change = (id: string, change: Partial<IngestJob>): void => {
    const held = jobs.get(id);
    if (held !== undefined) held.job = { ...held.job, ...change };
  };
  const finish = (id: string, outcome: Partial<IngestJob>): void => {
    change(id, { ...outcome, finishedAt: new Date() });
    const held = jobs.get(id);
    characters -= held?.report?.text.length ?? 0;
    // What it was made of is not needed any more; only what became of it is asked for.
    if (held !== undefined) held.report = null;
    finished.push(id);
    if (finished.length > keptJobs.count) jobs.delete(finished.shift() as string);
  };
  const wait = (id: string): void => {
    waiting.push(id);
    working ??= workOff();
  };

  async function attempt(id: string, report: Report, work: TakeIn): Promise<void> {
    const attempts = (jobs.get(id)?.job.attempts ?? 0) + 1;
    change(id, { state: "READING", attempts });
    try {
      const result = await work(report, { recording: () => change(id, { state: "RECORDING" }) });
      finish(id, { state: "DONE", result, fault: null });
    } catch (error) {
      const fault = jobFault(error);
      if (fault.code === "INTERNAL_SERVER_ERROR") onFault(error, id);
      if (!isTriedAgain(error, attempts)) return finish(id, { state: "FAILED", fault });
      change(id, { state: "RETRYING", fault });
      const again = () => {
        retries.delete(id);
        wait(id);
      };
      retries.set(id, setTimeout(again, retryDelayMs(attempts)).unref());
    }
  }

  async function workOff(): Promise<void> {
    // Never within the call that queues: that one answers first.
    await Promise.resolve();
    for (let id = takeIn && waiting.shift(); id && takeIn; id = waiting.shift()) {
      const report = jobs.get(id)?.report;
      if (report) await attempt(id, report, takeIn);
    }
    working = null;
  }

  return {
    async enqueue(report) {
      if (isClosing) throw new QueueUnavailable("The server is stopping.", { nextStep: "Hand the document in later." });
      const id = ingestJobId(report);
      const known = jobs.get(id);
      if (known !== undefined && known.job.state !== "FAILED") return known.job;
      const isFull = waiting.length + retries.size >= capacity || characters + report.text.length > mostCharacters;
      if (isFull) throw new QueueFull(waiting.length + retries.size, retryAfterSeconds);
      if (known !== undefined) finished.splice(finished.indexOf(id), 1);
      const job: IngestJob = {
        id,
        state: "WAITING",
        attempts: 0,
        enqueuedAt: new Date(),
        finishedAt: null,
        result: null,
        fault: null,
      };
      jobs.set(id, { report, job });
      characters += report.text.length;
      wait(id);
      return job;
    },
    find: async (jobId) => jobs.get(jobId)?.job ?? null,
    async load() {
      let [running, failed] = [0, 0];
      for (const { job } of jobs.values()) {
        if (job.state === "READING" || job.state === "RECORDING") running++;
        if (job.state === "FAILED") failed++;
      }
      return { waiting: waiting.length + retries.size, running, failed, capacity };
    },
    work(work) {
      takeIn = work;
      working ??= workOff();
    },
    async close() {
      isClosing = true;
      for (const timer of retries.values()) clearTimeout(timer);
      const late = new AbortController();
      await Promise.race([working, delay(drainMs, undefined, { signal: late.signal }).catch(() => {})]);
      late.abort();
      takeIn = null;
      const unfinished = [...jobs.values()].filter(({ report }) => report !== null).length;
      return unfinished;
    },
  };
}
