import { givenOf } from "../parameters.js";
import type { Statement } from "../statement.js";

/** A decision as it is written. */
export interface DecisionRow {
  readonly id: string;
  readonly kind: "SAME" | "DIFFERENT";
  readonly accountIds: readonly [string, string];
  readonly by: string;
  readonly reason: string;
  readonly score: number;
  readonly recordedAt: string;
}

/** Writes decisions that are not there yet; one that was ended stays ended. */
export function writeDecisions(rows: readonly DecisionRow[]): Statement {
  return {
    name: "identity.writeDecisions",
    access: "WRITE",
    text: `
      UNWIND $given.rows AS row
      MATCH (one:Account {id: row.accountIds[0]})
      MATCH (other:Account {id: row.accountIds[1]})
      MERGE (decision:Decision {id: row.id})
        ON CREATE SET decision += {kind: row.kind, by: row.by, reason: row.reason, score: toFloat(row.score), recordedAt: datetime(row.recordedAt)}
      MERGE (decision)-[:DECIDES]->(one)
      MERGE (decision)-[:DECIDES]->(other)
    `,
    params: givenOf({ rows }),
  };
}

/** Open decisions between accounts of this set. */
export function readDecisionsAmong(accountIds: readonly string[]): Statement {
  return {
    name: "identity.readDecisionsAmong",
    access: "WRITE",
    text: `
      UNWIND $given.accountIds AS accountId
      MATCH (one:Account {id: accountId})<-[:DECIDES]-(decision:Decision)-[:DECIDES]->(other:Account)
      WHERE decision.endedAt IS NULL AND one.id < other.id
      RETURN decision.id AS id, decision.kind AS kind, decision.by AS by, decision.reason AS reason, decision.score AS score,
        [one.id, other.id] AS accountIds
      UNION
      UNWIND $given.accountIds AS accountId
      MATCH (one:Account {id: accountId})<-[:DECIDES]-(decision:Decision)-[:DECIDES]->(other:Account)
      WHERE decision.endedAt IS NULL AND other.id < one.id
      RETURN decision.id AS id, decision.kind AS kind, decision.by AS by, decision.reason AS reason, decision.score AS score,
        [other.id, one.id] AS accountIds
    `,
    params: givenOf({ accountIds }),
  };
}

export function readDecision(decisionId: string): Statement {
  return {
    name: "identity.readDecision",
    access: "WRITE",
    text: `
      MATCH (decision:Decision {id: $given.decisionId})
      SET decision.locked = true
      REMOVE decision.locked
      RETURN decision.kind AS kind, decision.endedAt IS NULL AS isOpen,
        COLLECT { MATCH (decision)-[:DECIDES]->(account:Account) RETURN account.id ORDER BY account.id } AS accountIds
    `,
    params: givenOf({ decisionId }),
  };
}

/** Ends every open decision of a kind on a pair of accounts. */
export function endDecisions(kind: "SAME" | "DIFFERENT", accountIds: readonly string[], now: string): Statement {
  return {
    name: "identity.endDecisions",
    access: "WRITE",
    text: `
      MATCH (:Account {id: $given.accountIds[0]})<-[:DECIDES]-(decision:Decision {kind: $given.kind})-[:DECIDES]->(:Account {id: $given.accountIds[1]})
      WHERE decision.endedAt IS NULL
      SET decision.endedAt = datetime($given.now)
    `,
    params: givenOf({ kind, accountIds, now }),
  };
}

/** Opens again what the rule decided of a pair. */
export function reopenRuleDecisions(accountIds: readonly string[]): Statement {
  return {
    name: "identity.reopenRuleDecisions",
    access: "WRITE",
    text: `
      MATCH (:Account {id: $given.accountIds[0]})<-[:DECIDES]-(decision:Decision {kind: 'SAME'})-[:DECIDES]->(:Account {id: $given.accountIds[1]})
      WHERE decision.by STARTS WITH 'rule:'
      REMOVE decision.endedAt
    `,
    params: givenOf({ accountIds }),
  };
}

/** What persons decided of these accounts, which are closed, against accounts that are open. */
export function readPersonDecisions(accountIds: readonly string[]): Statement {
  return {
    name: "identity.readPersonDecisions",
    access: "WRITE",
    text: `
      UNWIND $given.accountIds AS accountId
      MATCH (closed:Account {id: accountId})<-[:DECIDES]-(decision:Decision)-[:DECIDES]->(other:Account)
      WHERE decision.endedAt IS NULL AND NOT decision.by STARTS WITH 'rule:' AND other.supersededAt IS NULL
      RETURN closed.id AS accountId, other.id AS otherId, decision.id AS id, decision.kind AS kind, decision.by AS by,
        decision.reason AS reason, decision.score AS score
    `,
    params: givenOf({ accountIds }),
  };
}
