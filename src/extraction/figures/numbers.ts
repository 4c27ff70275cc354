import type { Figure } from "../../domain/extraction.js";
import type { Qualifier } from "../../domain/vocabulary/claim.js";
import { monthPattern } from "../dates/months.js";
import { numberWords } from "../text/number-words.js";
import { isCapitalized, type Token, type TokenRange } from "../text/token.js";

/** A number in words or digits, with its qualifier: "at least 10", "dozens of". */
export interface FoundNumber extends TokenRange, Figure {
  /** First token of the number itself, without "at least". */
  readonly numberAt: number;
}

const monthName = new RegExp(`^(?:${monthPattern})`, "u");
const multiples: ReadonlyMap<string, { min: number; qualifier: Qualifier }> = new Map(
  Object.entries({
    dozens: { min: 24, qualifier: "DOZENS" as const },
    scores: { min: 40, qualifier: "SCORES" as const },
    hundreds: { min: 200, qualifier: "HUNDREDS" as const },
    thousands: { min: 2000, qualifier: "MORE_THAN" as const },
  }),
);
const prefixes: readonly [RegExp, Qualifier][] = [
  [/(?:at least|a minimum of|no fewer than|no less than|as many as at least)$/u, "AT_LEAST"],
  [/(?:more than|over|well over|upwards of|exceeding)$/u, "MORE_THAN"],
  [/(?:fewer than|less than)$/u, "FEWER_THAN"],
  [/(?:up to|at most|as many as)$/u, "AT_MOST"],
  [/(?:about|around|some|nearly|almost|approximately|roughly|an estimated)$/u, "ABOUT"],
];

/** Before "15 to 20" these tell of a change, a result or a time. */
const movers =
  /^(?:from|rose|risen|rises?|raised|rais(?:es|ing)|increased|climbed|grew|grown|jumped|doubled|fell|fallen|dropped|cut|up|down|by|voted?|won|lost|beat|defeated|aged)$/u;

/** The number that begins at `at`, or null. "several hundred" is 300 or more, "half a dozen" six (design/annotation.md rule 30), "between 15 and 20" one number with two bounds. */
export function numberAt(tokens: readonly Token[], at: number): FoundNumber | null {
  const read = valueAt(tokens, at);
  if (!read) return null;
  const range = rangeAt(tokens, at, read);
  if (range) return range;
  const before = tokens
    .slice(Math.max(0, at - 3), at)
    .map(({ lower }) => lower)
    .join(" ");
  const prefix = prefixes.find(([pattern]) => pattern.test(before));
  const qualifier =
    prefix?.[1] ?? (read.qualifier === "EXACT" && isOrMore(tokens, read.last) ? "AT_LEAST" : read.qualifier);
  const length = prefix ? (prefix[0].exec(before)?.[0].split(" ").length ?? 0) : 0;
  const { min, max } = boundsOf(read.value, qualifier);
  return { first: at - length, numberAt: at, last: read.last, qualifier, min, max };
}

/** "between 15 and 20", "15 to 20", but not "rose from 15 to 20", nor two years. */
function rangeAt(tokens: readonly Token[], at: number, { value: min, last }: ReadValue): FoundNumber | null {
  const [before, joint] = [tokens[at - 1]?.lower, tokens[last + 1]?.lower];
  const isBetween = before === "between" && joint === "and";
  const isTo = joint === "to" && !tokens.slice(Math.max(0, at - 4), at).some(({ lower }) => movers.test(lower));
  const upper = isBetween || isTo ? valueAt(tokens, last + 2) : null;
  if (upper === null || upper.value <= min || /^(?:19|20)\d\d$/u.test(tokens[at]?.text ?? "")) return null;
  return {
    first: isBetween ? at - 1 : at,
    numberAt: at,
    last: upper.last,
    qualifier: "ABOUT",
    min,
    max: upper.value,
  };
}

/** "in 2011 has killed": a year counts nobody. */
export function isYear(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  return (
    first === last &&
    /^(?:19|20)\d\d$/u.test(tokens[first]?.text ?? "") &&
    (/^(?:in|since|early|late|until|by|from|during|year|\d{1,2}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?)$/u.test(
      tokens[first - 1]?.lower ?? "",
    ) ||
      monthName.test(tokens[first - 1]?.lower ?? ""))
  );
}

