import { createHash } from "node:crypto";
import { checkExtraction } from "../domain/check-extraction.js";
import { identifyEntities } from "../domain/entity-identity.js";
import type { ExtractedMention, Extraction, ExtractionEngine, Report, Words } from "../domain/extraction.js";
import { acledSubEventTypes, subEventTypeNamed } from "../domain/vocabulary/acled.js";
import type { ActorType } from "../domain/vocabulary/actor.js";
import type { ClaimKind, Modality } from "../domain/vocabulary/claim.js";
import type { DateBasis, DatePrecision } from "../domain/vocabulary/date.js";
import type {
  AcledEventType,
  EventClass,
  ParticipantRole,
  PlaceRole,
  SubEventType,
} from "../domain/vocabulary/event.js";
import type { PlaceType } from "../domain/vocabulary/place.js";
import { findingKeys, revisionOf } from "../extraction/review/finding-keys.js";
import type { Connection } from "../graph/connection.js";
import { readActorIds, readDocumentsOfText } from "../graph/record/known.cypher.js";

/** Of documents with the same text; a syndicated report may have hundreds. */
const maximumDocuments = 20;

/** What a report would bring into the graph. */
export interface DocumentPreview {
  readonly revision: string;
  /** Id that the document will have. */
  readonly documentId: string;
  /** Ids of documents of the graph with this very text; first the one that it would be. */
  readonly knownDocumentIds: readonly string[];
  readonly extractor: Extraction["extractor"];
  readonly events: readonly PreviewedEvent[];
  readonly actors: readonly PreviewedActor[];
}

export interface PreviewedEvent {
  /** What a correction of it names. */
  readonly key: string;
  readonly label: string;
  readonly eventClass: EventClass;
  readonly acledEventType: AcledEventType | null;
  readonly subEventType: SubEventType | null;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly datePrecision: DatePrecision;
  readonly dateBasis: DateBasis;
  readonly confidence: number;
  /** The words that gave rise to it. */
  readonly words: Words;
  readonly participants: readonly PreviewedParticipant[];
  readonly places: readonly PreviewedPlace[];
  readonly claims: readonly PreviewedClaim[];
}

export interface PreviewedParticipant {
  readonly key: string;
  readonly actorKey: string;
  readonly name: string;
  readonly role: ParticipantRole;
  readonly explicit: boolean;
  readonly words: Words;
}

export interface PreviewedPlace {
  readonly name: string;
  readonly placeType: PlaceType;
  readonly role: PlaceRole;
  readonly words: Words;
}

export interface PreviewedClaim {
  readonly kind: ClaimKind;
  readonly modality: Modality;
  readonly words: Words;
  /** Names of who passed it on; who uttered it first. */
  readonly chain: readonly string[];
}

export interface PreviewedActor {
  readonly key: string;
  readonly name: string;
  readonly actorType: ActorType;
  readonly isPublisher: boolean;
  /** Id of the actor of the graph that it is; null if the graph has none yet. */
  readonly knownId: string | null;
  /** The words that mean it. */
  readonly mentions: readonly Words[];
}

/**
 * Reads a report as `ingestDocument` does, and stores nothing.
 * @throws {InvalidReport} if the report cannot be read.
 */
export async function previewDocument(
  connection: Connection,
  engine: ExtractionEngine,
  report: Report,
): Promise<DocumentPreview> {
  const extraction = await engine.extract(report);
  checkExtraction(report, extraction);
  const sha256 = createHash("sha256").update(report.text, "utf8").digest("hex");
  const { documentId, actors: ids } = identifyEntities(report, extraction, sha256);
  const [documents, known] = await Promise.all([
    connection.read(readDocumentsOfText(sha256, documentId, maximumDocuments)),
    connection.read(readActorIds([...new Set(ids.values())])),
  ]);
  return {
    revision: revisionOf(extraction),
    documentId,
    knownDocumentIds: documents.map(({ id }) => String(id)),
    extractor: extraction.extractor,
    events: previewedEvents(extraction),
    actors: extraction.actors.map(({ id: key, name, actorType }) => ({
      key,
      name,
      actorType,
      isPublisher: key === extraction.document.publisher,
      knownId: known.some(({ id }) => id === ids.get(key)) ? (ids.get(key) ?? null) : null,
      mentions: extraction.mentions.filter(({ entity }) => entity === key).map(wordsOf),
    })),
  };
}

function previewedEvents(extraction: Extraction): PreviewedEvent[] {
  const keys = findingKeys(extraction);
  const names = new Map([...extraction.actors, ...extraction.places].map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  const placeTypes = new Map(extraction.places.map(({ id, placeType }) => [id, placeType]));
  return extraction.events.map((event) => {
    const { subEventType: subEventName } = event.acled;
    const subEventType = subEventName === null ? null : subEventTypeNamed(subEventName);
    return {
      key: keys.ofEvent(event),
      label: event.label,
      eventClass: event.eventClass,
      acledEventType: subEventType === null ? null : acledSubEventTypes[subEventType].type,
      subEventType,
      earliest: event.time.start,
      latest: event.time.end,
      datePrecision: event.time.precision,
      dateBasis: event.time.basis,
      confidence: event.confidence,
      words: wordsOf(event.trigger),
      participants: event.participants.map((participant) => ({
        key: keys.ofParticipant(participant),
        actorKey: participant.actor,
        name: nameOf(participant.actor),
        role: participant.role,
        explicit: participant.explicit,
        words: wordsOf(participant.mention),
      })),
      places: event.places.map(({ place, role, mention }) => ({
        name: nameOf(place),
        placeType: placeTypes.get(place) ?? "AREA",
        role,
        words: wordsOf(mention),
      })),
      claims: extraction.claims
        .filter(({ about }) => about === event.id)
        .map(({ kind, modality, quote, attribution }) => ({
          kind,
          modality,
          words: wordsOf(quote),
          chain: attribution.chain.map(nameOf),
        })),
    };
  });
}

function wordsOf({ start, end, text }: Words | ExtractedMention): Words {
  return { start, end, text };
}
