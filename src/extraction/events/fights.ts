import { lowerWords } from "../text/token.js";
import type { Draft } from "./draft.js";

/** Nouns for a fight of two sides. */
export const fights = /^(?:clash|fighting|battle|combat|gunfight|firefight|skirmish)$/u;

/** "20 rebels were killed in the fighting": dead of a fight told before. */
export function diedInFight({ trigger: { kind }, casualties, sentence, clause }: Draft): boolean {
  return (
    (kind === "KILL" || kind === "CLASH") &&
    casualties.some(({ casualty }) => casualty === "KILLED") &&
    /\bin (?:the|those|these) (?:fighting|clashes|battles?|crossfire)\b/u.test(lowerWords(sentence, clause))
  );
}

/** True if a single fight was told at most three sentences before: its dead belong to it, and not to the offensive around it. */
export function hasFightBefore(accounts: readonly (readonly [Draft, ...Draft[]])[], { sentence }: Draft): boolean {
  return accounts.some(
    ([first]) =>
      first.eventClass === "INCIDENT" &&
      fights.test(first.trigger.lemma) &&
      sentence.ordinal - first.sentence.ordinal <= 3,
  );
}
