import { contentId } from "../../domain/content-id.js";
import type { EntityIds } from "../../domain/entity-identity.js";
import type { ExtractedActor, ExtractedPlace, Extraction } from "../../domain/extraction.js";
import { foldName, transliterationKey } from "../../domain/folding.js";
import type { ActorType, NameKind } from "../../domain/vocabulary/actor.js";
import type { MentionKind } from "../../domain/vocabulary/document.js";

/** Rows of the nodes that documents share, sorted by id: two writers that lock in one order do not block one another. */
export interface EntityRows {
  readonly actors: readonly Row[];
  readonly places: readonly Row[];
  readonly actorNames: readonly Row[];
  readonly placeNames: readonly Row[];
  /** What the gazetteer states of what contains what. */
  readonly placeParents: readonly Row[];
  /** What the lexicon states of who belongs to whom. */
  readonly actorWholes: readonly Row[];
}

export type Row = Readonly<Record<string, unknown>> & { readonly id: string };

/** The second label of an actor's node. */
export const secondLabels: Readonly<Record<ActorType, string>> = {
  STATE: "State",
  GOVERNMENT: "State",
  STATE_FORCES: "ArmedGroup",
  MILITARY_COMMAND: "ArmedGroup",
  COALITION: "ArmedGroup",
  PRO_GOVERNMENT_MILITIA: "ArmedGroup",
  REBEL_GROUP: "ArmedGroup",
  MILITIA: "ArmedGroup",
  POLICE: "ArmedGroup",
  PERSON: "Person",
  OFFICIAL: "Person",
  MONITORING_GROUP: "Organization",
  ACTIVIST_NETWORK: "Organization",
  MEDIA: "Media",
  UNNAMED_SOURCE: "Person",
  CIVILIANS: "Collective",
  INTERNATIONAL_ORGANIZATION: "Organization",
};

/** Kinds of names by weight: where two documents differ, the first of these stands. */
const kindOrder: readonly NameKind[] = ["PRIMARY", "ACRONYM", "EXONYM", "ALIAS", "DESCRIPTION"];

/** The rows of one extraction. Several local actors or places may be one thing: their rows are all there, and are joined by id. */
export function entityRows(extraction: Extraction, ids: EntityIds): EntityRows {
  const language = extraction.document.language.split("-")[0]?.toLowerCase() ?? "und";
  const kindsOf = new Map<string, Set<MentionKind>>();
  for (const { entity, text, kind } of extraction.mentions) {
    const key = `${entity}|${text.replace(/\s+/gu, " ")}`;
    kindsOf.set(key, (kindsOf.get(key) ?? new Set()).add(kind));
  }
  const names = (id: string, entity: ExtractedActor | ExtractedPlace): readonly Row[] =>
    extraction.mentions.length === 0
      ? unmentionedNames(id, entity, language)
      : nameRows(id, entity, language, (value) => kindsOf.get(`${entity.id}|${value}`));
  return {
    actors: sorted(extraction.actors.map((actor) => actorRow(idOf(ids.actors, actor.id), actor))),
    places: sorted(extraction.places.map((place) => placeRow(place, extraction.places, ids))),
    actorNames: sorted(extraction.actors.flatMap((actor) => names(idOf(ids.actors, actor.id), actor))),
    placeNames: sorted(extraction.places.flatMap((place) => names(idOf(ids.places, place.id), place))),
    placeParents: sorted(
      extraction.places.flatMap((place) => {
        if (place.within === null || place.gazetteerId === null) return [];
        const placeId = idOf(ids.places, place.id);
        const parentId = idOf(ids.places, place.within);
        const reference = place.gazetteerId.split(":")[0] ?? place.gazetteerId;
        return [{ id: contentId("within", placeId, parentId), placeId, parentId, reference }];
      }),
    ),
    actorWholes: sorted(
      extraction.actors.flatMap((actor) => {
        if (actor.partOf === null || actor.lexiconId === null) return [];
        const wholeId = idOf(ids.actors, actor.partOf);
        return [{ id: contentId("part of", actor.lexiconId, wholeId), partId: actor.lexiconId, wholeId }];
      }),
    ),
  };
}

