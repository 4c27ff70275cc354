import type { ClaimFilter } from "../../domain/filter.js";
import { isLive } from "../projection/claim-facts.js";
import { claimPredicates } from "./claim-filter.cypher.js";
import type { ConnectionField } from "./field-select.js";
import { conjunctsOf } from "./nesting.cypher.js";
import { pageKeyOrders } from "./orders.js";
import { isPublishedRange, publishedBetween } from "./page-range.cypher.js";
import { referenceId } from "./reference.cypher.js";
import { allOf, ownedBy, restricted, type ScannedList } from "./scanned-list.js";
import type { StatementBuilder } from "./statement-builder.js";

/** Live claims of a filter: in the order of a source's own index where one must have said them, else of all claims. */
export const claims: ConnectionField = {
  kind: "connection",
  edge: "ClaimEdge",
  rows: ({ args, builder }) => {
    const filter = (args["filter"] ?? {}) as ClaimFilter;
    const claim = builder.variable("claim");
    const parts = conjunctsOf<ClaimFilter>(filter);
    const said = parts.find(({ saidBy }) => saidBy != null);
    const shown = builder.shown("claim", claim);
    const found = said === undefined ? allOf("Claim", claim, shown) : saidBy(said, claim, shown, builder);
    const rest = parts.map((part) => (part === said ? { ...part, saidBy: null } : part));
    return restricted(found, {
      ranges: (key) => parts.flatMap((part) => publishedBetween(part, key, builder)),
      // Nearly all claims are live.
      tests: [isLive(claim), ...claimPredicates({ and: rest }, claim, builder)],
      isServed: said === undefined ? rest.length === 0 : isPublishedRange(rest),
    });
  },
  orders: pageKeyOrders,
  defaultOrder: "NEWEST",
};

/** Through the index on (sourceId, pageKey). A claim has one link to each of its sources. */
function saidBy(
  { saidBy: source }: ClaimFilter,
  claim: string,
  tests: readonly string[],
  builder: StatementBuilder,
): ScannedList {
  const [held, owner, key] = builder.variables(["link", "owner", "key"]);
  const list = {
    pattern: (link: string, node: string) => `(${node})-[${link}:ATTRIBUTED_TO]->()`,
    property: "sourceId",
    id: referenceId("Actor", source ?? {}, builder),
  };
  return ownedBy(list, { held, node: claim, owner, key }, tests);
}
