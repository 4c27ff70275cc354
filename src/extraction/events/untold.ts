import type { ReadSentence } from "../find-mentions.js";
import { beforeVerb, lowerWords } from "../text/token.js";
import type { Clause } from "./clauses.js";
import type { Trigger } from "./draft.js";

/** "It was not clear whether the plane was shot down", "no evidence of munitions hitting the convoy": nobody says that it was. */
export function isOpenQuestion(tokens: ReadSentence["tokens"], { first }: Trigger): boolean {
  const before = tokens.slice(Math.max(0, first - 10), first);
  const at = before.findLastIndex(
    ({ lower }, index) =>
      lower === "whether" || (/^(?:evidence|proof)$/u.test(lower) && before[index - 1]?.lower === "no"),
  );
  return at >= 0 && !before.slice(at).some(({ text }) => /^[,.;:]$/u.test(text));
}

/** "Talks are due to resume", "travelled there to sign a deal", "would fight until he stepped down": what is to come. */
export function isToCome(tokens: ReadSentence["tokens"], { first, opener }: Clause, trigger: Trigger): boolean {
  const words = (from: number, to: number) =>
    lowerWords({ tokens }, { first: Math.max(0, from), last: Math.min(to, tokens.length - 1) });
  if (!trigger.isNoun)
    return opener === "until" && /\b(?:would|will|vowed|pledged|promised|threatened)\b/u.test(words(0, first - 1));
  if (
    /\bto (?:sign|reach|negotiate|discuss|seal|strike|clinch|conclude|attend|broker) (?:(?:an?|the|their) )?(?:\p{L}+ )?$/u.test(
      `${words(trigger.first - 5, trigger.first - 1)} `,
    )
  )
    return true;
  const behind = tokens.findIndex(({ partOfSpeech }, at) => at > trigger.last && /^(?:VERB|AUX)$/u.test(partOfSpeech));
  return (
    behind > 0 &&
    behind - trigger.last < 14 &&
    /^(?:is|are|was|were) (?:due|scheduled|expected|set|planned) to\b|^will\b/u.test(words(behind, behind + 2))
  );
}

/** "Threw stones, and nobody was hurt": what befell nobody has not been done. */
export function isOfNoOne(tokens: ReadSentence["tokens"], { isPassive, verbAt }: Trigger): boolean {
  const before = isPassive && verbAt !== null ? beforeVerb(tokens, verbAt) : -1;
  const word = tokens[before]?.lower ?? "";
  return /^(?:nobody|no-one|none)$/u.test(word) || (word === "one" && tokens[before - 1]?.lower === "no");
}

const demanding = /^(?:demand|insist|urge|ask|request|recommend|order|propose|stipulate|require)(?:s|e?d|ing)?$/u;

/** "Demanded that he be freed", "insisted that the minister resign": what is demanded has not been done. */
export function isDemanded(tokens: ReadSentence["tokens"], { isNoun, verbAt, lemma }: Trigger): boolean {
  if (isNoun || verbAt === null) return false;
  const isBare = tokens[verbAt]?.lower === lemma || tokens[verbAt - 1]?.lower === "be";
  const that = tokens.slice(0, verbAt).findLastIndex(({ lower }) => lower === "that");
  return isBare && that > 0 && demanding.test(tokens[that - 1]?.lower ?? "");
}

