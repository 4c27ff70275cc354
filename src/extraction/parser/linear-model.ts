import { type FeatureSlots, FeatureTable, findsBegin, kinds, mostFeatures, newFinds } from "./feature-table.js";
import { sharedNumbers } from "./shared-numbers.js";
import { packPair, sumRows } from "./sum-rows.js";

/** Gives each class the weights of the features that are on. */
export interface Scorer {
  readonly classCount: number;
  /** Adds to the `classCount` scores; `keys` are the features, each 0 to 2^featureBits - 1. */
  add(keys: Int32Array, scores: Int32Array): void;
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

/** Kinds of features by how their weights are kept: one alone in the table itself, a few as a list of one to three numbers with two weights in each, more as a row with a weight for each class. */
const [single, list1, list2, list3, row] = kinds;
/** A weight with its class in half a number. */
const entryOf = (weight: number, kind: number): number => ((weight & 255) << 8) | kind;

/** Weights as {@link LinearModel} looks them up: they can be handed to other threads, which then read the same memory. */
export interface CompiledWeights {
  readonly classCount: number;
  readonly features: FeatureSlots;
  /** The rows, each of half as many numbers as there are classes, rounded up, as {@link sumRows} takes them. */
  readonly rows: Int32Array;
  readonly lists: Int32Array;
}

/** Puts the weights where they are looked up. */
export function compileWeights({ classCount, keys, rowStarts, classes, weights }: LinearModelArrays): CompiledWeights {
  const width = (classCount + 1) >> 1;
  const kindOf = new Uint8Array(keys.length);
  const places = new Int32Array(keys.length);
  let [rows, listed] = [0, 0];
  for (let index = 0; index < keys.length; index += 1) {
    const start = rowStarts[index] as number;
    const length = (rowStarts[index + 1] as number) - start;
    if (length > 6) {
      kindOf[index] = row;
      places[index] = rows;
      rows += 1;
    } else if (length === 1) {
      kindOf[index] = single;
      places[index] = entryOf(weights[start] as number, classes[start] as number);
    } else {
      const numbers = Math.max(1, (length + 1) >> 1);
      kindOf[index] = numbers === 1 ? list1 : numbers === 2 ? list2 : list3;
      places[index] = listed;
      listed += numbers;
    }
  }
  const rowTable = sharedNumbers(rows * width);
  const lists = sharedNumbers(listed);
  for (let index = 0; index < keys.length; index += 1) {
    const [kind, place] = [kindOf[index] as number, places[index] as number];
    const [start, end] = [rowStarts[index] as number, rowStarts[index + 1] as number];
    if (kind === row)
      for (let at = start; at < end; at += 1) {
        const [column, weight] = [classes[at] as number, weights[at] as number];
        const pair = place * width + (column >> 1);
        const packed = (column & 1) === 0 ? packPair(weight, 0) : packPair(0, weight);
        rowTable[pair] = (rowTable[pair] as number) + packed;
      }
    else if (kind !== single)
      for (let at = 0; at < end - start; at += 1) {
        const entry = entryOf(weights[start + at] as number, classes[start + at] as number);
        const number = place + (at >> 1);
        lists[number] = (lists[number] as number) | (entry << (16 * (at & 1)));
      }
  }
  return { classCount, features: FeatureTable.fill(keys, kindOf, places), rows: rowTable, lists };
}

/** Weights, compiled or not. */
export type Weights = LinearModelArrays | CompiledWeights;

/** A trained linear model: a table of its features, which lead to their weights. */
export class LinearModel implements Scorer {
  readonly classCount: number;
  readonly #table: FeatureTable;
  /** Numbers of a row, as {@link sumRows} takes them. */
  readonly #width: number;
  readonly #rows: Int32Array;
  readonly #lists: Int32Array;
  readonly #finds = newFinds();
  readonly #entries = new Int32Array(3 * mostFeatures);

  constructor(weights: Weights) {
    const { classCount, features, rows, lists } = "features" in weights ? weights : compileWeights(weights);
    this.classCount = classCount;
    this.#width = (classCount + 1) >> 1;
    this.#rows = rows;
    this.#lists = lists;
    this.#table = new FeatureTable(features);
  }

  /** @param wanted up to {@link mostFeatures} keys. */
  add(wanted: Int32Array, scores: Int32Array): void {
    const finds = this.#finds;
    const mask = this.#table.placeMask;
    this.#table.find(wanted, finds);
    const rowBegin = findsBegin(row);
    const rowEnd = finds[row] as number;
    for (let at = rowBegin; at < rowEnd; at += 1) finds[at] = ((finds[at] as number) & mask) * this.#width;
    sumRows(this.#rows, finds, rowBegin, rowEnd, scores);
    const entries = this.#entries;
    const count = this.#gather(finds, mask, entries);
    for (let at = 0; at < count; at += 1) {
      const two = entries[at] as number;
      const [first, second] = [two & 255, (two >>> 16) & 255];
      scores[first] = (scores[first] as number) + ((two << 16) >> 24);
      scores[second] = (scores[second] as number) + (two >> 24);
    }
  }

  /** Sets the numbers of all lists found, without deciding anything by what was read, so that the processor can wait for many reads at once. */
  #gather(finds: Int32Array, mask: number, entries: Int32Array): number {
    const lists = this.#lists;
    let count = 0;
    for (let at = findsBegin(list1), end = finds[list1] as number; at < end; at += 1) {
      entries[count] = lists[(finds[at] as number) & mask] as number;
      count += 1;
    }
    for (let at = findsBegin(list2), end = finds[list2] as number; at < end; at += 1) {
      const place = (finds[at] as number) & mask;
      entries[count] = lists[place] as number;
      entries[count + 1] = lists[place + 1] as number;
      count += 2;
    }
    for (let at = findsBegin(list3), end = finds[list3] as number; at < end; at += 1) {
      const place = (finds[at] as number) & mask;
      entries[count] = lists[place] as number;
      entries[count + 1] = lists[place + 1] as number;
      entries[count + 2] = lists[place + 2] as number;
      count += 3;
    }
    for (let at = findsBegin(single), end = finds[single] as number; at < end; at += 1) {
      entries[count] = (finds[at] as number) & mask;
      count += 1;
    }
    return count;
  }
}
