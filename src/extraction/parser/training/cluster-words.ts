import { kMeans } from "./k-means.js";
import { center, dot, type Matrix, principalComponents, product, rowOf, solve, zeros } from "./matrix.js";
import type { TrainingSentence } from "./training-sentence.js";
import { countUsage, foldForm, regressionSums } from "./word-usage.js";

/** Words, the most frequent first, with the vectors that stand for their use in large text. */
export interface WordVectors {
  readonly words: readonly string[];
  /** One row a word. */
  readonly vectors: Matrix;
}

/** A word with the numbers of its class and of the larger class, from 1 on. */
export interface ClassedWord {
  readonly form: string;
  readonly small: number;
  readonly large: number;
}

/** So many frequent words are given classes. */
const vocabulary = 40_000;
const smallClasses = 384;
const largeClasses = 48;

/** How much the vectors count themselves, against what they foretell of a word's use. */
const ownShare = 0.5;
const reducedWidth = 40;
/** What stands behind each vector, so that the regression has a constant. */
const constant = 0.3;

/**
 * Puts the most frequent words into classes of like use. Vectors of words that occur together tell what words are about more than how
 * they are used; so the way a treebank uses its words is learned from their vectors (ridge regression), foretold for all the others, and what
 * words have in common then, in use and in vector, puts them into a class.
 */
export function clusterWords(
  { words, vectors }: WordVectors,
  treebank: readonly TrainingSentence[],
  tell: (line: string) => void,
): ClassedWord[] {
  const rowOfForm = new Map<string, number>();
  const sources: number[] = [];
  for (const [row, word] of words.entries()) {
    const form = foldForm(word);
    if (rowOfForm.has(form) || sources.length === vocabulary) continue;
    rowOfForm.set(form, sources.length);
    sources.push(row);
  }
  const points = zeros(sources.length, vectors.width + 1);
  for (const [row, source] of sources.entries()) {
    const vector = rowOf(vectors, source);
    const length = Math.sqrt(dot(vector, vector)) || 1;
    rowOf(points, row).set(vector.map((value) => value / length));
    rowOf(points, row)[vectors.width] = constant;
  }
  const usage = countUsage(treebank, (form) => rowOfForm.has(form));
  tell(`${usage.forms.length} of ${sources.length} words are in the treebank, with ${usage.shares.width} uses`);
  const { squares, products } = regressionSums(
    usage,
    (form) => rowOf(points, rowOfForm.get(form) as number),
    points.width,
  );
  const reduced = principalComponents(withForetold(points, solve(squares, products)), reducedWidth);
  tell("their use is foretold");
  const small = kMeans(reduced, smallClasses, 18, (rank) => 1 / Math.sqrt(rank + 100));
  const large = kMeans(small.centers, largeClasses, 30, () => 1);
  return [...rowOfForm.keys()].map((form, row) => {
    const group = small.groups[row] as number;
    return { form, small: group + 1, large: (large.groups[group] as number) + 1 };
  });
}

/** What the vectors foretell, followed by the vectors, less in size; all columns have the mean 0. */
function withForetold(points: Matrix, weights: Matrix): Matrix {
  const foretold = product(points, weights);
  const scale = Math.sqrt((ownShare * center(foretold)) / center(points));
  const joined = zeros(points.rows, foretold.width + points.width);
  for (let row = 0; row < points.rows; row += 1) {
    rowOf(joined, row).set(rowOf(foretold, row));
    rowOf(joined, row).set(
      rowOf(points, row).map((value) => value * scale),
      foretold.width,
    );
  }
  return joined;
}
