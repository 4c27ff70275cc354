import type { AccountFacts } from "../../domain/account-facts.js";
import { utcInstant } from "../../domain/page-key.js";
import type { Row } from "../connection.js";
import { claimFactsOf } from "./claim-facts.js";

/** What the record says of an account, from the columns of `factsColumns`. */
export function accountFactsOf(row: Row): AccountFacts {
  const account = row["account"] as AccountFacts;
  return {
    ...account,
    ...(row["document"] as Pick<AccountFacts, "publisherId" | "textSha256">),
    publishedAt: utcInstant(account.publishedAt),
    claims: (row["claims"] as unknown[]).map(claimFactsOf),
    participants: row["participants"] as AccountFacts["participants"],
    places: row["places"] as AccountFacts["places"],
    partOfEventIds: row["partOfEventIds"] as string[],
    overlapEventIds: row["overlapEventIds"] as string[],
  };
}
