import type { PlaceFacts } from "../../domain/account-facts.js";
import { type ProjectedEvent, projectEvent } from "../../domain/event-projection.js";
import { accountFactsOf } from "../projection/account-facts.js";
import type { DocumentRows } from "../record/document-rows.js";
import type { Row } from "../record/entity-rows.js";
import { distinctById } from "../record/merge-rows.js";

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
  const { publisherId, sha256: textSha256 } = rows.document;
  const mentions = new Map(rows.mentions.map((mention) => [mention.id, mention]));
  return rows.accounts.map((account) => {
    const own = ({ accountId }: Row): boolean => accountId === account.id;
    const named = (all: readonly Row[]) =>
      distinctById(all.filter(own)).map((row) => {
        const { entityId, start, end } = mentions.get(String(row["mentionId"])) as Row;
        return { row, entityId: String(entityId), start, end };
      });
    const facts = accountFactsOf({
      account: propertiesOf(account),
      document: { publisherId, textSha256 },
      claims: rows.claims.filter(own).map(propertiesOf),
      participants: named(rows.participants).map(({ row, entityId: actorId, start, end }) => {
        const { role, explicit, headcountMin, headcountMax } = row;
        return { actorId, role, explicit, headcountMin, headcountMax, start, end };
      }),
      places: named(rows.accountPlaces).map(({ row, entityId: placeId, start, end }) => {
        return { placeId, role: row["role"], start, end, ancestors: locate(placeId) };
      }),
      partOfEventIds: [],
      overlapEventIds: [],
    });
    return projectEvent(account.id, [facts]);
  });
}

/** A row of an account or a claim as the node that it will be. */
function propertiesOf({ properties, ...others }: Row): Record<string, unknown> {
  return { ...(properties as Row), ...others };
}
