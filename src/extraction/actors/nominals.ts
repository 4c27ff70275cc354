/** How a common noun is resolved to an actor. */
export interface Nominal {
  readonly heads: readonly string[];
  readonly resolve: "byCountry" | "antecedent" | "monitor" | "source" | "attackers" | "tribe";
  readonly SYR?: string;
  readonly IRQ?: string;
}

/** seed/lexicon/nominals.json. */
export interface NominalWords {
  readonly nouns: readonly Nominal[];
  /** Nouns that belong to a group's name when they follow it: "ISIS militants". */
  readonly groupHeads: readonly string[];
  /** Actors of Syria that common nouns name ("government forces"), and who they are in a report on Iraq. */
  readonly inIraq: Readonly<Record<string, string>>;
  /** Words that announce a person's name. */
  readonly titles: readonly string[];
}

/** Common nouns for actors, ready for look-up. */
export class Nominals {
  readonly groupHeads: ReadonlySet<string>;
  readonly titles: ReadonlySet<string>;
  readonly #inIraq: ReadonlyMap<string, string>;
  readonly #byHead = new Map<string, Nominal>();

  constructor({ nouns, groupHeads, inIraq, titles }: NominalWords) {
    for (const noun of nouns) for (const head of noun.heads) this.#byHead.set(head, noun);
    this.groupHeads = new Set(groupHeads);
    this.#inIraq = new Map(Object.entries(inIraq));
    this.titles = new Set(titles);
  }

  get(head: string): Nominal | undefined {
    return this.#byHead.get(head);
  }

  /** The actor that a common noun names in a report on Iraq where it names this one in a report on Syria. */
  inIraq(slug: string): string {
    return this.#inIraq.get(slug) ?? slug;
  }
}
