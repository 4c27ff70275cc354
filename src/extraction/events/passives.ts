import { isAccusedOf } from "../claims/reporting-verbs.js";
import type { Token, TokenRange } from "../text/token.js";
import { isGappedPassive } from "./gapped-passives.js";

const be = /^(?:was|were|been|being|is|are|be|get|got)$/u;

/** "Two soldiers wounded in a blast": a headline leaves the auxiliary out, and what follows says in what it was done. */
export function isClippedPassive(tokens: readonly Token[], at: number): boolean {
  return (
    /^(?:killed|shot|wounded|injured|hurt|murdered|slain)$/u.test(tokens[at]?.lower ?? "") &&
    /^(?:in|during|by|after|amid|as|when)$/u.test(tokens[at + 1]?.lower ?? "") &&
    !/^(?:have|has|had)$/u.test(tokens[at - 1]?.lower ?? "") &&
    !be.test(tokens[at - 1]?.lower ?? "")
  );
}

const undergone =
  /^(?:sentenced|jailed|imprisoned|fined|taken|moved|transferred|brought|handed|sent|released|freed|deported|expelled|killed|wounded|injured|shot|beheaded|executed|arrested|detained|charged|tortured|beaten)$/u;
const longestPassive = 16;

/** "Was convicted of smuggling by a court and sentenced to six years": the first of what is joined has the "was", and no object stands behind the second. */
function isPassiveBefore(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:ADP|ADV|PUNCT|PART|NUM)$/u.test(tokens[at + 1]?.partOfSpeech ?? "PUNCT")) return false;
  for (let back = at - 2; back > Math.max(0, at - longestPassive); back -= 1) {
    if (tokens[back]?.partOfSpeech !== "VERB") continue;
    return /(?:ed|en|ot|un)$/u.test(tokens[back]?.lower ?? "") && be.test(tokens[back - 1]?.lower ?? "");
  }
  return false;
}

/** True if the verb is passive: "was bombed", "hit by". */
export function isPassiveAt(tokens: readonly Token[], at: number, range: TokenRange): boolean {
  if (
    !/(?:ed|en|et|un|ot|it|ng|ck|ut|ld|nt|ain|wn|rn|rt|st|ft|pt|ht)$/u.test(tokens[at]?.lower ?? "") ||
    /ing$/u.test(tokens[at]?.lower ?? "")
  )
    return false;
  if (tokens[at + 1]?.lower === "by") return true;
  if (isAccusedOf(tokens, at) || isGappedPassive(tokens, at)) return true;
  // "Had been detained and dismissed".
  if (tokens[at - 1]?.lower === "and" && at > 2 && isPassiveAt(tokens, at - 2, { ...range, first: 0 })) return true;
  if (tokens[at - 1]?.lower === "and" && undergone.test(tokens[at]?.lower ?? "") && isPassiveBefore(tokens, at))
    return true;
  // "Hacked to death by", "shot dead by".
  if (tokens[at + 2]?.lower === "by" && tokens[at + 1]?.lower === "dead") return true;
  if (tokens[at + 3]?.lower === "by" && tokens[at + 2]?.lower === "death") return true;
  for (let back = at - 1; back >= Math.max(range.first, at - 4); back -= 1) {
    const token = tokens[back];
    if (token && be.test(token.lower)) return true;
    // "Were themselves attacked".
    const isSelf = /^(?:themselves|itself|himself|herself|both|all)$/u.test(token?.lower ?? "");
    if (token && !isSelf && !/^(?:ADV|AUX|PART)$/u.test(token.partOfSpeech)) return false;
  }
  return false;
}
