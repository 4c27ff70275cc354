import type { Token } from "../text/token.js";

const wordsByManner = {
  SAYING:
    "said says say told tells added adds reported reports report announced confirmed stated claimed claims noted stressed explained acknowledged insisted warned pointed cited revealed argued believes believe estimates estimated",
  DENYING: "denied denies deny",
  ALLEGING:
    "suggested suggests alleged alleges maintained maintains admitted admits conceded concluded testified recalled disclosed",
  // Verbs that tell how something was said, or that somebody was there, where nothing but that follows them.
  WRITING: "wrote writes tweeted posted",
  SEEING: "saw showed shows",
} as const;
type Manner = keyof typeof wordsByManner;
/** Looked up, since every word of a report is asked for. */
const manners: ReadonlyMap<string, Manner> = new Map(
  (Object.keys(wordsByManner) as Manner[]).flatMap((manner) =>
    wordsByManner[manner].split(" ").map((word) => [word, manner] as const),
  ),
);
/** Verbs whose subject is a source as well. */
const stating: ReadonlySet<string> = new Set(
  "condemned accused urged blamed demanded documented recorded counted".split(" "),
);

/**
 * True for a verb by which someone is told to have said something; `next` is the word behind it: what is denied or alleged follows "that" or a pronoun, and "wrote on social
 * media", "a photographer saw" have no object.
 */
export function isReportingVerb(word: string, next: string): boolean {
  switch (manners.get(word)) {
    case "SAYING":
      return true;
    case "DENYING":
      return next === "that";
    case "ALLEGING":
      return /^(?:that|it|they|he|she)$/u.test(next);
    case "WRITING":
      return /^(?:on|in|that|[.,:;]|)$/u.test(next);
    case "SEEING":
      return /^(?:[.,;]|)$/u.test(next);
    default:
      return false;
  }
}

/** True for a verb whose subject is a source, though what it says may be its object: "put the number at eight". */
export function isSourceVerb(word: string, next: string): boolean {
  return (
    isReportingVerb(word, next) ||
    manners.get(word) === "DENYING" ||
    stating.has(word) ||
    ((word === "put" || word === "puts") && /^(?:the|their|its)$/u.test(next))
  );
}

/** True for the verb of "put the death toll at 89". */
export function isCounting(tokens: readonly Token[], at: number): boolean {
  if (!/^puts?$/u.test(tokens[at]?.lower ?? "")) return false;
  const words = tokens.slice(at + 1, at + 12).map(({ lower }) => lower);
  return /^(?:the|their|its) (?:\p{L}+ ){0,3}?(?:number|toll|figure|count|total)\b.* at\b/u.test(words.join(" "));
}

/** "A man accused of murder": whoever stands before it accuses nobody. */
export const isAccusedOf = (tokens: readonly Token[], at: number): boolean =>
  /^(?:accused|suspected)$/u.test(tokens[at]?.lower ?? "") && tokens[at + 1]?.lower === "of";
