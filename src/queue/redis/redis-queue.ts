import { setTimeout as delay } from "node:timers/promises";
import { type Job, Queue, UnrecoverableError, Worker } from "bullmq";
import { QueueFull } from "../../domain/errors.js";
import type { Report } from "../../domain/extraction.js";
import {
  type IngestJob,
  type IngestJobState,
  ingestJobId,
  type JobFault,
  type WrittenDocument,
} from "../../domain/ingest-job.js";
import { deadWorkersFault, isTriedAgain, jobFault, mostAttempts, mostDeadWorkers, retryDelayMs } from "../attempts.js";
import { drainMs, type IngestQueue, keptJobs, retryAfterSeconds } from "../ingest-queue.js";
import { asQueueError, type RedisConnections } from "./redis-connection.js";

export interface RedisQueueOptions {
  readonly redis: RedisConnections;
  /** So many documents may wait, counted before each is added: servers that add at the same moment may go a little beyond. */
  readonly capacity: number;
  /** Told of what was not foreseen. */
  onFault(error: unknown, jobId: string): void;
}

const name = "ingest";
const prefix = "sitrep";
/** A worker that has not been heard of for so long is dead, and another takes its document over. */
const lockMs = 10_000;
const lookForDeadMs = 5_000;
/** A stop waits so long where no document is under way: only a Redis that is away takes it. */
const farewellMs = 1_000;

type IngestData = Job<Report, WrittenDocument>;

/** A queue in Redis, for any number of servers and workers. What it holds outlives them. */
export function createRedisQueue({ redis, capacity, onFault }: RedisQueueOptions): IngestQueue {
  const queue = new Queue<Report, WrittenDocument>(name, {
    connection: redis.commands,
    prefix,
    defaultJobOptions: {
      attempts: mostAttempts,
      backoff: { type: "custom" },
      removeOnComplete: { age: keptJobs.seconds, count: keptJobs.count },
      removeOnFail: { age: 7 * keptJobs.seconds, count: keptJobs.count },
    },
  });
  // The connection tells of its loss itself.
  queue.on("error", () => {});
  let worker: Worker<Report, WrittenDocument> | null = null;
  let underWay = 0;

  const waiting = async () => {
    const counts = await queue.getJobCounts("wait", "delayed", "active", "failed");
    const { wait = 0, delayed = 0, active = 0, failed = 0 } = counts;
    return { waiting: wait + delayed, running: active, failed };
  };

  const look = async (jobId: string): Promise<IngestJob | null> => {
    // The state first: a job that is done by then has its result, one that is done later is told as it was.
    const state = await queue.getJobState(jobId);
    const job = await queue.getJob(jobId);
    return job === undefined ? null : describe(job, state);
  };

  return {
    enqueue: (report) =>
      asQueueError(async () => {
        const jobId = ingestJobId(report);
        const known = await look(jobId);
        if (known !== null && known.state !== "FAILED") return known;
        const load = await waiting();
        if (load.waiting >= capacity) throw new QueueFull(load.waiting, retryAfterSeconds);
        if (known !== null) await queue.remove(jobId);
        // Added by two at once it is still one job: Redis knows it by its id.
        const added = await queue.add(name, report, { jobId });
        return (await look(jobId)) ?? describe(added, "waiting");
      }),
    find: (jobId) => asQueueError(() => look(jobId)),
    load: () => asQueueError(async () => ({ ...(await waiting()), capacity })),
    work(takeIn) {
      worker ??= new Worker<Report, WrittenDocument>(
        name,
        async (job) => {
          underWay++;
          try {
            if (job.progress === "RECORDING") await job.updateProgress("READING");
            return await takeIn(job.data, { recording: () => void job.updateProgress("RECORDING").catch(() => {}) });
          } catch (error) {
            const fault = jobFault(error);
            if (fault.code === "INTERNAL_SERVER_ERROR") onFault(error, job.id ?? "");
            const reason = JSON.stringify(fault);
            throw isTriedAgain(error, job.attemptsMade + 1) ? new Error(reason) : new UnrecoverableError(reason);
          } finally {
            underWay--;
          }
        },
        {
          connection: redis.openWaiting(),
          prefix,
          concurrency: 1,
          lockDuration: lockMs,
          stalledInterval: lookForDeadMs,
          maxStalledCount: mostDeadWorkers,
          settings: { backoffStrategy: retryDelayMs },
        },
      );
      worker.on("error", () => {});
    },
    async close() {
      const late = new AbortController();
      const closing = Promise.all([worker?.close(), queue.close()]).catch(() => {});
      // What is not done by then is taken over by another worker.
      const patienceMs = underWay > 0 ? drainMs : farewellMs;
      await Promise.race([closing, delay(patienceMs, undefined, { signal: late.signal }).catch(() => {})]);
      late.abort();
      return 0;
    },
  };
}

const states: Readonly<Record<string, IngestJobState>> = {
  active: "READING",
  completed: "DONE",
  failed: "FAILED",
  delayed: "RETRYING",
};

function describe(job: IngestData, state: string): IngestJob {
  const known = states[state] ?? "WAITING";
  const isRecording = known === "READING" && job.progress === "RECORDING";
  const isDone = known === "DONE";
  return {
    id: job.id ?? "",
    state: isRecording ? "RECORDING" : known,
    attempts: job.attemptsStarted,
    enqueuedAt: new Date(job.timestamp),
    finishedAt: job.finishedOn === undefined ? null : new Date(job.finishedOn),
    result: isDone ? job.returnvalue : null,
    fault: isDone ? null : faultOf(job.failedReason),
  };
}

/** What a worker wrote down; a worker that died could not. */
function faultOf(reason: string | undefined): JobFault | null {
  if (!reason) return null;
  return reason.startsWith("{") ? (JSON.parse(reason) as JobFault) : deadWorkersFault;
}
