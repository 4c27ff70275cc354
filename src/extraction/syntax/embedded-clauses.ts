import { isVerbal, type Token, type TokenRange } from "../text/token.js";
import type { SentenceSyntax } from "./sentence-syntax.js";

/** A clause between a subject and its verb: "who lost the town in May" in "The rebels, who lost the town in May, attacked it". */
export interface EmbeddedClause {
  /** Index of the first word of the phrase that it says more of. */
  readonly head: number;
  /** Index of its own last word. */
  readonly last: number;
  /** What the sentence around it goes without: the clause, and the marks that stand there for its sake. */
  readonly aside: TokenRange;
  /** True where it tells what whom it says more of has said: "the governor, who said ten had died,". */
  readonly says: boolean;
}

const relative = /^(?:who|whom|whose|which|where)$/u;
const mark = /^(?:,|–|—)$/u;
/** Behind them another clause begins, whose subject may wait for its verb. */
const boundary =
  /^(?:[;:–—"]|that|but|while|when|whereas|after|before|because|although|though|as|if|said|says|say|told|added|reported)$/u;
/** Participles that describe the noun before them: "a group based in the north". */
const describing =
  /^(?:based|backed|led|linked|allied|affiliated|aligned|known|called|named|dubbed|armed|displaced|accused|suspected|wanted|located|situated|held|controlled|supported|funded|trained)$/u;
/** Participles whose words say how the act behind them was done, or who says so. */
const manner =
  /^(?:using|including|excluding|following|regarding|concerning|armed|wielding|firing|citing|quoting|according)$/u;
/** Participles with which a noun gets its name or what it belongs to. */
const naming = /^(?:calling|naming|identifying|styling|belonging|claiming|numbering|totalling)$/u;
/** Gerunds that describe the noun before them ("the coalition fighting ISIS") or go on telling of it ("strikes targeting X"). */
export const boundGerund =
  /^(?:fighting|battling|besieging|surrounding|combating|controlling|opposing|targeting|hitting|striking|carrying|guarding|defending|overlooking|bordering|linking|lying|leading|calling|naming|including|following|regarding)$/u;
const subordinating = /^(?:after|before|while|when|although|though|because|since|despite)$/u;
/** What an event is told by may stand before its verb: "on Monday", "late last week". */
const day = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|week|month|year|night|yesterday|today|morning)$/u;
/** "Reports that the rebels took the town were denied": what follows them is what they say. */
const content =
  /^(?:reports?|claims?|allegations?|accusations?|rumou?rs?|fears?|news|suggestions?|statements?|evidence|fact|hopes?|warnings?|signs?|concerns?|proof|idea)$/u;
const maximumLength = 45;
const saying = /^(?:said|says|added|warned|claimed|claims|announced|insisted)$/u;

/**
 * The clauses of a sentence that part a subject from its verb, or where something was from what was done there, and one at its end that tells what somebody has said,
 * in order; none within another. Between marks by a rule of thumb on parts of speech, without marks by the tree.
 */
export function embeddedClauses(tokens: readonly Token[], syntax: () => SentenceSyntax | null): EmbeddedClause[] {
  const found: EmbeddedClause[] = [];
  for (let open = 1; open < tokens.length - 3; open += 1) {
    const clause = betweenMarks(tokens, open) ?? withoutMarks(tokens, open, syntax) ?? sayingAtEnd(tokens, open);
    if (clause === null) continue;
    found.push({ ...clause, says: saysAt(tokens, clause.aside.first) });
    open = clause.aside.last;
  }
  return found;
}

type Bounds = Omit<EmbeddedClause, "says">;

/** True where a clause that begins at `first` begins with who says something: ", who said", "who had warned that". */
function saysAt(tokens: readonly Token[], first: number): boolean {
  let at = mark.test(tokens[first]?.text ?? "") ? first + 1 : first;
  if (tokens[at]?.lower !== "who") return false;
  do at += 1;
  while (/^(?:AUX|ADV)$/u.test(tokens[at]?.partOfSpeech ?? ""));
  return saying.test(tokens[at]?.lower ?? "");
}

/** "The deal was announced by A B, who said it had been painful." */
function sayingAtEnd(tokens: readonly Token[], open: number): Bounds | null {
  const last = tokens.length - 2;
  if (tokens[open]?.text !== "," || !saysAt(tokens, open) || last - open < 5 || tokens[last + 1]?.text !== ".")
    return null;
  let head = open - 1;
  while (/^(?:NOUN|PROPN|ADJ|DET|NUM)$/u.test(tokens[head - 1]?.partOfSpeech ?? "")) head -= 1;
  if (!/^(?:NOUN|PROPN)$/u.test(tokens[open - 1]?.partOfSpeech ?? "") || head < 1) return null;
  return { head, last, aside: { first: open, last } };
}

function betweenMarks(tokens: readonly Token[], open: number): Bounds | null {
  const opener = openerAt(tokens, open);
  const head = opener === null ? null : waitingFrom(tokens, open);
  if (opener === null || head === null) return null;
  // "In fact, the man who was there, ...": the subject itself.
  if (opener === "apposition" && /^(?:ADP|ADV|SCONJ)$/u.test(tokens[head]?.partOfSpeech ?? "")) return null;
  return closeOf(tokens, open, head, opener);
}

/** "The man who stabbed two guards was arrested", "protesters demanding reforms clashed with police". */
function withoutMarks(tokens: readonly Token[], at: number, syntax: () => SentenceSyntax | null): Bounds | null {
  const token = tokens[at] as Token;
  if (!/^(?:NOUN|PROPN)$/u.test(tokens[at - 1]?.partOfSpeech ?? "")) return null;
  const isGerund =
    token.partOfSpeech === "VERB" &&
    /ing$/u.test(token.lower) &&
    !boundGerund.test(token.lower) &&
    !naming.test(token.lower);
  if (!isGerund && !/^(?:who|which|that)$/u.test(token.lower)) return null;
  if (token.lower === "that" && content.test(tokens[at - 1]?.lower ?? "")) return null;
  if (!tokens.some((_, index) => index > at + 1 && isFiniteAt(tokens, index))) return null;
  const head = waitingFrom(tokens, at);
  const tree = head === null ? null : syntax();
  if (head === null || tree === null) return null;
  const nodes = [...tokens.keys()].slice(head, at).map((index) => tree.node(index));
  const verb = nodes.find((node) => node && /^(?:nsubj|dep)/u.test(node.relation) && node.head > at)?.head;
  if (verb === undefined) return null;
  // "Was shot dead", whose head may be the last word.
  let end = tree.dependentsOf(verb, /^(?:aux|cop)/u).find((index) => index > at) ?? verb;
  if (!isFiniteAt(tokens, end)) return null;
  while (/^(?:AUX|ADV|PART)$/u.test(tokens[end - 1]?.partOfSpeech ?? "")) end -= 1;
  const own = tree.node(tree.headOf(at, end - 1));
  const told = [...tokens.keys()].filter((index) => index > at && index < end && beginsVerb(tokens, index));
  if (told.length !== (isGerund ? 0 : 1)) return null;
  if (end <= at + 1 || !own?.relation.startsWith("acl") || own.head < head || own.head >= at) return null;
  return { head, last: end - 1, aside: { first: at, last: end - 1 } };
}

type Opener = "relative" | "apposition" | "subordinate" | "participle";

/** How the clause behind a mark is tied to what stands before it, or null if it is none. */
function openerAt(tokens: readonly Token[], open: number): Opener | null {
  if (!mark.test(tokens[open]?.text ?? "")) return null;
  const [first, second, third] = [tokens[open + 1], tokens[open + 2], tokens[open + 3]];
  if (!first || !second) return null;
  if (relative.test(first.lower)) return "relative";
  if (first.partOfSpeech === "ADP" && /^(?:whom|whose|which)$/u.test(second.lower)) return "relative";
  if (second.lower === "of" && /^(?:whom|which)$/u.test(third?.lower ?? "")) return "relative";
  if (subordinating.test(first.lower)) return "subordinate";
  if (isDescribedApposition(tokens, open)) return "apposition";
  const [participle, next] = first.partOfSpeech === "ADV" ? [second, third] : [first, second];
  if (participle.partOfSpeech !== "VERB" || manner.test(participle.lower)) return null;
  const isParticiple =
    /ing$/u.test(participle.lower) ||
    (/(?:ed|en|wn|id|nt|ld|ught)$/u.test(participle.lower) && next?.partOfSpeech === "ADP");
  return isParticiple ? "participle" : null;
}

/** ", an Islamist group that pledged allegiance to another in 2019,": a noun phrase with a relative clause of its own. */
function isDescribedApposition(tokens: readonly Token[], open: number): boolean {
  if (tokens[open]?.text !== "," || !/^(?:DET|NOUN|ADJ)$/u.test(tokens[open + 1]?.partOfSpeech ?? "")) return false;
  for (let at = open + 2; at < open + 11; at += 1) {
    const token = tokens[at];
    if (!token) return false;
    if (/^(?:who|which|that)$/u.test(token.lower)) return /^(?:NOUN|PROPN)$/u.test(tokens[at - 1]?.partOfSpeech ?? "");
    if (!/^(?:DET|ADJ|NOUN|PROPN|NUM|ADP|PART)$/u.test(token.partOfSpeech)) return false;
  }
  return false;
}

/** Index of the first word of what stands before a mark and waits for a verb; null where its verb is told, or nothing waits. */
function waitingFrom(tokens: readonly Token[], open: number): number | null {
  let at = open - 1;
  while (at >= 0 && !boundary.test(tokens[at]?.lower ?? "") && !opensAnew(tokens, at)) {
    if (isFiniteAt(tokens, at) && !describesBefore(tokens, at)) return null;
    at -= 1;
  }
  const hasNoun = tokens.slice(at + 1, open).some(({ partOfSpeech }) => /^(?:NOUN|PROPN|PRON)$/u.test(partOfSpeech));
  return hasNoun ? at + 1 : null;
}

/** "Set fire to a shop, and the owner, who saw it, alerted the police". */
const opensAnew = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.partOfSpeech === "CCONJ" && tokens[at - 1]?.text === ",";

function closeOf(tokens: readonly Token[], open: number, head: number, opener: Opener): Bounds | null {
  const isSetting = tokens[head]?.partOfSpeech === "ADP";
  let isQuoting = false;
  let hasVerb = tokens.slice(open + 1, open + 3).some(isVerbal);
  for (let at = open + 3; at < Math.min(tokens.length - 1, open + maximumLength); at += 1) {
    const { text } = tokens[at] as Token;
    if (/^[;:]$/u.test(text)) return null;
    hasVerb ||= isVerbal(tokens[at] as Token);
    isQuoting = text === '"' ? !isQuoting : isQuoting;
    if (text !== tokens[open]?.text || isQuoting) continue;
    const goesOn = predicateFollows(tokens, at + 1);
    // "In Kano, where ten farmers died, soldiers raided a market".
    const mayBeSetting = isSetting && opener === "relative" && hasVerb;
    if (goesOn ? opener === "subordinate" && !hasVerb : !(mayBeSetting && subjectFollows(tokens, at + 1))) continue;
    if (!goesOn) return { head, last: at - 1, aside: { first: open + 1, last: at } };
    // The mark behind it is that of an apposition as well: "A B, a member of the group, which watches the war, said".
    const isInApposition = tokens.slice(head, open).some((token) => token.text === ",");
    return { head, last: at - 1, aside: { first: open, last: isInApposition ? at - 1 : at } };
  }
  return null;
}

/** True of the first word of a finite verb that is not joined to one before it: "has been seen" and "saw and heard" begin one each. */
function beginsVerb(tokens: readonly Token[], at: number): boolean {
  if (!isFiniteAt(tokens, at)) return false;
  let before = at - 1;
  while (/^(?:ADV|PART)$/u.test(tokens[before]?.partOfSpeech ?? "")) before -= 1;
  return tokens[before]?.partOfSpeech !== "AUX" && tokens[before]?.partOfSpeech !== "CCONJ";
}

/** A verb or auxiliary that a subject may have, as far as its form tells. */
function isFiniteAt(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token || !isVerbal(token) || /ing$/u.test(token.lower) || /^\p{Lu}/u.test(token.text)) return false;
  return tokens[at - 1]?.lower !== "to" && tokens[at + 1]?.lower !== "by";
}

