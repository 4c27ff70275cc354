/** Where the rows of `sourceLens` come from: claims of a source, and the events they are about. */
import type { ActorReference } from "../../domain/filter.js";
import { marksOfRemoved } from "../../domain/source-chain.js";
import { isLive } from "../projection/claim-facts.js";
import { newestEvents } from "./events-of-filter.cypher.js";
import type { RowRequest } from "./row-source.js";
import { variableOf } from "./scope.js";
import { dependenceByCounts, dependenceOfEvent, removalsOf } from "./source-dependence.cypher.js";
import type { StatementBuilder } from "./statement-builder.js";

/** The lens without the source, and without its family too. */
export function removals({ args, builder }: RowRequest) {
  return removalsOf(args["source"] as ActorReference, isAsPublisher(args), builder);
}

export function isAsPublisher(args: RowRequest["args"]): boolean {
  return args["asPublisher"] === true;
}

/** Clauses that bind each claim in whose chain the source has a link, in its own right or by its family: `claim`, and whether it is its `own`. */
export function claimsOfSource(source: string, asPublisher: boolean, builder: StatementBuilder): string[] {
  const own = marksOfRemoved(false, asPublisher);
  const marks = marksOfRemoved(true, asPublisher).map((mark) => ({ mark, own: own.includes(mark) }));
  return [
    `UNWIND ${builder.parameters.value(marks)} AS one`,
    // Through the index on the text of the chain.
    `MATCH (claim:Claim) WHERE claim.sourceChain CONTAINS '|' + one.mark + ${source}.id + '|'`,
    "WITH claim, max(CASE WHEN one.own THEN 1 ELSE 0 END) = 1 AS own",
    `WHERE ${[isLive("claim"), ...builder.shown("claim", "claim")].join(" AND ")}`,
  ];
}

/**
 * Events with how they depend on the source, null where they do not: those of its claims, or where a filter is given, what this selects among as many of the newest as
 * are looked through at once, with what tells whether there are more.
 */
export function eventsOfSource(source: string, request: RowRequest) {
  const { args, builder } = request;
  const without = removals(request);
  const dependence = builder.variable("dependence");
  const found = args["filter"] == null ? null : newestEvents(args["filter"], builder);
  const event = found?.event ?? builder.variable("event");
  const shown = builder.shown("event", event);
  const ofClaims = [
    ...claimsOfSource(source, isAsPublisher(args), builder),
    "MATCH (claim)-[:ABOUT]->(account WHERE account.supersededAt IS NULL)-[of:ACCOUNT_OF WHERE of.endedAt IS NULL]->(about)",
  ];
  if (found === null && shown.length === 0) {
    return { event, dependence, cut: null, clauses: [...ofClaims, ...dependenceByCounts("about", event, dependence)] };
  }
  const clauses = found?.clauses ?? [
    ...ofClaims,
    `WITH DISTINCT about AS ${event}${shown.length === 0 ? "" : ` WHERE ${shown.join(" AND ")}`}`,
  ];
  return {
    event,
    dependence,
    cut: found?.cut ?? null,
    clauses: [...clauses, `WITH ${event}, ${dependenceOfEvent(event, without, builder)} AS ${dependence}`],
  };
}

/** Rows of the events that were found, of those dependences that are asked for. */
export function touchedRows({ scope, args, builder }: RowRequest) {
  const [one, event, dependence] = builder.variables(["one", "event", "dependence"]);
  return {
    event,
    dependence,
    match: [
      `UNWIND ${variableOf(scope, "touched")} AS ${one}`,
      `WITH ${one}.event AS ${event}, ${one}.dependence AS ${dependence}`,
    ],
    isAskedFor: (found: string) =>
      args["dependence"] == null ? [] : [`${found} IN ${builder.parameters.value(args["dependence"])}`],
  };
}
