import { contentId } from "../../domain/content-id.js";
import type { EntityIds } from "../../domain/entity-identity.js";
import type { ExtractedSentence, Extraction, Span } from "../../domain/extraction.js";
import { foldName } from "../../domain/folding.js";
import { speakerOf } from "../../domain/mention-speaker.js";
import type { MentionKind } from "../../domain/vocabulary/document.js";
import type { Row } from "./entity-rows.js";
import { idOf } from "./entity-rows.js";

/** The mentions of one document. Participants, places and bearings point into it; words that extraction did not list become mentions too. */
export interface MentionBook {
  /** Id of the mention of an actor (local id) by these words. */
  ofActor(localId: string, words: Span): string;
  /** Id of the mention of a place (local id) by these words. */
  ofPlace(localId: string, words: Span): string;
  /** The mention of a place that stands nearest to these words; the words themselves where it has none. */
  nearestOfPlace(localId: string, words: Span): string;
  /** The same for an actor. */
  nearestOfActor(localId: string, words: Span): string;
  rows(): Row[];
}

export function openMentionBook(text: string, extraction: Extraction, ids: EntityIds): MentionBook {
  const rows = new Map<string, Row>();
  const sentenceAt = sentenceFinder(extraction.sentences, ids.documentId);
  const spansOf = new Map<string, Span[]>();
  const publisherId = idOf(ids.actors, extraction.document.publisher);
  const speeches = extraction.claims
    .filter(({ directQuote }) => directQuote)
    .map(({ quote: { start, end }, attribution: { chain } }) => ({
      start,
      end,
      rootSourceId: idOf(ids.actors, chain[0] ?? extraction.document.publisher),
    }));

  function add(entityId: string, isActor: boolean, { start, end }: Span, kind: MentionKind, by?: string): string {
    const id = contentId(ids.documentId, "mention", start, end, entityId);
    if (rows.has(id)) return id;
    const sentenceId = sentenceAt(start);
    const words = text.slice(start, end);
    const speakerId = speakerOf({ start, end }, text, speeches, publisherId);
    const said = { text: words, folded: foldName(words), start, end, kind, speakerId };
    rows.set(id, { id, documentId: ids.documentId, ...said, sentenceId, entityId, isActor, ...(by && { by }) });
    return id;
  }

  for (const mention of extraction.mentions) {
    const actorId = ids.actors.get(mention.entity);
    spansOf.set(mention.entity, [...(spansOf.get(mention.entity) ?? []), mention]);
    add(
      actorId ?? idOf(ids.places, mention.entity),
      actorId !== undefined,
      mention,
      mention.kind,
      mention.identifiedBy,
    );
  }
  const kindOf = (words: Span): MentionKind =>
    /\p{Lu}/u.test(text.slice(words.start, words.end)) ? "NAME" : "NOMINAL";
  const ofActor = (localId: string, words: Span): string => add(idOf(ids.actors, localId), true, words, kindOf(words));
  const ofPlace = (localId: string, words: Span): string => add(idOf(ids.places, localId), false, words, kindOf(words));
  const nearest = (localId: string, words: Span): Span => {
    const distance = (span: Span): number => Math.max(span.start - words.end, words.start - span.end, 0);
    const spans = [...(spansOf.get(localId) ?? [])];
    return spans.sort((a, b) => distance(a) - distance(b) || a.start - b.start)[0] ?? words;
  };

  return {
    ofActor,
    ofPlace,
    nearestOfPlace: (localId, words) => ofPlace(localId, nearest(localId, words)),
    nearestOfActor: (localId, words) => ofActor(localId, nearest(localId, words)),
    rows: () => [...rows.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

export function sentenceId(documentId: string, { start, end }: Span): string {
  return contentId(documentId, "sentence", start, end);
}

/** Id of the sentence that holds an offset, or null: boilerplate need not be in a sentence. */
function sentenceFinder(sentences: readonly ExtractedSentence[], documentId: string): (at: number) => string | null {
  const ordered = [...sentences].sort((a, b) => a.start - b.start);
  return (at) => {
    let low = 0;
    let high = ordered.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ordered[middle]?.start ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    const sentence = ordered[low - 1];
    return sentence === undefined || at >= sentence.end ? null : sentenceId(documentId, sentence);
  };
}
