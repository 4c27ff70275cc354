import type { DocumentFilter } from "../../domain/filter.js";
import { documentPredicates } from "./document-filter.cypher.js";
import type { ConnectionField } from "./field-select.js";
import { conjunctsOf } from "./nesting.cypher.js";
import { pageKeyOrders } from "./orders.js";
import { publishedBetween } from "./page-range.cypher.js";
import { referenceId } from "./reference.cypher.js";
import type { RowSource } from "./row-source.js";
import type { StatementBuilder } from "./statement-builder.js";

/** Documents of a filter: in the order of the index on (publisherId, pageKey) where one must have published them, else of all documents. */
export const documents: ConnectionField = {
  kind: "connection",
  edge: "DocumentEdge",
  rows: ({ args, builder }) => {
    const document = builder.variable("document");
    const parts = conjunctsOf<DocumentFilter>((args["filter"] ?? {}) as DocumentFilter);
    const published = parts.find(({ publisher }) => publisher != null);
    const found = published === undefined ? anyDocument(document) : publishedBy(published, document, builder);
    const rest = parts.map((part) => (part === published ? { ...part, publisher: null } : part));
    const within = (key: string) => parts.flatMap((part) => publishedBetween(part, key, builder));
    const isScanned = published === undefined && rest.length > 0;
    return {
      ...found,
      ...(isScanned ? { scanned: { label: "Document", within } } : {}),
      where: [
        ...found.where,
        ...documentPredicates({ and: rest }, document, builder),
        ...builder.shown("document", document),
      ],
    };
  },
  orders: pageKeyOrders,
  defaultOrder: "NEWEST",
};

function anyDocument(document: string): RowSource {
  return { match: [`MATCH (${document}:Document)`], where: [], scope: { node: document } };
}

function publishedBy({ publisher }: DocumentFilter, document: string, builder: StatementBuilder): RowSource {
  const [owner, key] = [builder.variable("owner"), builder.variable("key")];
  return {
    match: [`MATCH (${document}:Document)`],
    where: [`${document}.publisherId = ${referenceId("Actor", publisher ?? {}, builder)}`],
    ranged: { key: `${document}.pageKey`, owner: `${document}.publisherId` },
    aggregate: `WITH ${document}.publisherId AS ${owner}, ${document}.pageKey AS ${key}, ${document}`,
    scope: { node: document, owner, key },
  };
}
