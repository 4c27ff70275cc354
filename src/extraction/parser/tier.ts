import type { LinearModelArrays, Weights } from "./linear-model.js";

/**
 * A part of a model's feature templates. Tiers are asked in turn, and those behind no longer once a class is clearly ahead: most decisions are easy
 * (after Strubell, Vilnis, Silverstein and McCallum 2015, "Learning Dynamic Feature Selection for Fast Sequential Prediction").
 */
export interface Tier {
  /** Numbers of its templates, ascending. */
  readonly templates: readonly number[];
  /** A class is clearly ahead if by what this tier and those before it say it leads all others by more than this; 0 or more. Says nothing of the last tier. */
  readonly sureLead: number;
}

/** A linear model's weights with the tiers of its templates. */
export interface TieredWeights<Form extends Weights = LinearModelArrays> {
  readonly weights: Form;
  readonly tiers: readonly Tier[];
}

/**
 * Is told each decision before it is taken: what its features combine, the candidates among the classes, and their scores without any feature.
 * The arrays are used again for the next.
 */
export type Observe = (atoms: Int32Array, candidates: Uint8Array, before: Int32Array) => void;

/** All of so many templates in one tier. */
export const oneTier = (templateCount: number): readonly Tier[] => [
  { templates: [...Array(templateCount).keys()], sureLead: 0 },
];
