import type { ReadSentence } from "../find-mentions.js";
import type { Mention } from "../mention.js";
import type { Token } from "../text/token.js";
import type { Trigger } from "./draft.js";
import { isPassiveAt } from "./passives.js";

const judging =
  /^(?:sentenced|jailed|imprisoned|convicted|charged|indicted|arrested|detained|tried|hanged|executed|fined|prosecuted|accused|wanted|sought)$/u;
const longestSentence = 20;

/** "Sentenced four men to death for kidnapping and murdering a student": index of the "for" whose gerunds tell what somebody was judged for; -1 if the verb is none of them. */
function chargeBefore(tokens: readonly Token[], verb: number): number {
  if (!/ing$/u.test(tokens[verb]?.lower ?? "")) return -1;
  let at = verb - 1;
  // "For kidnapping and murdering".
  if (tokens[at]?.lower === "and" && /ing$/u.test(tokens[at - 1]?.lower ?? "")) at -= 2;
  return /^(?:for|of|with)$/u.test(tokens[at]?.lower ?? "") && judgementBefore(tokens, at) >= 0 ? at : -1;
}

function judgementBefore(tokens: readonly Token[], charge: number): number {
  for (let at = charge - 1; at >= Math.max(0, charge - longestSentence); at -= 1) {
    if (judging.test(tokens[at]?.lower ?? "")) return at;
    if (/^[;:]$/u.test(tokens[at]?.text ?? "") || /^(?:who|which|while|after)$/u.test(tokens[at]?.lower ?? ""))
      return -1;
  }
  return -1;
}

/** Who did what a court or the police hold against him: the object of the judging verb, or its subject where it is passive; null where the verb at `anchor` tells no charge. */
export function chargedWith(
  sentence: ReadSentence,
  anchor: number,
  usable: readonly Mention[],
): readonly Mention[] | null {
  const { tokens } = sentence;
  const charge = chargeBefore(tokens, anchor);
  if (charge < 0) return null;
  const verb = judgementBefore(tokens, charge);
  if (!isPassiveAt(tokens, verb, { first: 0, last: tokens.length - 1 }))
    return usable.filter(({ first, last }) => first > verb && last < charge).slice(0, 1);
  return usable
    .filter(
      ({ last }) =>
        last < verb &&
        tokens.slice(last + 1, verb).every(({ partOfSpeech }) => /^(?:AUX|ADV|ADP|PROPN|NOUN)$/u.test(partOfSpeech)),
    )
    .slice(-1);
}

const crimes =
  /^\p{L}{3,}ing$|^(?:murders?|attacks?|killings?|massacres?|coup|roles?|involvement|bombings?|crimes?|parts?|unrest|protests?|clashes|assassination|deaths?|corruption|treason|plot)$/u;

/** "Sentenced two men for bombing a church in 2019", "jailed over a coup in May": true of the words at `time` behind an act of judging, since they say when the crime was. */
export function isOfCrime(tokens: readonly Token[], { kind, isNoun, last }: Trigger, time: number): boolean {
  if (isNoun || !/^(?:CONVICT|ARREST|INVESTIGATE)$/u.test(kind)) return false;
  return tokens.slice(last + 1, Math.max(last + 1, time)).some(({ lower }, index) => {
    const preposition = last + 1 + index;
    const named = tokens.slice(preposition + 1, preposition + 4);
    return (
      /^(?:for|of|with|over)$/u.test(lower) && time - preposition > 2 && named.some((word) => crimes.test(word.lower))
    );
  });
}
