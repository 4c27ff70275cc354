import type { AnswerKind } from "./question-template.js";

/** The name of the type of an answer: `EventsAnswer` of EVENTS. */
export function answerTypeOf(kind: AnswerKind): string {
  return `${kind[0]}${kind.slice(1).toLowerCase()}Answer`;
}
