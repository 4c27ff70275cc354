import { featureBits } from "./hash.js";
import { sharedNumbers } from "./shared-numbers.js";

/**
 * Kinds of places that a feature leads to; what they are is up to whoever makes the table.
 * {@link FeatureTable.find} sorts what it finds by kind, so that nothing need be decided about each.
 */
export const kinds = [1, 2, 3, 4, 5] as const;
const kindBits = 3;
const waiting = 6;

/** The most features that are looked up at once. */
export const mostFeatures = 500;

/** Where in an array of finds those of a kind begin; they go up to where the number at `kind` says. */
export const findsBegin = (kind: number): number => (kind + 1) * 512;

/** An array for what {@link FeatureTable.find} finds. */
export const newFinds = (): Int32Array => new Int32Array(findsBegin(waiting + 1));

/** Bits for how far from its own slot a feature stands; where two thirds of the slots are free, none is farther than a few. */
const distanceBits = 4;
const mostDistance = 2 ** distanceBits - 1;

/** What a {@link FeatureTable} is made of: it can be handed to other threads, which then read the same memory. */
export interface FeatureSlots {
  readonly slots: Int32Array;
  /** Bits of a key beside those that say in which slot it belongs. */
  readonly restBits: number;
  readonly placeBits: number;
}

/**
 * A hash table of features. Looking features up is much of the work of parsing, and the memory is what it waits for, so a slot is one number. The leading bits of a key
 * say in which slot it belongs; the slot holds the rest of them, how far it is from there, the kind and the place (after Cleary 1984, "Compact Hash Tables Using
 * Bidirectional Linear Probing", in one direction).
 */
export class FeatureTable {
  /** The bits of the place in a number found. */
  readonly placeMask: number;
  readonly #read = new Int32Array(mostFeatures);
  readonly #slots: Int32Array;
  readonly #restBits: number;
  readonly #placeBits: number;

  constructor({ slots, restBits, placeBits }: FeatureSlots) {
    this.placeMask = 2 ** placeBits - 1;
    this.#slots = slots;
    this.#restBits = restBits;
    this.#placeBits = placeBits;
  }

  /**
   * The slots of a table.
   * @param keys ascending, 0 to 2^featureBits - 1.
   * @param kindOf for each key one of {@link kinds}.
   * @param places for each key what it leads to, from 0 on.
   * @throws {RangeError} if the keys crowd in one place, as hashes do not, or if a place is too large.
   */
  static fill(keys: Int32Array, kindOf: Uint8Array, places: Int32Array): FeatureSlots {
    let most = 1;
    for (let index = 0; index < places.length; index += 1) most = Math.max(most, places[index] as number);
    const placeBits = 32 - Math.clz32(most);
    const needed = placeBits + kindBits + distanceBits + featureBits - 32;
    const slotBits = Math.max(Math.ceil(Math.log2(keys.length + 1)) + 1, needed);
    const restBits = featureBits - slotBits;
    if (restBits <= 0)
      throw new RangeError(`A table of features has no room for ${keys.length} keys and the place ${most}.`);
    const slots = sharedNumbers(2 ** slotBits + mostDistance + 1);
    const restShift = 32 - restBits;
    const distanceShift = restShift - distanceBits;
    let free = 0;
    for (let index = 0; index < keys.length; index += 1) {
      const key = keys[index] as number;
      const own = key >>> restBits;
      const slot = free > own ? free : own;
      if (slot - own > mostDistance) throw new RangeError(`Too many features crowd around the key ${key}.`);
      slots[slot] =
        (key << restShift) |
        ((slot - own) << distanceShift) |
        ((kindOf[index] as number) << placeBits) |
        (places[index] as number);
      free = slot + 1;
    }
    return { slots, restBits, placeBits };
  }

  /**
   * Sets what is found of the keys; keys that are not in the table lead nowhere.
   * @param wanted up to {@link mostFeatures} keys.
   * @param finds from {@link newFinds}; the finds of each kind stand from {@link findsBegin} on, their places in the bits of {@link placeMask}.
   */
  find(wanted: Int32Array, finds: Int32Array): void {
    // Fields as constants: these are the innermost loops of all.
    const slots = this.#slots;
    const restBits = this.#restBits;
    const restShift = 32 - restBits;
    const headShift = restShift - distanceBits;
    const placeBits = this.#placeBits;
    const read = this.#read;
    // First all reads, on which nothing depends, so that the processor can wait for many of them at once.
    for (let index = 0; index < wanted.length; index += 1)
      read[index] = slots[(wanted[index] as number) >>> restBits] as number;
    for (let kind = 0; kind < waiting; kind += 1) finds[kind] = findsBegin(kind);
    const begin = findsBegin(waiting);
    let waitingEnd = begin;
    for (let index = 0; index < wanted.length; index += 1) {
      const key = wanted[index] as number;
      const slot = read[index] as number;
      const isOwn = (((slot ^ (key << restShift)) >>> headShift) - 1) >>> 31;
      // An empty slot has the kind 0, whose finds nobody reads.
      const kind = (slot >>> placeBits) & 7 & -isOwn;
      const end = finds[kind] as number;
      finds[end] = slot;
      finds[kind] = end + 1;
      finds[waitingEnd] = key;
      waitingEnd += (isOwn ^ 1) & ((slot | -slot) >>> 31);
    }
    this.#findDisplaced(finds, begin, waitingEnd);
  }

  #findDisplaced(finds: Int32Array, begin: number, waitingUpTo: number): void {
    const slots = this.#slots;
    const restBits = this.#restBits;
    const restShift = 32 - restBits;
    const headShift = restShift - distanceBits;
    const placeBits = this.#placeBits;
    for (let at = begin; at < waitingUpTo; at += 1) {
      const key = finds[at] as number;
      const own = key >>> restBits;
      for (let distance = 1; distance <= mostDistance; distance += 1) {
        const slot = slots[own + distance] as number;
        // Features stand in the order of their keys: behind those of this slot come those that belong farther on.
        if (slot === 0 || ((slot >>> headShift) & mostDistance) < distance) break;
        if ((slot ^ ((key << restShift) | (distance << headShift))) >>> headShift !== 0) continue;
        const kind = (slot >>> placeBits) & 7;
        const end = finds[kind] as number;
        finds[end] = slot;
        finds[kind] = end + 1;
        break;
      }
    }
  }
}
