import type { Vocabulary } from "../vocabulary/vocabulary.js";

/** Why a question is not answered. */
export const refusalReasons = {
  NO_SUCH_ACTOR: "Nobody bears the name, or has the id, that is given.",
  NO_SUCH_PLACE: "No place bears the name, or has the id, that is given.",
  NO_SUCH_EVENT: "No event is told that the question is about, or has the id that is given.",
  AMBIGUOUS_NAME: "Several things bear a name that is given: the message lists them.",
  NO_COORDINATES: "The place to measure from has no coordinates.",
  NO_DATE: "Such events are told, but none whose date is known well enough.",
  NO_PERPETRATOR_STATED: "Such events are told, but of none is it told who attacked.",
  NO_OPPONENTS_STATED: "Such events are told, but of none who stood on the other side.",
  NO_OUTCOME_STATED: "Such events are told, but of none that it ended so.",
  NO_FIGURE: "Such events are told, but nobody gives a figure.",
  ONLY_AGGREGATE: "Figures are given only of sums of incidents, of campaigns or trends, never of a single incident.",
  NO_WEAPON_STATED: "Such events are told, but of none what was used.",
  NO_CONTROL_STATED: "Nobody tells who took, lost or held the place.",
  NOT_A_SOURCE: "Nothing is said, or passed on, by this actor.",
  SILENT: "The source says nothing of it.",
  SINGLE_SOURCE: "Such events are told, but each by one source alone.",
  NOTHING_HEDGED: "Everything said of it is asserted.",
} as const satisfies Vocabulary;
export type RefusalReason = keyof typeof refusalReasons;
