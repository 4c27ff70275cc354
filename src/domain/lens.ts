/**
 * How the graph is looked at: as of when, without whom, from what evidence up. Every read passes through one lens, and the
 * compiler asks it for every relationship it follows, so that a restriction holds everywhere or nowhere.
 */
export interface Lens {
  /** Ids of actors whose word is left out, as if they had never spoken. Empty: everyone is heard. */
  readonly withoutSources: readonly string[];
}

/** The lens that shows everything. */
export const emptyLens: Lens = { withoutSources: [] };
