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

/** What is seen of a form wherever it stands; as in {@link WordAtoms}. */
interface FormAtoms {
  readonly cased: number;
  readonly form: number;
  readonly prefixes: readonly number[];
  readonly suffixes: readonly number[];
  readonly shape: number;
  readonly smallClass: number;
}

/** So many forms are kept, those met first: most words of a text are few. */
const mostForms = 4096;
/** Of so many units. A longer form is a part of its text for V8, which would stay in memory with it. */
const longestKept = 12;
const known = new WeakMap<WordClasses, Map<string, FormAtoms>>();

/** Reads the words of a sentence. */
export function readWordAtoms(sentence: readonly ParserToken[], classes: WordClasses): WordAtoms {
  const forms = known.get(classes) ?? new Map<string, FormAtoms>();
  known.set(classes, forms);
  const count = sentence.length;
  const array = (): Int32Array => new Int32Array(count);
  const [cased, form, shape, hint, smallClass, largeClass] = [array(), array(), array(), array(), array(), array()];
  const prefixes = affixLengths.map(array);
  const suffixes = affixLengths.map(array);
  for (let at = 0; at < count; at += 1) {
    const token = sentence[at] as ParserToken;
    let atoms = forms.get(token.form);
    if (atoms === undefined) {
      atoms = readForm(token.form, classes);
      if (forms.size < mostForms && token.form.length <= longestKept) forms.set(token.form, atoms);
    }
    cased[at] = atoms.cased;
    form[at] = atoms.form;
    shape[at] = atoms.shape;
    hint[at] = token.hint === undefined ? 0 : hashText(token.hint);
    smallClass[at] = atoms.smallClass;
    largeClass[at] = classes.largerOf[atoms.smallClass] as number;
    for (let index = 0; index < affixLengths.length; index += 1) {
      (prefixes[index] as Int32Array)[at] = atoms.prefixes[index] as number;
      (suffixes[index] as Int32Array)[at] = atoms.suffixes[index] as number;
    }
  }
  return { count, cased, form, prefixes, suffixes, shape, hint, smallClass, largeClass };
}

function readForm(form: string, classes: WordClasses): FormAtoms {
  const written = form.length > maximumFormUnits ? form.slice(-maximumFormUnits) : form;
  const folded = written.toLowerCase().replace(/\d/gu, "0");
  const hash = hashText(folded);
  return {
    cased: hashText(written),
    form: hash,
    prefixes: affixLengths.map((length) => hashText(folded, 0, Math.min(length, folded.length))),
    suffixes: affixLengths.map((length) => hashText(folded, Math.max(0, folded.length - length))),
    shape: hashText(shapeOf(written)),
    smallClass: classOfForm(folded, hash, classes),
  };
}

function shapeOf(form: string): string {
  return form
    .replace(/\p{Lu}+/gu, "X")
    .replace(/\p{Ll}+/gu, "x")
    .replace(/\p{Nd}+/gu, "0");
}
