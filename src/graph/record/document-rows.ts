import { createHash } from "node:crypto";
import type { ComparableAccount } from "../../domain/comparable-account.js";
import { contentId } from "../../domain/content-id.js";
import { type EntityIds, identifyEntities } from "../../domain/entity-identity.js";
import type { ExtractedClaim, ExtractedEvent, Extraction, ExtractorIdentity, Report } from "../../domain/extraction.js";
import { identityBlocks } from "../../domain/identity-blocks.js";
import { pageKeyOf, utcInstant } from "../../domain/page-key.js";
import { type SourceFamily, sourceChainOf } from "../../domain/source-chain.js";
import type { FigureClaim } from "../../domain/stated-figures.js";
import { acledEventTypeNames } from "../../domain/vocabulary/acled.js";
import { casualtyKinds, qualifiers, victimGroups } from "../../domain/vocabulary/claim.js";
import { type AcledEventType, countUnits } from "../../domain/vocabulary/event.js";
import { isValueOf, type Vocabulary } from "../../domain/vocabulary/vocabulary.js";
import { comparableAccount } from "./comparable-account.js";
import { type EntityRows, entityRows, idOf, type Row } from "./entity-rows.js";
import { type MentionBook, openMentionBook, sentenceId } from "./mention-rows.js";
import { sourceFamilies } from "./source-families.js";

/** Everything one document adds to the record, as rows for UNWIND. */
export interface DocumentRows {
  readonly ids: EntityIds;
  readonly extractorKey: string;
  /** The extractor that was to read the document, if this one read it in its place. */
  readonly insteadOfKey: string | null;
  readonly document: Row;
  readonly entities: EntityRows;
  readonly sentences: readonly Row[];
  readonly mentions: readonly Row[];
  readonly accounts: readonly Row[];
  /** What the identity rule is to know of each account. */
  readonly comparables: readonly ComparableAccount[];
  readonly participants: readonly Row[];
  readonly accountPlaces: readonly Row[];
  readonly claims: readonly Row[];
  readonly attributions: readonly Row[];
  /** Whom its claims of control name as the holder of what place. */
  readonly holdings: readonly Row[];
  readonly accountLinks: readonly (Row & { readonly kind: "TOLD_PART_OF" | "TOLD_OVERLAPPING" })[];
  readonly bearings: readonly Row[];
  /** Keys of the blocks its accounts are in, sorted. */
  readonly blockKeys: readonly string[];
}

/** The rows of a checked extraction; `recordedAt` is the instant of recording. */
export function documentRows(report: Report, extraction: Extraction, recordedAt: string): DocumentRows {
  const sha256 = createHash("sha256").update(report.text, "utf8").digest("hex");
  const ids = identifyEntities(report, extraction, sha256);
  const mentions = openMentionBook(report.text, extraction, ids);
  const { extractor, document } = extraction;
  const extractorKey = keyOf(extractor);
  const publishedAt = utcInstant(document.publishedAt);
  const context: Context = { ids, mentions, extraction, extractorKey, publishedAt, recordedAt };
  const accountIds = accountIdsOf(context);
  const claims = claimRows(accountIds, context);
  const comparables = extraction.events.map((event) => {
    const id = idOf(accountIds, event.id);
    const about = claims.filter(({ row }) => row["accountId"] === id).map(({ row }) => figureClaim(row));
    return comparableAccount(event, id, about, extraction, ids);
  });
  const accounts = extraction.events.map((event, index) =>
    accountRow(event, comparables[index] as ComparableAccount, context),
  );
  const bearings = extraction.places.flatMap((place) => bearingRows(place, context));
  const holdings = extraction.claims.flatMap((claim, index) =>
    holdingRows(claim, (claims[index] as (typeof claims)[number]).row.id, context),
  );
  const participants = extraction.events.flatMap((event) =>
    participantRows(event, idOf(accountIds, event.id), context),
  );
  const accountPlaces = extraction.events.flatMap((event) => placeRows(event, idOf(accountIds, event.id), context));
  return {
    ids,
    extractorKey,
    insteadOfKey: extractor.insteadOf ? keyOf(extractor.insteadOf) : null,
    document: {
      id: ids.documentId,
      sha256,
      text: report.text,
      lengthUtf16: report.text.length,
      kind: document.kind,
      title: document.title?.text ?? null,
      publisherId: idOf(ids.actors, document.publisher),
      publishedAt: document.publishedAt,
      language: document.language,
      url: document.url,
      pageKey: pageKeyOf(publishedAt, ids.documentId),
      recordedAt,
    },
    entities: entityRows(extraction, ids),
    sentences: extraction.sentences.map((sentence) => ({
      id: sentenceId(ids.documentId, sentence),
      ordinal: sentence.ordinal,
      start: sentence.start,
      end: sentence.end,
      section: sentence.section,
    })),
    accounts,
    comparables,
    participants,
    accountPlaces,
    claims: claims.map(({ row }) => row),
    attributions: claims.flatMap(({ attributions }) => attributions),
    holdings,
    accountLinks: accountLinks(accountIds, extraction.events),
    bearings,
    blockKeys: [...new Set(accounts.flatMap((account) => account["blockKeys"] as string[]))].sort(),
    // Last: participants, places, bearings and holdings add words that extraction did not list.
    mentions: mentions.rows(),
  };
}

