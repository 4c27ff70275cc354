import type { DateTime } from "luxon";
import type { ExtractedTime } from "../../domain/extraction.js";
import type { ActorRegister } from "../actors/actor-register.js";
import { daysBetween, isoDay } from "../dates/iso-day.js";
import type { PlaceRegister } from "../places/place-register.js";
import { lowerWords } from "../text/token.js";
import { type Account, attackersOf, type Draft } from "./draft.js";
import { isAkin, isRelated, townOf } from "./kinship.js";
import { spanDays } from "./report-span.js";

/** What the times of a report's events are read against. */
export interface ReportTimes {
  /** Everything the report tells, in text order. */
  readonly drafts: readonly Draft[];
  /** Day of publication (UTC). */
  readonly published: DateTime;
  readonly actors: ActorRegister;
  readonly places: PlaceRegister;
  /** The text, whose empty lines part its paragraphs. */
  readonly raw: string;
}

/**
 * When an event was: by its own words, else as the report dates the story it belongs to, else the day of publication and the day before.
 * Source: design/annotation.md rules 4 to 6.
 */
export function accountTime(account: Account, report: ReportTimes): ExtractedTime {
  const today = isoDay(report.published);
  // What is told as done cannot lie after publication: such a date is misread, or the record is wrong.
  const own = account.find(({ time }) => time && (time.start ?? "") <= today)?.time;
  const [first] = account;
  if (own) return first.eventClass === "AGGREGATE" ? fromLaunch(own, report) : narrowed(own, account);
  if (first.eventClass === "CAMPAIGN" || first.eventClass === "TREND") return untilNow(today, "PUBLICATION_DEFAULT");
  if (first.eventClass === "AGGREGATE" && isToldTillNow(account)) return spanOfSums(account, report);
  const before = continued(account, report);
  if (before) return { ...before, basis: "COINCIDENT_WITH", expression: null };
  const lede = report.drafts.find(isDay);
  if (lede?.time && isOfStory(account, lede, report))
    return { ...lede.time, basis: "LEDE_INHERITED", expression: null };
  return {
    start: isoDay(report.published, -1),
    end: today,
    precision: "DAYS",
    basis: "PUBLICATION_DEFAULT",
    expression: null,
  };
}

/** "Bombed the town since Sunday. On Sunday two people were killed": a day told next of one act says when in the span it was. */
function narrowed(own: ExtractedTime, [first, ...more]: Account): ExtractedTime {
  if (first.eventClass !== "INCIDENT" || own.precision !== "DAYS") return own;
  const isWithin = ({ time }: Draft) =>
    time?.precision === "DAY" && (time.start ?? "") >= (own.start ?? "") && (time.end ?? "9999") <= (own.end ?? "");
  return more.find(isWithin)?.time ?? own;
}

/**
 * "On Sunday the governor closed the markets. He ruled out talks": what goes on in the same paragraph, or of the same people or place, was on the day that the
 * sentence before tells last.
 */
function continued(account: Account, { drafts, raw, actors, places }: ReportTimes): ExtractedTime | null {
  const [first] = account;
  const { sentence, clause } = first;
  if (first.eventClass !== "INCIDENT" || first.isAside) return null;
  const before = drafts.filter(
    ({ sentence: other, isAside, eventClass }) =>
      sentence.ordinal - other.ordinal === 1 && !isAside && eventClass === "INCIDENT",
  );
  const goesOn =
    /^(?:he|she|they|it)$/u.test(sentence.tokens[0]?.lower ?? "") ||
    /\b(?:there|within (?:minutes|hours)|minutes later|hours later|soon after(?:wards)?|afterwards)\b/u.test(
      lowerWords(sentence, clause),
    );
  const last = before.findLast(({ time }) => time !== null);
  const isOfParagraph = last !== undefined && !/\n\s*\n/u.test(raw.slice(last.sentence.end, sentence.start));
  // "The coalition bombed Raqqa on Monday. Rebels shelled Homs": another's act elsewhere is a story of its own.
  const isOfOthers =
    last !== undefined &&
    first.places.length > 0 &&
    !isInOneTown(first, last, places) &&
    !attackersOf(first).some((a) => last.participants.some(({ actor }) => isAkin(a, actor, actors)));
  return (goesOn || (isOfParagraph && !isOfOthers)) && last?.time?.precision === "DAY" ? last.time : null;
}

function untilNow(today: string, basis: ExtractedTime["basis"]): ExtractedTime {
  return { start: null, end: today, precision: "OPEN", basis, expression: null };
}

