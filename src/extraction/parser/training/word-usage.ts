import { addTo, type Matrix, rowOf, zeros } from "./matrix.js";
import type { TrainingSentence } from "./training-sentence.js";

/** How a treebank uses its words: a row a word, with the share of its occurrences that have a tag, a relation, a kind of dependent. */
export interface WordUsage {
  readonly forms: readonly string[];
  /** Number of occurrences of each form. */
  readonly counts: readonly number[];
  readonly shares: Matrix;
}

/** A lower-cased form with each digit as 0: what word classes and dictionaries know words by. */
export const foldForm = (form: string): string => form.toLowerCase().replace(/\d/gu, "0");

/** Counts how words are used: their tags; their relations and those of their dependents, with the side; the tag of their heads. */
export function countUsage(sentences: readonly TrainingSentence[], isWanted: (form: string) => boolean): WordUsage {
  const columns = new Map<string, number>();
  const uses = new Map<string, { count: number; readonly seen: Map<number, number> }>();
  const note = (form: string, use: string): void => {
    if (!isWanted(form)) return;
    const column = columns.get(use) ?? columns.size;
    columns.set(use, column);
    const word = uses.get(form) ?? { count: 0, seen: new Map() };
    uses.set(form, word);
    word.seen.set(column, (word.seen.get(column) ?? 0) + 1);
  };
  for (const { tokens, tags, heads, relations } of sentences) {
    const forms = tokens.map(({ form }) => foldForm(form));
    for (const [at, form] of forms.entries()) {
      const head = heads[at] as number;
      const side = head < 0 ? "" : head > at ? "left" : "right";
      note(form, `tag ${tags[at]}`);
      note(form, `relation ${relations[at]} ${side}`);
      const use = uses.get(form);
      if (use) use.count += 1;
      if (head < 0) continue;
      note(form, `head ${(tags[head] as string).split("/")[0]}`);
      note(forms[head] as string, `dependent ${relations[at]} ${side}`);
    }
  }
  const words = [...uses];
  const shares = zeros(words.length, columns.size);
  for (const [row, [, { count, seen }]] of words.entries())
    for (const [column, number] of seen) rowOf(shares, row)[column] = Math.min(1, number / Math.max(1, count));
  return { forms: words.map(([form]) => form), counts: words.map(([, { count }]) => count), shares };
}

/** The most a frequent word counts more than a word that occurs once. */
const mostWeight = 20;

/**
 * The sums of ridge regression, with which {@link WordUsage.shares} are foretold from vectors: squares and products of the vectors, and
 * their products with the shares.
 * @param vectorOf of each form, all of one width.
 */
export function regressionSums(
  { forms, counts, shares }: WordUsage,
  vectorOf: (form: string) => Float64Array,
  width: number,
): { readonly squares: Matrix; readonly products: Matrix } {
  const squares = zeros(width, width);
  const products = zeros(width, shares.width);
  let total = 0;
  for (const [row, form] of forms.entries()) {
    const weight = Math.min(mostWeight, counts[row] as number);
    const vector = vectorOf(form);
    total += weight;
    for (const [at, value] of vector.entries()) {
      addTo(rowOf(squares, at), vector, weight * value);
      addTo(rowOf(products, at), rowOf(shares, row), weight * value);
    }
  }
  // The ridge: what keeps weights small where there is little evidence.
  for (let at = 0; at < width; at += 1) rowOf(squares, at)[at] = (rowOf(squares, at)[at] as number) + total * 1e-4;
  return { squares, products };
}
