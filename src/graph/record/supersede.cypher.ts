import { givenOf } from "../parameters.js";
import type { Statement } from "../statement.js";

/**
 * Closes what other extractors made of the document: accounts and claims get `supersededAt`, their place in an event ends, and so does
 * what a rule decided of them. Returns the closed accounts with the event they were of.
 */
export function supersedeAccounts(documentId: string, keepAccountIds: readonly string[], now: string): Statement {
  return {
    name: "record.supersedeAccounts",
    access: "WRITE",
    text: `
      MATCH (account:Account {documentId: $given.documentId})
      WHERE account.supersededAt IS NULL AND NOT account.id IN $given.keepAccountIds
      SET account.supersededAt = datetime($given.now)
      WITH account
      OPTIONAL MATCH (account)-[of:ACCOUNT_OF WHERE of.endedAt IS NULL]->(event:Event)
      SET of.endedAt = datetime($given.now)
      WITH account, event
      OPTIONAL MATCH (account)<-[:DECIDES]-(decision:Decision WHERE decision.endedAt IS NULL AND decision.by STARTS WITH 'rule:')
      SET decision.endedAt = datetime($given.now)
      RETURN DISTINCT account.id AS accountId, event.id AS eventId, account.triggerStart AS triggerStart, account.triggerEnd AS triggerEnd
    `,
    params: givenOf({ documentId, keepAccountIds, now }),
  };
}

export function supersedeClaims(documentId: string, keepClaimIds: readonly string[], now: string): Statement {
  return {
    name: "record.supersedeClaims",
    access: "WRITE",
    text: `
      MATCH (claim:Claim {documentId: $given.documentId})
      WHERE claim.supersededAt IS NULL AND NOT claim.id IN $given.keepClaimIds
      SET claim.supersededAt = datetime($given.now)
    `,
    params: givenOf({ documentId, keepClaimIds, now }),
  };
}

/** Ends what the document's words were taken to mean, where the present extraction takes them otherwise. */
export function endReferences(documentId: string, keepMentionIds: readonly string[], now: string): Statement {
  return {
    name: "record.endReferences",
    access: "WRITE",
    text: `
      MATCH (mention:Mention {documentId: $given.documentId})-[refers:REFERS_TO WHERE refers.endedAt IS NULL]->()
      WHERE NOT mention.id IN $given.keepMentionIds
      SET refers.endedAt = datetime($given.now)
    `,
    params: givenOf({ documentId, keepMentionIds, now }),
  };
}