/** A day that a report opens with; "the man who shot two guards on Friday was arrested" was not arrested on Friday. */
function isDay({ time, isAside }: Draft): boolean {
  return !isAside && time?.precision === "DAY" && time.basis !== "EXPLICIT_DATE";
}

/** "Strikes have killed hundreds": a sum without a date of its own is told till now, not of one day. */
function isToldTillNow(account: Account): boolean {
  return account.every(({ sentence: { tokens }, clause }) =>
    tokens.slice(clause.first, clause.last + 1).some(({ lower }) => lower === "have" || lower === "has"),
  );
}

/** The span of what the report sums of the same side, else open. */
function spanOfSums(account: Account, { drafts, published, actors }: ReportTimes): ExtractedTime {
  const span = drafts.find(
    (draft) =>
      !account.includes(draft) &&
      spanDays(draft.time) >= 5 &&
      draft.time?.end === isoDay(published) &&
      account.some((telling) => isOfOneSide(telling, draft, actors)),
  )?.time;
  return span ? { ...span, basis: "LEDE_INHERITED", expression: null } : untilNow(isoDay(published), "AGGREGATE");
}

/** A sum told in round months, or only up to its end, begins with the campaign whose launch the report dates. */
function fromLaunch(own: ExtractedTime, { drafts }: ReportTimes): ExtractedTime {
  const isRound = own.basis === "AGGREGATE" || (own.start === null && own.basis === "EXPLICIT_DATE");
  if (!isRound) return own;
  const launch = drafts.find(
    ({ trigger, time }) =>
      trigger.kind === "OFFENSIVE" &&
      time?.expression &&
      time.start !== null &&
      time.precision !== "DAY" &&
      isAbout(time.start, own),
  )?.time;
  return launch ? { ...own, start: launch.start, precision: launch.precision } : own;
}

/** True for a beginning that "three months", told in round months, may mean. */
function isAbout(start: string, { start: own, end }: ExtractedTime): boolean {
  if (own === null) return end !== null && start < end;
  return Math.abs(daysBetween(start, own)) <= 16;
}

/** What goes on beside what was told before, or answers it. */
const linked =
  /\b(?:meanwhile|simultaneously|the same day|respond(?:ed|ing)|retaliat(?:ed|ing)|in (?:response|retaliation|return))\b/u;

/**
 * A report holds several stories. The day it opens with dates what its parties did, what happened in the same place, and what those tell who speak of that day,
 * with what else a sentence of that story tells; of an act of others, elsewhere and told by others, it says nothing.
 */
function isOfStory(account: Account, lede: Draft, { drafts, actors, places }: ReportTimes): boolean {
  const speakers = drafts
    .filter(({ time }) => time !== null && time.start === lede.time?.start && time.end === lede.time?.end)
    .flatMap(({ attribution }) => attribution.speakers);
  const besides = drafts.filter(({ sentence }) =>
    account.some((telling) => telling.sentence.ordinal === sentence.ordinal),
  );
  // "Police shot three people on Monday as thousands marched. In Kisumu youths burned shops": unrest of one day in many towns.
  const isOfUnrest = drafts.some((draft) => draft.sentence === lede.sentence && isUnrest(draft));
  return [...account, ...besides].some(
    (telling) =>
      telling.sentence === lede.sentence ||
      (isOfUnrest && isUnrest(telling)) ||
      linked.test(lowerWords(telling.sentence, telling.clause)) ||
      telling.attribution.speakers.some((a) => speakers.some((b) => isAkin(a, b, actors))) ||
      attackersOf(telling).some((a) => lede.participants.some(({ actor }) => isAkin(a, actor, actors))) ||
      isInOneTown(telling, lede, places),
  );
}

const isUnrest = ({ type }: Draft): boolean =>
  type.plover === "PROTEST" ||
  /^(?:MOB_VIOLENCE|PROTEST_WITH_INTERVENTION|EXCESSIVE_FORCE|LOOTING)/u.test(type.subEvent ?? "");

function isOfOneSide(one: Draft, other: Draft, actors: ActorRegister): boolean {
  return attackersOf(one).some((a) => attackersOf(other).some((b) => isAkin(a, b, actors)));
}

function isInOneTown(one: Draft, other: Draft, places: PlaceRegister): boolean {
  return one.places.some(({ place: a }) =>
    other.places.some(
      ({ place: b }) =>
        places.get(a)?.type !== "COUNTRY" &&
        (isRelated(a, b, places) || (townOf(a, places) !== null && townOf(a, places) === townOf(b, places))),
    ),
  );
}
