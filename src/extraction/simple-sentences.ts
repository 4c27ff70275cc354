import type { ReadSentence } from "./find-mentions.js";
import { flatMap } from "./flat-map.js";
import type { Mention } from "./mention.js";
import type { DependencyParser } from "./parser/tree.js";
import type { EmbeddedClause } from "./syntax/embedded-clauses.js";
import { syntaxOf } from "./syntax/sentence-syntax.js";
import type { TokenRange } from "./text/token.js";

/**
 * Some words of a sentence, read as a sentence of their own: "The rebels attacked the town" of "The rebels, who lost it in May, attacked the town". Its id and
 * offsets are those of the whole, so that words from one token to another are a stretch of the report, with whatever stands between.
 */
export interface SimpleSentence {
  readonly sentence: ReadSentence;
  /** Index in the whole of each token, rising. */
  readonly indexes: readonly number[];
}

/** Some words of a sentence that follow each other, which can be read by themselves. */
export const partOf = (
  whole: ReadSentence,
  { first, last }: TokenRange,
  parser: DependencyParser | null,
): SimpleSentence => keeping(whole, (at) => at >= first && at <= last, parser);

/** The sentence without what is told in passing. */
export function withoutAsides(
  whole: ReadSentence,
  clauses: readonly EmbeddedClause[],
  parser: DependencyParser | null,
): SimpleSentence {
  const isAside = (at: number) => clauses.some(({ aside }) => at >= aside.first && at <= aside.last);
  return keeping(whole, (at) => !isAside(at), parser);
}

/** What is told in passing, with the phrase it says more of, and with the words that say who says so: "The rebels, who lost the town in May, residents said". */
export function asideOf(
  whole: ReadSentence,
  { head, last }: EmbeddedClause,
  cue: TokenRange | null,
  parser: DependencyParser | null,
): SimpleSentence {
  const isCue = (at: number) => cue !== null && at >= cue.first && at <= cue.last;
  return keeping(whole, (at) => (at >= head && at <= last) || isCue(at), parser);
}

function keeping(
  whole: ReadSentence,
  isKept: (at: number) => boolean,
  parser: DependencyParser | null,
): SimpleSentence {
  const indexes = [...whole.tokens.keys()].filter(isKept);
  const tokens = whole.tokens.filter((_, at) => isKept(at));
  const moved = (mentions: readonly Mention[]): Mention[] =>
    flatMap(mentions, (mention) => {
      const { sentence, entity, kind, start, end } = mention;
      const [first, last] = [indexes.indexOf(mention.first), indexes.indexOf(mention.last)];
      const isWhole = first >= 0 && last - first === mention.last - mention.first;
      return isWhole ? [{ sentence, first, last, entity, kind, start, end }] : [];
    });
  const { id, ordinal, section, start, end } = whole;
  return {
    sentence: {
      id,
      ordinal,
      section,
      start,
      end,
      tokens,
      actors: moved(whole.actors),
      places: moved(whole.places),
      syntax: syntaxOf({ id, ordinal, section, start, end, tokens }, parser),
    },
    indexes,
  };
}
