import type { AccountFacts, ClaimFacts } from "./account-facts.js";
import type { Span } from "./extraction.js";
import { supportByWords } from "./support.js";

/**
 * What remains of the accounts of an event where only some of their claims stand. With a claim go the words that it alone vouches for: who
 * took part and where, by no other claim's word. An account of which no claim stands goes as a whole.
 */
export function remainingAccounts<Claim extends ClaimFacts>(
  accounts: readonly (AccountFacts & { readonly claims: readonly Claim[] })[],
  stands: (claim: Claim) => boolean,
): AccountFacts[] {
  return accounts.flatMap((account) => {
    const claims = account.claims.filter(stands);
    if (claims.length === 0) return [];
    const standing = new Set(claims.map(({ id }) => id));
    const isSaid = (words: Span): boolean =>
      supportByWords(words, account.claims).some(({ claimId }) => standing.has(claimId));
    return [
      {
        ...account,
        claims,
        participants: account.participants.filter(isSaid),
        places: account.places.filter(isSaid),
      },
    ];
  });
}
