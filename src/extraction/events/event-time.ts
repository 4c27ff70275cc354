import type { ExtractedTime, Span } from "../../domain/extraction.js";
import type { Attribution } from "../claims/attribution.js";
import type { FoundTime } from "../dates/found-time.js";
import { dayBefore } from "../dates/iso-day.js";
import { timeUnit } from "../dates/time-units.js";
import type { ReadSentence } from "../find-mentions.js";
import { countOf } from "../text/number-words.js";
import type { Clause } from "./clauses.js";
import { isOfCrime } from "./convicts.js";
import type { Trigger } from "./draft.js";

/** The times of a sentence. */
export interface SentenceTimes {
  /** Those that its words tell by themselves. */
  readonly told: readonly FoundTime[];
  /** Those that count from another: "the next day". */
  readonly counted: readonly FoundTime[];
}

/** The time in the clause, else the only one of the sentence. */
export function timeOf(
  sentence: ReadSentence,
  clauses: readonly Clause[],
  clause: Clause,
  trigger: Trigger,
  { told, counted }: SentenceTimes,
  raw: string,
  today: string,
  isWide: boolean,
): ExtractedTime | null {
  const since = isWide ? timeAfter(sentence, clause, told, raw, today) : null;
  if (since) return since;
  if (isWide && lastedBefore(sentence, clause, trigger))
    return {
      start: null,
      end: told.find(({ precision }) => precision === "DAY")?.end ?? today,
      precision: "OPEN",
      basis: "RELATIVE",
      expression: null,
    };
  const opened = isWide && clause.opener === "when" ? yearBefore(sentence, clause, told) : null;
  if (opened) return timeToldBy(opened, sentence, raw);
  const later = counted.find(({ words }) => isOfTrigger(sentence, clause, trigger, words, told.length === 0));
  if (later) return timeToldBy(later, sentence, raw);
  const times = told.filter((time) => {
    const { words } = time;
    if (datesDescription(sentence, trigger, words.start) || datesStatement(sentence, words.start)) return false;
    return !(
      isWide &&
      (datesNoun(sentence, trigger, words) ||
        datesToll(sentence, words) ||
        datesRelative(sentence, clauses, clause, words) ||
        datesPlan(sentence, trigger, time) ||
        (time.precision !== "DAY" && isOfCrime(sentence.tokens, trigger, tokenAt(sentence, words.start))))
    );
  });
  const start = (sentence.tokens[clause.first]?.start ?? sentence.start) - sentence.start;
  const end = (sentence.tokens[clause.last]?.end ?? sentence.end) - sentence.start;
  const own = times.find(
    ({ words }) => words.start >= start && words.end <= end + 2 && !datesSeries(sentence, words.start),
  );
  const [first, ...others] = times;
  // A time told twice is one.
  const only = others.every(({ start, end }) => start === first?.start && end === first?.end) ? first : undefined;
  const time = own ?? (only && dates(sentence, clauses, clause, trigger, only, raw) ? only : undefined);
  if (!time)
    return isBeforeNow(sentence, trigger)
      ? { start: null, end: today, precision: "OPEN", basis: "RELATIVE", expression: null }
      : null;
  return timeToldBy(time, sentence, raw);
}

function timeToldBy(
  { start, end, precision, basis, words }: FoundTime,
  sentence: ReadSentence,
  raw: string,
): ExtractedTime {
  const at = { start: sentence.start + words.start, end: sentence.start + words.end };
  const expression = { text: raw.slice(at.start, at.end), ...at, sentence: sentence.id };
  return { start, end, precision, basis, expression };
}

/** "The deadliest attack since 2014, when the group killed 147": it was in that year, and not since. "The dispute dates from March, when guards detained two drivers". */
function yearBefore({ tokens, start }: ReadSentence, { first }: Clause, told: readonly FoundTime[]): FoundTime | null {
  const year = tokens[first - 1]?.text === "," ? tokens[first - 2] : tokens[first - 1];
  const time = year && told.find(({ words }) => start + words.end === year.end);
  const before = tokens[first - 3]?.lower ?? "";
  const isBeginning =
    time && before === "from" && /^(?:date[sd]?|stem(?:s|med)?|arose)$/u.test(tokens[first - 4]?.lower ?? "");
  if (isBeginning) return time;
  if (!time || !/^(?:19|20)\d{2}$/u.test(year.text) || before !== "since") return null;
  return { ...time, end: `${year.text}-12-31`, precision: "YEAR" };
}

/** "Fled after weeks of protests in which 300 people were killed": what went on till then. */
function lastedBefore({ tokens }: ReadSentence, { first, opener }: Clause, trigger: Trigger): boolean {
  const at = opener === "which" ? first : trigger.isNoun ? trigger.first : -1;
  const before = tokens.slice(Math.max(0, at - 6), Math.max(0, at)).map(({ lower }) => lower);
  return opener === "which"
    ? /\b(?:days|weeks|months|years) of (?:\p{L}+ ){1,2}(?:in|during)$/u.test(before.join(" "))
    : /\bafter (?:days|weeks|months|years) of(?: \p{L}+)?$/u.test(before.join(" "));
}

