import type { Extraction, Report } from "../domain/extraction.js";
import type { EvaluationError } from "../extraction/evaluation/evaluation-error.js";

/** Reports with what is right about them. */
export interface AnnotatedSet {
  readonly name: "seed" | "articles" | "development" | "sentences" | "newswire" | "unread";
  readonly reports: readonly { readonly id: string; readonly report: Report }[];
  /** Figures in percent by name, and what is wrong. */
  score(found: ReadonlyMap<string, Extraction>): {
    readonly figures: Readonly<Record<string, number>>;
    /** Of figures that no reader of the texts could bring to 100: how far they can rise, since the texts do not name the rest. */
    readonly reachable?: Readonly<Record<string, number>>;
    readonly errors: readonly EvaluationError[];
  };
}
