import { hashText } from "./hash.js";

/**
 * Classes of words that are used alike, learned from large text, so that what holds for a frequent word is of use for a
 * rare one (Koo, Carreras and Collins 2008, "Simple Semi-supervised Dependency Parsing").
 */
export interface WordClasses {
  /** Hash of a lower-cased form with each digit as 0 -> number of its class, from 1 on. */
  readonly classOf: ReadonlyMap<number, number>;
  /** For each class the number of the larger class it is part of, from 1 on; 0 for class 0, the unknown words. */
  readonly largerOf: Uint8Array;
}

/** The class of a form, lower-cased and with each digit as 0; that of its last part if it is unknown and has hyphens; 0 if that is unknown too. */
export function classOfForm(form: string, hash: number, { classOf }: WordClasses): number {
  const known = classOf.get(hash);
  if (known !== undefined) return known;
  const hyphen = form.lastIndexOf("-");
  return hyphen <= 0 ? 0 : (classOf.get(hashText(form, hyphen + 1)) ?? 0);
}