/** What stands in `Document.extractors`. Another model is another reader. */
function keyOf({ name, version, model }: ExtractorIdentity): string {
  return `${name}@${version}${model === null ? "" : `+${model}`}`;
}

interface Context {
  readonly ids: EntityIds;
  readonly mentions: MentionBook;
  readonly extraction: Extraction;
  readonly extractorKey: string;
  readonly publishedAt: string;
  readonly recordedAt: string;
}

/** Local event id -> account id. Accounts with equal triggers are told apart by their order. */
function accountIdsOf({ ids, extraction, extractorKey }: Context): Map<string, string> {
  const ordinalOf = counter();
  return new Map(
    extraction.events.map(({ id, trigger: { start, end } }) => {
      const ordinal = ordinalOf(`${start}|${end}`);
      return [id, contentId(ids.documentId, "account", start, end, ordinal, extractorKey)];
    }),
  );
}

function accountRow(event: ExtractedEvent, comparable: ComparableAccount, context: Context): Row {
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
      reviewState: "UNREVIEWED",
      comparable: JSON.stringify(comparable),
    },
    earliest,
    latest,
    confidence: event.confidence,
    publishedAt,
    recordedAt,
  };
}

function figureClaim({ id, properties }: Row): FigureClaim {
  return { id, ...(properties as Omit<FigureClaim, "id">) };
}

