import type { ClaimFacts } from "../../domain/account-facts.js";
import { utcInstant } from "../../domain/page-key.js";

/** Cypher: what the projection reads of a claim, and what else is asked of it: entries of the map. */
export function claimFieldsOf(claim: string, ...others: readonly string[]): string {
  const properties = ["id", "kind", "modality", "start", "end", "casualty", "min", "max", "qualifier", "victimGroup"];
  const own = [...properties, "valueJson", "rootSourceId", "sourceChain"].map((name) => `.${name}`);
  const instants = ["publishedAt", "recordedAt"].map((name) => `${name}: toString(${claim}.${name})`);
  return `${claim} {${[...own, ...instants, ...others].join(", ")}}`;
}

/** Cypher: the same, with whether the claim stands, which a predicate on `claim` says. */
export function claimFieldsSeen(stands: string): string {
  return `${claimFields.slice(0, -1)}, stands: ${stands}}`;
}

/** Cypher: only live claims support. */
export function isLive(claim: string): string {
  return `${claim}.supersededAt IS NULL AND ${claim}.retractedAt IS NULL`;
}

export const claimFields = claimFieldsOf("claim");
export const claimIsLive = isLive("claim");

/** A row of `claimFields` as the domain knows it: what is absent is null, instants have one spelling. */
export function claimFactsOf(row: unknown): ClaimFacts {
  const claim = row as ClaimFacts;
  return { ...claim, publishedAt: utcInstant(claim.publishedAt), recordedAt: utcInstant(claim.recordedAt) };
}
