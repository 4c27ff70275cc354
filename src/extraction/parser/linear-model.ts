import { featureBits } from "./hash.js";

/** Gives each class the sum of the weights of the features that are on. */
export interface Scorer {
  readonly classCount: number;
  /** Sets `scores[0..classCount-1]`; `keys` are the features, each 0 to 2^featureBits - 1. */
  score(keys: Int32Array, scores: Float64Array): void;
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
  readonly #arrays: LinearModelArrays;
  readonly #shift: number;
  /** First row whose key has at least these leading bits. */
  readonly #firstRow: Int32Array;
  #rows = new Int32Array(0);

  constructor(arrays: LinearModelArrays) {
    this.classCount = arrays.classCount;
    this.#arrays = arrays;
    const rowCount = arrays.keys.length;
    // About two places a row, so that hardly more than one key is looked at.
    const placeBits = Math.min(featureBits, Math.ceil(Math.log2(rowCount + 1)) + 1);
    this.#shift = featureBits - placeBits;
    const firstRow = new Int32Array(2 ** placeBits + 1);
    let row = 0;
    for (let place = 0; place < firstRow.length; place += 1) {
      while (row < rowCount && (arrays.keys[row] as number) >>> this.#shift < place) row += 1;
      firstRow[place] = row;
    }
    this.#firstRow = firstRow;
  }

  score(wanted: Int32Array, scores: Float64Array): void {
    const { keys, rowStarts, classes, weights } = this.#arrays;
    if (this.#rows.length < wanted.length) this.#rows = new Int32Array(wanted.length);
    const rows = this.#rows;
    const firstRow = this.#firstRow;
    const shift = this.#shift;
    let count = 0;
    // The rows are looked up before any is read, so that the processor can wait for many at once.
    for (let index = 0; index < wanted.length; index += 1) {
      const key = wanted[index] as number;
      const place = key >>> shift;
      const end = firstRow[place + 1] as number;
      let row = firstRow[place] as number;
      while (row < end && (keys[row] as number) < key) row += 1;
      if (row === end || keys[row] !== key) continue;
      rows[count] = row;
      count += 1;
    }
    scores.fill(0);
    for (let index = 0; index < count; index += 1) {
      const row = rows[index] as number;
      const end = rowStarts[row + 1] as number;
      for (let entry = rowStarts[row] as number; entry < end; entry += 1) {
        const kind = classes[entry] as number;
        scores[kind] = (scores[kind] as number) + (weights[entry] as number);
      }
    }
  }
}
