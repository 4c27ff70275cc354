import { datePrecisions } from "../../domain/vocabulary/date.js";
import { claimIsLive } from "../projection/claim-facts.js";
import { claimsAbout } from "./claims-about.cypher.js";
import type { AccountValue, CountedValue } from "./lens-predicates.js";
import type { StatementBuilder } from "./statement-builder.js";

/** Cypher that binds `account` to those accounts of an event about which a claim stands, where `claimStands` says so of `claim`. */
export function standingAccounts(event: string, claimStands: string): string {
  return `MATCH (${event})<-[of:ACCOUNT_OF WHERE of.endedAt IS NULL]-(account WHERE account.supersededAt IS NULL) WHERE EXISTS { MATCH (account)<-[:ABOUT]-(claim) WHERE ${claimIsLive} AND ${claimStands} }`;
}

/**
 * An event's value in Cypher, where the projection's own cannot be used because some accounts do not stand. As `projectEvent` has it: what is
 * single is that of the account that dates the event most precisely, ties by publication, then id; an outcome the first that is told;
 * weapons are united; one account suffices for civilians as the target. A test compares the two.
 */
export function eventValue(accounts: string, property: AccountValue, builder: StatementBuilder): string {
  switch (property) {
    case "weapons":
      return `reduce(all = [], some IN COLLECT { ${accounts} RETURN account.weapons } | all + some)`;
    case "civilianTargeting":
      return `EXISTS { ${accounts} AND account.civilianTargeting RETURN account }`;
    case "outcome":
      return `COLLECT { ${accounts} AND account.outcome IS NOT NULL RETURN account.outcome ${mostPrecise(builder)} }[0]`;
    default:
      return `COLLECT { ${accounts} RETURN account.${property} ${mostPrecise(builder)} }[0]`;
  }
}

/**
 * How many claims about an event stand, or how many sources they go back to: by the rule of `countRootSources`. There two sources are one where as narrators they
 * print one text, or are both one with a third.
 */
export function countedValue(event: string, property: CountedValue, claimStands: string): string {
  const claims = `MATCH ${claimsAbout(event)} WHERE ${claimIsLive} AND ${claimStands}`;
  if (property === "claimCount") return `COUNT { ${claims} RETURN DISTINCT claim }`;
  // No aggregation stands in here: Cypher would not take this among the items of a WITH.
  const text = `CASE WHEN claim.rootSourceId = document.publisherId THEN ['text ' + text.sha256] ELSE [] END`;
  const links = `COLLECT { ${claims} MATCH (account)-[:TOLD_IN]->(document:Document)-[:HAS_TEXT]->(text:Text) RETURN DISTINCT [claim.rootSourceId] + ${text} }`;
  const sharesOne = (quantifier: string) => `${quantifier}(link IN links WHERE link IN one)`;
  return `size(reduce(sources = [], links IN ${links} | [one IN sources WHERE ${sharesOne("none")}] + [reduce(all = links, one IN [one IN sources WHERE ${sharesOne("any")}] | all + one)]))`;
}

/** In Cypher, the account whose values are the event's where it can have but one: of these accounts, or null where there is none. */
export function leadingAccount(accounts: string, builder: StatementBuilder): string {
  return `COLLECT { ${accounts} RETURN account ${mostPrecise(builder)} }[0]`;
}

function mostPrecise(builder: StatementBuilder): string {
  const order = builder.parameters.value(Object.keys(datePrecisions));
  return `ORDER BY [i IN range(0, size(${order}) - 1) WHERE ${order}[i] = account.datePrecision][0], account.publishedAt, account.id LIMIT 1`;
}
