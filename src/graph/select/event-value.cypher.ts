import { datePrecisions } from "../../domain/vocabulary/date.js";
import { claimIsLive } from "../projection/claim-facts.js";
import { claimsAbout } from "./claims-about.cypher.js";
import type { EventValue } from "./lens-predicates.js";
import type { StatementBuilder } from "./statement-builder.js";
import { unseen } from "./unseen.js";

/** Cypher that binds `account` to those accounts of an event about which a claim stands, where `claimStands` says so of `claim`. */
function standingAccounts(event: string, claimStands: string): string {
  return `MATCH (${event})<-[of:ACCOUNT_OF WHERE of.endedAt IS NULL]-(account:Account WHERE account.supersededAt IS NULL) WHERE EXISTS { MATCH (account)<-[:ABOUT]-(claim:Claim) WHERE ${claimIsLive} AND ${claimStands} }`;
}

/**
 * An event's value in Cypher, where the projection's own cannot be used because some accounts do not stand. As `projectEvent` has it: what is
 * single is that of the account that dates the event most precisely, ties by publication, then id; an outcome the first that is told;
 * weapons are united; claims are counted once; one account suffices for civilians as the target. A test compares the two.
 */
export function eventValue(
  event: string,
  claimStands: string,
  property: EventValue,
  builder: StatementBuilder,
): string {
  const accounts = standingAccounts(event, claimStands);
  switch (property) {
    case "weapons":
      return `reduce(all = [], some IN COLLECT { ${accounts} RETURN account.weapons } | all + some)`;
    case "civilianTargeting":
      return `EXISTS { ${accounts} AND account.civilianTargeting RETURN account }`;
    case "outcome":
      return `COLLECT { ${accounts} AND account.outcome IS NOT NULL RETURN account.outcome ${mostPrecise(builder)} }[0]`;
    case "claimCount":
      return `COUNT { MATCH ${claimsAbout(event)} WHERE ${claimIsLive} AND ${claimStands} RETURN DISTINCT claim }`;
    case "rootSourceCount":
      // Which publishers printed one text is computed where the projection does.
      throw unseen("minRootSources of a filter", "Give minRootSources of the lens instead.");
    default:
      return `COLLECT { ${accounts} RETURN account.${property} ${mostPrecise(builder)} }[0]`;
  }
}

/** In Cypher, the account that decides an event's values of which it has but one, among those about which a claim stands; or null. */
export function leadingAccount(event: string, claimStands: string, builder: StatementBuilder): string {
  return `COLLECT { ${standingAccounts(event, claimStands)} RETURN account ${mostPrecise(builder)} }[0]`;
}

function mostPrecise(builder: StatementBuilder): string {
  const order = builder.parameters.value(Object.keys(datePrecisions));
  return `ORDER BY [i IN range(0, size(${order}) - 1) WHERE ${order}[i] = account.datePrecision][0], account.publishedAt, account.id LIMIT 1`;
}
