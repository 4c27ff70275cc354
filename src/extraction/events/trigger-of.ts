import type { CasualtyFigure } from "../figures/casualty-figure.js";
import type { ReadSentence } from "../find-mentions.js";
import { lowerWords, type Token, type TokenRange } from "../text/token.js";
import type { Clause } from "./clauses.js";
import type { Trigger } from "./draft.js";
import type { NounEntry, VerbEntry } from "./event-lexicon.js";
import { isDefiniteAt } from "./noun-use.js";
import { isPassiveAt } from "./passives.js";
import { takesPersons } from "./verb-use.js";

/** "fought their way to" gains ground; who captures persons takes none. */
function kindOf({ tokens, places }: ReadSentence, at: number, entry: VerbEntry, clause: Clause): Trigger["kind"] {
  if (entry.lemma === "fight" && tokens[at + 2]?.lower === "way") return "ADVANCE";
  if (/^(?:jail|imprison)$/u.test(entry.lemma) && isForATerm(tokens, at, clause)) return "CONVICT";
  if (entry.kind === "ARMS" && isAimed(tokens, at, clause)) return "FIRE";
  if (entry.lemma === "order" && isOrderedShut(tokens, at, clause)) return "RESTRICT";
  if (entry.lemma === "gain" && tokens[at + 1]?.lower === "ground") return "ADVANCE";
  return entry.kind === "SEIZE" &&
    /^(?:capture|recapture|seize|take)$/u.test(entry.lemma) &&
    (takesPersons(tokens, at, clause, places) || takesOnlyNumber(tokens, at))
    ? "ABDUCT"
    : entry.kind;
}

/** "Have since recaptured eleven": of those who were told before, and no ground. */
const takesOnlyNumber = (tokens: readonly Token[], at: number): boolean =>
  tokens[at + 1]?.partOfSpeech === "NUM" && /^(?:PUNCT|ADP)$/u.test(tokens[at + 2]?.partOfSpeech ?? "PUNCT");

/** "Ordered markets in six districts shut": no mere demand. */
function isOrderedShut(tokens: readonly Token[], at: number, { last }: Clause): boolean {
  const shut = tokens.findIndex(
    ({ lower }, index) =>
      index > at + 1 && index <= Math.min(last, at + 8) && /^(?:shut|closed|sealed|suspended)$/u.test(lower),
  );
  return (
    shut > 0 && !tokens.slice(at + 1, shut).some(({ lower, text }) => /^(?:to|be|that)$/u.test(lower) || text === ",")
  );
}

/** "Launched two ballistic missiles at a tanker": no test. */
function isAimed(tokens: readonly Token[], at: number, { last }: Clause): boolean {
  const rest = lowerWords({ tokens }, { first: at + 1, last: Math.min(last, at + 8) });
  return /\bmissiles? (?:at|against|towards?)\b/u.test(rest);
}

/** "Jailed a blogger for seven years": a sentence, where an arrest tells no term. */
function isForATerm(tokens: readonly Token[], at: number, { last }: Clause): boolean {
  const rest = lowerWords({ tokens }, { first: at + 1, last: Math.min(last, at + 10) });
  return /\bfor (?:life\b|(?:[\p{L}\d-]+ ){1,3}(?:years?|months?|weeks?)\b)/u.test(rest);
}

/** The trigger that a verb is. */
export function verbTrigger(
  sentence: ReadSentence,
  clause: Clause,
  { entry, at }: { entry: VerbEntry; at: number },
): Trigger {
  return {
    first: at,
    last: at,
    kind: kindOf(sentence, at, entry, clause),
    lemma: entry.lemma,
    isNoun: false,
    isDefinite: false,
    isPassive: isPassiveAt(sentence.tokens, at, clause) || isSufferedBy(entry),
    verbAt: at,
  };
}

/** "Came under attack", "struck a mine", "suffered injuries": whoever stands before it suffers it. */
const isSufferedBy = ({ lemma, particle, kind, objects }: VerbEntry): boolean =>
  (lemma === "come" && particle === "under") ||
  (kind === "WOUND" && objects !== null && /^(?:suffer|sustain|receive)$/u.test(lemma)) ||
  (kind === "BLAST" && objects !== null && /^(?:strike|hit|run|drive|step|tread)$/u.test(lemma));

/** The trigger that a noun is, with the verb that brings it to life. */
export function nounTrigger(
  tokens: readonly Token[],
  { entry, at }: { entry: NounEntry; at: number },
  verbAt: number | null,
  isPassive: boolean,
): Trigger {
  const verb = verbAt === null ? "" : (tokens[verbAt]?.lower ?? "");
  const isRelief =
    entry.kind === "SIEGE" && /^(?:br(?:eak|oke|oken|eaking)|lift(?:ed|ing)?|reliev(?:e|ed|ing))$/u.test(verb);
  return {
    first: at,
    last: at + entry.length - 1,
    kind: isRelief ? "RELIEF" : entry.kind,
    lemma: entry.noun,
    isNoun: true,
    isDefinite: isDefiniteAt(tokens, at) && !isOwnWeapon(tokens, { first: at, last: at + entry.length - 1 }),
    isPassive,
    verbAt,
  };
}

/** "Another bomber detonated his explosive device": whose weapon it is takes up nothing told before. */
function isOwnWeapon(tokens: readonly Token[], { first, last }: TokenRange): boolean {
  return (
    /^(?:devices?|bombs?|explosives|belts?|vests?|grenades?|rockets?|missiles?)$/u.test(tokens[last]?.lower ?? "") &&
    tokens.slice(Math.max(0, first - 2), first).some(({ lower }) => /^(?:his|her|its|their)$/u.test(lower))
  );
}

/** Where no verb or noun tells an act, the dead and the wounded do: "65 bodies were found". */
export function triggerOfFigures(figures: readonly CasualtyFigure[]): Trigger | null {
  const figure = figures.find(({ casualty }) => casualty === "KILLED" || casualty === "WOUNDED");
  if (!figure) return null;
  return {
    first: figure.number.numberAt,
    last: figure.last,
    kind: figure.casualty === "KILLED" ? "KILL" : "WOUND",
    lemma: "figure",
    isNoun: true,
    isDefinite: false,
    isPassive: false,
    verbAt: null,
  };
}
