import { featureBits } from "./hash.js";
import { sumRows } from "./sum-rows.js";

/** Gives each class the sum of the weights of the features that are on. */
export interface Scorer {
  readonly classCount: number;
  /** Sets the `classCount` scores; `keys` are the features, each 0 to 2^featureBits - 1. */
  score(keys: Int32Array, scores: Int32Array): void;
}

/** The arrays of a linear model: rows of (class, weight), one row a feature, in the order of the features' keys. */
export interface LinearModelArrays {
  readonly classCount: number;
  /** Ascending. */
  readonly keys: Int32Array;
  /** Row `r` is entries `rowStarts[r]` to `rowStarts[r + 1] - 1`. */
  readonly rowStarts: Int32Array;
  readonly classes: Uint8Array;
  readonly weights: Int8Array;
}

/** A trained linear model; a feature is found through the leading bits of its key. */
export class LinearModel implements Scorer {
  readonly classCount: number;
  readonly #keys: Int32Array;
  /** One row of `classCount` weights a key. */
  readonly #table: Int8Array;
  readonly #shift: number;
  /** First row whose key has at least these leading bits. */
  readonly #firstRow: Int32Array;
  #starts = new Int32Array(0);

  constructor({ classCount, keys, rowStarts, classes, weights }: LinearModelArrays) {
    const rowCount = keys.length;
    this.classCount = classCount;
    this.#keys = keys;
    this.#table = new Int8Array(rowCount * classCount);
    for (let row = 0; row < rowCount; row += 1) {
      const end = rowStarts[row + 1] as number;
      for (let entry = rowStarts[row] as number; entry < end; entry += 1)
        this.#table[row * classCount + (classes[entry] as number)] = weights[entry] as number;
    }
    // About two places a row, so that hardly more than one key is looked at.
    const placeBits = Math.min(featureBits, Math.ceil(Math.log2(rowCount + 1)) + 1);
    this.#shift = featureBits - placeBits;
    this.#firstRow = new Int32Array(2 ** placeBits + 1);
    let row = 0;
    for (let place = 0; place < this.#firstRow.length; place += 1) {
      while (row < rowCount && (keys[row] as number) >>> this.#shift < place) row += 1;
      this.#firstRow[place] = row;
    }
  }

  score(wanted: Int32Array, scores: Int32Array): void {
    if (this.#starts.length < wanted.length) this.#starts = new Int32Array(wanted.length);
    const keys = this.#keys;
    const starts = this.#starts;
    const firstRow = this.#firstRow;
    const shift = this.#shift;
    // Without branches, so that the processor can wait for many of these reads at once.
    for (let index = 0; index < wanted.length; index += 1)
      starts[index] = firstRow[(wanted[index] as number) >>> shift] as number;
    let count = 0;
    for (let index = 0; index < wanted.length; index += 1) {
      const key = wanted[index] as number;
      const end = firstRow[(key >>> shift) + 1] as number;
      let row = starts[index] as number;
      while (row < end && (keys[row] as number) < key) row += 1;
      if (row === end || keys[row] !== key) continue;
      starts[count] = row * this.classCount;
      count += 1;
    }
    sumRows(this.#table, starts, count, scores);
  }
}
