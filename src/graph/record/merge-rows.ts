import type { DocumentRows } from "./document-rows.js";
import type { Row } from "./entity-rows.js";
import { rowContent } from "./row-content.js";

/** Rows of several documents, as one set of rows: shared nodes once, in the order of their ids. */
export type BatchRows = Pick<
  DocumentRows,
  | "extractorKey"
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

/** Joins the rows of documents that one extractor has read. The same actor, place or name said alike by two of them is one row. */
export function mergeRows(documents: readonly DocumentRows[]): BatchRows {
  const all = <Key extends Exclude<keyof BatchRows, "extractorKey" | "entities" | "blockKeys">>(
    key: Key,
  ): BatchRows[Key] => {
    const rows = documents.flatMap((document) => document[key] as readonly { readonly id: string }[]);
    return rows as unknown as BatchRows[Key];
  };
  const shared = (key: keyof DocumentRows["entities"]): Row[] =>
    distinct(documents.flatMap(({ entities }) => entities[key]));
  return {
    extractorKey: documents[0]?.extractorKey ?? "",
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
    participants: distinctById(documents.flatMap(({ participants }) => participants)),
    accountPlaces: distinctById(documents.flatMap(({ accountPlaces }) => accountPlaces)),
    claims: all("claims"),
    attributions: all("attributions"),
    holdings: all("holdings"),
    accountLinks: all("accountLinks"),
    bearings: all("bearings"),
    blockKeys: [...new Set(documents.flatMap(({ blockKeys }) => blockKeys))].sort(),
  };
}

/** One who is named twice by the same words in one role is one participant. */
export function distinctById(rows: readonly Row[]): Row[] {
  return [...new Map(rows.map((row) => [row.id, row])).values()];
}

function distinct(rows: readonly Row[]): Row[] {
  const byContent = new Map([...new Set(rows)].map((row) => [rowContent(row), row]));
  return [...byContent.values()].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}
