import { hashText, mix } from "./hash.js";
import type { ParserWords } from "./parser-features.js";
import { stemOf } from "./stem.js";
import type { TaggedWords } from "./tagger.js";
import type { ParserToken } from "./tree.js";

const isVerb = (tag: string): boolean => /\/(?:VBD|VBP|VBZ|MD)$/u.test(tag);
const isComma = (form: string): boolean => /^[,;:()–—-]+$/u.test(form);

/** What the parser sees of a tagged sentence. */
export function readParserWords(
  sentence: readonly ParserToken[],
  tagged: TaggedWords,
  tagNames: readonly string[],
): ParserWords {
  const names = Array.from(tagged.tags, (tag) => tagNames[tag] as string);
  const upos = names.map((name) => name.slice(0, name.indexOf("/")));
  const among = (...wanted: string[]): Uint8Array => Uint8Array.from(upos, (name) => (wanted.includes(name) ? 1 : 0));
  return {
    count: sentence.length,
    form: tagged.words.form,
    tag: Int32Array.from(tagged.tags),
    upos: Int32Array.from(upos, (name) => hashText(name)),
    doubt: Int32Array.from(tagged.tags, (tag, at) => tag * 256 + (tagged.seconds[at] as number)),
    suffix: tagged.words.suffixes[2] as Int32Array,
    lemma: Int32Array.from(names, (name, at) => hashText(stemOf((sentence[at] as ParserToken).form, name))),
    small: tagged.words.smallClass,
    large: tagged.words.largeClass,
    shape: tagged.words.shape.map((shape, at) => mix(shape, at === 0 ? 1 : 0)),
    isPunctuation: among("PUNCT"),
    isMarker: among("ADP", "SCONJ", "PART", "CCONJ"),
    isAuxiliary: among("AUX"),
    isNominal: among("NOUN", "PROPN", "PRON"),
    before: [
      names.map(isVerb),
      sentence.map(({ form }) => isComma(form)),
      upos.map((name) => name === "CCONJ" || name === "SCONJ"),
      upos.map((name) => name === "PUNCT"),
    ].map(countsBefore),
  };
}

/** The same words from right to left. */
export function reverseWords(words: ParserWords): ParserWords {
  const { count } = words;
  return {
    count,
    form: words.form.slice().reverse(),
    tag: words.tag.slice().reverse(),
    upos: words.upos.slice().reverse(),
    doubt: words.doubt.slice().reverse(),
    suffix: words.suffix.slice().reverse(),
    lemma: words.lemma.slice().reverse(),
    small: words.small.slice().reverse(),
    large: words.large.slice().reverse(),
    shape: words.shape.slice().reverse(),
    isPunctuation: words.isPunctuation.slice().reverse(),
    isMarker: words.isMarker.slice().reverse(),
    isAuxiliary: words.isAuxiliary.slice().reverse(),
    isNominal: words.isNominal.slice().reverse(),
    before: words.before.map((counts) =>
      counts.map((_, place) => (counts[count] as number) - (counts[count - place] as number)),
    ),
  };
}

/** For each place from 0 to the length, how many of the values before it are true. */
function countsBefore(values: readonly boolean[]): Int32Array {
  const counts = new Int32Array(values.length + 1);
  for (const [at, value] of values.entries()) counts[at + 1] = (counts[at] as number) + (value ? 1 : 0);
  return counts;
}
