import { boundGerund } from "../syntax/embedded-clauses.js";
import { isVerbal, type Token, type TokenRange } from "../text/token.js";
import { isGappedPassive } from "./gapped-passives.js";

/** A stretch of a sentence around one verb. */
export interface Clause extends TokenRange {
  /** Index of the clause whose subject it shares, or null. */
  readonly inheritsFrom: number | null;
  /** The word that opens it: "after", "while", "and", "" for the first. */
  readonly opener: string;
}

const openers = new Set([
  "while",
  "after",
  "before",
  "when",
  "which",
  "who",
  "where",
  "although",
  "though",
  "because",
  "but",
  "that",
  "as",
  "during",
  "amid",
  "until",
  "since",
  "including",
]);
const sharing = new Set(["which", "who", "after", "before", "and", "but", "then", "that"]);
/**
 * Cuts a sentence into clauses at conjunctions, relative pronouns, participles and coordinated verbs.
 * A rule of thumb on parts of speech.
 */
export function clausesOf(tokens: readonly Token[], isVerb: (token: Token) => boolean): Clause[] {
  const clauses: Clause[] = [];
  let first = 0;
  let opener = "";
  let inheritsFrom: number | null = null;
  const close = (last: number) => {
    if (last >= first) clauses.push({ first, last, opener, inheritsFrom });
  };
  for (let at = 1; at < tokens.length; at += 1) {
    const cut = cutAt(tokens, at, isVerb, first);
    if (cut === null || !hasContent(tokens, first, at - 1)) continue;
    close(at - 1);
    first = at;
    opener = cut;
    const isParticiple = cut === "participle";
    inheritsFrom = (isParticiple || sharing.has(cut)) && clauses.length > 0 ? clauses.length - 1 : null;
  }
  close(tokens.length - 1);
  const [introduction, ...others] = clauses;
  // "Defying the ban, students marched": who leads the sentence defied it.
  return introduction && others[0]?.inheritsFrom === null && isIntroduction(tokens, isVerb)
    ? [{ ...introduction, opener: "participle", inheritsFrom: 1 }, ...others]
    : clauses;
}

const isIntroduction = (tokens: readonly Token[], isVerb: (token: Token) => boolean): boolean => {
  const [first, next] = tokens;
  return (
    first?.partOfSpeech === "VERB" &&
    /ing$/u.test(first.lower) &&
    isVerb(first) &&
    /^(?:DET|NOUN|ADJ|PROPN|PRON)$/u.test(next?.partOfSpeech ?? "")
  );
};

