import type { Span } from "../../domain/extraction.js";
import { flatMap } from "../flat-map.js";
import type { LanguageModel } from "./language-model.js";
import { mendTags } from "./mend-tags.js";
import { isShoutedAt, withoutShouting } from "./shouting.js";
import { changedToken, type Token } from "./token.js";

/** The model reads at most this many characters at once, and a sentence holds at most this many tokens: both bound the later, quadratic stages. */
const maximumChunkChars = 4000;
const maximumSentenceTokens = 160;

const abbreviation =
  /^(?:gov|gen|lt|col|sgt|capt|maj|brig|adm|dr|mr|mrs|ms|st|jr|sr|sen|rep|no|vs|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|u\.s|u\.n|u\.k)\.?$/iu;

/**
 * Sentences of a stretch of text, as lists of tokens with offsets into `plain`.
 * Words the model cannot place (control characters, broken surrogates) are left out rather than moved.
 */
export function tokenize(plain: string, span: Span, model: LanguageModel): Token[][] {
  const sentences: Token[][] = [];
  for (const chunk of chunksOf(plain, span)) {
    const found = joinAbbreviations(locate(plain, chunk, model));
    for (const tokens of found) for (const part of bounded(mendTags(joinHyphens(plain, tokens)))) sentences.push(part);
  }
  return sentences;
}

function chunksOf(plain: string, span: Span): Span[] {
  const chunks: Span[] = [];
  let start = span.start;
  while (span.end - start > maximumChunkChars) {
    const window = plain.slice(start, start + maximumChunkChars);
    const stop = window.lastIndexOf(". ");
    const space = window.lastIndexOf(" ");
    const length = stop > 0 ? stop + 2 : space > 0 ? space + 1 : maximumChunkChars;
    chunks.push({ start, end: start + length });
    start += length;
  }
  chunks.push({ start, end: span.end });
  return chunks;
}

function locate(plain: string, chunk: Span, model: LanguageModel): Token[][] {
  let position = 0;
  const given = plain.slice(chunk.start, chunk.end);
  // The model takes words in capitals for names.
  const read = withoutShouting(given);
  const isQuiet = read === given;
  return model.read(read).map((sentence) =>
    flatMap(sentence, ({ text, partOfSpeech }): Token[] => {
      if (!text.trim()) return [];
      const at = read.indexOf(text, position);
      if (at < 0 || at > position + 200) return [];
      position = at + text.length;
      const [start, end] = [chunk.start + at, chunk.start + position];
      if (isQuiet || !isShoutedAt(given, read, at, position))
        return [{ text, lower: text.toLowerCase(), partOfSpeech, start, end }];
      // A word that may be a name keeps its capitals, so that names are found.
      const isName = /^(?:PROPN|NOUN|X|ADJ)$/u.test(partOfSpeech);
      return [
        {
          text: isName ? given.slice(at, position) : text.toLowerCase(),
          lower: text.toLowerCase(),
          partOfSpeech,
          start,
          end,
          isShouted: true,
        },
      ];
    }),
  );
}

/** "Gov. Raed Ibrahim" is one sentence also where the model ends one after "Gov.". */
function joinAbbreviations(sentences: Token[][]): Token[][] {
  const joined: Token[][] = [];
  for (const sentence of sentences) {
    if (sentence.length === 0) continue;
    const previous = joined.at(-1);
    const last = previous?.at(-1);
    if (previous && last && abbreviation.test(last.text) && !/^(?:u\.)/iu.test(last.text)) previous.push(...sentence);
    else joined.push([...sentence]);
  }
  return joined;
}

/** "al", "-", "Zor" written without spaces become one token. */
function joinHyphens(plain: string, tokens: readonly Token[]): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const previous = joined.at(-1);
    const touches = previous?.end === token.start;
    const isJoint =
      touches &&
      ((token.text === "-" && /[\p{L}\p{N}.]$/u.test(previous.text)) || /[\p{L}\p{N}.]-$/u.test(previous.text));
    if (previous && isJoint && /^[\p{L}\p{N}-]/u.test(token.text)) {
      const text = plain.slice(previous.start, token.end);
      joined[joined.length - 1] = changedToken(token, { text, lower: text.toLowerCase(), start: previous.start });
    } else joined.push(token);
  }
  return joined;
}

function bounded(tokens: Token[]): Token[][] {
  if (tokens.length <= maximumSentenceTokens) return [tokens];
  const parts: Token[][] = [];
  for (let at = 0; at < tokens.length; at += maximumSentenceTokens)
    parts.push(tokens.slice(at, at + maximumSentenceTokens));
  return parts;
}