/** "A group based in the north", "rebels backed by". */
function describesBefore(tokens: readonly Token[], at: number): boolean {
  return (
    describing.test(tokens[at]?.lower ?? "") &&
    tokens[at + 1]?.partOfSpeech === "ADP" &&
    /^(?:NOUN|PROPN|ADV|PUNCT)$/u.test(tokens[at - 1]?.partOfSpeech ?? "")
  );
}

/** "Also shelled a barracks", "on Monday said", "has been retaken". */
function predicateFollows(tokens: readonly Token[], from: number): boolean {
  let at = from;
  if (/^(?:on|late|early|last|this|earlier)$/u.test(tokens[at]?.lower ?? "")) {
    const end = [at + 1, at + 2, at + 3].find((index) => day.test(tokens[index]?.lower ?? ""));
    if (end !== undefined) at = end + 1;
  } else if (day.test(tokens[at]?.lower ?? "")) at += 1;
  while (tokens[at]?.partOfSpeech === "ADV") at += 1;
  return isFiniteAt(tokens, at) && !describesBefore(tokens, at);
}

/** "Soldiers raided", "two of the men were shot": a noun phrase and its verb. */
function subjectFollows(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < Math.min(tokens.length, from + 9); at += 1) {
    if (at > from && isFiniteAt(tokens, at)) return true;
    if (!/^(?:DET|ADJ|NUM|NOUN|PROPN|PRON|ADP|ADV)$/u.test(tokens[at]?.partOfSpeech ?? "")) return false;
  }
  return false;
}
