import { figureKinds, type LedgerClaim, casualtyLedger as ledgerOf } from "../../domain/casualty-ledger.js";
import { BadInput } from "../../domain/errors.js";
import type { EventFilter } from "../../domain/filter.js";
import type { NodeReference, SelectionArguments } from "../../domain/selection.js";
import { claimFactsOf, claimFieldsOf, isLive } from "../projection/claim-facts.js";
import { exclusionReason } from "./double-count.cypher.js";
import { anchoredEvents } from "./event-anchor.cypher.js";
import { eventRows } from "./event-rows.cypher.js";
import { ledgerTotal } from "./event-total.select.js";
import type { ConnectionField, DerivedField, ObjectSelect } from "./field-select.js";
import { madeFields, nodeAt, variable } from "./make-field.js";
import { pageKeyOrders } from "./orders.js";
import { idOf } from "./reference.cypher.js";
import type { RowSource } from "./row-source.js";
import { testedBy } from "./scan-budget.cypher.js";
import { variableOf } from "./scope.js";
import type { StatementBuilder } from "./statement-builder.js";

/** A pattern from an event to its live claims that state a figure, and the predicates under which it holds. */
function figureClaims(event: string, builder: StatementBuilder) {
  const [tells, account, claim] = builder.variables(["tells", "account", "claim"]);
  return {
    account,
    claim,
    pattern: `(${event})<-[${tells}:ACCOUNT_OF]-(${account})<-[:ABOUT]-(${claim})`,
    where: [
      `${tells}.endedAt IS NULL`,
      `${claim}.kind IN ${builder.parameters.value(figureKinds)}`,
      isLive(claim),
      ...builder.shown("claim", claim),
    ],
  };
}

/** Events that figures are given of, with what is added up of them. */
export const casualtyLedger: ConnectionField = {
  kind: "connection",
  edge: "CasualtyLedgerEdge",
  rows: ({ args, builder }) => {
    const found = eventsAsked(args, builder);
    const event = variableOf(found.scope, "node");
    const { pattern, where } = figureClaims(event, builder);
    const rows = testedBy(found, `EXISTS { ${pattern} WHERE ${where.join(" AND ")} }`);
    const excludedAs = builder.variable("excludedAs");
    const told = builder.tellEvent(event);
    const fetched = [...told.clauses, exclusionReason(rows, told, excludedAs, builder)];
    return {
      ...rows,
      fetch: () => fetched,
      fetched: { excludedAs },
    };
  },
  orders: pageKeyOrders,
  defaultOrder: "NEWEST",
  sums: ledgerTotal,
};

/** @throws {BadInput} if an event and a filter are given. */
function eventsAsked(args: SelectionArguments, builder: StatementBuilder): RowSource {
  const { event, filter } = args;
  if (event == null) return anchoredEvents(filter as EventFilter | null | undefined, builder);
  if (filter != null) {
    throw new BadInput("The ledger is of one event or of those of a filter; both are given.", {
      nextStep: "Leave out either event or filter.",
      at: { in: args, key: "event" },
    });
  }
  const rows = eventRows(idOf(event as NodeReference, "Event", args, "event"), builder);
  const own = variableOf(rows.scope, "node");
  return { ...rows, lists: (other) => [`${other} = ${own}`] };
}

/** The figures of one event side by side. */
export const ledgerOfEvent: DerivedField = {
  kind: "derived",
  type: "CasualtyLedger",
  rows: ({ scope, builder }) => {
    const { account, claim, pattern, where } = figureClaims(variableOf(scope, "node"), builder);
    const document = builder.variable("document");
    return {
      match: [`MATCH ${pattern}`, `MATCH (${claim})-[:QUOTED_FROM]->(${document}:Document)`],
      where,
      scope: { claim, account, document },
    };
  },
  order: {
    name: "ledger",
    keys: (["pageKey", "id"] as const).map((key) => ({
      expression: ({ claim }) => `${claim}.${key}`,
      direction: "ASC",
      type: "string",
    })),
  },
  limit: 100,
  facts: ({ claim, account, document }) =>
    claimFieldsOf(
      String(claim),
      ".unit",
      ".share",
      `accountId: ${account}.id`,
      `publisherId: ${document}.publisherId`,
      `documentKind: ${document}.kind`,
    ),
  make: (facts) => ledgerOf(facts.map((claim) => ({ ...(claim as LedgerClaim), ...claimFactsOf(claim) }))),
};

export const casualtyLedgerObjects: Readonly<Record<string, ObjectSelect>> = {
  CasualtyLedgerEdge: { fields: { node: nodeAt("Event"), excludedAs: variable("excludedAs") } },
  CasualtyLedger: {
    fields: { figures: { kind: "made", type: "LedgerFigure" }, relations: { kind: "made", type: "FigureRelation" } },
  },
  LedgerFigure: {
    fields: {
      ...madeFields("number", "casualty", "unit", "victimGroup", "min", "max", "qualifier", "share"),
      ...madeFields("isPart", "isSuperseded"),
      claim: { kind: "ofRow", field: nodeAt("Claim", "claim") },
    },
  },
  FigureRelation: { fields: madeFields("relation", "from", "to") },
};
