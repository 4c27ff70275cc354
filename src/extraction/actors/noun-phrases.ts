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

/** Where a name may begin behind "of", "of the so-called" or "from the al Qaeda-linked"; null if another word follows the noun. */
export function nameBehindOf(tokens: readonly Token[], noun: number): number | null {
  if (!/^(?:of|from)$/u.test(tokens[noun + 1]?.lower ?? "")) return null;
  let at = noun + 2;
  while (
    /^(?:the|so|called|so-called|-|self-proclaimed|paramilitary|militant|rebel|jihadist|islamist|banned|outlawed)$/u.test(
      tokens[at]?.lower ?? "",
    )
  )
    at += 1;
  const linked = [at, at + 1, at + 2].find((word) =>
    /-(?:linked|affiliated|aligned|allied|backed|inspired)$/u.test(tokens[word]?.lower ?? ""),
  );
  return linked === undefined ? at : linked + 1;
}

const kindOfGroup =
  /^(?:rebel|militant|insurgent|guerrilla|jihadist|islamist|extremist|terror|terrorist|armed|paramilitary|separatist)$/u;

/** Index of the last of up to two nouns behind a group's name that are of it: "ISIS militants", "the M23 rebel group"; else of the name's own last word. */
export function groupNounEnd(tokens: readonly Token[], last: number, heads: ReadonlySet<string>): number {
  const isHead = (at: number) => heads.has(tokens[at]?.lower ?? "");
  const isOfKind = kindOfGroup.test(tokens[last + 1]?.lower ?? "");
  if (
    isOfKind &&
    (isHead(last + 2) || /^(?:movement|army|organi[sz]ation|faction)$/u.test(tokens[last + 2]?.lower ?? ""))
  )
    return last + 2;
  if (isHead(last + 1)) return isHead(last + 2) ? last + 2 : last + 1;
  return last;
}
