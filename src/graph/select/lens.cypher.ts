import type { Lens } from "../../domain/lens.js";
import type { Parameters } from "./parameters.js";

/** The lens, as predicates. Null where nothing is restricted. */
export interface LensPredicates {
  /** Asked for every relationship a statement follows. */
  edge(edge: string, parameters: Parameters): string | null;
  /** Asked for every single support of a relationship, by its place in the lists of the edge. */
  support(edge: string, index: string, parameters: Parameters): string | null;
}

/**
 * A support falls when a removed source is a link of its chain; a relationship stands while one support stands. Relationships
 * that state nothing (`HAS_TEXT`), or rest on reference data, carry no support and stand.
 */
export function lensPredicates(lens: Lens): LensPredicates {
  if (lens.withoutSources.length === 0) return { edge: () => null, support: () => null };
  const links = lens.withoutSources.map((id) => `|${id}|`);
  const heard = (chain: string, parameters: Parameters) =>
    `none(link IN ${parameters.value(links)} WHERE ${chain} CONTAINS link)`;
  return {
    edge: (edge, parameters) =>
      `(${edge}.sourceChains IS NULL OR any(chain IN ${edge}.sourceChains WHERE ${heard("chain", parameters)}))`,
    support: (edge, index, parameters) => heard(`${edge}.sourceChains[${index}]`, parameters),
  };
}
