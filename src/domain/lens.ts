/**
 * How the graph is looked at: as of when, without whom, from what evidence up. Every read passes through one lens, and the
 * compiler asks it for every relationship it follows, so that a restriction holds everywhere or nowhere.
 */
import { BadInput } from "./errors.js";
import type { ActorReference } from "./filter.js";

/** A source whose word is left out, as if it had never spoken. */
export interface RemovedSource extends ActorReference {
  /** Also the word of what leads it, belongs to it or is a part of it. True if not given. */
  readonly family?: boolean | null;
  /** Also what it only published, said by others. False if not given. */
  readonly asPublisher?: boolean | null;
}

/** What was there to be known: ISO instants, inclusive. */
export interface AsOf {
  /** Published by then: what a reader could have read. */
  readonly reported?: string | null;
  /** Recorded in this graph by then: what an analyst could have seen here. */
  readonly recorded?: string | null;
}

export interface Lens {
  readonly withoutSources?: readonly RemovedSource[] | null;
  readonly asOf?: AsOf | null;
  /** So many claims must say it. */
  readonly minEvidence?: number | null;
  /** So many sources, at the roots of attribution, must say it. */
  readonly minRootSources?: number | null;
}

/** The lens that shows everything. */
export const emptyLens: Lens = {};

/** True for a lens under which some claims are as if they had never been made. */
export function leavesOutClaims({ withoutSources, asOf }: Lens): boolean {
  return (withoutSources ?? []).length > 0 || asOf?.reported != null || asOf?.recorded != null;
}

/**
 * A lens as a client gives it.
 * @throws {BadInput} if a minimum is less than 1.
 */
export function lensOf(given: unknown): Lens {
  const lens = (given ?? emptyLens) as Lens;
  for (const key of ["minEvidence", "minRootSources"] as const) {
    const minimum = lens[key];
    if (minimum == null || minimum >= 1) continue;
    throw new BadInput(`"${key}" of the lens is ${minimum}; it must be 1 or more.`, {
      nextStep: "Leave it out to see everything.",
      at: { in: lens, key },
    });
  }
  return lens;
}
