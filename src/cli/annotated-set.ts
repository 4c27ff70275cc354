import type { Extraction, Report } from "../domain/extraction.js";
import type { EvaluationError } from "../extraction/evaluation/evaluation-error.js";

/** The project's own sets, each a folder of sentences: those the rules were written with, longer ones read once, such whose errors nobody has looked at, such with all their parties and others who take no part, and such that say in many ways who says so. */
export const ownSets = ["sentences", "newswire", "unread", "parties", "sources"] as const;

/** All sets by name. */
export const setNames = ["seed", "articles", "development", ...ownSets] as const;

/** Reports with what is right about them. */
export interface AnnotatedSet {
  readonly name: (typeof setNames)[number];
  readonly reports: readonly { readonly id: string; readonly report: Report }[];
  /** Figures in percent by name, and what is wrong. */
  score(found: ReadonlyMap<string, Extraction>): {
    readonly figures: Readonly<Record<string, number>>;
    /** Of figures that no reader of the texts could bring to 100: how far they can rise, since the texts do not name the rest. */
    readonly reachable?: Readonly<Record<string, number>>;
    readonly errors: readonly EvaluationError[];
  };
}