/** Index of the token that a place in a sentence, counted in letters from its begin, stands in. */
const tokenAt = ({ tokens, start }: Pick<ReadSentence, "tokens" | "start">, at: number): number =>
  tokens.findIndex(({ end }) => end - start > at);

/** "Wounded people evacuated from two villages the day before": the words are of the nearest verb. */
function isOfTrigger(
  { tokens, start }: ReadSentence,
  clause: Clause,
  { first, last }: Trigger,
  words: Span,
  isOnly: boolean,
): boolean {
  const at = tokenAt({ tokens, start }, words.start);
  const between = at > last ? tokens.slice(last + 1, at) : tokens.slice(at, first);
  // "A day later, radios belonging to the group blew up", "the same day, the army withdrew and France condemned".
  if (at <= 1 && isOnly && /^(?:|and|participle)$/u.test(clause.opener)) return true;
  return at >= clause.first && at <= clause.last && !between.some(({ partOfSpeech }) => partOfSpeech === "VERB");
}

/** "The attack came two weeks after gunmen abducted a ruler": the abduction was so long before the day that the sentence tells, or about so long before publication. */
function timeAfter(
  { tokens, id, start: begin }: ReadSentence,
  { first, opener }: Clause,
  told: readonly FoundTime[],
  raw: string,
  today: string,
): ExtractedTime | null {
  const unit = tokens[first - 1];
  const length = opener === "after" ? timeUnit(unit?.lower ?? "") : undefined;
  const number = tokens[first - 2];
  const count = countOf(number?.lower ?? "");
  if (!unit || !length || !number || !Number.isInteger(count) || count < 1 || count > 99) return null;
  const [start, end] = [number.start, unit.end];
  const day = told.find(({ precision, words }) => precision === "DAY" && begin + words.end <= start)?.end ?? null;
  const isDays = length.days === 1;
  // Counted from publication, days are not exact either.
  const around = isDays && day === null ? 1 : length.around;
  return {
    start: dayBefore(day ?? today, count * length.days + around),
    end: dayBefore(day ?? today, count * length.days - (isDays ? 0 : around)),
    precision: isDays && day === null ? "DAYS" : length.precision,
    basis: "RELATIVE",
    expression: { text: raw.slice(start, end), start, end, sentence: id },
  };
}

/** "Owned up to the attack in a statement on Thursday": when it was said, and not when it was done. */
function datesStatement({ tokens, start }: ReadSentence, at: number): boolean {
  const first = tokenAt({ tokens, start }, at);
  const before = tokens
    .slice(Math.max(0, first - 4), first)
    .map(({ lower }) => lower)
    .join(" ");
  return /\b(?:statement|interview|speech|broadcast|communique|briefing|news conference|press conference|telephone call|video|tweet|post|letter)(?: \p{L}+ed)?(?: on| late on| early on)?$/u.test(
    before,
  );
}

/** "The province is now under their control after they seized the capital": what led to how things stand was some time before. */
function isBeforeNow({ tokens }: ReadSentence, { first }: Trigger): boolean {
  const words = tokens.slice(0, first).map(({ lower }) => lower);
  return /\b(?:is|are) now\b.* after\b/u.test(words.join(" "));
}

/** "Appealed to the government to reopen a base that it closed in 2023": when that was, which only says what is meant. */
function datesRelative({ tokens, start }: ReadSentence, clauses: readonly Clause[], own: Clause, words: Span): boolean {
  const at = tokenAt({ tokens, start }, words.start);
  const clause = clauses.find(({ first, last }) => first <= at && at <= last);
  return (
    clause !== undefined &&
    clause !== own &&
    own.last < clause.first &&
    /^(?:that|which)$/u.test(clause.opener) &&
    /^(?:NOUN|PROPN)$/u.test(
      tokens[clause.first - (tokens[clause.first - 1]?.text === "," ? 2 : 1)]?.partOfSpeech ?? "",
    )
  );
}

/** "Opposes a plan announced in April", "no return to the war launched in 2006": when the plan was, and the war. */
function datesPlan({ tokens, start }: ReadSentence, { last }: Trigger, { words, precision }: FoundTime): boolean {
  const at = tokenAt({ tokens, start }, words.start);
  const verb = tokens[at - 1]?.partOfSpeech === "ADP" ? at - 2 : at - 1;
  const word = tokens[verb]?.lower ?? "";
  return (
    verb > last + 1 &&
    (/^(?:announced|signed|agreed|adopted|proposed|published|unveiled|introduced|passed|imposed|brokered|launched|reached|begun|started|built|founded|elected|created|captured|seized)$/u.test(
      word,
    ) ||
      (precision !== "DAY" && tokens[verb]?.partOfSpeech === "VERB" && word.endsWith("ed"))) &&
    tokens[verb - 1]?.partOfSpeech === "NOUN"
  );
}

