import { wordsOf } from "../../mention.js";
import { type ClaimRule, claimOf, eventAt, statement, trimmed } from "./claim-context.js";

/** Why an event came about, where "because" says so. The quote holds what came about and why; `cause` holds the reason alone. */
export const causeClaims: ClaimRule = (context) => {
  const { raw, sentence } = context;
  const { tokens } = sentence;
  const at = tokens.findIndex(({ lower }) => lower === "because");
  const own = statement(context);
  const about = at < 0 ? null : eventAt(context, 1);
  if (!own || !about || at < own.first || at > own.last) return [];
  const reason = trimmed(sentence, { first: tokens[at + 1]?.lower === "of" ? at + 2 : at + 1, last: own.last });
  return reason
    ? [claimOf(context, "CAUSE", own, { about, value: { cause: wordsOf(raw, sentence, reason).text } })]
    : [];
};
