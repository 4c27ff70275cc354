import { featureBits } from "../kernel/layout.js";
import { sumRows } from "./sum-rows.js";

/**
 * The weights of a linear model while it is trained: an averaged perceptron in which a feature gets weights
 * only once it has taken part in some updates (Goldberg and Elhadad 2011, "Learning Sparser Perceptron Models").
 * The average is kept by the trick of Daumé (2006): average = weight - total / steps.
 */
export class WeightTable {
  readonly classCount: number;
  /** Numbers of a row: one for two classes, as {@link sumRows} takes them. */
  readonly #width: number;
  readonly #minimumUpdates: number;
  /** One bit a key, set if it has a row: small enough to stay near the processor, while {@link #rowOf} is not. */
  readonly #hasRow = new Int32Array(2 ** (featureBits - 5));
  readonly #rowOf = new Int32Array(2 ** featureBits);
  readonly #updates = new Uint8Array(2 ** featureBits);
  readonly #keys: number[] = [];
  /** Rows of weights, one number a class; and what the average needs of each. Both grow as rows are added. */
  #weights = new Int32Array(2 ** 20);
  #totals = new Float32Array(2 ** 21);
  #starts = new Int32Array(0);
  #steps = 1;

  /** @param minimumUpdates a feature has weights from this update on; 1 to 255. */
  constructor(classCount: number, minimumUpdates: number) {
    this.classCount = classCount;
    this.#width = (classCount + 1) >> 1;
    this.#minimumUpdates = minimumUpdates;
  }

  /** Sets the score of each class. */
  score(keys: Int32Array, scores: Int32Array): void {
    if (this.#starts.length <= keys.length) this.#starts = new Int32Array(keys.length + 1);
    const starts = this.#starts;
    const hasRow = this.#hasRow;
    let count = 0;
    // Without branches, so that the processor can wait for many of these reads at once.
    for (let index = 0; index < keys.length; index += 1) {
      const key = keys[index] as number;
      starts[count] = key;
      count += ((hasRow[key >>> 5] as number) >>> (key & 31)) & 1;
    }
    const rowOf = this.#rowOf;
    const width = this.#width;
    for (let index = 0; index < count; index += 1) starts[index] = (rowOf[starts[index] as number] as number) * width;
    scores.fill(0);
    sumRows(this.#weights, starts, 0, count, scores);
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
      this.#add(row, right, 1);
      this.#add(row, wrong, -1);
    }
  }

  /** Adds to the weights of the features for one class. */
  add(keys: Int32Array, kind: number, amount: number): void {
    for (let index = 0; index < keys.length; index += 1) {
      const row = this.#rowFor(keys[index] as number);
      if (row >= 0) this.#add(row, kind, amount);
    }
  }

  /** The keys that have weights, ascending, each with its averaged weights; the array is used again for the next. */
  *averages(): Generator<readonly [key: number, averages: Float64Array]> {
    const averages = new Float64Array(this.classCount);
    const sums = new Int32Array(this.classCount);
    const starts = new Int32Array(1);
    for (const key of Int32Array.from(this.#keys).sort()) {
      const row = this.#rowOf[key] as number;
      starts[0] = row * this.#width;
      sums.fill(0);
      sumRows(this.#weights, starts, 0, 1, sums);
      for (let kind = 0; kind < averages.length; kind += 1)
        averages[kind] = (sums[kind] as number) - (this.#totals[row * 2 * this.#width + kind] as number) / this.#steps;
      yield [key, averages];
    }
  }

  #add(row: number, kind: number, amount: number): void {
    const pair = row * this.#width + (kind >> 1);
    this.#weights[pair] = (this.#weights[pair] as number) + ((kind & 1) === 1 ? amount * 65536 : amount);
    const at = row * 2 * this.#width + kind;
    this.#totals[at] = (this.#totals[at] as number) + amount * this.#steps;
  }

  /** Row of a key, made once it has had enough updates; -1 before. */
  #rowFor(key: number): number {
    const bit = 1 << (key & 31);
    if (((this.#hasRow[key >>> 5] as number) & bit) !== 0) return this.#rowOf[key] as number;
    const updates = (this.#updates[key] as number) + 1;
    this.#updates[key] = updates;
    if (updates < this.#minimumUpdates) return -1;
    const row = this.#keys.length;
    this.#keys.push(key);
    this.#rowOf[key] = row;
    this.#hasRow[key >>> 5] = (this.#hasRow[key >>> 5] as number) | bit;
    if ((row + 1) * this.#width > this.#weights.length) this.#grow();
    return row;
  }

  #grow(): void {
    const weights = new Int32Array(this.#weights.length * 2);
    const totals = new Float32Array(this.#totals.length * 2);
    weights.set(this.#weights);
    totals.set(this.#totals);
    [this.#weights, this.#totals] = [weights, totals];
  }
}