/** "Demonstrated against Thursday's ambush": when that was, and not the demonstration. */
function datesNoun({ tokens, start }: ReadSentence, { first, last }: Trigger, words: Span): boolean {
  const next = tokens.findIndex((token) => token.start - start >= words.end - 2 && /^['’]s$/u.test(token.lower));
  const day = tokenAt({ tokens, start }, words.start);
  if (next < 0 || next - day > 3) return false;
  let noun = next + 1;
  while (/^(?:ADJ|NOUN|NUM)$/u.test(tokens[noun + 1]?.partOfSpeech ?? "")) noun += 1;
  // "Killed in Thursday's ambush" is of the ambush.
  const isOther = /^(?:against|over|about|after|following|before|despite|for|since)$/u.test(
    tokens[day - 1]?.lower ?? "",
  );
  return isOther && (noun < first || day > last);
}

/** "The death toll from a bombing rose to 100 on Tuesday": when it rose. */
function datesToll({ tokens, start }: ReadSentence, words: Span): boolean {
  const at = tokenAt({ tokens, start }, words.start);
  const rose = tokens.findIndex(
    ({ lower }, index) => index < at && /^(?:rose|risen|climbed|rises|climbs)$/u.test(lower),
  );
  return rose > 0 && tokens.slice(0, rose).some(({ lower }) => lower === "toll");
}

/** "executed men it had held for two weeks": the time in what describes a noun behind the verb is the time of that. */
function datesDescription({ tokens, start }: ReadSentence, { last }: Trigger, at: number): boolean {
  const time = tokenAt({ tokens, start }, at);
  const between = tokens.slice(last + 1, Math.max(last + 1, time));
  const subject = between.findLastIndex(
    ({ lower }, index) =>
      /^(?:it|they|he|she)$/u.test(lower) &&
      /^(?:has|have|had)$/u.test(between[index + 1]?.lower ?? "") &&
      (/^(?:NOUN|PROPN)$/u.test(between[index - 1]?.partOfSpeech ?? "") ||
        /^(?:whom|that|which|where)$/u.test(between[index - 1]?.lower ?? "")),
  );
  return subject > 0 && !between.slice(subject).some(({ text }) => /^[,;]$/u.test(text));
}

/** "the second such incident this week" says when all of them were, and not when this one was; "for a second day on Monday" does. */
function datesSeries({ tokens, start }: ReadSentence, at: number): boolean {
  const first = tokenAt({ tokens, start }, at);
  return tokens
    .slice(Math.max(0, first - 3), first)
    .some(
      ({ lower }, index, words) =>
        /^(?:such|second|third|fourth|fifth)$/u.test(lower) && !/^(?:day|night)$/u.test(words[index + 1]?.lower ?? ""),
    );
}

/** True if a time in another clause may date this one: not one of the background, nor any where "the attack" is taken up. */
function dates(
  sentence: ReadSentence,
  clauses: readonly Clause[],
  clause: Clause,
  trigger: Trigger,
  { words, precision }: FoundTime,
  raw: string,
): boolean {
  if ((trigger.isNoun && trigger.isDefinite) || datesSeries(sentence, words.start)) return false;
  const at = sentence.tokens.findIndex((token) => token.end - sentence.start > words.start);
  const holder = clauses.find(({ first, last }) => at >= first && at <= last);
  const expression = raw.slice(sentence.start + words.start, sentence.start + words.end);
  // "has killed hundreds since the war began in 2011": the whole expression opens its clause, and is told of what stands before.
  const isWhole = holder?.opener === "since" && /^since /iu.test(expression);
  return (
    !holder ||
    holder === clause ||
    isWhole ||
    !(
      /^(?:after|before|since|until|because|although|though)$/u.test(holder.opener) ||
      // "Struck in response to an attack that killed 26 tourists last month": a day may be that of both.
      (/^(?:who|which|that)$/u.test(holder.opener) && precision !== "DAY" && tellsHarm(sentence, holder))
    )
  );
}

const tellsHarm = ({ tokens }: ReadSentence, { first, last }: Clause): boolean =>
  tokens
    .slice(first, last + 1)
    .some(({ lower }) =>
      /^(?:killed|wounded|injured|murdered|beheaded|abducted|kidnapped|jailed|imprisoned|detained|arrested|sentenced)$/u.test(
        lower,
      ),
    );

/** "said on Sunday" dates the saying. */
export function isCueTime(sentence: ReadSentence, { cue }: Attribution, start: number): boolean {
  if (!cue) return false;
  const at = tokenAt(sentence, start);
  // "said Tuesday's raid killed three" dates the raid.
  if (/s$/iu.test(sentence.tokens[at]?.text ?? "") || /^['’]s$/iu.test(sentence.tokens[at + 1]?.text ?? ""))
    return false;
  if (at >= cue.first && at <= cue.last) return true;
  const between = sentence.tokens.slice(cue.last + 1, at).map(({ lower }) => lower);
  return at > cue.last && between.length <= 1 && (between.length === 0 || between[0] === "on");
}
