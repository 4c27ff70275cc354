import type { ClaimFilter, EventFilter } from "../filter.js";
import type { SelectionArguments } from "../selection.js";
import type { RefusalReason } from "./refusal.js";

/** What a template answers with: the root field of the schema that has such answers. */
export const answerKinds = {
  EVENTS: "events",
  FIGURES: "casualtyLedger",
  COUNTS: "aggregate",
  PAIRS: "dyads",
  ACTORS: "actors",
  CLAIMS: "claims",
  TIMELINE: "timeline",
  PLACE: "place",
  SOURCE: "sourceLens",
  PATHS: "path",
  SURROUNDINGS: "neighbourhood",
} as const;
export type AnswerKind = keyof typeof answerKinds;

/** What a template may be given. */
export type GivenKind = "ACTOR" | "PLACE" | "NODE" | "DAY" | "KILOMETRES" | "NUMBER";

export interface Takes {
  readonly kind: GivenKind;
  /** For the schema. */
  readonly description: string;
  readonly isRequired?: boolean;
  /** What a number is, if not given. */
  readonly usually?: number;
}

/** What must be there for the question to have an answer. Where nothing of the kind is, the question is refused with the reason. */
export interface Needs {
  readonly reason: RefusalReason;
  /** What is missing then, in a sentence. */
  readonly message: string;
  /** One of these: an event, or a live claim, that satisfies a filter. */
  readonly oneOf: readonly Needed[];
}
export type Needed = { readonly event: EventFilter } | { readonly claim: ClaimFilter };

/**
 * A question with blanks. It is answered by a root field of the schema with arguments that the template fixes, so that whatever is asked below the answer
 * can be asked here; and it is refused where an empty answer would look like a fact.
 */
export interface QuestionTemplate<Given extends object = never> {
  /** The name of its field. */
  readonly field: string;
  /** The question, for the schema. */
  readonly asks: string;
  readonly takes: Readonly<Record<string, Takes>>;
  readonly gives: AnswerKind;
  /** Arguments of the root field. */
  readonly answer: (given: Given) => SelectionArguments;
  /** In this order: the first that is not there is told. */
  readonly needs: (given: Given) => readonly Needs[];
  /** The claims that the answer rests on, or that were looked at before it was refused. */
  readonly evidence: (given: Given) => ClaimFilter;
}