/** "A B, 34, died", "a man of 39 was killed", "a girl aged 12": how old somebody is counts nobody. */
export function isAge(tokens: readonly Token[], { first, last, numberAt: at }: FoundNumber): boolean {
  if (first !== at || at !== last) return false;
  const before = tokens[at - 1];
  if (before?.lower === "aged") return true;
  const told = tokens[at - 2];
  if (before?.lower === "of")
    return oneOfAge.test(told?.lower ?? "") && /^(?:a|an|the|one)$/u.test(tokens[at - 3]?.lower ?? "");
  return before?.text === "," && tokens[last + 1]?.text === "," && told !== undefined && isCapitalized(told);
}

const oneOfAge = /^(?:man|woman|boy|girl|child|youth|teenager|student|farmer|mother|father|son|daughter|pensioner)$/u;

/** "1,171 people or more", "ten or more". */
function isOrMore(tokens: readonly Token[], last: number): boolean {
  return [1, 2].some((step) => tokens[last + step]?.lower === "or" && tokens[last + step + 1]?.lower === "more");
}

function boundsOf(value: number, qualifier: Qualifier): { min: number | null; max: number | null } {
  if (qualifier === "EXACT" || qualifier === "ABOUT") return { min: value, max: value };
  if (qualifier === "AT_MOST" || qualifier === "FEWER_THAN") return { min: null, max: value };
  return { min: value, max: null };
}

interface ReadValue {
  readonly value: number;
  readonly qualifier: Qualifier;
  readonly last: number;
}

/** Words without a digit or a hyphen that a number may begin with. */
const beginnings: ReadonlySet<string> = new Set([
  "half",
  "quarter",
  "a",
  "several",
  ...multiples.keys(),
  ...numberWords.keys(),
]);
/** "12", "5,000", "twenty-two". */
const digitOrHyphen = /^\d|-/u;

function valueAt(tokens: readonly Token[], at: number): ReadValue | null {
  const token = tokens[at];
  // Nearly every word of a text comes by here, and few are numbers.
  if (!token || (!beginnings.has(token.lower) && !digitOrHyphen.test(token.lower))) return null;
  // "No one was hurt" counts nobody.
  if (token.lower === "one" && tokens[at - 1]?.lower === "no") return null;
  const [second, third] = [tokens[at + 1]?.lower, tokens[at + 2]?.lower];
  if (token.lower === "half" && second === "a" && third === "dozen")
    return { value: 6, qualifier: "EXACT", last: at + 2 };
  if (
    (token.lower === "quarter" || token.lower === "half") &&
    tokens.slice(at + 1, at + 4).some(({ lower }) => lower === "million")
  ) {
    const last = tokens.findIndex(({ lower }, index) => index > at && lower === "million");
    return { value: token.lower === "half" ? 500_000 : 250_000, qualifier: "EXACT", last };
  }
  if (token.lower === "a" && second === "dozen") return { value: 12, qualifier: "EXACT", last: at + 1 };
  if (token.lower === "several" && second === "hundred") return { value: 300, qualifier: "AT_LEAST", last: at + 1 };
  const multiple = multiples.get(token.lower);
  if (multiple) return { value: multiple.min, qualifier: multiple.qualifier, last: at };
  let value = digits(token.lower) ?? numberWords.get(token.lower) ?? compound(token.lower);
  if (value === null || value === undefined) return null;
  let last = at;
  // "Thirty one", where hyphens were stripped.
  const units = numberWords.get(second ?? "") ?? 0;
  if (value >= 20 && value < 100 && numberWords.has(token.lower) && units > 0 && units < 10) {
    value += units;
    last += 1;
  }
  if (second === "hundred" || second === "thousand" || second === "million" || second === "dozen") {
    value *= { hundred: 100, thousand: 1000, million: 1_000_000, dozen: 12 }[second];
    last += 1;
  }
  return { value, qualifier: "EXACT", last };
}

function digits(word: string): number | null {
  return /^\d{1,3}(?:,\d{3})+$|^\d{1,7}$/u.test(word) ? Number(word.replaceAll(",", "")) : null;
}

function compound(word: string): number | null {
  const hyphen = word.indexOf("-");
  if (hyphen < 0) return null;
  const [tens, units] = [numberWords.get(word.slice(0, hyphen)), numberWords.get(word.slice(hyphen + 1))];
  return tens && units ? tens + units : null;
}
