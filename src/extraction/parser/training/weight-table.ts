import { featureBits } from "../hash.js";
import type { Scorer } from "../linear-model.js";

/** Rows are added in blocks of this many, so that memory grows with what is used. */
const rowsPerBlock = 2 ** 14;

/**
 * The weights of a linear model while it is trained: an averaged perceptron in which a feature gets weights
 * only once it has taken part in some updates (Goldberg and Elhadad 2011, "Learning Sparser Perceptron Models").
 * The average is kept by the trick of Daumé (2006): average = weight - total / steps.
 */
export class WeightTable implements Scorer {
  readonly classCount: number;
  readonly #minimumUpdates: number;
  /** One bit a key, set if it has a row: small enough to stay near the processor, while {@link #rowOf} is not. */
  readonly #hasRow = new Int32Array(2 ** (featureBits - 5));
  readonly #rowOf = new Int32Array(2 ** featureBits);
  readonly #updates = new Uint8Array(2 ** featureBits);
  readonly #keys: number[] = [];
  readonly #weights: Int16Array[] = [];
  readonly #totals: Float32Array[] = [];
  #rows = new Int32Array(0);
  #steps = 1;

  /** @param minimumUpdates a feature has weights from this update on; 1 to 255. */
  constructor(classCount: number, minimumUpdates: number) {
    this.classCount = classCount;
    this.#minimumUpdates = minimumUpdates;
  }

  get rowCount(): number {
    return this.#keys.length;
  }

  score(keys: Int32Array, scores: Float64Array): void {
    const { classCount } = this;
    if (this.#rows.length < keys.length) this.#rows = new Int32Array(keys.length);
    const rows = this.#rows;
    const hasRow = this.#hasRow;
    const rowOf = this.#rowOf;
    let count = 0;
    // The rows are looked up before any is read, so that the processor can wait for many at once.
    for (let index = 0; index < keys.length; index += 1) {
      const key = keys[index] as number;
      if (((hasRow[key >>> 5] as number) & (1 << (key & 31))) === 0) continue;
      rows[count] = rowOf[key] as number;
      count += 1;
    }
    scores.fill(0);
    for (let index = 0; index < count; index += 1) {
      const row = rows[index] as number;
      const block = this.#weights[(row / rowsPerBlock) | 0] as Int16Array;
      const start = (row % rowsPerBlock) * classCount;
      for (let kind = 0; kind < classCount; kind += 1)
        scores[kind] = (scores[kind] as number) + (block[start + kind] as number);
    }
  }

  /** Ends one decision: what is added later counts less in the average. */
  step(): void {
    this.#steps += 1;
  }

  /** Moves the weights of the features towards `right` and away from `wrong`. */
  update(keys: Int32Array, right: number, wrong: number): void {
    for (let index = 0; index < keys.length; index += 1) {
      const row = this.#rowFor(keys[index] as number);
      if (row < 0) continue;
      const blockIndex = (row / rowsPerBlock) | 0;
      const weights = this.#weights[blockIndex] as Int16Array;
      const totals = this.#totals[blockIndex] as Float32Array;
      const start = (row % rowsPerBlock) * this.classCount;
      weights[start + right] = (weights[start + right] as number) + 1;
      totals[start + right] = (totals[start + right] as number) + this.#steps;
      weights[start + wrong] = (weights[start + wrong] as number) - 1;
      totals[start + wrong] = (totals[start + wrong] as number) - this.#steps;
    }
  }

  /** The keys that have weights, ascending, each with its averaged weights; the array is used again for the next. */
  *averages(): Generator<readonly [key: number, averages: Float64Array]> {
    const averages = new Float64Array(this.classCount);
    for (const key of Int32Array.from(this.#keys).sort()) {
      const row = this.#rowOf[key] as number;
      const weights = this.#weights[(row / rowsPerBlock) | 0] as Int16Array;
      const totals = this.#totals[(row / rowsPerBlock) | 0] as Float32Array;
      const start = (row % rowsPerBlock) * this.classCount;
      for (let kind = 0; kind < averages.length; kind += 1)
        averages[kind] = (weights[start + kind] as number) - (totals[start + kind] as number) / this.#steps;
      yield [key, averages];
    }
  }

  /** Row of a key, made once it has had enough updates; -1 before. */
  #rowFor(key: number): number {
    if (((this.#hasRow[key >>> 5] as number) & (1 << (key & 31))) !== 0) return this.#rowOf[key] as number;
    const updates = (this.#updates[key] as number) + 1;
    this.#updates[key] = updates;
    if (updates < this.#minimumUpdates) return -1;
    const row = this.#keys.length;
    this.#keys.push(key);
    this.#rowOf[key] = row;
    this.#hasRow[key >>> 5] = (this.#hasRow[key >>> 5] as number) | (1 << (key & 31));
    if (row % rowsPerBlock === 0) {
      this.#weights.push(new Int16Array(rowsPerBlock * this.classCount));
      this.#totals.push(new Float32Array(rowsPerBlock * this.classCount));
    }
    return row;
  }
}
