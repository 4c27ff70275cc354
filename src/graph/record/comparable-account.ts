import { countedIn } from "../../domain/casualty-figures.js";
import type {
  ComparableAccount,
  ComparableParty,
  ComparablePlace,
  PlaceReference,
} from "../../domain/comparable-account.js";
import type { EntityIds } from "../../domain/entity-identity.js";
import type { ExtractedActor, ExtractedEvent, ExtractedPlace, Extraction } from "../../domain/extraction.js";
import { openDates } from "../../domain/page-key.js";
import { subEventTypeNamed } from "../../domain/vocabulary/acled.js";
import type { ActorType } from "../../domain/vocabulary/actor.js";
import { idOf } from "./entity-rows.js";

/** Who takes part in so many events that it tells none from another. */
const nobodyInParticular: ReadonlySet<ActorType> = new Set(["CIVILIANS", "UNNAMED_SOURCE", "OFFICIAL"]);

/**
 * What the identity rule is to know of an account, from its own document alone.
 * @param claims the claims about it.
 */
export function comparableAccount(
  event: ExtractedEvent,
  id: string,
  claims: Parameters<typeof countedIn>[0],
  { places, actors, document }: Extraction,
  ids: EntityIds,
): ComparableAccount {
  const placesById = new Map(places.map((place) => [place.id, place]));
  const actorsById = new Map(actors.map((actor) => [actor.id, actor]));
  return {
    id,
    documentId: ids.documentId,
    ...(document.kind === "DATASET_ROW" ? { dataSet: idOf(ids.actors, document.publisher) } : {}),
    ...(document.eventKey === undefined
      ? {}
      : { eventKey: document.eventKey, isOfEventRow: document.eventKey === document.rowKey }),
    eventClass: event.eventClass,
    subEventType: event.acled.subEventType === null ? null : subEventTypeNamed(event.acled.subEventType),
    outcome: event.outcome,
    earliest: event.time.start ?? openDates.earliest,
    latest: event.time.end ?? openDates.latest,
    datePrecision: event.time.precision,
    count: event.count === null ? null : { min: event.count.min, max: event.count.max, unit: event.count.unit },
    places: [...new Set(event.places.map(({ place }) => place))].map((place) =>
      comparablePlace(place, placesById, ids),
    ),
    parties: event.participants.flatMap(({ actor, role }) => comparableParty(actor, role, actorsById, ids)),
    killed: countedIn(claims),
  };
}

function comparablePlace(
  localId: string,
  places: ReadonlyMap<string, ExtractedPlace>,
  ids: EntityIds,
): ComparablePlace {
  const place = places.get(localId);
  const named = place?.named ?? true;
  const anchor = named ? undefined : around(localId, places).find((outer) => outer.named);
  return {
    ...referenceTo(localId, places, ids),
    named,
    anchor: anchor === undefined ? null : referenceTo(anchor.id, places, ids),
    bearings: (place?.bearings ?? [])
      .filter(({ to }) => places.get(to)?.named)
      .map(({ bearing, to }) => ({ bearing, to: referenceTo(to, places, ids) })),
  };
}

function referenceTo(localId: string, places: ReadonlyMap<string, ExtractedPlace>, ids: EntityIds): PlaceReference {
  return {
    id: idOf(ids.places, localId),
    placeType: places.get(localId)?.placeType ?? "COUNTRY",
    ancestorIds: around(localId, places)
      .filter(({ placeType }) => placeType !== "COUNTRY")
      .map(({ id }) => idOf(ids.places, id)),
  };
}

/** The places around one, nearest first. */
function around(localId: string, places: ReadonlyMap<string, ExtractedPlace>): ExtractedPlace[] {
  const outer: ExtractedPlace[] = [];
  for (let at = places.get(localId)?.within ?? null; at !== null; at = outer.at(-1)?.within ?? null) {
    const place = places.get(at);
    if (place === undefined) break;
    outer.push(place);
  }
  return outer;
}

/**
 * An actor that two documents may have in common: one with a proper name, or a collective of the lexicon. It is definite by its own name, or
 * by that of what the lexicon says it is a part of.
 */
function comparableParty(
  localId: string,
  role: ComparableParty["role"],
  actors: ReadonlyMap<string, ExtractedActor>,
  ids: EntityIds,
): ComparableParty[] {
  const actor = actors.get(localId);
  if (actor === undefined || nobodyInParticular.has(actor.actorType)) return [];
  if (actor.lexiconId === null && !actor.named) return [];
  const wholes: ExtractedActor[] = [];
  for (let at = actor.partOf; at !== null; at = wholes.at(-1)?.partOf ?? null) {
    const whole = actors.get(at);
    if (whole === undefined || wholes.includes(whole)) break;
    wholes.push(whole);
  }
  return [
    {
      actorId: idOf(ids.actors, localId),
      role,
      isDefinite: [actor, ...wholes].some(({ named, generic }) => named && !generic),
      wholeIds: wholes.map(({ id }) => idOf(ids.actors, id)),
    },
  ];
}