/** "The gang, which steals fuel, attacked", "the group, which has fought the army since 2007", "who say they fight for farmers": what somebody does all the time is told of him, and is no event of the report. */
export function isHabit(
  tokens: ReadSentence["tokens"],
  clause: Clause,
  { isNoun, isPassive, verbAt, first, lemma }: Trigger,
): boolean {
  const verb = verbAt ?? first;
  // "Guerrero, where rival gangs are fighting over routes": how it is there.
  const isGoingOn =
    /^(?:who|which|where)$/u.test(clause.opener) &&
    /^(?:is|are)$/u.test(tokens[verb - 1]?.lower ?? "") &&
    /ing$/u.test(tokens[verb]?.lower ?? "");
  if (isGoingOn) return true;
  if (isNoun || isPassive || !/^(?:who|which)$/u.test(clause.opener)) return false;
  const isLasting =
    /^(?:has|have)$/u.test(tokens[verb - 1]?.lower ?? "") &&
    /\b(?:since|for years|for decades|for months|(?:fought|battled|clashed|warred) (?:over|for))\b/u.test(
      lowerWords({ tokens }, clause),
    );
  // "They fight", and not "they fought": of a verb whose forms differ.
  const isBase = tokens[verb]?.lower === lemma && /^(?:who|which)$/u.test(tokens[verb - 1]?.lower ?? "");
  const isPresent =
    /^(?:fight|kill|attack|steal|take|shoot|strike)$/u.test(tokens[verb]?.lower ?? "") ||
    (isBase && !/^(?:hit|cut|put|set|shut|beat|quit|hurt|split|burst|bid|shed|read|let)$/u.test(lemma));
  return isLasting || isPresent || /[^s]s$/u.test(tokens[verb]?.lower ?? "");
}

/** "foreigners who had entered Syria through Turkey": how they came there is told of them, and is no event of the report. */
export function isBackground(
  tokens: ReadSentence["tokens"],
  { first, opener }: Clause,
  { kind, verbAt }: Trigger,
): boolean {
  return (
    /^(?:MOVE|WITHDRAW|SURRENDER|DEFECT|AGREE|RESIGN|INVESTIGATE)$/u.test(kind) &&
    /^(?:who|which|that)$/u.test(opener) &&
    verbAt !== null &&
    tokens.slice(first, verbAt).some(({ lower }) => lower === "had")
  );
}

/** "Most of the militants killed in the offensive were foreigners": who was killed is described, and no killing told. */
export function describesVictims(sentence: ReadSentence, { kind, isNoun, verbAt }: Trigger): boolean {
  if (isNoun || verbAt === null || (kind !== "KILL" && kind !== "WOUND")) return false;
  return sentence.syntax()?.isReducedRelative(verbAt) ?? false;
}

const threats =
  /\b(?:consequences|retaliat\p{L}*|respon[ds]\p{L}*|reprisals?|revenge|sanctions?|strikes?|attacks?|war|force|punish\p{L}*|action|measures|shoot|fire|arrest\p{L}*|destroy\p{L}*|close|kill\p{L}*|target\p{L}*|suspend|expel|withdraw|cut|halt|stop)\b/u;

/** "Warned that a third of the people was starving", "warned of the risk of war": what is feared, and no threat, which is told with what its speaker would do. */
export function isFeared(tokens: ReadSentence["tokens"], { kind, lemma, isNoun, last }: Trigger): boolean {
  if (kind !== "THREATEN" || lemma !== "warn" || isNoun) return false;
  const next = tokens[last + 1]?.lower ?? "";
  const words = tokens.slice(last + 2, last + 30).map(({ lower }) => lower);
  if (next === "of" || next === "about")
    return (
      !threats.test(words.slice(0, 6).join(" ")) ||
      /\b(?:risks?|danger|threat|possibility)\b/u.test(words.slice(0, 4).join(" "))
    );
  if (next !== "that") return false;
  return !words.some((word) => /^(?:would|will|could|may|might)$/u.test(word)) || !threats.test(words.join(" "));
}

/** "Would recognise the state unless Israel agreed to a truce": what has not been done. */
export function isCondition(
  tokens: ReadSentence["tokens"],
  { first: from }: Clause,
  { first, isNoun }: Trigger,
): boolean {
  if (isNoun) return false;
  const before = tokens.slice(Math.max(from - 1, first - 8, 0), first);
  const at = before.findLastIndex(({ lower }) => lower === "unless" || lower === "if");
  const asks = /^(?:ask(?:ed|ing|s)?|know|knows|clear|see|as|even|wonder(?:ed|ing)?)$/u.test(
    tokens[first - before.length + at - 1]?.lower ?? "",
  );
  return at >= 0 && !asks && !before.slice(at).some(({ text }) => /^[,;]$/u.test(text));
}
