import type { PlaceType } from "../../domain/vocabulary/place.js";

/** A common noun that is a place by itself. */
export interface SiteNoun {
  readonly noun: string;
  readonly type: PlaceType;
  /** Facilities of the gazetteer that a definite one may mean. */
  readonly kind?: string;
}

/** seed/lexicon/place-nouns.json. */
export interface PlaceWords {
  readonly suffixes: Readonly<Record<string, PlaceType>>;
  readonly sites: readonly SiteNoun[];
}

/** Nouns for places, ready for look-up. */
export class PlaceNouns {
  readonly #suffixes: ReadonlyMap<string, PlaceType>;
  readonly #sites: ReadonlyMap<string, SiteNoun>;

  constructor({ suffixes, sites }: PlaceWords) {
    this.#suffixes = new Map(Object.entries(suffixes));
    this.#sites = new Map(sites.map((site) => [site.noun, site]));
  }

  /** What "province" in "Idlib province" says the name is. */
  suffix(word: string): PlaceType | undefined {
    return this.#suffixes.get(word);
  }

  /** The site a noun names, e.g. "hill" or "police station". */
  site(noun: string): SiteNoun | undefined {
    return this.#sites.get(noun);
  }
}
