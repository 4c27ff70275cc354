import type { Connection } from "../graph/connection.js";
import { undo } from "../graph/identity/undo-decision.js";

/**
 * Takes a decision of identity back, in the name of `by`: see `undo`.
 * @returns ids of the events that the two accounts are of now.
 */
export function undoDecision(
  connection: Connection,
  decisionId: string,
  by: string,
  reason: string,
): Promise<string[]> {
  return undo(connection, decisionId, by, reason, new Date().toISOString());
}
