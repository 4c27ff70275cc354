import type { ExtractedEvent, ExtractedTime } from "../../domain/extraction.js";
import type { EventClass } from "../../domain/vocabulary/event.js";
import { daysBetween } from "../dates/iso-day.js";
import type { CasualtyFigure } from "../figures/casualty-figure.js";
import type { FoundCount } from "../figures/counts.js";
import type { Clause } from "./clauses.js";
import type { Trigger } from "./draft.js";
import { isViolent } from "./event-kinds.js";

/** What is known of a clause when its class is decided. */
export interface ClassEvidence {
  readonly trigger: Trigger;
  readonly clause: Clause;
  /** Lower-case words of the clause, and of its sentence. */
  readonly words: string;
  readonly sentenceWords: string;
  readonly count: FoundCount | null;
  readonly casualties: readonly CasualtyFigure[];
  readonly damage: ExtractedEvent["damage"];
  readonly time: ExtractedTime | null;
  /** True in a report that is about neither Syria nor Iraq. */
  readonly isWide: boolean;
}

/** The dead of a whole war are more than so many; with words for the war, a tenth will do. */
const warToll = 10_000;

/**
 * True if the figure is the toll of a whole war, which no act had and whose type nobody can tell (design/annotation.md rule 8):
 * "more than 230,000 people have been killed since the conflict began".
 */
export function isWarToll({ sentenceWords, casualties }: Pick<ClassEvidence, "sentenceWords" | "casualties">): boolean {
  const tellsWar =
    /\b(?:war|conflict|uprising|revolution|crisis)\b/u.test(sentenceWords) &&
    /\b(?:since|began|started|erupted|broke out|years)\b/u.test(sentenceWords);
  return casualties.some(
    ({ casualty, number: { min, max } }) =>
      casualty === "KILLED" && (min ?? max ?? 0) >= (tellsWar ? warToll / 10 : warToll),
  );
}

/** One act, a sum of acts, a campaign or a rise and fall: design/annotation.md rules 7 to 9. */
export function classOf(evidence: ClassEvidence): EventClass {
  const { trigger, clause, words, count, casualties, damage, time } = evidence;
  if (
    trigger.kind === "TREND" ||
    /\b(?:scaled (?:down|up|back)|slight increase|sharp increase|decreased|increased)\b/u.test(words) ||
    (intensified.test(words) && casualties.length === 0 && count === null) ||
    /\b(?:fewer|more frequent|less frequent)\b.*\brecent (?:days|weeks|months|years)\b/u.test(words)
  )
    return "TREND";
  if (isWarToll(evidence)) return "AGGREGATE";
  if (takingPart.test(words) && time?.precision !== "DAY") return "CAMPAIGN";
  const isOngoing = isViolent(trigger.kind) && time?.precision !== "DAY" && ongoing.test(words);
  if ((habitually.test(words) || isOngoing || waged.test(words)) && casualties.length === 0 && count === null)
    return "CAMPAIGN";
  // A share of all who died in something, or a figure for weeks and months, sums up many incidents.
  if (/\b(?:percent|per cent)\b/u.test(words) && /\b(?:killed|dead|victims|casualties|deaths)\b/u.test(words))
    return "AGGREGATE";
  const isLong =
    spanDays(time) >= 7 ||
    /\b(?:so far|since|in total|months of|weeks of|years of|overall)\b/u.test(words) ||
    time?.precision === "YEAR" ||
    (time?.precision === "OPEN" && casualties.length > 0);
  // "The strikes that targeted two villages" take up what was told, and are no series of their own.
  const isTakenUp = trigger.isDefinite && /^(?:VILLAGE|TARGET)$/u.test(count?.unit ?? "");
  const isSeries =
    count !== null &&
    !isTakenUp &&
    (count.min ?? count.max ?? 0) >= 2 &&
    /^(?:STRIKE|SORTIE|ATTACK|VILLAGE|TARGET)$/u.test(count.unit);
  const hasFigure = casualties.length > 0;
  const hasNumber = hasFigure || damage.some(({ min }) => (min ?? 0) >= 2);
  if (isSeries || repeatedly.test(words) || (hasNumber && isLong) || (hasFigure && isSumOfMany(evidence)))
    return "AGGREGATE";
  if (trigger.kind === "OFFENSIVE" || (trigger.kind === "SIEGE" && (trigger.isPassive || clause.opener === "which")))
    return casualties.length > 0 ? "AGGREGATE" : "CAMPAIGN";
  return "INCIDENT";
}

/** What was done to several things one after the other is told as one: "seized previous shipments", "carried out repeated raids". */
const repeatedly =
  /\b(?:previous|repeated|successive) (?:\p{L}+ )?(?:shipments|convoys|deliveries|raids|attacks|strikes|airstrikes|bombings|clashes|incursions|attempts)\b/u;