/** The graph's id of a local one. Extractions are checked before, so it is there. */
export function idOf(ids: ReadonlyMap<string, string>, localId: string): string {
  const id = ids.get(localId);
  if (id === undefined) throw new TypeError(`The local id ${localId} was not checked.`);
  return id;
}

function actorRow(id: string, actor: ExtractedActor): Row {
  return {
    id,
    name: actor.name,
    actorType: actor.actorType,
    ploverSectors: [...actor.ploverSector].sort(),
    acledInter: actor.acledInter,
    country: actor.country,
    international: actor.international,
    generic: actor.generic,
    named: actor.named,
    wikidataId: actor.wikidataId,
  };
}

function placeRow(place: ExtractedPlace, places: readonly ExtractedPlace[], ids: EntityIds): Row {
  const parents = new Map(places.map((each) => [each.id, each.within]));
  let depth = 0;
  for (let at = place.within; at !== null; at = parents.get(at) ?? null) depth += 1;
  const isLocated = place.lat !== null && place.lon !== null;
  return {
    id: idOf(ids.places, place.id),
    name: place.name,
    placeType: place.placeType,
    named: place.named,
    country: place.country,
    depth,
    withinIds: place.within === null ? [] : [idOf(ids.places, place.within)],
    // Compared as a list: the least uncertain position stands, whichever document comes first.
    position: isLocated
      ? [place.coordinateUncertaintyM ?? 40_000_000, place.lat, place.lon, place.coordinateBasis ?? "GENERAL_KNOWLEDGE"]
      : null,
  };
}

/**
 * The names of an actor or place: those that lexicon or gazetteer know, and those a document calls it by. "The town" and "the militants" are
 * mentions and no names, and what only has such words has no name.
 */
function nameRows(
  id: string,
  entity: ExtractedActor | ExtractedPlace,
  lang: string,
  kindsOf: (value: string) => ReadonlySet<MentionKind> | undefined,
): Row[] {
  const isReference = "lexiconId" in entity ? entity.lexiconId !== null : entity.gazetteerId !== null;
  if (!isReference && !entity.named) return [];
  const isName = (value: string): boolean =>
    value === entity.name || (kindsOf(value)?.has("NAME") ?? (isReference || /\p{Lu}/u.test(value)));
  return [entity.name, ...entity.aliases]
    .filter((value, index, all) => value.trim() !== "" && all.indexOf(value) === index && isName(value))
    .map((value) => ({
      id: contentId("name", id, value, lang),
      entityId: id,
      value,
      folded: foldName(value),
      key: transliterationKey(value),
      lang,
      script: scriptOf(value),
      kindRank: kindOrder.indexOf(value === entity.name ? "PRIMARY" : kindOf(value)),
      kinds: kindOrder,
      basis: isReference && kindsOf(value) === undefined ? "REFERENCE" : "CLAIM",
    }));
}

const namesMade = new WeakMap<object, { readonly id: string; readonly lang: string; readonly rows: readonly Row[] }>();

/** The names of what no mention stands for: thousands of rows of a data set have one and the same actor or place, which a report never has. */
function unmentionedNames(id: string, entity: ExtractedActor | ExtractedPlace, lang: string): readonly Row[] {
  const made = namesMade.get(entity);
  if (made !== undefined && made.id === id && made.lang === lang) return made.rows;
  const rows = nameRows(id, entity, lang, () => undefined);
  namesMade.set(entity, { id, lang, rows });
  return rows;
}

function kindOf(value: string): NameKind {
  if (/^\p{Lu}{2,8}$/u.test(value)) return "ACRONYM";
  return /^\p{Ll}/u.test(value) ? "DESCRIPTION" : "ALIAS";
}

/** ISO 15924. */
function scriptOf(value: string): string {
  if (/\p{Script=Arabic}/u.test(value)) return "Arab";
  if (/\p{Script=Cyrillic}/u.test(value)) return "Cyrl";
  if (/\p{Script=Hebrew}/u.test(value)) return "Hebr";
  return /\p{Script=Latin}/u.test(value) ? "Latn" : "Zyyy";
}

function sorted(rows: readonly Row[]): Row[] {
  return [...rows].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
