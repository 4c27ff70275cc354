import { distanceBits, featureBits, kindBits } from "./kernel/layout.js";

const mostDistance = 2 ** distanceBits - 1;

/** A hash table of features, whose slots {@link fillSlots} fills and kernel/score.ts reads. */
export interface FeatureSlots {
  readonly slots: Int32Array;
  /** Bits of a key beside those that say in which slot it belongs. */
  readonly restBits: number;
  readonly placeBits: number;
}

/**
 * The slots of a hash table of features. Looking features up is much of the work of parsing, and the memory is what it waits for, so a slot is one number. The leading bits of a key
 * say in which slot it belongs; the slot holds the rest of them, how far it is from there, the kind and the place (after Cleary 1984, "Compact Hash Tables Using
 * Bidirectional Linear Probing", in one direction).
 * @param keys ascending, 0 to 2^featureBits - 1.
 * @param kindOf for each key one of the kinds of kernel/layout.ts.
 * @param places for each key what it leads to, from 0 on.
 * @param zeros makes so many numbers to keep the slots in.
 * @throws {RangeError} if the keys crowd in one place, as hashes do not, or if a place is too large.
 */
export function fillSlots(
  keys: Int32Array,
  kindOf: Uint8Array,
  places: Int32Array,
  zeros: (count: number) => Int32Array,
): FeatureSlots {
  let most = 1;
  for (let index = 0; index < places.length; index += 1) most = Math.max(most, places[index] as number);
  const placeBits = 32 - Math.clz32(most);
  const needed = placeBits + kindBits + distanceBits + featureBits - 32;
  const slotBits = Math.max(Math.ceil(Math.log2(keys.length + 1)) + 1, needed);
  const restBits = featureBits - slotBits;
  if (restBits <= 0)
    throw new RangeError(`A table of features has no room for ${keys.length} keys and the place ${most}.`);
  const slots = zeros(2 ** slotBits + mostDistance + 1);
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
