import type { ComparableAccount } from "../../domain/comparable-account.js";
import { contentId } from "../../domain/content-id.js";
import type { ExtractedEvent } from "../../domain/extraction.js";
import { identityBlocks } from "../../domain/identity-blocks.js";
import { acledEventTypeNames } from "../../domain/vocabulary/acled.js";
import type { AcledEventType } from "../../domain/vocabulary/event.js";
import type { ReviewState } from "../../domain/vocabulary/review.js";
import { idOf, type Row } from "./entity-rows.js";
import { counter, type Recording } from "./recording.js";

/** Local event id -> account id. Accounts with equal triggers are told apart by their order. */
export function accountIdsOf({ ids, extraction, extractorKey }: Recording): Map<string, string> {
  const ordinalOf = counter();
  return new Map(
    extraction.events.map(({ id, trigger: { start, end } }) => {
      const ordinal = ordinalOf(`${start}|${end}`);
      return [id, contentId(ids.documentId, "account", start, end, ordinal, extractorKey)];
    }),
  );
}

/** An account, with the keys of its blocks. */
export function accountRow(event: ExtractedEvent, comparable: ComparableAccount, context: Recording): Row {
  const { extraction, publishedAt, recordedAt } = context;
  const { id, documentId, subEventType, earliest, latest } = comparable;
  return {
    id,
    documentId,
    blockKeys: identityBlocks(comparable),
    properties: {
      label: event.label,
      eventClass: event.eventClass,
      ploverType: event.ploverType,
      ploverModes: [...(event.ploverMode ?? [])],
      acledEventType: acledEventTypeNamed(event.acled.eventType),
      subEventType,
      disorderType: event.acled.disorderType,
      civilianTargeting: event.acled.civilianTargeting,
      datePrecision: event.time.precision,
      dateBasis: event.time.basis,
      dateExpression: event.time.expression?.text ?? null,
      geoPrecision: event.geoPrecision,
      outcome: event.outcome,
      weapons: [...event.weapons],
      countMin: event.count?.min ?? null,
      countMax: event.count?.max ?? null,
      countUnit: event.count?.unit ?? null,
      countQualifier: event.count?.qualifier ?? null,
      triggerStart: event.trigger.start,
      triggerEnd: event.trigger.end,
      extractor: extraction.extractor.name,
      extractorVersion: extraction.extractor.version,
      extractorModel: extraction.extractor.model,
      reviewState: reviewStateOf(event, extraction),
      reviewedBy: extraction.review?.by ?? null,
      dataSet: comparable.dataSet ?? null,
      eventKey: comparable.eventKey ?? null,
      comparable: JSON.stringify(comparable),
    },
    earliest,
    latest,
    confidence: event.confidence,
    publishedAt,
    recordedAt,
  };
}

function reviewStateOf({ id }: ExtractedEvent, { review }: Recording["extraction"]): ReviewState {
  if (review === undefined) return "UNREVIEWED";
  return review.correctedEvents.includes(id) ? "CORRECTED" : "ACCEPTED";
}

/** Who took part, by the words that say so. */
export function participantRows(event: ExtractedEvent, accountId: string, { mentions }: Recording): Row[] {
  return event.participants.map((participant) => {
    const mentionId = mentions.ofActor(participant.actor, participant.mention);
    return {
      id: contentId(accountId, "participant", mentionId, participant.role),
      accountId,
      mentionId,
      role: participant.role,
      explicit: participant.explicit,
      headcountMin: participant.headcount?.min ?? null,
      headcountMax: participant.headcount?.max ?? null,
    };
  });
}

/** Where it was, by the words that say so. */
export function placeRows(event: ExtractedEvent, accountId: string, { mentions }: Recording): Row[] {
  return event.places.map(({ place, role, mention }) => {
    const mentionId = mentions.ofPlace(place, mention);
    return { id: contentId(accountId, "place", mentionId, role), accountId, mentionId, role };
  });
}

export interface AccountLink extends Row {
  readonly kind: "TOLD_PART_OF" | "TOLD_OVERLAPPING";
}

/** What the document tells of how its events contain one another, or may. */
export function accountLinks(
  accountIds: ReadonlyMap<string, string>,
  events: readonly ExtractedEvent[],
): AccountLink[] {
  return events.flatMap((event) => {
    const id = idOf(accountIds, event.id);
    const link = (kind: "TOLD_PART_OF" | "TOLD_OVERLAPPING") => (other: string) => ({
      id,
      otherId: idOf(accountIds, other),
      kind,
    });
    return [
      ...(event.partOf === null ? [] : [event.partOf].map(link("TOLD_PART_OF"))),
      ...event.possibleOverlap.map(link("TOLD_OVERLAPPING")),
    ];
  });
}

const acledEventTypes = new Map(
  Object.entries(acledEventTypeNames).map(([key, name]) => [name, key as AcledEventType]),
);

function acledEventTypeNamed(name: string | null): AcledEventType | null {
  return name === null ? null : (acledEventTypes.get(name) ?? null);
}
