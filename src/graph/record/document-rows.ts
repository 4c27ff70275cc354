import { createHash } from "node:crypto";
import type { ComparableAccount } from "../../domain/comparable-account.js";
import { contentId } from "../../domain/content-id.js";
import { type EntityIds, identifyEntities } from "../../domain/entity-identity.js";
import type { Extraction, Report } from "../../domain/extraction.js";
import type { ExtractorIdentity } from "../../domain/extractor.js";
import { pageKeyOf, utcInstant } from "../../domain/page-key.js";
import {
  type AccountLink,
  accountIdsOf,
  accountLinks,
  accountRow,
  participantRows,
  placeRows,
} from "./account-rows.js";
import { claimRows, figureClaim, holdingRows } from "./claim-rows.js";
import { comparableAccount } from "./comparable-account.js";
import { type EntityRows, entityRows, idOf, type Row } from "./entity-rows.js";
import { openMentionBook, sentenceId } from "./mention-rows.js";
import type { Recording } from "./recording.js";

/** Everything one document adds to the record, as rows for UNWIND. */
export interface DocumentRows {
  readonly ids: EntityIds;
  readonly extractorKey: string;
  /** The extractor that was to read the document, if this one read it in its place. */
  readonly insteadOfKey: string | null;
  /** A person's review of what the extractor found, if there was one. */
  readonly review: Row | null;
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
  readonly accountLinks: readonly AccountLink[];
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
  const { review = null } = extraction;
  const extractorKey = review === null ? keyOf(extractor) : `${keyOf(extractor)}${reviewMark}${review.id}`;
  const publishedAt = utcInstant(document.publishedAt);
  const context: Recording = { ids, mentions, extraction, extractorKey, publishedAt, recordedAt };
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
    review:
      review === null
        ? null
        : { id: contentId(ids.documentId, "review", review.id), by: review.by, corrections: [...review.corrections] },
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
      rowKey: document.rowKey ?? null,
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

/** Stands in `Document.extractors` before the id of a review: of who has read the document, a person outweighs every engine. */
export const reviewMark = "+reviewed-";

/** What stands in `Document.extractors`. Another model is another reader. */
function keyOf({ name, version, model }: ExtractorIdentity): string {
  return `${name}@${version}${model === null ? "" : `+${model}`}`;
}

/** How its places are told to lie to each other. */
function bearingRows(place: Extraction["places"][number], { ids, mentions }: Recording): Row[] {
  return place.bearings.map(({ bearing, to, mention }) => {
    const fromId = mentions.nearestOfPlace(place.id, mention);
    const toId = mentions.nearestOfPlace(to, mention);
    const { start, end } = mention;
    return { id: contentId(ids.documentId, "lies", fromId, toId, bearing), fromId, toId, bearing, start, end };
  });
}
