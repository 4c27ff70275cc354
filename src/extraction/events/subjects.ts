import type { ActorRegister } from "../actors/actor-register.js";
import type { ReadSentence } from "../find-mentions.js";
import { flatMap } from "../flat-map.js";
import { bySameWords, type Mention, pronounMention } from "../mention.js";
import type { SentenceSyntax } from "../syntax/sentence-syntax.js";
import { beforeVerb, isVerbal, lowerWords } from "../text/token.js";
import type { Clause } from "./clauses.js";
import type { Trigger } from "./draft.js";
import { hasOwnSubject } from "./leading-parties.js";
import { isOfNobody } from "./party-phrases.js";
import { actsBesideAny } from "./tied-parties.js";

/** Before "of" these count or gather who is named behind it. */
export const numberOrGroup =
  /^(?:dozens|scores|hundreds|thousands|group|groups|unit|number|members|convoy|some|all|most|many|guerrillas|followers)$/u;
/** What stands between a means and whose it is. */
const owning =
  /(?:,?(?:which )?(?:were |was )?(?:thought|believed|suspected|said|understood|known) to belong|(?:which |that )?belong(?:ing|ed)) to(?: the| an?)?$/u;
/** "The Front and what they called other groups": by another's name for the second, both are meant. */
const soCalled = /^,? ?and (?:what|whom) \p{L}+ (?:calls?|called|terms?|termed|labels?|labell?ed)(?: the| other)*$/u;
const saidWhen = /^(?:on|late|early|earlier|yesterday|today|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/u;
const isAnybody = /^(?:others?|some|many|several|most|few|both|someone|somebody)$/u;
const armedTypes = new Set([
  "STATE",
  "STATE_FORCES",
  "MILITARY_COMMAND",
  "COALITION",
  "PRO_GOVERNMENT_MILITIA",
  "REBEL_GROUP",
  "MILITIA",
  "POLICE",
]);

/** The parties that are the subject of the event's verb: by the tree, and where it names none, those that stand before the verb. */
export function subjectOf(
  sentence: ReadSentence,
  clauses: readonly Clause[],
  clause: Clause,
  anchor: number,
  usable: readonly Mention[],
  trigger: Trigger,
): Mention[] {
  if (isOfNobody(sentence, clause, anchor)) return [];
  // Where nobody is named, or only one who stands before the verb, the tree could name nobody else.
  const before = partiesBefore(sentence, clauses, clause, anchor, usable, trigger);
  if (usable.length === before.length && usable.length <= 1) return before;
  // A noun without a verb beside it has no subject.
  const syntax = trigger.isNoun && trigger.verbAt === null ? null : sentence.syntax();
  const heads = syntax === null ? [] : doersOf(syntax, anchor, trigger);
  const named = usable.filter(
    (mention) =>
      syntax &&
      (heads.some((head) => syntax.names(mention.first, mention.last, head)) ||
        actsBesideAny(syntax, mention, [...heads, anchor])),
  );
  if (named.length > 0) {
    if (isApart(clause, named, anchor) && before.length > 0) return before;
    return usable.filter(
      (mention) => named.includes(mention) || named.some((one) => isCalledBeside(sentence, mention, one)),
    );
  }
  // "Others climbed a statue of her father and smashed it".
  if (heads.length > 0 && heads.every((head) => isAnybody.test(sentence.tokens[head]?.lower ?? ""))) return [];
  const owners = usable.filter((mention) => heads.some((head) => isOwnerOf(sentence, mention, head)));
  return owners.length > 0 ? owners : before;
}

/** The words that head the subject of the event's verb. "Jets carried out sorties targeting the town": what the noun of the event does is done by who made it. */
function doersOf(syntax: SentenceSyntax, anchor: number, { isNoun, first, last }: Trigger): readonly number[] {
  const subjects = syntax.partiesOf(anchor)?.subjects ?? [];
  return flatMap(subjects, (head) => {
    const noun = syntax.node(head);
    const isOwn = isNoun && head >= first && head <= last && noun?.relation === "obj";
    return isOwn ? (syntax.partiesOf(noun.head)?.subjects ?? []) : [head];
  });
}

const isCalledBeside = (sentence: ReadSentence, { last }: Mention, { first }: Mention): boolean =>
  soCalled.test(lowerWords(sentence, { first: last + 1, last: first - 1 }));

/** "The army struck the base of the militia in the hills killing three": the participle is of the army, though the militia stands nearer. */
function isApart({ opener, inheritsFrom }: Clause, named: readonly Mention[], anchor: number): boolean {
  return opener === "participle" && inheritsFrom !== null && named.every(({ last }) => last < anchor - 1);
}

/** "Jets thought to belong to the government struck": whose they are. */
function isOwnerOf(sentence: ReadSentence, { first }: Mention, head: number): boolean {
  const between = lowerWords(sentence, { first: head + 1, last: first - 1 });
  return owning.exec(between)?.index === 0;
}

/** The parties before the verb of the clause, or of the clause whose subject it shares. */
function partiesBefore(
  sentence: ReadSentence,
  clauses: readonly Clause[],
  clause: Clause,
  anchor: number,
  usable: readonly Mention[],
  trigger: Trigger,
): Mention[] {
  const { tokens } = sentence;
  const candidates = usable.filter(
    (mention) =>
      mention.first >= clause.first && mention.last < anchor && !(trigger.isNoun && mention.last >= trigger.first),
  );
  const free = candidates.filter((mention) => {
    const before = tokens[mention.first - 1];
    const beforeArticle = before && /^(?:the|a|an)$/u.test(before.lower) ? tokens[mention.first - 2] : before;
    const isQuantity =
      beforeArticle?.lower === "of" &&
      numberOrGroup.test(tokens[mention.first - (beforeArticle === before ? 2 : 3)]?.lower ?? "");
    // "before two bombers detonated": the word that opens the clause governs no noun.
    const isOpening = beforeArticle === tokens[clause.first] && beforeArticle?.lower === clause.opener;
    return (
      isQuantity ||
      owning.test(lowerWords(sentence, { first: Math.max(0, mention.first - 6), last: mention.first - 1 })) ||
      isOpening ||
      mention.first === clause.first ||
      !beforeArticle ||
      beforeArticle.partOfSpeech !== "ADP"
    );
  });
  const first = free[0];
  if (first) {
    const group = [first];
    for (const mention of free.slice(1)) {
      const gap = tokens.slice((group.at(-1)?.last ?? 0) + 1, mention.first).map(({ lower }) => lower);
      // "The two sides": both by the same words.
      if (mention.first === first.first) group.push(mention);
      else if (gap.length <= 2 && (gap.includes("and") || gap.includes(","))) group.push(mention);
    }
    return group;
  }
  if (clause.inheritsFrom === null) return [];
  // "... and two others were beheaded": whoever they are, they are others.
  if (/\b(?:others?|another)$/u.test(lowerWords(sentence, { first: clause.first, last: beforeVerb(tokens, anchor) })))
    return [];
  // "Leaders met after a mosque was attacked": the clause has a subject of its own.
  const opens = /^(?:after|before)$/u.test(clause.opener) || tokens[clause.first]?.text === ";";
  // "Was arrested after an armed convoy entered his house".
  const isOfVehicle = hasLeadingThing(sentence, clause.first + 1, anchor);
  const isOwn = opens && !trigger.isNoun && (trigger.isPassive || isOfVehicle);
  if (isOwn && hasOwnSubject(sentence, clause.first + 1, anchor)) return [];
  const parent = clauses[clause.inheritsFrom];
  if (!parent) return [];
  const isRelative = clause.opener === "which" || clause.opener === "who" || isOfCrowd(sentence, clause);
  if (isRelative) {
    const nearest = [...usable]
      .reverse()
      .find((mention) => mention.last < clause.first && mention.last >= clause.first - 3);
    return nearest ? bySameWords(usable, nearest) : [];
  }
  // "soldiers launched an offensive, killing ten rebels and foiling their attack": what stands behind a participle is its object.
  const isOfWhich =
    /^(?:who|which|that)$/u.test(parent.opener) && tokens.slice(parent.first + 1, parent.first + 2).some(isVerbal);
  if (parent.opener === "participle" || isOfWhich)
    return partiesBefore(sentence, clauses, parent, parent.first, usable, trigger);
  // The first verb after a party: "a group based in Britain, said ISIS fighters seized" is about who seized.
  const leader = usable.find((mention) => mention.first >= parent.first && mention.last <= parent.last);
  if (leader && isObjectThere(sentence, parent, leader)) return [];
  const verbOfParent = tokens.findIndex(
    (token, at) => at > (leader?.last ?? parent.first) && at <= parent.last && token.partOfSpeech === "VERB",
  );
  return partiesBefore(sentence, clauses, parent, verbOfParent > 0 ? verbOfParent : parent.last + 1, usable, {
    ...trigger,
    isNoun: false,
  });
}

/** True if what stands right before the verb is a thing that moves or strikes, and nobody named. */
const hasLeadingThing = ({ tokens }: ReadSentence, from: number, anchor: number): boolean =>
  beforeVerb(tokens, anchor) >= from &&
  /^(?:convoys?|vehicles?|trucks?|cars?|tanks?|planes?|helicopters?|boats?|ships?|vessels?|drones?|missiles?|crowds?|columns?|mobs?)$/u.test(
    tokens.slice(from, anchor).find(({ partOfSpeech }) => partOfSpeech === "NOUN")?.lower ?? "",
  );

/** "As it evacuated soldiers, killing": whom the only verb of a clause has right behind it leads nothing. */
const isObjectThere = ({ tokens }: ReadSentence, { first: from }: Clause, { first }: Mention): boolean =>
  tokens[first - 1]?.partOfSpeech === "VERB" &&
  !/(?:ing|said|says|based|told)$/u.test(tokens[first - 1]?.lower ?? "") &&
  /^(?:it|they|he|she)$/u.test(tokens[beforeVerb(tokens, first - 1)]?.lower ?? "") &&
  beforeVerb(tokens, first - 1) >= from;

/** "Opened fire on a group that had torched a post": that group did, and not who fired. */
const isOfCrowd = ({ tokens }: ReadSentence, { first, opener }: Clause): boolean =>
  opener === "that" &&
  /^(?:group|crowd|mob|gang|convoy|cell|people|crew)$/u.test(tokens[first - 1]?.lower ?? "") &&
  /^(?:VERB|AUX)$/u.test(tokens[first + 1]?.partOfSpeech ?? "");

/** "it fought", "they repelled": the pronoun at `at` as a mention of the armed side that leads the sentence, else the sentence before; null if no pronoun stands there. */
export function pronounSubject(
  sentence: ReadSentence,
  previous: ReadSentence | undefined,
  at: number,
  actors: ActorRegister,
): Mention | null {
  const { tokens } = sentence;
  const pronoun = tokens[at];
  if (!pronoun || !/^(?:it|they)$/u.test(pronoun.lower)) return null;
  const isArmed = ({ entity }: Mention) => armedTypes.has(actors.describe(entity)?.type ?? "");
  // "The ministry said it had": whoever speaks is meant, and nobody named before.
  // "The ministry said late on Sunday it had": nor is it where the day stands between.
  let said = at - 1;
  while (saidWhen.test(tokens[said]?.lower ?? "") && at - said < 4) said -= 1;
  const isOfSpeaker = /^(?:said|says|claimed|added|announced|that)$/u.test(tokens[said]?.lower ?? "");
  const speaker = isOfSpeaker
    ? sentence.actors.find(({ last }) => last === said - (tokens[said]?.lower === "that" ? 2 : 1))
    : undefined;
  const antecedent =
    (speaker && isArmed(speaker) ? speaker : undefined) ??
    sentence.actors.find((mention) => mention.last < at && isArmed(mention)) ??
    (isOfSpeaker ? undefined : previous?.actors.find(isArmed));
  if (!antecedent) return null;
  return pronounMention(sentence, at, antecedent.entity);
}
