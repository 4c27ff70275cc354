import { changedToken, isCapitalized, type Token } from "../text/token.js";

const numberWords =
  /^(?:\d[\d,]*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|another|a|an|the|these|those|some|his|their|its|other|more)$/u;
const attackNoun =
  /^(?:attacks?|assaults?|strikes?|airstrikes?|raids?|shelling|bombardments?|bombings?|offensives?|ambush|fire|(?:counter-?)(?:attacks?|offensives?)|onslaught|incursions?|crackdowns?)$/u;

/** "civilian casualties", "police station": the noun only describes another. */
export function isAttribute(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  const isPlural = /s$|^(?:children|women|people|police|army|troops)$/u.test(tokens[at]?.lower ?? "");
  if (!next) return false;
  if (isDoerOf(tokens, at)) return false;
  return (
    next.partOfSpeech === "NOUN" &&
    (!isPlural ||
      /^(?:station|headquarters|official|officials|officer|officers|base|bases|checkpoint|checkpoints|command|uniforms?|fatigues)$/u.test(
        next.lower,
      )) &&
    !/^(?:group)$/u.test(next.lower)
  );
}

/** "terrorist rocket attacks", "government bombardment": whose attacks they are. */
export function isDoerOf(tokens: readonly Token[], at: number): boolean {
  return (
    [tokens[at + 1], tokens[at + 2]].some((token) => token && attackNoun.test(token.lower)) &&
    /^(?:terrorist|militant|insurgent|jihadist|army|government)$/u.test(tokens[at]?.lower ?? "")
  );
}

/** "a jihadist-led counterattack": the word for who leads an attack; null where it leads anything else ("the Kurdish-led alliance"). */
export function leaderOfAttack(tokens: readonly Token[], at: number): Token | null {
  const token = tokens[at];
  const text = /^(\p{L}{2,})-led$/u.exec(token?.text ?? "")?.[1];
  if (!token || !text) return null;
  const isAttack = [tokens[at + 1], tokens[at + 2]].some((next) => next && attackNoun.test(next.lower));
  if (!isAttack) return null;
  return changedToken(token, { text, lower: text.toLowerCase(), end: token.start + text.length });
}

/** True if the word belongs to the noun after it: "three local", "opposition". */
export function isPremodifier(token: Token | undefined): boolean {
  if (!token) return false;
  return (
    numberWords.test(token.lower) ||
    (token.partOfSpeech === "ADJ" && !/^(?:many|dead)$/u.test(token.lower)) ||
    token.partOfSpeech === "NUM" ||
    (token.partOfSpeech === "NOUN" && /^(?:opposition|local|police|security|army|suicide|car)$/u.test(token.lower)) ||
    (token.partOfSpeech === "PROPN" &&
      isCapitalized(token) &&
      /(?:ian|ish|i|ese|Islamist|Shiite|Sunni|Arab|Kurd)$/u.test(token.text))
  );
}

/** Where a name may begin behind "of" or "of the so-called"; null if another word follows the noun. */
export function nameBehindOf(tokens: readonly Token[], noun: number): number | null {
  if (tokens[noun + 1]?.lower !== "of") return null;
  let at = noun + 2;
  while (/^(?:the|so|called|so-called|-|self-proclaimed|paramilitary|militant|rebel)$/u.test(tokens[at]?.lower ?? ""))
    at += 1;
  return at;
}
