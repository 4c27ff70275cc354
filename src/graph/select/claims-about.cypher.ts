/** The pattern of an event and the claims of its open accounts; it binds `of`, `account` and `claim`. */
export function claimsAbout(event: string): string {
  return `(${event})<-[of:ACCOUNT_OF WHERE of.endedAt IS NULL]-(account:Account WHERE account.supersededAt IS NULL)<-[:ABOUT]-(claim:Claim)`;
}
