import type { ExtractedActor } from "../../domain/extraction.js";
import type { ActorLexicon, LexiconActor } from "./actor-lexicon.js";

/** An actor as the document shows it: what the lexicon says, or what the text lets us say. */
export type ActorDescription = Omit<LexiconActor, "slug" | "aliases" | "commonNames"> & { readonly slug: string };

/** An actor that no lexicon has; what is left out is not known, or not so. */
export type LocalActor = Pick<ActorDescription, "slug" | "name" | "type" | "ploverSector" | "named"> &
  Partial<ActorDescription>;

/** The actors of one document, each once, in order of first appearance. */
export class ActorRegister {
  readonly #lexicon: ActorLexicon;
  readonly #actors = new Map<string, { description: ActorDescription; isKnown: boolean; aliases: Set<string> }>();

  constructor(lexicon: ActorLexicon) {
    this.#lexicon = lexicon;
  }

  /** Local id of an actor of the lexicon; its chain of parents is registered with it. */
  known(slug: string): string {
    const id = `actor:${slug}`;
    if (this.#actors.has(id)) return id;
    const description = this.#lexicon.get(slug);
    if (!description) throw new Error(`The actor lexicon has no entry "${slug}".`);
    this.#actors.set(id, { description, isKnown: true, aliases: new Set() });
    if (description.partOf) this.known(description.partOf);
    return id;
  }

  /** Local id of an actor that only this document describes. */
  local(actor: LocalActor): string {
    const id = `actor:${actor.slug}`;
    if (!this.#actors.has(id)) {
      const description = described(actor);
      this.#actors.set(id, { description, isKnown: false, aliases: new Set() });
      if (description.partOf) this.known(description.partOf);
    }
    return id;
  }

  /** Notes that the text calls the actor so. */
  alias(id: string, name: string): void {
    this.#actors.get(id)?.aliases.add(name.replace(/\s+/gu, " "));
  }

  /** What a noun beside a person's name says of the person: the sector of "the nurse A B". */
  explain(id: string, { acledInter, ploverSector }: ActorDescription): void {
    const known = this.#actors.get(id);
    if (known?.description.type !== "PERSON" || known.isKnown || known.description.acledInter !== null) return;
    this.#actors.set(id, { ...known, description: { ...known.description, acledInter, ploverSector } });
  }

  /** True for civilians, and for a person whom a noun makes one. */
  isCivilian(id: string): boolean {
    const known = this.describe(id);
    return known?.type === "CIVILIANS" || (known?.type === "PERSON" && known.acledInter === 7);
  }

  /** Takes back an actor that turned out to be another one. */
  forget(id: string): void {
    this.#actors.delete(id);
  }

  describe(id: string): ActorDescription | undefined {
    return this.#actors.get(id)?.description;
  }

  has(id: string): boolean {
    return this.#actors.has(id);
  }

  list(): ExtractedActor[] {
    return [...this.#actors].map(([id, { description, isKnown, aliases }]) => {
      const { slug, name, type, country, acledInter, ploverSector, partOf, wikidataId, named, generic, international } =
        description;
      const spoken = [...aliases].filter((alias) => alias !== name);
      return {
        id,
        lexiconId: isKnown ? slug : null,
        name,
        actorType: type,
        aliases: this.#distinct([...spoken, ...(isKnown ? (this.#lexicon.get(slug)?.aliases ?? []) : [])], name),
        named,
        generic,
        country,
        international,
        acledInter,
        ploverSector,
        partOf: partOf ? `actor:${partOf}` : null,
        wikidataId,
      };
    });
  }

  /** The names that differ from `name` and from each other in more than spelling. */
  #distinct(names: readonly string[], name: string): string[] {
    const seen = new Set([this.#lexicon.folded(name)]);
    return names.filter((alias) => {
      const key = this.#lexicon.folded(alias);
      if (!key || seen.has(key)) return false;
      seen.add(key);
      return true;
    });
  }
}

/** With everything that is not known of it. Made field by field: a spread would give each actor a hidden class of its own, which all that read one would meet. */
function described(actor: LocalActor): ActorDescription {
  return {
    slug: actor.slug,
    name: actor.name,
    type: actor.type,
    country: actor.country ?? null,
    acledInter: actor.acledInter ?? null,
    ploverSector: actor.ploverSector,
    partOf: actor.partOf ?? null,
    wikidataId: actor.wikidataId ?? null,
    named: actor.named,
    generic: actor.generic ?? false,
    international: actor.international ?? false,
  };
}
