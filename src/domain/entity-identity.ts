import { contentId } from "./content-id.js";
import type { ExtractedActor, ExtractedPlace, Extraction, Report } from "./extraction.js";
import { foldName } from "./folding.js";
import { utcInstant } from "./page-key.js";

/** What the local ids of one extraction are called in the graph. */
export interface EntityIds {
  readonly documentId: string;
  readonly actors: ReadonlyMap<string, string>;
  readonly places: ReadonlyMap<string, string>;
}

/** Sources that no two documents can be known to share. */
const unnamedSources: ReadonlySet<string> = new Set(["UNNAMED_SOURCE", "OFFICIAL"]);

/**
 * Ids of the document, its actors and its places, made from content: the same in every document that means the same thing.
 * A name the lexicon or gazetteer knows has its id there; a proper name is one thing everywhere; a common noun ("a hill") and
 * an unnamed source belong to their document. `textSha256` is that of the report's text.
 */
export function identifyEntities(report: Report, extraction: Extraction, textSha256: string): EntityIds {
  const { document } = extraction;
  const publisher = extraction.actors.find((actor) => actor.id === document.publisher);
  const publisherId =
    publisher === undefined ? contentId("actor", foldName(report.publisher)) : sharedActorId(publisher);
  const documentId = contentId("document", publisherId, utcInstant(document.publishedAt), document.url, textSha256);
  const actors = new Map(
    extraction.actors.map((actor) => [
      actor.id,
      actor === publisher || !belongsToDocument(actor) ? sharedActorId(actor) : ownActorId(actor, documentId),
    ]),
  );
  return { documentId, actors, places: placeIds(extraction.places, documentId) };
}

function belongsToDocument(actor: ExtractedActor): boolean {
  return actor.lexiconId === null && (!actor.named || unnamedSources.has(actor.actorType));
}

function sharedActorId(actor: ExtractedActor): string {
  return actor.lexiconId ?? contentId("actor", keyOf(actor.name), actor.actorType);
}

function ownActorId(actor: ExtractedActor, documentId: string): string {
  return contentId("actor", keyOf(actor.name), actor.actorType, documentId);
}

/** A place without an id in the gazetteer is told apart by what contains it, so its parent is identified first. */
function placeIds(places: readonly ExtractedPlace[], documentId: string): Map<string, string> {
  const byLocalId = new Map(places.map((place) => [place.id, place]));
  const ids = new Map<string, string>();
  for (const place of places) {
    const chain: ExtractedPlace[] = [];
    for (
      let next: ExtractedPlace | undefined = place;
      next !== undefined && !ids.has(next.id) && !chain.includes(next);
      next = next.within === null ? undefined : byLocalId.get(next.within)
    ) {
      chain.push(next);
    }
    for (const link of chain.reverse()) {
      const parentId = link.within === null ? null : (ids.get(link.within) ?? null);
      const parts = ["place", keyOf(link.name), link.placeType, parentId];
      ids.set(link.id, link.gazetteerId ?? contentId(...parts, ...(link.named ? [] : [documentId])));
    }
  }
  return ids;
}

/** Folding leaves nothing of a name that is all punctuation. */
function keyOf(name: string): string {
  return foldName(name) || name;
}
