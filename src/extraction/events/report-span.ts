import { daysBetween } from "../dates/iso-day.js";
import { changedDraft, type Draft } from "./draft.js";

/** Days that make a span a sum (design/annotation.md rule 8). */
const longSpan = 6;

/**
 * A report that opens with the sum of a week or longer tells of that span: what it numbers without a date of its own is a sum too
 * ("468 sorties in the past week ... killing 17 militants in Kanasba").
 */
export function withReportSpan(drafts: readonly Draft[]): Draft[] {
  const opening = drafts[0]?.sentence.ordinal ?? 0;
  const span = drafts.find(
    ({ eventClass, time, sentence }) =>
      sentence.ordinal <= opening + 1 && eventClass === "AGGREGATE" && spanDays(time) >= longSpan,
  )?.time;
  if (!span) return [...drafts];
  return drafts.map((draft) =>
    draft.time === null &&
    /^(?:INCIDENT|AGGREGATE)$/u.test(draft.eventClass) &&
    draft.type.plover === "ASSAULT" &&
    isNumbered(draft)
      ? changedDraft(draft, { eventClass: "AGGREGATE", time: { ...span, basis: "LEDE_INHERITED", expression: null } })
      : draft,
  );
}

/** Days from the first to the last; 0 where an end is open. */
export function spanDays(time: Draft["time"]): number {
  return time?.start && time.end ? daysBetween(time.start, time.end) : 0;
}

function isNumbered({ casualties, damage, count }: Draft): boolean {
  return casualties.length > 0 || damage.length > 0 || count !== null;
}
