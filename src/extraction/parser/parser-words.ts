import { hashText, mix } from "./hash.js";
import type { ParserWords } from "./parser-features.js";
import { stemOf } from "./stem.js";
import type { TaggedWords } from "./tagger.js";
import type { ParserToken } from "./tree.js";

const isComma = (form: string): boolean => /^[,;:()–—-]+$/u.test(form);

/** What a tag says of every word that has it. */
interface TagFacts {
  /** Hash of its universal part. */
  readonly upos: number;
  /** 1 if so, else 0, as in {@link ParserWords}. */
  readonly isPunctuation: number;
  readonly isMarker: number;
  readonly isAuxiliary: number;
  readonly isNominal: number;
  readonly isFinite: boolean;
  readonly isConjunction: boolean;
}

function readTag(name: string): TagFacts {
  const upos = name.slice(0, name.indexOf("/"));
  return {
    upos: hashText(upos),
    isPunctuation: Number(upos === "PUNCT"),
    isMarker: Number(/^(?:ADP|SCONJ|PART|CCONJ)$/u.test(upos)),
    isAuxiliary: Number(upos === "AUX"),
    isNominal: Number(/^(?:NOUN|PROPN|PRON)$/u.test(upos)),
    isFinite: /\/(?:VBD|VBP|VBZ|MD)$/u.test(name),
    isConjunction: upos === "CCONJ" || upos === "SCONJ",
  };
}

/** The tags of a model are the same for all sentences, so they are read once. */
const known = new WeakMap<readonly string[], readonly TagFacts[]>();

function factsOf(tagNames: readonly string[]): readonly TagFacts[] {
  const facts = known.get(tagNames) ?? tagNames.map(readTag);
  known.set(tagNames, facts);
  return facts;
}

/** What the parser sees of a tagged sentence. */
export function readParserWords(
  sentence: readonly ParserToken[],
  tagged: TaggedWords,
  tagNames: readonly string[],
): ParserWords {
  const facts = factsOf(tagNames);
  const count = sentence.length;
  const numbers = (): Int32Array => new Int32Array(count);
  const flags = (): Uint8Array => new Uint8Array(count);
  const counts = (): Int32Array => new Int32Array(count + 1);
  const [upos, doubt, lemma, shape] = [numbers(), numbers(), numbers(), numbers()];
  const [isPunctuation, isMarker, isAuxiliary, isNominal] = [flags(), flags(), flags(), flags()];
  const [verbs, commas, conjunctions, marks] = [counts(), counts(), counts(), counts()];
  for (const [at, { form }] of sentence.entries()) {
    const tag = tagged.tags[at] as number;
    const fact = facts[tag] as TagFacts;
    upos[at] = fact.upos;
    doubt[at] = tag * 256 + (tagged.seconds[at] as number);
    lemma[at] = hashText(stemOf(form, tagNames[tag] as string));
    shape[at] = mix(tagged.words.shape[at] as number, at === 0 ? 1 : 0);
    isPunctuation[at] = fact.isPunctuation;
    isMarker[at] = fact.isMarker;
    isAuxiliary[at] = fact.isAuxiliary;
    isNominal[at] = fact.isNominal;
    verbs[at + 1] = (verbs[at] as number) + Number(fact.isFinite);
    commas[at + 1] = (commas[at] as number) + Number(isComma(form));
    conjunctions[at + 1] = (conjunctions[at] as number) + Number(fact.isConjunction);
    marks[at + 1] = (marks[at] as number) + fact.isPunctuation;
  }
  return {
    count,
    form: tagged.words.form,
    tag: new Int32Array(tagged.tags),
    upos,
    doubt,
    suffix: tagged.words.suffixes[2] as Int32Array,
    lemma,
    small: tagged.words.smallClass,
    large: tagged.words.largeClass,
    shape,
    isPunctuation,
    isMarker,
    isAuxiliary,
    isNominal,
    before: [verbs, commas, conjunctions, marks],
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
