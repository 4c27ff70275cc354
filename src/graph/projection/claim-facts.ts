import type { ClaimFacts } from "../../domain/account-facts.js";
import { utcInstant } from "../../domain/page-key.js";

/** Cypher: what the projection reads of a claim bound as `claim`. */
export const claimFields = `claim {.id, .kind, .modality, .start, .end, .casualty, .min, .max, .qualifier, .victimGroup, .valueJson,
  .rootSourceId, .sourceChain, publishedAt: toString(claim.publishedAt), recordedAt: toString(claim.recordedAt)}`;

/** Cypher: the same, with whether the claim stands, which a predicate on `claim` says. */
export function claimFieldsSeen(stands: string): string {
  return `${claimFields.slice(0, -1)}, stands: ${stands}}`;
}

/** Cypher: only live claims support. */
export const claimIsLive = "claim.supersededAt IS NULL AND claim.retractedAt IS NULL";

/** A row of `claimFields` as the domain knows it: what is absent is null, instants have one spelling. */
export function claimFactsOf(row: unknown): ClaimFacts {
  const claim = row as ClaimFacts;
  return { ...claim, publishedAt: utcInstant(claim.publishedAt), recordedAt: utcInstant(claim.recordedAt) };
}
