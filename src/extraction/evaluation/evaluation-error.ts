/** What can be wrong, in the order in which errors are listed. */
export const errorClasses = [
  "event missed",
  "event invented",
  "event type",
  "participant missed",
  "participant invented",
  "place",
  "date",
  "casualties",
  "source",
  "governorate",
  "perpetrator",
  "cause",
  "deaths",
] as const;

export type ErrorClass = (typeof errorClasses)[number];

/** One thing that is wrong in what was found: where, what a person annotated, and what was found instead. */
export interface EvaluationError {
  /** Id of the document, or of the sentence of a set of sentences. */
  readonly document: string;
  readonly class: ErrorClass;
  /** The words of the report that it is about. */
  readonly sentence: string;
  readonly expected: string;
  readonly found: string;
}

/** Errors by class, and in the order of the text within each. */
export function byClass(errors: readonly EvaluationError[]): EvaluationError[] {
  return errorClasses.flatMap((name) => errors.filter((error) => error.class === name));
}
