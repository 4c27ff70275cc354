import { hashText } from "./hash.js";
import type { ParserToken } from "./tree.js";
import { classOfForm, type WordClasses } from "./word-classes.js";

/** What tagger and parser see of the words of a sentence: one hash a word and kind. */
export interface WordAtoms {
  readonly count: number;
  /** The form as written. */
  readonly cased: Int32Array;
  /** Lower-cased, each digit as 0. */
  readonly form: Int32Array;
  /** First 1 to 4 characters of the form; the whole where it is shorter. */
  readonly prefixes: readonly Int32Array[];
  /** Last 1 to 4 characters of the form. */
  readonly suffixes: readonly Int32Array[];
  /** Runs of capitals, small letters, digits and other marks: "Xx", "X.X.", "0-x". */
  readonly shape: Int32Array;
  /** Part of speech by another model; 0 if unknown. */
  readonly hint: Int32Array;
  /** Number of the word's class and of the larger class; 0 if unknown. */
  readonly smallClass: Int32Array;
  readonly largeClass: Int32Array;
}

/** A word as long as a paragraph is no word: beyond this its middle does not matter. */
const maximumFormUnits = 60;
const affixLengths = [1, 2, 3, 4];

/** Reads the words of a sentence. */
export function readWordAtoms(sentence: readonly ParserToken[], classes: WordClasses): WordAtoms {
  const count = sentence.length;
  const array = (): Int32Array => new Int32Array(count);
  const [cased, form, shape, hint, smallClass, largeClass] = [array(), array(), array(), array(), array(), array()];
  const prefixes = affixLengths.map(array);
  const suffixes = affixLengths.map(array);
  for (const [at, token] of sentence.entries()) {
    const written = token.form.length > maximumFormUnits ? token.form.slice(-maximumFormUnits) : token.form;
    const folded = written.toLowerCase().replace(/\d/gu, "0");
    cased[at] = hashText(written);
    form[at] = hashText(folded);
    shape[at] = hashText(shapeOf(written));
    hint[at] = token.hint === undefined ? 0 : hashText(token.hint);
    smallClass[at] = classOfForm(folded, form[at], classes);
    largeClass[at] = classes.largerOf[smallClass[at]] as number;
    for (const [index, length] of affixLengths.entries()) {
      (prefixes[index] as Int32Array)[at] = hashText(folded, 0, Math.min(length, folded.length));
      (suffixes[index] as Int32Array)[at] = hashText(folded, Math.max(0, folded.length - length));
    }
  }
  return { count, cased, form, prefixes, suffixes, shape, hint, smallClass, largeClass };
}

function shapeOf(form: string): string {
  return form
    .replace(/\p{Lu}+/gu, "X")
    .replace(/\p{Ll}+/gu, "x")
    .replace(/\p{Nd}+/gu, "0");
}
