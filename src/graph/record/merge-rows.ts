import type { DocumentRows } from "./document-rows.js";
import type { Row } from "./entity-rows.js";
import { rowContent } from "./row-content.js";

/** Rows of several documents, as one set of rows: shared nodes once, in the order of their ids. */
export type BatchRows = Pick<
  DocumentRows,
  | "entities"
  | "mentions"
  | "accounts"
  | "comparables"
  | "participants"
  | "accountPlaces"
  | "claims"
  | "attributions"
  | "holdings"
  | "accountLinks"
  | "bearings"
  | "blockKeys"
>;

/** Joins the rows of documents. The same actor, place or name said alike by two of them is one row. */
export function mergeRows(documents: readonly DocumentRows[]): BatchRows {
  const all = <Key extends keyof BatchRows>(key: Key): BatchRows[Key] =>
    documents.flatMap((rows) => rows[key] as never[]) as unknown as BatchRows[Key];
  const shared = (key: keyof DocumentRows["entities"]): Row[] =>
    distinct(documents.flatMap(({ entities }) => entities[key]));
  return {
    entities: {
      actors: shared("actors"),
      places: shared("places"),
      actorNames: shared("actorNames"),
      placeNames: shared("placeNames"),
      placeParents: shared("placeParents"),
      actorWholes: shared("actorWholes"),
    },
    mentions: all("mentions"),
    accounts: all("accounts"),
    comparables: all("comparables"),
    participants: all("participants"),
    accountPlaces: all("accountPlaces"),
    claims: all("claims"),
    attributions: all("attributions"),
    holdings: all("holdings"),
    accountLinks: all("accountLinks"),
    bearings: all("bearings"),
    blockKeys: [...new Set(documents.flatMap(({ blockKeys }) => blockKeys))].sort(),
  };
}

function distinct(rows: readonly Row[]): Row[] {
  const byContent = new Map([...new Set(rows)].map((row) => [rowContent(row), row]));
  return [...byContent.values()].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
