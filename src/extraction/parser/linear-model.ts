import { fillSlots } from "./feature-table.js";
import type { FeatureTemplates } from "./feature-templates.js";
import { lanes, list1, list2, list3, mostFeatures, row, single } from "./kernel/layout.js";
import { Kernel, newModelMemory } from "./kernel.js";

/** What a model says of the features of some templates. */
export interface FeatureSum {
  /**
   * Adds to each class's score the weights of the features that combine these atoms, one for each template.
   * @param atoms from {@link Scorer.numbers}, as `scores` are.
   */
  add(atoms: Int32Array, scores: Int32Array): void;
}

/** Gives each class the weights of the features that are on. */
export interface Scorer {
  readonly classCount: number;
  /** So many zeros, where a {@link FeatureSum} finds them. */
  numbers(count: number): Int32Array;
  sumOf(templates: FeatureTemplates): FeatureSum;
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

/** Weights where {@link LinearModel} looks them up: they can be handed to other threads, which then read the same memory. */
export interface CompiledWeights {
  readonly classCount: number;
  readonly memory: WebAssembly.Memory;
  /** Where in the memory its record stands, as kernel/score.ts reads it. */
  readonly address: number;
}

/** A weight with its class in half a number. */
const entryOf = (weight: number, kind: number): number => ((weight & 255) << 8) | kind;

/** Puts the weights into a memory of {@link newModelMemory}. */
export function compileWeights(
  { classCount, keys, rowStarts, classes, weights }: LinearModelArrays,
  memory: WebAssembly.Memory,
): CompiledWeights {
  const kernel = Kernel.on(memory);
  const kindOf = new Uint8Array(keys.length);
  const places = new Int32Array(keys.length);
  let [rowCount, listed] = [0, 0];
  for (let index = 0; index < keys.length; index += 1) {
    const start = rowStarts[index] as number;
    const length = (rowStarts[index + 1] as number) - start;
    if (length > 6) {
      kindOf[index] = row;
      places[index] = rowCount;
      rowCount += 1;
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
  const rowBytes = Math.ceil(classCount / lanes) * lanes;
  const rows = kernel.weightBytes(rowCount * rowBytes);
  const lists = kernel.weightNumbers(listed);
  for (let index = 0; index < keys.length; index += 1) {
    const [kind, place] = [kindOf[index] as number, places[index] as number];
    const [start, end] = [rowStarts[index] as number, rowStarts[index + 1] as number];
    if (kind === row)
      for (let at = start; at < end; at += 1) rows[place * rowBytes + (classes[at] as number)] = weights[at] as number;
    else if (kind !== single)
      for (let at = 0; at < end - start; at += 1) {
        const entry = entryOf(weights[start + at] as number, classes[start + at] as number);
        const number = place + (at >> 1);
        lists[number] = (lists[number] as number) | (entry << (16 * (at & 1)));
      }
  }
  const { slots, restBits, placeBits } = fillSlots(keys, kindOf, places, (count) => kernel.weightNumbers(count));
  const record = kernel.weightNumbers(6);
  record.set([slots.byteOffset, restBits, placeBits, rows.byteOffset, rowBytes, lists.byteOffset]);
  return { classCount, memory, address: record.byteOffset };
}

/** Weights, compiled or not. */
export type Weights = LinearModelArrays | CompiledWeights;

/** A trained linear model: a table of its features, which lead to their weights. */
export class LinearModel implements Scorer {
  readonly classCount: number;
  readonly #kernel: Kernel;
  readonly #address: number;
  /** Where {@link add} hands over what it is given. */
  #handed: { readonly keys: Int32Array; readonly scores: Int32Array } | undefined;

  /** @param weights if they are not compiled, they are, in a memory of their own. */
  constructor(weights: Weights) {
    const { classCount, memory, address } = "memory" in weights ? weights : compileWeights(weights, newModelMemory());
    this.classCount = classCount;
    this.#kernel = Kernel.on(memory);
    this.#address = address;
  }

  numbers(count: number): Int32Array {
    return this.#kernel.numbers(count);
  }

  /** @throws {RangeError} if there are more than {@link mostFeatures} templates. */
  sumOf(templates: FeatureTemplates): FeatureSum {
    boundFeatures(templates.count);
    const { functions, room } = this.#kernel;
    const model = this.#address;
    const program = compileTemplates(templates, this.#kernel);
    return {
      add(atoms, scores) {
        functions.addTemplates(model, program, addressOf(atoms), addressOf(scores), room);
      },
    };
  }

  /**
   * Adds to the scores what features say, wherever they stand.
   * @param keys of the features, each 0 to 2^featureBits - 1.
   * @throws {RangeError} if there are more than {@link mostFeatures}.
   */
  add(keys: Int32Array, scores: Int32Array): void {
    boundFeatures(keys.length);
    this.#handed ??= { keys: this.numbers(mostFeatures), scores: this.numbers(this.classCount) };
    const handed = this.#handed;
    handed.keys.set(keys);
    handed.scores.set(scores);
    const { functions, room } = this.#kernel;
    functions.addFeatures(this.#address, addressOf(handed.keys), keys.length, addressOf(handed.scores), room);
    scores.set(handed.scores);
  }
}

function boundFeatures(count: number): void {
  if (count > mostFeatures)
    throw new RangeError(`${count} features are more than the ${mostFeatures} that are looked up at once.`);
}

/** Where numbers of a kernel stand. Those of JavaScript's own memory stand at 0, where the kernel must not write. */
function addressOf(numbers: Int32Array): number {
  if (numbers.byteOffset === 0) throw new TypeError("Features are looked up only in numbers of the kernel's memory.");
  return numbers.byteOffset;
}

/** Numbers in this thread's place, and where. */
function keep(kernel: Kernel, numbers: ArrayLike<number>): number {
  const kept = kernel.numbers(numbers.length);
  kept.set(numbers);
  return kept.byteOffset;
}

/** Puts templates where the kernel reads them; the address of their record. */
function compileTemplates(templates: FeatureTemplates, kernel: Kernel): number {
  const { before, slots, hashes, whole, numbers } = templates.program;
  const inBytes = (places: Int32Array): Int32Array => places.map((place) => place * Int32Array.BYTES_PER_ELEMENT);
  return keep(kernel, [
    before.byteLength,
    whole.byteLength,
    keep(kernel, inBytes(before)),
    keep(kernel, inBytes(slots)),
    keep(kernel, hashes),
    keep(kernel, inBytes(whole)),
    keep(kernel, numbers),
  ]);
}
