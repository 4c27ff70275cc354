import { contentId } from "../../domain/content-id.js";
import { BadInput, NotFound } from "../../domain/errors.js";
import type { Connection, WriteTransaction } from "../connection.js";
import { projectEvents } from "../projection/project-events.js";
import * as decisions from "./decisions.cypher.js";
import * as statements from "./identity.cypher.js";
import { settleEvents } from "./settle-events.js";

/**
 * Takes a decision back. What was joined is decided DIFFERENT in the person's name, which outweighs every rule from now on; what was kept
 * apart may be joined again by the rule. The events concerned are split or joined, and projected, in the same transaction.
 * @param by who decides; must not be a rule.
 * @returns the events as they are now, those the pair belongs to.
 * @throws {NotFound} if there is no such decision. @throws {BadInput} if it was ended before, or `by` or `reason` is blank.
 */
export async function undo(
  connection: Connection,
  decisionId: string,
  by: string,
  reason: string,
  now: string,
): Promise<string[]> {
  if (by.trim() === "" || by.startsWith("rule:") || reason.trim() === "") {
    throw new BadInput("To undo a decision takes a person's name and a reason.", {
      nextStep: "Give both; a name must not begin with rule:.",
    });
  }
  return await connection.write((transaction) => undoWithin(transaction, decisionId, by, reason, now));
}

async function undoWithin(
  transaction: WriteTransaction,
  decisionId: string,
  by: string,
  reason: string,
  now: string,
): Promise<string[]> {
  const [decision] = await transaction.run(decisions.readDecision(decisionId));
  if (decision === undefined) {
    throw new NotFound(`There is no decision "${decisionId}".`, {
      nextStep: "Look the id up in the event's decisions.",
    });
  }
  const accountIds = decision["accountIds"] as [string, string];
  if (decision["isOpen"] !== true) {
    throw new BadInput(`Decision ${decisionId} was ended before.`, { nextStep: "Undo the decision that followed it." });
  }
  // Before the split: a cluster is found through the decisions that make it.
  await transaction.run(statements.takeAccounts(accountIds));
  if (decision["kind"] === "SAME") {
    await transaction.run(decisions.endDecisions("SAME", accountIds, now));
    const id = contentId("decision", "DIFFERENT", by, ...accountIds, now);
    const row = { id, kind: "DIFFERENT" as const, accountIds, by, reason, score: 1, recordedAt: now };
    await transaction.run(decisions.writeDecisions([row]));
  } else {
    await transaction.run(decisions.endDecisions("DIFFERENT", accountIds, now));
    await transaction.run(decisions.reopenRuleDecisions(accountIds));
  }
  const eventIds = await settleEvents(transaction, accountIds, new Map(), now);
  await projectEvents(transaction, eventIds);
  const members = await transaction.run(statements.readMembers(accountIds));
  return [...new Set(members.map((row) => String(row["eventId"])))].sort();
}
