import { claimIsLive } from "../projection/claim-facts.js";
import type { StatementBuilder } from "./statement-builder.js";

/**
 * The predicates under which the use of a name in a document stands, where a lens leaves claims out. What a speaker said goes with the claims that quote it; the words of the
 * publisher go with the claims they stand in, and outside of all claims with its own word. A claim that is not left out is enough.
 */
export function useOfNameStands(mention: string, document: string, builder: StatementBuilder): string[] {
  const narration = builder.narrationStands(document);
  if (narration === null) return [];
  const speaker = `coalesce(${mention}.speakerId, ${document}.publisherId)`;
  const around = [
    claimIsLive,
    `claim.start <= ${mention}.start AND ${mention}.end <= claim.end`,
    `(${speaker} = ${document}.publisherId OR claim.directQuote AND claim.rootSourceId = ${speaker})`,
  ].join(" AND ");
  const said = `COLLECT { MATCH (${document})<-[:QUOTED_FROM]-(claim:Claim) WHERE ${around} RETURN ${builder.shown("claim", "claim").join(" AND ")} }`;
  return [`any(said IN [${said}] WHERE true IN said OR (size(said) = 0 AND ${narration}))`];
}
