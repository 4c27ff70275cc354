import type { CasualtyKind } from "../../domain/vocabulary/claim.js";
import type { Token } from "../text/token.js";

const fates: readonly (readonly [CasualtyKind, RegExp])[] = [
  ["KILLED", /^(?:killed|dead|died|deaths|executed|beheaded|massacred|slain|murdered|victims|casualties|fatalities)$/u],
  ["WOUNDED", /^(?:wounded|injured|hurt)$/u],
  ["ABDUCTED", /^(?:kidnapped|abducted|taken|seized)$/u],
  ["DETAINED", /^(?:arrested|detained|jailed)$/u],
];

/** "Two children were among those killed", "a teacher was among the abducted": what befell all of them, behind the noun at `last`; null where it is not said. */
export function amongThose(tokens: readonly Token[], last: number): CasualtyKind | null {
  const among = tokens.findIndex(({ lower }, at) => at > last && at <= last + 4 && lower === "among");
  if (among < 0) return null;
  for (const { lower } of tokens.slice(among + 1, among + 7))
    for (const [kind, words] of fates) if (words.test(lower)) return kind;
  return null;
}

/** "Two of the wounded", "two of those wounded later died": what befell some of the wounded, who begin at `at`; null where others are meant. */
export function ofTheHarmed(tokens: readonly Token[], at: number): CasualtyKind | null {
  const [of, article, harmed] = [tokens[at]?.lower, tokens[at + 1]?.lower ?? "", tokens[at + 2]?.lower ?? ""];
  if (of !== "of" || !/^(?:the|those)$/u.test(article) || !/^(?:wounded|injured)$/u.test(harmed)) return null;
  const rest = tokens.slice(at + 3, at + 15);
  const end = rest.findIndex(({ text }) => /^[;:]$/u.test(text));
  const told = rest.slice(0, end < 0 ? rest.length : end);
  return told.some(({ lower }) => /^(?:died|succumbed|die)$/u.test(lower)) ? "KILLED" : "WOUNDED";
}
