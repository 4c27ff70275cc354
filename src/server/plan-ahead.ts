import { StoreUnavailable } from "../domain/errors.js";
import { readExplorerQuestions } from "./explorer-questions.js";
import type { AskGraph } from "./run-operation.js";
import { exampleVariables, readShippedOperations } from "./shipped-operations.js";

export interface PlanAhead {
  /** Answers an operation. */
  readonly ask: AskGraph;
  /** Has the database plan what would answer it. */
  readonly plan: AskGraph;
  /** Ends it before the next question; so does a database that is gone. */
  readonly signal: AbortSignal;
}

/**
 * Asks what the explorer asks of everything at first, and has the database plan the shipped questions, one after the other: the first time each
 * takes it a second or two, which whoever asks would wait for. Planning reads nothing of the graph and saves three quarters of that wait, asking
 * nearly all of it.
 * @returns how many questions are planned.
 */
export async function planAhead({ ask, plan, signal }: PlanAhead): Promise<number> {
  const explorer = (await readExplorerQuestions()).map((question) => ({ ...question, by: ask }));
  const shipped = (await readShippedOperations()).map((operation) => {
    return { query: operation.query, variables: exampleVariables(operation), by: plan };
  });
  let planned = 0;
  for (const { query, variables, by } of [...explorer, ...shipped]) {
    try {
      signal.throwIfAborted();
      await by(query, variables);
    } catch (error) {
      if (signal.aborted || error instanceof StoreUnavailable) return planned;
      // What is only planned has no answer, and nothing has the ids that the explorer's questions stand with: the schema takes both for faults.
    }
    planned++;
  }
  return planned;
}
