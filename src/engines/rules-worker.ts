import Tinypool, { workerId } from "tinypool";
import { InvalidReport } from "../domain/errors.js";
import type { Report } from "../domain/extraction.js";
import { type CompiledModel, takePlace } from "../extraction/parser/compile-model.js";
import { readResources } from "../extraction/resources.js";
import { createRulesEngine } from "../extraction/rules-engine.js";

/** What a worker thread is given when it starts. */
export interface WorkerStart {
  /** All threads read the weights of one parser, which are tens of MB. */
  readonly parser: CompiledModel | null;
  /** True for a thread beside those of the pool, of which there is one at a time. */
  readonly isExtra: boolean;
}

/**
 * What a worker thread answers: an extraction as JSON, since a text costs less on the way between threads than objects do. An error would lose its class
 * on that way, so one that was foreseen is an answer.
 */
export type WorkerAnswer =
  | { readonly json: string }
  | { readonly invalid: { readonly message: string; readonly nextStep: string | null } };

// Once for each thread: the lexicons take half a second to read.
const { parser, isExtra } = Tinypool.workerData as WorkerStart;
// The pool numbers its threads from 1, and gives the number of one that is gone to the next.
if (parser) takePlace(parser, isExtra ? 0 : workerId);
const engine = createRulesEngine(readResources(parser));

/** Reads one report on this thread. */
export async function extractOnWorker(report: Report): Promise<WorkerAnswer> {
  try {
    return { json: JSON.stringify(await engine.extract(report)) };
  } catch (error) {
    if (error instanceof InvalidReport) return { invalid: { message: error.message, nextStep: error.nextStep } };
    throw error;
  }
}
