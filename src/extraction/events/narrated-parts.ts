import type { Attribution } from "../claims/attribution.js";
import { isVerbal, lowerWords, type Token } from "../text/token.js";
import type { Clause } from "./clauses.js";
import type { Trigger } from "./draft.js";

/** True of a clause that whoever tells the report tells, though the sentence says who says something. */
export const isNarrated = (
  tokens: readonly Token[],
  clause: Clause,
  trigger: Trigger,
  cue: Attribution["cue"],
): boolean =>
  isGloss(tokens, clause, trigger) || isBeforeSpeaker(tokens, clause, cue) || isBehindSpeaker(tokens, clause, cue);

/** "Rebels seized the town; the army said it had withdrawn": what stands before the semicolon is told by whoever tells the whole, unless he who speaks ends it. */
function isBeforeSpeaker(tokens: readonly Token[], { last }: Clause, cue: Attribution["cue"]): boolean {
  if (cue === null || cue.last >= tokens.length - 4) return false;
  const mark = tokens.findLastIndex(({ text }, at) => text === ";" && at < cue.first);
  return mark > last;
}

/** "A ship had been expelled, Beijing said; Manila protested": who speaks at the end of what he says, says nothing behind the semicolon. */
function isBehindSpeaker(tokens: readonly Token[], { first }: Clause, cue: Attribution["cue"]): boolean {
  if (cue === null || tokens[cue.first]?.text !== ",") return false;
  const mark = tokens.findIndex(({ text }, at) => text === ";" && at > cue.last);
  const begin = tokens.findLastIndex(({ text }, at) => text === ";" && at < cue.first);
  return mark > 0 && first >= mark && tokens.slice(begin + 1, cue.first).some(isVerbal);
}

/** "he said, referring to the seizure of the base": the narrator explains what was said. */
function isGloss(tokens: readonly Token[], { first }: Clause, trigger: Trigger): boolean {
  return /\b(?:referring|alluding|in (?:an apparent )?(?:reference|allusion)) to\b/u.test(
    lowerWords({ tokens }, { first, last: trigger.first - 1 }),
  );
}
