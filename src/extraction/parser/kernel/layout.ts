/*
 * Where things stand in a model's memory: both for the TypeScript that fills it and for the AssemblyScript that reads it, so nothing but constants.
 */

/** Features are numbered by this many bits of their hash: few collisions, and keys that pack into about a byte. */
export const featureBits = 26;

/** Bits of a slot for the kind of place that its feature leads to; for how far it stands from its own slot, where two thirds of the slots are free never more than a few. */
export const kindBits = 3;
export const distanceBits = 4;

/** The most features that are looked up at once: so many weights of a class add up to no more than 16 bits hold. */
export const mostFeatures = 256;

/**
 * Kinds of features by how their weights are kept: one alone in the slot itself, a few as a list of one to three numbers with two weights in each, more as a row with a weight for each
 * class. 0 is what stands in a slot that is empty.
 */
export const single = 1;
export const list1 = 2;
export const list2 = 3;
export const list3 = 4;
export const row = 5;

/** Classes of a row that are added at once; a row is filled up with zeros to a multiple of them. */
export const lanes = 8;

/** Bytes that a thread needs to look features up, as `score.ts` uses them. */
export const roomBytes = 16384;