/** What opens a clause at this token, or null. */
function cutAt(
  tokens: readonly Token[],
  at: number,
  isVerb: (token: Token) => boolean,
  clauseStart: number,
): string | null {
  const token = tokens[at] as Token;
  const previous = tokens[at - 1] as Token;
  const next = tokens[at + 1];
  // "Has since accused": an adverb.
  if (token.lower === "since" && previous.partOfSpeech === "AUX") return null;
  if (token.text === ";" || token.text === "–" || token.text === "—") return "and";
  if (previous.text === "," && clauseStart === 0 && isIntroduction(tokens, isVerb) && finiteAhead(tokens, at - 1))
    return "";
  // "Aleppo province: rebels attacked": the label of a bulletin tells nothing itself.
  if (previous.text === ":" && at <= 5) return "";
  if (token.lower === "as") {
    if (
      next?.lower === "well" ||
      previous.lower === "well" ||
      previous.lower === "such" ||
      /^(?:known|described|seen)$/u.test(previous.lower)
    )
      return null;
    return finiteAhead(tokens, at) ? "while" : null;
  }
  if (token.lower === "that" || token.lower === "since" || token.lower === "before" || token.lower === "until")
    return finiteAhead(tokens, at) ? token.lower : null;
  if (token.lower === "including") return null;
  // "75 drones, 19 of which were over the town": what counts them is of the clause.
  if (token.text === "," && /^(?:which|whom)$/u.test(tokens[at + 3]?.lower ?? "") && tokens[at + 2]?.lower === "of")
    return "which";
  if (previous.lower === "of" && tokens[at - 3]?.text === "," && /^(?:which|whom)$/u.test(token.lower)) return null;
  if (openers.has(token.lower)) return token.lower;
  if (
    token.lower === "with" &&
    // "Clashed with miners demanding pay": of the verb before.
    !/^(?:clash(?:ed|es|ing)?|met|meets?|fought|fights?|battled|talks|negotiat\p{L}+|brawled|scuffled|fighting|battles)$/u.test(
      previous.lower,
    ) &&
    tokens.slice(at + 1, at + 5).some((word) => /ing$/u.test(word.lower) && word.partOfSpeech === "VERB")
  )
    return "while";
  if (token.lower === "and" || token.lower === "then") {
    // "Shot and killed a man": both are done to him.
    if (previous.partOfSpeech === "VERB" && /^(?:killed|wounded|injured)$/u.test(next?.lower ?? "")) return null;
    if (next && (isVerb(next) || isAdverbVerb(tokens, at, isVerb)) && next.partOfSpeech !== "NOUN") return "and";
    // "Had hit depots and had captured a village".
    const after = tokens[at + 2];
    if (/^(?:has|had|have)$/u.test(next?.lower ?? "") && after && isVerb(after)) return "and";
    if (previous.text === "," && finiteAhead(tokens, at)) return "";
    if (opensGapped(tokens, at, isVerb)) return "";
    return hasObject(tokens, clauseStart, at) && (beginsClause(tokens, at + 1) || actsAnew(tokens, clauseStart, at))
      ? ""
      : null;
  }
  const isGerund = token.lower.endsWith("ing");
  if (isGerund && boundGerund.test(token.lower) && previous.text !== ",") return null;
  if (isGerund && token.partOfSpeech === "VERB" && isVerb(token) && saysMoreOfBefore(tokens, at)) return "participle";
  const main = mainWordAt(tokens, at);
  if (main?.partOfSpeech !== "VERB" || !isVerb(main)) return null;
  if (closesPassiveRelative(tokens, clauseStart, at)) return "and";
  const mayGoOn = previous.text === "," && isVerbal(token) && !isGerund;
  return mayGoOn &&
    (closesRelative(tokens, clauseStart, at) ||
      closesInsertion(tokens, clauseStart, at, isVerb) ||
      isNextOfList(tokens, clauseStart, at, isVerb))
    ? "and"
    : null;
}

/** True of a gerund behind what it says more of: "a group fighting the army". */
function saysMoreOfBefore(tokens: readonly Token[], at: number): boolean {
  const [previous, next] = [tokens[at - 1], tokens[at + 1]];
  // "In the north, fighting resumed": a gerund that a verb follows is its subject.
  const isSubject = next?.partOfSpeech === "VERB" && !next.lower.endsWith("ing");
  // "Killed by Pakistani shelling along the line": a noun behind its adjective.
  const isOfNation =
    /^(?:shelling|bombing|firing)$/u.test(tokens[at]?.lower ?? "") &&
    previous?.partOfSpeech === "PROPN" &&
    /^(?:by|in|from|during)$/u.test(tokens[at - 2]?.lower ?? "") &&
    /^(?:ADP|PUNCT)$/u.test(next?.partOfSpeech ?? "PUNCT");
  return !isSubject && !isOfNation && /^(?:NOUN|PROPN|PUNCT|NUM)$/u.test(previous?.partOfSpeech ?? "");
}

/** Parts of speech that stand around a verb. */
const besideVerb: ReadonlySet<string> = new Set(["AUX", "ADV", "PART"]);

/** The word that the auxiliaries and adverbs from `at` on stand beside: "captured" in "has also captured"; the word at `at` itself where it is none. */
function mainWordAt(tokens: readonly Token[], at: number): Token | undefined {
  let main = at;
  while (main < at + 4 && besideVerb.has(tokens[main]?.partOfSpeech ?? "")) main += 1;
  return main < at + 4 ? tokens[main] : undefined;
}

