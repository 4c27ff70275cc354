import type { PlaceType } from "../../domain/vocabulary/place.js";
import { PhraseIndex } from "../text/phrase-index.js";
import type { Token } from "../text/token.js";

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
  readonly #sites = new PhraseIndex<SiteNoun>();

  constructor({ suffixes, sites }: PlaceWords) {
    this.#suffixes = new Map(Object.entries(suffixes));
    for (const site of sites) this.#sites.set(site.noun, site);
  }

  /** What "province" in "Idlib province" says the name is. */
  suffix(word: string): PlaceType | undefined {
    return this.#suffixes.get(word);
  }

  /** The site that a noun at `at` names, e.g. "hill" or "police station". */
  siteAt(tokens: readonly Token[], at: number): SiteNoun | undefined {
    return this.#sites.longestAt(tokens, at);
  }
}