function participantRows(event: ExtractedEvent, accountId: string, { mentions }: Context): Row[] {
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

function placeRows(event: ExtractedEvent, accountId: string, { mentions }: Context): Row[] {
  return event.places.map(({ place, role, mention }) => {
    const mentionId = mentions.ofPlace(place, mention);
    return { id: contentId(accountId, "place", mentionId, role), accountId, mentionId, role };
  });
}

function claimRows(accountIds: ReadonlyMap<string, string>, context: Context): { row: Row; attributions: Row[] }[] {
  const ordinalOf = counter();
  const familyOf = sourceFamilies(context.extraction, context.ids);
  return context.extraction.claims.map((claim) => {
    const { documentId } = context.ids;
    const accountId = claim.about === null ? null : idOf(accountIds, claim.about);
    const { start, end } = claim.quote;
    const ordinal = ordinalOf(`${start}|${end}|${claim.kind}|${accountId}`);
    const id = contentId(documentId, "claim", start, end, claim.kind, accountId, ordinal, context.extractorKey);
    return claimRow(claim, id, accountId, familyOf, context);
  });
}

function claimRow(
  claim: ExtractedClaim,
  id: string,
  accountId: string | null,
  familyOf: (localId: string) => SourceFamily,
  { ids, extraction, publishedAt, recordedAt }: Context,
): { row: Row; attributions: Row[] } {
  const { chain, cue, kind } = claim.attribution;
  const families = chain.map(familyOf);
  const links = families.map((family) => family.id);
  const value = claim.value ?? {};
  const pageKey = pageKeyOf(publishedAt, id);
  const row: Row = {
    id,
    documentId: ids.documentId,
    accountId,
    properties: {
      kind: claim.kind,
      modality: claim.modality,
      attributionKind: kind,
      directQuote: claim.directQuote,
      quote: claim.quote.text,
      start: claim.quote.start,
      end: claim.quote.end,
      casualty: valueIn(value, "casualty", casualtyKinds),
      min: numberIn(value, "min"),
      max: numberIn(value, "max"),
      qualifier: valueIn(value, "qualifier", qualifiers),
      victimGroup: valueIn(value, "victimGroup", victimGroups),
      share: numberIn(value, "share"),
      unit: valueIn(value, "unit", countUnits),
      valueJson: claim.value === null ? null : JSON.stringify(claim.value),
      rootSourceId: links[0],
      sourceIds: unique(families.flatMap((family) => [family.id, ...family.wholeIds])),
      sourceChain: sourceChainOf(families),
      extractor: extraction.extractor.name,
      extractorVersion: extraction.extractor.version,
      extractorModel: extraction.extractor.model,
      pageKey,
    },
    confidence: claim.confidence,
    publishedAt,
    recordedAt,
  };
  const attributions = links.map((sourceId, position) => ({
    id,
    sourceId,
    position,
    pageKey,
    cueStart: position === 0 ? (cue?.start ?? null) : null,
    cueEnd: position === 0 ? (cue?.end ?? null) : null,
  }));
  return { row, attributions };
}

function accountLinks(
  accountIds: ReadonlyMap<string, string>,
  events: readonly ExtractedEvent[],
): DocumentRows["accountLinks"] {
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

function bearingRows(place: Extraction["places"][number], { ids, mentions }: Context): Row[] {
  return place.bearings.map(({ bearing, to, mention }) => {
    const fromId = mentions.nearestOfPlace(place.id, mention);
    const toId = mentions.nearestOfPlace(to, mention);
    const { start, end } = mention;
    return { id: contentId(ids.documentId, "lies", fromId, toId, bearing), fromId, toId, bearing, start, end };
  });
}

/** A claim of control names its place and who holds it by local ids, in its value. */
function holdingRows(claim: ExtractedClaim, id: string, { ids, mentions }: Context): Row[] {
  const { place, controller } = claim.value ?? {};
  const isKnown = ids.places.has(String(place)) && ids.actors.has(String(controller));
  if (claim.kind !== "CONTROL" || !isKnown) return [];
  const placeMentionId = mentions.nearestOfPlace(String(place), claim.quote);
  const holderMentionId = mentions.nearestOfActor(String(controller), claim.quote);
  return [{ id, placeMentionId, holderMentionId }];
}

const acledEventTypes = new Map(
  Object.entries(acledEventTypeNames).map(([key, name]) => [name, key as AcledEventType]),
);

function acledEventTypeNamed(name: string | null): AcledEventType | null {
  return name === null ? null : (acledEventTypes.get(name) ?? null);
}

/** Counts how often a key came before: 0 for the first time. */
function counter(): (key: string) => number {
  const counts = new Map<string, number>();
  return (key) => {
    const count = counts.get(key) ?? 0;
    counts.set(key, count + 1);
    return count;
  };
}

/** A word outside the vocabulary stays in `valueJson` alone: clients are promised the vocabulary. */
function valueIn(value: Readonly<Record<string, unknown>>, key: string, vocabulary: Vocabulary): string | null {
  const found = value[key];
  return isValueOf(vocabulary, found) ? found : null;
}

function numberIn(value: Readonly<Record<string, unknown>>, key: string): number | null {
  const found = value[key];
  return typeof found === "number" && Number.isFinite(found) ? found : null;
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)];
}
