import type {
  ExtractedActor,
  ExtractedMention,
  ExtractedPlace,
  Extraction,
  Span,
  Words,
} from "../../domain/extraction.js";
import { foldName } from "../../domain/folding.js";
import type { ActorType } from "../../domain/vocabulary/actor.js";
import type { PlaceType } from "../../domain/vocabulary/place.js";

/** Words of the text that name something, as a model tells them. */
export interface Named<Type> {
  readonly mention: Words;
  readonly name: string;
  readonly type: Type;
}

/**
 * The actors and places of one report: those the rules found in it, which carry the ids of lexicon and gazetteer, and those that only the
 * model saw, which belong to the report.
 */
export class Entities {
  readonly #actors: ExtractedActor[];
  readonly #places: ExtractedPlace[];
  readonly #mentions: readonly ExtractedMention[];

  constructor({ actors, places, mentions }: Extraction) {
    this.#actors = [...actors];
    this.#places = [...places];
    this.#mentions = mentions;
  }

  get actors(): readonly ExtractedActor[] {
    return this.#actors;
  }

  get places(): readonly ExtractedPlace[] {
    return this.#places;
  }

  /** The actor that the words name: as the rules read them, else by its name, else a new one. Null for a pronoun of nobody known. */
  actor({ mention, name, type }: Named<ActorType>): ExtractedActor | null {
    const known = this.#mentioned(mention, this.#actors) ?? withName(name, this.#actors);
    if (known || isPronoun(name)) return known ?? null;
    const named = isProper(name);
    const actor: ExtractedActor = {
      id: newId("actor", name, this.#actors),
      lexiconId: null,
      name: oneLine(name),
      actorType: type,
      aliases: [],
      named,
      generic: !named,
      country: null,
      international: false,
      acledInter: null,
      ploverSector: [],
      partOf: null,
      wikidataId: null,
    };
    this.#actors.push(actor);
    return actor;
  }

  /** The place that the words name, found like an actor; a new one has no coordinates. */
  place({ mention, name, type }: Named<PlaceType>): ExtractedPlace | null {
    const known = this.#mentioned(mention, this.#places) ?? withName(name, this.#places);
    if (known || isPronoun(name)) return known ?? null;
    const place: ExtractedPlace = {
      id: newId("place", name, this.#places),
      gazetteerId: null,
      name: oneLine(name),
      placeType: type,
      aliases: [],
      named: isProper(name),
      mentioned: true,
      within: null,
      country: null,
      lat: null,
      lon: null,
      coordinateUncertaintyM: null,
      coordinateBasis: null,
      bearings: [],
    };
    this.#places.push(place);
    return place;
  }

  /** What the longest mention that shares characters with the words names. */
  #mentioned<Entity extends { readonly id: string }>(words: Span, entities: readonly Entity[]): Entity | undefined {
    return this.#mentions
      .filter(({ start, end }) => start < words.end && end > words.start)
      .sort((a, b) => b.end - b.start - (a.end - a.start))
      .map(({ entity }) => entities.find(({ id }) => id === entity))
      .find((entity) => entity !== undefined);
  }
}

/** True for words that name nobody by themselves. */
export function isPronoun(words: string): boolean {
  return /^(?:he|him|she|her|it|they|them|who|which|that|we|us|i|there)$/iu.test(words.trim());
}

function newId(kind: "actor" | "place", name: string, entities: readonly { readonly id: string }[]): string {
  const slug = foldName(name).replaceAll(" ", "-") || "unnamed";
  const ids = new Set(entities.map(({ id }) => id));
  let id = `${kind}:${slug}`;
  for (let number = 2; ids.has(id); number += 1) id = `${kind}:${slug}-${number}`;
  return id;
}

function withName<Entity extends { readonly name: string; readonly aliases: readonly string[] }>(
  name: string,
  entities: readonly Entity[],
): Entity | undefined {
  const key = foldName(name);
  if (key === "") return undefined;
  return entities.find((entity) => [entity.name, ...entity.aliases].some((other) => foldName(other) === key));
}

/** A name has a capital letter behind the article. */
function isProper(name: string): boolean {
  return /^(?:[Tt]he\s+)?(?:al-|el-|ez-)?\p{Lu}/u.test(name) && !/^The\s+\p{Ll}/u.test(name);
}

function oneLine(name: string): string {
  return name.replace(/\s+/gu, " ").trim();
}
