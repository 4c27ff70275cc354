import type { Words } from "../domain/extraction.js";
import type { MentionKind } from "../domain/vocabulary/document.js";
import type { TokenizedSentence, TokenRange } from "./text/token.js";

/** Words that stand for an actor or a place, as a run of tokens of one sentence. */
export interface Mention extends TokenRange {
  /** Ordinal of the sentence. */
  readonly sentence: number;
  /** Local id of the actor or place. */
  readonly entity: string;
  readonly kind: MentionKind;
  readonly start: number;
  readonly end: number;
}

/** The words from token `first` to token `last` of a sentence, exactly as the report has them. */
export function wordsOf(raw: string, sentence: TokenizedSentence, { first, last }: TokenRange): Words {
  const start = sentence.tokens[first]?.start ?? sentence.start;
  const end = sentence.tokens[last]?.end ?? sentence.end;
  return { text: raw.slice(start, end), start, end, sentence: sentence.id };
}

/** The words of a mention. */
export function mentionWords(raw: string, sentence: TokenizedSentence, mention: Mention): Words {
  return { text: raw.slice(mention.start, mention.end), start: mention.start, end: mention.end, sentence: sentence.id };
}

/** The pronoun at a token, as a mention of whom it stands for. */
export function pronounMention(
  { ordinal, tokens, start, end }: TokenizedSentence,
  at: number,
  entity: string,
): Mention {
  const token = tokens[at];
  return {
    sentence: ordinal,
    first: at,
    last: at,
    entity,
    kind: "PRONOUN",
    start: token?.start ?? start,
    end: token?.end ?? end,
  };
}

/** The same words, for somebody or something else. Made field by field, since a spread would give it a hidden class of its own. */
export function mentionOf({ sentence, first, last, kind, start, end }: Mention, entity: string): Mention {
  return { sentence, first, last, entity, kind, start, end };
}

/** Those of the mentions that are by the same words: both of "the two sides". */
export function bySameWords(mentions: readonly Mention[], { first, last }: TokenRange): Mention[] {
  return mentions.filter((mention) => mention.first === first && mention.last === last);
}

/** True if both runs share a token. */
export function overlaps(a: TokenRange, b: TokenRange): boolean {
  return a.first <= b.last && b.first <= a.last;
}