/** "Jordan joined the airstrikes in September": who takes part in them, and no strike of them. */
const takingPart =
  /\b(?:join(?:ed|s|ing)?|(?:took|takes?|taken|taking) part in|participat(?:e|es|ed|ing) in) (?:[\p{L}.-]+ ){0,3}?(?:strikes|airstrikes|raids|bombings?|air campaign)\b/u;
/** What is done again and again is no single act: "the town is regularly shelled". */
const habitually = /\b(?:regularly|routinely|frequently|often|habitually|constantly|every day|on a daily basis)\b/u;

/** "Hospitals are being bombed" tells how things stand, and no single act; "are being evacuated" is one. */
const ongoing = /\b(?:is|are) being \p{L}+ed\b/u;

/** "The attacks on the town intensified", but not "the army intensified its attacks on the town". */
const intensified =
  /\b(?:attacks|strikes|airstrikes|raids|bombardments?|shelling|clashes|fighting)\b(?: (?!its|their|his)\p{L}+){0,6} intensified\b/u;
/** "Have waged an assault since September": what has gone on for so long. */
const waged =
  /\b(?:have|has|had) (?:been )?wag(?:ed|ing)\b.*\bsince\b|\b(?:began|begun|start(?:ed|s)?|launched|waged|wage|waging) (?:an?|its|the|their) (?:bombing|air|aerial|military) (?:campaign|war)\b/u;

/** An offensive with a toll of its own is a sum (design/annotation.md rule 9). */
const inCampaign = /\b(?:in|during) (?:an?|the|its|their) (?:\p{L}+ ){0,2}(?:offensive|campaign|siege|war)\b/u;
/** "Killed in an offensive that was repelled", "a failed offensive": one attack, whatever it is called. */
const failed =
  /\b(?:failed|unsuccessful|abortive|thwarted) (?:\p{L}+ ){0,2}(?:offensive|campaign)\b|\b(?:offensive|campaign) (?:\p{L}+ ){0,4}(?:unsuccessfully|failed|repelled|foiled|thwarted|repulsed)\b/u;
const perfect = /\b(?:have|has|had)\b/u;
const acts = /\b(?:strikes|airstrikes|raids|attacks|bombings|clashes|bombardments|operations)\b/u;

/** "Killed in two days of air and ground operations". */
const daysOfActs = new RegExp(
  `\\b(?:in|during|over|after) (?:two|three|four|five|six|seven|several|\\d+|the (?:last|past) \\p{L}+) days of (?:\\p{L}+ ){0,4}${acts.source}`,
  "u",
);

/** "Have waged an assault since September, killing hundreds". */
const sinceThen = /\b(?:have|has|had)\b.*\bsince\b/u;

/** "Have been killed since the rebels launched their offensive": what has come of all that followed. */
const allSince =
  /\b(?:have|has|had) (?:also )?(?:been )?(?:killed|wounded|injured|died|displaced|arrested|detained)\b[^;]*?\bsince (?!dawn|midnight|noon|yesterday|this|early|(?:the )?morning|last night|\p{L}+day\b)/u;

/** "Strikes have killed hundreds of civilians", "735 civilians since 2014": a vague hundred, or years, in what is told as done till now. */
function isSumOfMany({ clause, words, sentenceWords, casualties, isWide }: ClassEvidence): boolean {
  // "Have killed 30 and injured hundreds": whoever counted the dead tells of what can be counted.
  const isCounted = casualties.some(({ casualty, number }) => casualty === "KILLED" && number.qualifier !== "HUNDREDS");
  const isVague = !isCounted && casualties.some(({ number }) => number.qualifier === "HUNDREDS");
  return (
    (inCampaign.test(words) && !failed.test(words)) ||
    daysOfActs.test(words) ||
    (isVague && acts.test(words) && perfect.test(words)) ||
    (isVague && clause.opener === "participle" && sinceThen.test(sentenceWords)) ||
    (isWide && allSince.test(sentenceWords) && perfect.test(words)) ||
    /\bsince (?:\p{L}+ )?(?:19|20)\d\d\b/u.test(sentenceWords)
  );
}

/** Days from the first to the last; 0 where the time is open, or a month or season in which the act lies somewhere. */
function spanDays(time: ExtractedTime | null): number {
  if (!time?.start || !time.end) return 0;
  const isSpan = time.basis === "AGGREGATE" || (time.basis === "EXPLICIT_DATE" && time.precision === "SEASON");
  if (!isSpan && /^(?:WEEK|PART_OF_MONTH|MONTH|SEASON|YEAR)$/u.test(time.precision)) return 0;
  return daysBetween(time.start, time.end);
}
