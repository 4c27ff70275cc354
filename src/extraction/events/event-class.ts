import type { ExtractedTime } from "../../domain/extraction.js";
import type { EventClass } from "../../domain/vocabulary/event.js";
import type { CasualtyFigure } from "../figures/casualties.js";
import type { FoundCount } from "../figures/counts.js";
import type { Clause } from "./clauses.js";
import type { Trigger } from "./draft.js";

/** One act, a sum of acts, a campaign or a rise and fall: design/annotation.md rules 7 to 9. */
export function classOf(
  trigger: Trigger,
  clause: Clause,
  words: string,
  count: FoundCount | null,
  casualties: readonly CasualtyFigure[],
  time: ExtractedTime | null,
): EventClass {
  if (
    trigger.kind === "TREND" ||
    /\b(?:scaled (?:down|up|back)|slight increase|sharp increase|decreased|increased)\b/u.test(words) ||
    /\b(?:fewer|more frequent|less frequent)\b.*\brecent (?:days|weeks|months|years)\b/u.test(words)
  )
    return "TREND";
  // A share of all who died in something, or a figure for weeks and months, sums up many incidents.
  if (/\b(?:percent|per cent)\b/u.test(words) && /\b(?:killed|dead|victims|casualties|deaths)\b/u.test(words))
    return "AGGREGATE";
  const isLong =
    spanDays(time) >= 7 ||
    /\b(?:so far|since|in total|months of|weeks of|years of|overall)\b/u.test(words) ||
    time?.precision === "YEAR" ||
    (time?.precision === "OPEN" && casualties.length > 0);
  const isSeries =
    count !== null &&
    (count.min ?? count.max ?? 0) >= 2 &&
    /^(?:STRIKE|SORTIE|ATTACK|VILLAGE|TARGET)$/u.test(count.unit);
  if (isSeries || (isLong && casualties.length > 0)) return "AGGREGATE";
  if (trigger.kind === "OFFENSIVE" || (trigger.kind === "SIEGE" && (trigger.isPassive || clause.opener === "which")))
    return casualties.length > 0 ? "INCIDENT" : "CAMPAIGN";
  return "INCIDENT";
}

/** Days from the first to the last; 0 where the time is open, or a month or season in which the act lies somewhere. */
function spanDays(time: ExtractedTime | null): number {
  if (!time?.start || !time.end) return 0;
  const isSpan = time.basis === "AGGREGATE" || (time.basis === "EXPLICIT_DATE" && time.precision === "SEASON");
  if (!isSpan && /^(?:WEEK|PART_OF_MONTH|MONTH|SEASON|YEAR)$/u.test(time.precision)) return 0;
  return (Date.parse(time.end) - Date.parse(time.start)) / 86_400_000;
}
