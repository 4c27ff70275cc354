import type { EvaluationError } from "./evaluation-error.js";

/** Shares in percent, to a tenth, and what is wrong. */
export interface SetScores {
  readonly figures: Readonly<Record<string, number>>;
  readonly errors: readonly EvaluationError[];
}
