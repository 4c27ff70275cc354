import type { ClaimFilter } from "../../domain/filter.js";
import { isLive } from "../projection/claim-facts.js";
import { claimPredicates } from "./claim-filter.cypher.js";
import type { ConnectionField } from "./field-select.js";
import { conjunctsOf } from "./nesting.cypher.js";
import { pageKeyOrders } from "./orders.js";
import { publishedBetween } from "./page-range.cypher.js";
import { referenceId } from "./reference.cypher.js";
import type { RowSource } from "./row-source.js";
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
    const found: Omit<RowSource, "where"> & Partial<RowSource> =
      said === undefined ? { match: [`MATCH (${claim}:Claim)`], scope: { node: claim } } : saidBy(said, claim, builder);
    const key = found.ranged?.["key"] ?? `${claim}.pageKey`;
    const rest = parts.map((part) => (part === said ? { ...part, saidBy: null } : part));
    const isScanned = said === undefined && rest.length > 0;
    const within = (one: string) => parts.flatMap((part) => publishedBetween(part, one, builder));
    return {
      ...found,
      ...(isScanned ? { scanned: { label: "Claim", within } } : {}),
      where: [
        ...(found.where ?? []),
        isLive(claim),
        ...builder.shown("claim", claim),
        ...claimPredicates({ and: rest }, claim, builder),
        ...parts.flatMap((part) => publishedBetween(part, key, builder)),
      ],
    };
  },
  orders: pageKeyOrders,
  defaultOrder: "NEWEST",
};

/** Through the index on (sourceId, pageKey). A claim has one link to each of its sources. */
function saidBy({ saidBy: source }: ClaimFilter, claim: string, builder: StatementBuilder): RowSource {
  const [link, owner, key] = [builder.variable("link"), builder.variable("owner"), builder.variable("key")];
  return {
    match: [`MATCH (${claim})-[${link}:ATTRIBUTED_TO]->()`],
    where: [`${link}.sourceId = ${referenceId("Actor", source ?? {}, builder)}`],
    ranged: { key: `${link}.pageKey`, owner: `${link}.sourceId` },
    aggregate: `WITH ${link}.sourceId AS ${owner}, ${link}.pageKey AS ${key}, ${claim}`,
    scope: { node: claim, owner, key },
  };
}
