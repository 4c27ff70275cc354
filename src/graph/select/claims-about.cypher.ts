/** The pattern of an event and the claims of its open accounts; it binds `of`, `account` and `claim`. Only accounts are of an event, and only claims about them: to ask for their labels would read each again. */
export function claimsAbout(event: string): string {
  return `(${event})<-[of:ACCOUNT_OF WHERE of.endedAt IS NULL]-(account WHERE account.supersededAt IS NULL)<-[:ABOUT]-(claim)`;
}
