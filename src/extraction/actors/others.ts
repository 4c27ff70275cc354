import type { Token } from "../text/token.js";

/**
 * The noun that "others" at `at` stands for, as another verb counts them: "killing six officers and wounding four others", "a soldier died and two others were hurt". The index of the last noun
 * that is counted before it; -1 if there is none, if one verb has both ("two officers and three others"), or if it is the last of a list ("a soldier and a teacher died and two others were hurt").
 */
export function nounOfOthers(tokens: readonly Token[], at: number): number {
  let hasVerbBetween = false;
  for (let index = at - 1; index >= 0; index -= 1) {
    const token = tokens[index];
    // "Wounding" may be tagged as a noun.
    const isVerb = token?.partOfSpeech === "VERB" || /ing$/u.test(token?.lower ?? "");
    if (isVerb) hasVerbBetween = true;
    if (isVerb || token?.partOfSpeech !== "NOUN") continue;
    const number = numberBefore(tokens, index);
    if (number < 0) continue;
    return hasVerbBetween && !/^(?:and|or|,|including)$/u.test(tokens[number - 1]?.lower ?? "") ? index : -1;
  }
  return -1;
}

/** Where the number of the noun stands, with no more than two words between; -1 if it has none. */
function numberBefore(tokens: readonly Token[], noun: number): number {
  for (let index = noun - 1; index >= Math.max(0, noun - 3); index -= 1) {
    const token = tokens[index];
    if (token?.partOfSpeech === "NUM" || /^(?:an?|dozens|scores|hundreds)$/u.test(token?.lower ?? "")) return index;
    if (!/^(?:ADJ|NOUN|PROPN)$/u.test(token?.partOfSpeech ?? "") && token?.lower !== "of") return -1;
  }
  return -1;
}
