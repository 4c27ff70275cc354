import type { AccountFacts, ClaimFacts, ParticipantFacts, PlaceFacts } from "../../domain/account-facts.js";
import { type ProjectedEvent, projectEvent } from "../../domain/event-projection.js";
import { utcInstant } from "../../domain/page-key.js";
import type { DocumentRows } from "../record/document-rows.js";
import type { Row } from "../record/entity-rows.js";

/**
 * The events that a document alone tells, one for each of its accounts, by the rule of the projection: what `projection/event-facts.cypher.ts` reads
 * from the graph is taken from the rows that are to be written.
 * @param locate the places that contain a place.
 * @throws {InvariantBroken} if an edge would stand without support.
 */
export function projectRows(
  rows: DocumentRows,
  locate: (placeId: string) => PlaceFacts["ancestors"],
): ProjectedEvent[] {
  const mentions = new Map(rows.mentions.map((mention) => [mention.id, mention]));
  const wordsOf = ({ mentionId }: Row): Row => mentions.get(String(mentionId)) as Row;
  return rows.accounts.map((account) => {
    const own = ({ accountId }: Row): boolean => accountId === account.id;
    const facts = {
      ...(account["properties"] as object),
      id: account.id,
      documentId: rows.ids.documentId,
      publisherId: rows.document["publisherId"],
      textSha256: rows.document["sha256"],
      earliest: account["earliest"],
      latest: account["latest"],
      publishedAt: utcInstant(String(account["publishedAt"])),
      claims: rows.claims.filter(own).map(claimFactsOf),
      participants: once(rows.participants.filter(own)).map((row): ParticipantFacts => {
        const { role, explicit, headcountMin, headcountMax } = row as unknown as ParticipantFacts;
        const { entityId, start, end } = wordsOf(row);
        return { actorId: String(entityId), role, explicit, headcountMin, headcountMax, ...span(start, end) };
      }),
      places: once(rows.accountPlaces.filter(own)).map((row): PlaceFacts => {
        const { entityId, start, end } = wordsOf(row);
        const placeId = String(entityId);
        return { placeId, role: row["role"] as PlaceFacts["role"], ...span(start, end), ancestors: locate(placeId) };
      }),
      partOfEventIds: [],
      overlapEventIds: [],
    } as unknown as AccountFacts;
    return projectEvent(account.id, [facts]);
  });
}

/** One who is named twice by the same words in one role is one participant. */
export function once(rows: readonly Row[]): Row[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

function claimFactsOf({ id, properties, publishedAt, recordedAt }: Row): ClaimFacts {
  return {
    ...(properties as Omit<ClaimFacts, "id" | "publishedAt" | "recordedAt">),
    id,
    publishedAt: utcInstant(String(publishedAt)),
    recordedAt: utcInstant(String(recordedAt)),
  };
}

function span(start: unknown, end: unknown): { readonly start: number; readonly end: number } {
  return { start: Number(start), end: Number(end) };
}
