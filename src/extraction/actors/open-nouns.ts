import type { Token } from "../text/token.js";

/** What only people suffer, or beasts. */
const suffered =
  /^(?:kill(?:s|ed|ing)?|shot|wound(?:s|ed|ing)|injur(?:es|ed|ing)|murder(?:s|ed|ing)|behead(?:s|ed|ing)|execut(?:es|ed|ing)|assassinat(?:es|ed|ing)|stabb(?:ed|ing)|lynch(?:ed|ing)|hacked|arrest(?:s|ed|ing)?|detain(?:s|ed|ing)|jail(?:s|ed|ing)|abduct(?:s|ed|ing)|kidnapp(?:ed|ing)|tortur(?:ed|ing)|beat|beaten|hurt|freed|sentenced|convicted)$/u;
/** How a language makes nouns of those who do something. */
const doer = /(?:[^aeiou]er|[^aeiou]or|ist|ian|ee|man|woman|person)s?$|(?:men|women)$/u;
/** Things and beasts that are called so. */
const notPersons =
  /^(?:number|order|power|tower|paper|border|river|water|tanker|freighter|trawler|steamer|cruiser|destroyer|bulldozer|tractor|excavator|trailer|transporter|computer|printer|container|helicopter|chopper|motor|lorry|sector|error|terror|letter|poster|banner|counter|center|chapter|corner|quarter|transformer|newspaper|pointer|terrier|heifer|further|other|another|under|over|after|never|together|summer|winter|september|october|november|december|spokesman|human)s?$/u;
const reach = 4;

/** True for a word made as those for somebody who does something: "beekeeper". */
export const isDoerNoun = (word: string): boolean => doer.test(word) && !notPersons.test(word);

/**
 * True for a noun that no lexicon has and that names somebody by what he does, where people suffer: "murdered a beekeeper", "two glassblowers were arrested".
 * @param at Index of the noun.
 */
export function isOpenNoun(tokens: readonly Token[], at: number): boolean {
  const noun = tokens[at];
  if (noun?.partOfSpeech !== "NOUN" || !isDoerNoun(noun.lower)) return false;
  // "A worker shelter": the noun describes another.
  if (/^(?:NOUN|PROPN)$/u.test(tokens[at + 1]?.partOfSpeech ?? "")) return false;
  let first = at - 1;
  while (first > 0 && at - first <= reach && /^(?:DET|ADJ|NUM|NOUN|PROPN)$/u.test(tokens[first]?.partOfSpeech ?? ""))
    first -= 1;
  const isObject =
    suffered.test(tokens[first]?.lower ?? "") && /^(?:VERB|ADJ)$/u.test(tokens[first]?.partOfSpeech ?? "");
  const isDead = tokens[first + 1]?.lower === "dead" && tokens[first]?.lower === "shot";
  return isObject || isDead || isPassiveSubject(tokens, at);
}

/** "The beekeeper was", "have been", behind it what he suffers. */
function isPassiveSubject(tokens: readonly Token[], noun: number): boolean {
  let at = noun + 1;
  while (/^(?:was|were|been|has|have|had|also|later)$/u.test(tokens[at]?.lower ?? "")) at += 1;
  return (
    at > noun + 1 && /^(?:was|were|been)$/u.test(tokens[at - 1]?.lower ?? "") && suffered.test(tokens[at]?.lower ?? "")
  );
}