const longestPart = 16;

/** In "stormed a village, shot 11 people and fled" the next says what came of the one before; these are acts of their own. */
const ownAct =
  /^(?:arrested|detained|closed|shut|expelled|suspended|banned|freed|released|imposed|accused|recalled|deployed|declared|dissolved|ordered|deported|rescued|sanctioned|condemned|summoned)$/u;

/** "Raided a house, | arrested two men and seized weapons": a verb with an object, behind a comma, of a list that an "and" with a verb ends. */
function isNextOfList(
  tokens: readonly Token[],
  clauseStart: number,
  at: number,
  isVerb: (token: Token) => boolean,
): boolean {
  const hasObject = /^(?:DET|NUM|PRON|ADJ|NOUN|PROPN)$/u.test(tokens[at + 1]?.partOfSpeech ?? "");
  if (!hasObject || !ownAct.test(tokens[at]?.lower ?? "")) return false;
  const isPast = (word: Token | undefined) =>
    word?.partOfSpeech === "VERB" && !/ing$/u.test(word.lower) && isVerb(word);
  if (!tokens.slice(clauseStart, at - 1).some(isPast)) return false;
  const end = tokens.findIndex(({ text }, index) => index > at && text === ";");
  const ahead = tokens.slice(at + 1, Math.min(end < 0 ? tokens.length : end, at + longestPart));
  return ahead.some(({ lower, text }, index) => (lower === "and" || text === ",") && isPast(ahead[index + 1]));
}

/** "The rebels, backed by Turkey, | captured the town": the verb of those of whom something was told in between. */
function closesInsertion(
  tokens: readonly Token[],
  clauseStart: number,
  at: number,
  isVerb: (token: Token) => boolean,
): boolean {
  const open = tokens.findIndex(({ text }, index) => index > clauseStart && text === ",");
  const participle = tokens[open + 1];
  return (
    open < at - 2 &&
    participle !== undefined &&
    (participle.partOfSpeech === "VERB" || isVerb(participle)) &&
    /(?:ed|en|wn|id|nt|ld|ught)$/u.test(participle.lower) &&
    tokens[open + 2]?.partOfSpeech === "ADP" &&
    !tokens.slice(clauseStart, open).some(isVerbal) &&
    !tokens.slice(open + 1, at - 1).some(({ text }) => text === ",")
  );
}

/** "The army chief, who took power in a coup, | accused". */
function closesRelative(tokens: readonly Token[], clauseStart: number, at: number): boolean {
  return (
    /^(?:who|which)$/u.test(tokens[clauseStart]?.lower ?? "") &&
    /^(?:VERB|AUX)$/u.test(tokens[clauseStart + 1]?.partOfSpeech ?? "") &&
    tokens.slice(clauseStart + 2, at - 1).every(({ text }) => text !== ",") &&
    /^(?:has|have|had|was|were|\p{L}+(?:ed|ook|ew|ent|old|aid))$/u.test(tokens[at]?.lower ?? "") &&
    !/^(?:ADP|PUNCT)$/u.test(tokens[at + 1]?.partOfSpeech ?? "PUNCT")
  );
}

/** "Eight drivers who were abducted in May | have been released": a second auxiliary in a relative clause, behind a noun, is of those it describes. */
function closesPassiveRelative(tokens: readonly Token[], clauseStart: number, at: number): boolean {
  return (
    /^(?:has|have|was|were)$/u.test(tokens[at]?.lower ?? "") &&
    /^(?:NOUN|PROPN|NUM)$/u.test(tokens[at - 1]?.partOfSpeech ?? "") &&
    /^(?:who|which|that)$/u.test(tokens[clauseStart]?.lower ?? "") &&
    /^(?:NOUN|PROPN)$/u.test(tokens[clauseStart - 1]?.partOfSpeech ?? "") &&
    /^(?:was|were|had)$/u.test(tokens[clauseStart + 1]?.lower ?? "") &&
    tokens
      .slice(clauseStart + 2, at)
      .every(
        ({ partOfSpeech, lower }, index) =>
          lower !== "and" && (index <= 1 || !/^(?:VERB|AUX|PUNCT|SCONJ|PRON)$/u.test(partOfSpeech)),
      )
  );
}

