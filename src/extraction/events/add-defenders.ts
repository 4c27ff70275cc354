import type { ReadSentence } from "../find-mentions.js";
import type { Mention } from "../mention.js";
import type { Clause } from "./clauses.js";

/** "after clashes with X": X held what was seized. */
export function addDefenders(
  sentence: ReadSentence,
  clauses: readonly Clause[],
  clause: Clause,
  usable: readonly Mention[],
  add: (mention: Mention) => void,
): void {
  const next = clauses[clauses.indexOf(clause) + 1];
  if (next?.opener !== "after") return;
  for (const mention of usable) {
    if (mention.first < next.first || mention.last > next.last) continue;
    const before = sentence.tokens.slice(next.first, mention.first).map(({ lower }) => lower);
    if (before.includes("with") || before.includes("against")) add(mention);
  }
}
