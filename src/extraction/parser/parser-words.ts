import { hashText, mix } from "./hash.js";
import type { ParserWords } from "./parser-features.js";
import { stemOf } from "./stem.js";
import type { TaggedWords } from "./tagger.js";
import type { ParserToken } from "./tree.js";

const isVerb = (tag: string): boolean => /\/(?:VBD|VBP|VBZ|MD)$/u.test(tag);
const isComma = (form: string): boolean => /^[,;:()–—-]+$/u.test(form);

/** What the parser sees of a tagged sentence; `reversed` if it shall read from right to left. */
export function readParserWords(
  sentence: readonly ParserToken[],
  tagged: TaggedWords,
  tagNames: readonly string[],
  reversed: boolean,
): ParserWords {
  const count = sentence.length;
  const order = (values: Int32Array): Int32Array => (reversed ? values.slice().reverse() : values);
  const names = Array.from(tagged.tags, (tag) => tagNames[tag] as string);
  const upos = names.map((name) => name.slice(0, name.indexOf("/")));
  const doubt = Int32Array.from(tagged.tags, (tag, at) => tag * 256 + (tagged.seconds[at] as number));
  const lemma = Int32Array.from(names, (name, at) => hashText(stemOf((sentence[at] as ParserToken).form, name)));
  const marks = [
    names.map(isVerb),
    sentence.map(({ form }) => isComma(form)),
    upos.map((name) => name === "CCONJ" || name === "SCONJ"),
    upos.map((name) => name === "PUNCT"),
  ];
  return {
    count,
    form: order(tagged.words.form),
    tag: order(Int32Array.from(tagged.tags)),
    upos: order(Int32Array.from(upos, (name) => hashText(name))),
    doubt: order(doubt),
    suffix: order(tagged.words.suffixes[2] as Int32Array),
    lemma: order(lemma),
    shape: order(tagged.words.shape.map((shape, at) => mix(shape, at === 0 ? 1 : 0))),
    before: marks.map((mark) => countsBefore(reversed ? mark.reverse() : mark)),
  };
}

/** For each place from 0 to the length, how many of the values before it are true. */
function countsBefore(values: readonly boolean[]): Int32Array {
  const counts = new Int32Array(values.length + 1);
  for (const [at, value] of values.entries()) counts[at + 1] = (counts[at] as number) + (value ? 1 : 0);
  return counts;
}