const reporting = /^(?:said|says|told|added|reported)$/u;

/** True if a verb with a noun after it stands before the conjunction: "shelled the town and ...". */
function hasObject(tokens: readonly Token[], first: number, at: number): boolean {
  let verb = -1;
  for (let back = at - 1; back >= first && verb < 0; back -= 1)
    if (tokens[back]?.partOfSpeech === "VERB" && !/ing$/u.test(tokens[back]?.lower ?? "")) verb = back;
  return (
    verb >= 0 &&
    !reporting.test(tokens[verb]?.lower ?? "") &&
    tokens.slice(verb + 1, at).some(({ partOfSpeech }) => /^(?:NOUN|PROPN)$/u.test(partOfSpeech))
  );
}

/** Index of what stands behind the noun phrase that begins at `from`; -1 if the phrase has more than `longest` words or none. */
function behindNounPhrase(tokens: readonly Token[], from: number, longest: number): number {
  let at = from;
  while (/^(?:DET|ADJ|NUM|NOUN|PROPN)$/u.test(tokens[at]?.partOfSpeech ?? "")) at += 1;
  return at > from && at <= from + longest ? at : -1;
}

/** True if a short noun phrase and a finite auxiliary come next: "the regime is taking", "ten others were wounded". */
const beginsClause = (tokens: readonly Token[], from: number): boolean =>
  tokens[behindNounPhrase(tokens, from, 4)]?.partOfSpeech === "AUX";

/** "Bolivia closed its border and | Brazil expelled two diplomats": a short noun phrase behind the conjunction, and a verb with an object of its own. */
function actsAnew(tokens: readonly Token[], clauseStart: number, and: number): boolean {
  const at = behindNounPhrase(tokens, and + 1, 3);
  return (
    tokens[at]?.partOfSpeech === "VERB" &&
    /(?:ed|ew|ld|nt|ot|ght|oke|ook|ut)$/u.test(tokens[at]?.lower ?? "") &&
    /^(?:DET|NUM|PRON|PROPN)$/u.test(tokens[at + 1]?.partOfSpeech ?? "") &&
    !tokens.slice(clauseStart, and).some(({ lower }) => lower === "between")
  );
}

/** "A shop was looted and | its owner abducted". */
function opensGapped(tokens: readonly Token[], and: number, isVerb: (token: Token) => boolean): boolean {
  const at = behindNounPhrase(tokens, tokens[and + 1]?.partOfSpeech === "PRON" ? and + 2 : and + 1, 4);
  const verb = tokens[at];
  return verb !== undefined && isVerb(verb) && isGappedPassive(tokens, at);
}

function isAdverbVerb(tokens: readonly Token[], at: number, isVerb: (token: Token) => boolean): boolean {
  const [adverb, verb] = [tokens[at + 1], tokens[at + 2]];
  return adverb?.partOfSpeech === "ADV" && verb !== undefined && isVerb(verb);
}

function finiteAhead(tokens: readonly Token[], at: number): boolean {
  for (let ahead = at + 1; ahead < Math.min(tokens.length, at + 12); ahead += 1) {
    const token = tokens[ahead];
    if (!token || token.text === "," || token.text === ";") return false;
    // "Described it as a coup and accused", "came before dawn and left": the verb is of what stands before.
    if (isVerbal(token) && !/ing$/u.test(token.lower) && tokens[ahead - 1]?.lower !== "to")
      return ahead - 1 === at || !/^(?:and|but)$/u.test(tokens[ahead - 1]?.lower ?? "");
  }
  return false;
}

function hasContent(tokens: readonly Token[], first: number, last: number): boolean {
  for (let at = first; at <= last; at += 1)
    if (/^(?:NOUN|PROPN|VERB|PRON)$/u.test(tokens[at]?.partOfSpeech ?? "")) return true;
  return false;
}
