import type { Extraction, Report } from "../domain/extraction.js";
import type { SetScores } from "../extraction/evaluation/set-scores.js";

/** The project's own sets of sentences, each a folder: those the rules were written with, longer ones read once, such whose errors nobody has looked at, such with all their parties and others who take no part, and such that say in many ways who says so. */
export const sentenceSets = ["sentences", "newswire", "unread", "parties", "sources"] as const;

/** The project's own sets of whole reports: those whose errors are looked at, and such whose errors nobody has. */
export const reportSets = ["reports", "unread-reports"] as const;

/** All sets by name. */
export const setNames = ["seed", "articles", "development", ...sentenceSets, ...reportSets] as const;

/** Reports with what is right about them. */
export interface AnnotatedSet {
  readonly name: (typeof setNames)[number];
  readonly reports: readonly { readonly id: string; readonly report: Report }[];
  score(found: ReadonlyMap<string, Extraction>): SetScores & {
    /** Of figures that no reader of the texts could bring to 100: how far they can rise, since the texts do not name the rest. */
    readonly reachable?: Readonly<Record<string, number>>;
  };
}
