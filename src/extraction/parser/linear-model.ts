import { featureBits } from "./hash.js";
import { packPair, sumRows } from "./sum-rows.js";

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

/** A row with more entries than this is kept whole, a weight a class; there are few of them, and they are used often. */
const longestList = 5;
const nothing = -1;

/** Before it is looked up, a key is sieved by this many leading bits: half a megabyte, which stays near the processor. */
const sieveShift = featureBits - 22;

/** A trained linear model: a hash table of its features, with a row or a list of weights for each. */
export class LinearModel implements Scorer {
  readonly classCount: number;
  /** Key and place of a feature, or {@link nothing}; a place from 0 on is that of a row, one below that of a list (~place). */
  readonly #slots: Int32Array;
  readonly #shift: number;
  /** One bit a group of keys, set if one of the group is in use: most features of a sentence that are not in use stop here. */
  readonly #sieve = new Int32Array(2 ** (featureBits - sieveShift - 5));
  /** Rows of weights by class, as {@link sumRows} takes them. */
  readonly #rows: Int32Array;
  /** Lists of weight times 256 plus class; each begins with its length. */
  readonly #lists: Int16Array;
  #sieved = new Int32Array(0);
  #rowStarts = new Int32Array(0);
  #listStarts = new Int32Array(0);

  constructor({ classCount, keys, rowStarts, classes, weights }: LinearModelArrays) {
    const width = (classCount + 1) >> 1;
    const lengthOf = (row: number): number => (rowStarts[row + 1] as number) - (rowStarts[row] as number);
    let [rows, listed] = [0, 0];
    for (let row = 0; row < keys.length; row += 1) {
      if (lengthOf(row) > longestList) rows += 1;
      else listed += lengthOf(row) + 1;
    }
    this.classCount = classCount;
    this.#rows = new Int32Array(rows * width);
    this.#lists = new Int16Array(listed);
    const slotBits = Math.min(featureBits, Math.ceil(Math.log2(keys.length + 1)) + 1);
    this.#shift = featureBits - slotBits;
    // A key whose slot is taken goes to the next one that is free; there is room for all behind the last.
    this.#slots = new Int32Array(2 * (2 ** slotBits + keys.length + 1)).fill(nothing);
    const dense = new Int32Array(2 * width);
    let [nextRow, nextList] = [0, 0];
    for (let row = 0; row < keys.length; row += 1) {
      const [start, length] = [rowStarts[row] as number, lengthOf(row)];
      const isList = length <= longestList;
      this.#insert(keys[row] as number, isList ? ~nextList : nextRow);
      if (isList) {
        this.#lists[nextList] = length;
        for (let at = start; at < start + length; at += 1)
          this.#lists[nextList + 1 + at - start] = ((weights[at] as number) << 8) | (classes[at] as number);
        nextList += 1 + length;
      } else {
        dense.fill(0);
        for (let at = start; at < start + length; at += 1) dense[classes[at] as number] = weights[at] as number;
        for (let pair = 0; pair < width; pair += 1)
          this.#rows[nextRow + pair] = packPair(dense[2 * pair] as number, dense[2 * pair + 1] as number);
        nextRow += width;
      }
    }
  }

  #insert(key: number, place: number): void {
    const group = key >>> sieveShift;
    this.#sieve[group >>> 5] = (this.#sieve[group >>> 5] as number) | (1 << (group & 31));
    let slot = (key >>> this.#shift) << 1;
    while (this.#slots[slot] !== nothing) slot += 2;
    this.#slots[slot] = key;
    this.#slots[slot + 1] = place;
  }

  score(wanted: Int32Array, scores: Int32Array): void {
    if (this.#rowStarts.length <= wanted.length) {
      this.#sieved = new Int32Array(wanted.length + 1);
      this.#rowStarts = new Int32Array(wanted.length + 1);
      this.#listStarts = new Int32Array(wanted.length + 1);
    }
    const sieve = this.#sieve;
    const sieved = this.#sieved;
    let count = 0;
    // Without branches, so that the processor can wait for many of these reads at once.
    for (let index = 0; index < wanted.length; index += 1) {
      const key = wanted[index] as number;
      const group = key >>> sieveShift;
      sieved[count] = key;
      count += ((sieve[group >>> 5] as number) >>> (group & 31)) & 1;
    }
    const slots = this.#slots;
    const shift = this.#shift;
    const rowStarts = this.#rowStarts;
    const listStarts = this.#listStarts;
    let [rows, lists] = [0, 0];
    for (let index = 0; index < count; index += 1) {
      const key = sieved[index] as number;
      let slot = (key >>> shift) << 1;
      let found = slots[slot] as number;
      while (found !== key && found !== nothing) {
        slot += 2;
        found = slots[slot] as number;
      }
      if (found === nothing) continue;
      const place = slots[slot + 1] as number;
      // Written to both lists, and counted in one: cheaper than a branch that cannot be foreseen.
      rowStarts[rows] = place;
      listStarts[lists] = ~place;
      const isList = place >>> 31;
      lists += isList;
      rows += 1 - isList;
    }
    sumRows(this.#rows, rowStarts, rows, scores);
    this.#addLists(lists, scores);
  }

  #addLists(count: number, scores: Int32Array): void {
    const lists = this.#lists;
    for (let index = 0; index < count; index += 1) {
      const start = this.#listStarts[index] as number;
      const end = start + (lists[start] as number);
      for (let at = start + 1; at <= end; at += 1) {
        const entry = lists[at] as number;
        const kind = entry & 255;
        scores[kind] = (scores[kind] as number) + (entry >> 8);
      }
    }
  }
}
