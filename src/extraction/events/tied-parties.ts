import type { ReadSentence } from "../find-mentions.js";
import type { Mention } from "../mention.js";
import type { PathStep, SentenceSyntax } from "../syntax/sentence-syntax.js";
import type { Trigger } from "./draft.js";

/** What names a part of a thing, or the thing that somebody owns: "convoys of UN aid", "the group's depots and bases", "warehouses with its arms". */
const partOf = /^(?:compound|flat|amod|conj|nmod:(?:of|poss|with))(?::|$)/u;
const undergoes = /^(?:obj|nsubj:pass)$/u;
/** In "more than 200 tankers" the parser often takes the number for the object. */
const amount = /^(?:more|less|fewer|most|some|all|dozens|scores|hundreds|thousands)$/u;
const ownership = /^(?:used|owned|held|run|operated|controlled|manned|occupied)$/u;
const beside = /^(?:nmod|obl):(?:alongside|together_with|along_with)$/u;
const joint =
  /^(?:cooperation|co-operation|coordination|co-ordination|collaboration|conjunction|concert|partnership)$/u;
const addressed = /^(?:obj|iobj|(?:obl|nmod):(?:to|against|on))$/u;
const possessive = /^(?:its|their)$/u;
const maximumClimb = 4;

/** True if the party is told to act with the one that a word at `heads` names: "the army alongside a militia", "the army in cooperation with a militia". */
export function actsBesideAny(syntax: SentenceSyntax, { first, last }: Mention, heads: readonly number[]): boolean {
  const governor = syntax.governorOf(first, last);
  if (governor === null) return false;
  if (beside.test(governor.relation)) return heads.includes(governor.at);
  if (!/:with$/u.test(governor.relation) || !joint.test(syntax.node(governor.at)?.form.toLowerCase() ?? ""))
    return false;
  const [shared] = syntax.pathFrom(governor.at, governor.at);
  return shared !== undefined && /:in$/u.test(shared.relation) && heads.includes(shared.at);
}

/**
 * True if the tree has the party undergo what the event's verb says, itself or by what it owns: "seized convoys of UN aid",
 * "destroyed the group's depots", "destroyed stations used by ISIS", "struck equipment that belonged to ISIS".
 */
export function undergoesVerb(syntax: SentenceSyntax, { first, last }: Mention, verbAt: number): boolean {
  const path = syntax.pathFrom(first, last);
  const owned = path[0];
  const owner = owned && syntax.node(owned.at);
  // What comes after "used by" is about the thing used.
  const verb = owner?.form.toLowerCase() ?? "";
  const isUser =
    owned !== undefined &&
    ((/:(?:by|agent)$/u.test(owned.relation) && path[1]?.relation === "acl" && ownership.test(verb)) ||
      (/:to$/u.test(owned.relation) && /^acl/u.test(path[1]?.relation ?? "") && /^belong(?:ed|s|ing)?$/u.test(verb)));
  for (const [step, { at, relation }] of path.slice(isUser ? 2 : 0).entries()) {
    if (at === verbAt) return undergoes.test(relation);
    if (step > maximumClimb || !(partOf.test(relation) || isAmount(syntax, { at, relation }))) return false;
  }
  return false;
}

const isAmount = (syntax: SentenceSyntax, { at, relation }: PathStep): boolean =>
  /^(?:obl|nmod):(?:than|of)$/u.test(relation) && amount.test(syntax.node(at)?.form.toLowerCase() ?? "");

/** True if the party is whom the main verb is against, where the event is the means: "dealt a blow to ISIS by capturing the town". */
export function isOpponent(syntax: SentenceSyntax, { first, last }: Mention, verbAt: number): boolean {
  const verb = syntax.node(verbAt);
  const isMeans =
    verb?.relation === "advcl" &&
    verb.xpos === "VBG" &&
    syntax.dependentsOf(verbAt, /^mark$/u).some((at) => syntax.node(at)?.form.toLowerCase() === "by");
  const governor = isMeans ? syntax.governorOf(first, last) : null;
  if (!verb || !governor || !addressed.test(governor.relation)) return false;
  const object = syntax.node(governor.at);
  return governor.at === verb.head || (object?.relation === "obj" && object.head === verb.head);
}

/** The words that head the subject whose act a possessive makes the event: "the coalition regretted the deaths in its strikes". */
export function possessorsOf(syntax: SentenceSyntax, { first, last }: Trigger): readonly number[] {
  const noun = syntax.headOf(first, last);
  const isPossessed = syntax
    .dependentsOf(noun, /^nmod:poss$/u)
    .some((at) => possessive.test(syntax.node(at)?.form.toLowerCase() ?? ""));
  if (!isPossessed) return [];
  for (const { at } of syntax.pathFrom(noun, noun)) {
    const subjects = (syntax.partiesOf(at)?.subjects ?? []).filter((subject) => subject < first);
    if (subjects.length > 0) return subjects;
  }
  return [];
}

/** The mentions that words of the tree name. */
export function namedBy(sentence: ReadSentence, mentions: readonly Mention[], heads: readonly number[]): Mention[] {
  const syntax = sentence.syntax();
  return mentions.filter(({ first, last }) => heads.some((head) => syntax?.names(first, last, head)));
}
