import type { DocumentFilter } from "../../domain/filter.js";
import { documentPredicates } from "./document-filter.cypher.js";
import type { ConnectionField } from "./field-select.js";
import { conjunctsOf } from "./nesting.cypher.js";
import { pageKeyOrders } from "./orders.js";
import { isPublishedRange, publishedBetween } from "./page-range.cypher.js";
import { referenceId } from "./reference.cypher.js";
import { allOf, ownedBy, restricted, type ScannedList } from "./scanned-list.js";
import type { StatementBuilder } from "./statement-builder.js";

/** Documents of a filter: in the order of the index on (publisherId, pageKey) where one must have published them, else of all documents. */
export const documents: ConnectionField = {
  kind: "connection",
  edge: "DocumentEdge",
  rows: ({ args, builder }) => {
    const document = builder.variable("document");
    const parts = conjunctsOf<DocumentFilter>((args["filter"] ?? {}) as DocumentFilter);
    const published = parts.find(({ publisher }) => publisher != null);
    const shown = builder.shown("document", document);
    const found =
      published === undefined ? allOf("Document", document, shown) : publishedBy(published, document, shown, builder);
    const rest = parts.map((part) => (part === published ? { ...part, publisher: null } : part));
    return restricted(found, {
      ranges: (key) => parts.flatMap((part) => publishedBetween(part, key, builder)),
      tests: documentPredicates({ and: rest }, document, builder),
      isServed: published !== undefined && isPublishedRange(rest),
    });
  },
  orders: pageKeyOrders,
  defaultOrder: "NEWEST",
};

function publishedBy(
  { publisher }: DocumentFilter,
  document: string,
  tests: readonly string[],
  builder: StatementBuilder,
): ScannedList {
  const [owner, key] = builder.variables(["owner", "key"]);
  const list = {
    pattern: (one: string) => `(${one}:Document)`,
    property: "publisherId",
    id: referenceId("Actor", publisher ?? {}, builder),
  };
  return ownedBy(list, { held: document, node: document, owner, key }, tests);
}
