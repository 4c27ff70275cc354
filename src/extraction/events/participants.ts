import type { ExtractedParticipant } from "../../domain/extraction.js";
import type { ParticipantRole } from "../../domain/vocabulary/event.js";
import { numberAt } from "../figures/numbers.js";
import type { FoundMentions, ReadSentence } from "../find-mentions.js";
import { type Mention, mentionWords } from "../mention.js";
import type { Token } from "../text/token.js";
import { addDefenders } from "./add-defenders.js";
import { isPassiveAgent, isSender } from "./agents.js";
import { isBehindBy, isBystander, withoutDescribing } from "./bystanders.js";
import type { Clause } from "./clauses.js";
import type { Trigger } from "./draft.js";
import {
  actsBeside,
  areJoined,
  didDeedBefore,
  isAccuser,
  isAgent,
  isBeforeWord,
  isCredit,
  isHolder,
  isJoined,
  isOwnerOfDeed,
  isShortPassive,
  isSideOfFight,
  isSuffered,
  wordBefore,
} from "./party-phrases.js";
import { isClippedPassive } from "./passives.js";
import { pronounObject } from "./pronoun-leaders.js";
import {
  battles,
  causing,
  counting,
  dying,
  harmed,
  isDefending,
  isToEachOther,
  movements,
  mutual,
  onlySources,
  protests,
  reciprocal,
  sources,
} from "./role-words.js";
import { standingOf } from "./standing.js";
import { isOpponent, namedBy, possessorsOf, undergoesVerb } from "./tied-parties.js";
import { hasPronounSubject, isDoneByPronoun, leadersOfVerb } from "./verb-leaders.js";

/** How a mine gets where it is. */
const laying = /^(?:planted|laid|buried|left|placed)$/u;

/** What is done to persons. */
const harming = /^(?:KILL|WOUND|EXECUTE|ABDUCT|ARREST|BEAT|TORTURE|RELEASE|DEPORT|REPRESS)$/u;

const hasObjectAt = (tokens: readonly Token[], at: number): boolean =>
  /^(?:NOUN|PROPN|NUM|DET|ADJ|PRON)$/u.test(tokens[at]?.partOfSpeech ?? "");

/** "Called the arrest a coup against the president": what a deed is called names nobody who did it or suffered it. */
const isOnlyCalled = (tokens: readonly Token[], { isNoun, first }: Trigger): boolean =>
  isNoun &&
  tokens[first - 1]?.lower === "the" &&
  /^(?:call|describ|brand|label|labell|term)(?:e[ds]?|ed|s)?$/u.test(tokens[first - 2]?.lower ?? "");

/** "The army killed 30 militants in air strikes": whom the verb acts on stands right before what did it. */
const isObjectBefore = (tokens: readonly Token[], { first, last }: Mention, { verbAt }: Trigger): boolean =>
  verbAt !== null && first > verbAt && /^(?:in|during|by|with|after|from|amid)$/u.test(tokens[last + 1]?.lower ?? "");

/** Who did what in the event that a trigger tells, each with the words that name it. Sources of the report take no part. */
export function participantsOf(
  raw: string,
  sentence: ReadSentence,
  clauses: readonly Clause[],
  clause: Clause,
  trigger: Trigger,
  { actors, isWide }: FoundMentions,
  isCue: (at: number) => boolean,
  isEventNoun: (at: number) => boolean,
  previous?: ReadSentence,
): ExtractedParticipant[] {
  const { tokens } = sentence;
  if (isWide && isOnlyCalled(tokens, trigger)) return [];
  const isSource = (type: string) => (isWide ? onlySources : sources).has(type);
  const typeOf = (mention: Mention) => actors.describe(mention.entity)?.type ?? "";
  const isCivilian = (mention: Mention) => actors.isCivilian(mention.entity);
  const anchor = trigger.verbAt ?? trigger.first;
  const told = sentence.actors.filter(
    (mention) =>
      !isCue(mention.first) &&
      !isCredit(sentence, mention) &&
      !(isWide && isBystander(sentence, mention, trigger, actors)),
  );
  const usable = told.filter((mention) => !isSource(typeOf(mention)) && !isAccuser(sentence, mention));
  const found = new Map<string, ExtractedParticipant>();
  const add = (mention: Mention, role: ParticipantRole) => {
    const key = mention.entity;
    if (found.has(key)) return;
    const number =
      numberAt(tokens, mention.first) ??
      (mention.first >= 2 ? (numberAt(tokens, mention.first - 1) ?? numberAt(tokens, mention.first - 2)) : null);
    const hasHeadcount = movements.has(trigger.kind) && number !== null && number.last <= mention.last;
    found.set(key, {
      actor: mention.entity,
      role,
      explicit: true,
      mention: mentionWords(raw, sentence, mention),
      headcount: hasHeadcount ? { min: number.min, max: number.max, qualifier: number.qualifier } : null,
    });
  };
  const own = usable.filter(
    (mention) => mention.first >= clause.first && mention.last <= clause.last && !isHolder(sentence, mention, trigger),
  );
  // "Police put the death toll at 16", "doctors treated 90 wounded": who counts or helps them did not kill them.
  const isCounted =
    trigger.lemma === "figure" && tokens.slice(clause.first, anchor).some(({ lower }) => counting.test(lower));
  // "The bill that the president withdrew had sparked the protests": what led to an act did not do it.
  const isOnlyCaused = trigger.isNoun && trigger.verbAt !== null && causing.test(tokens[anchor]?.lower ?? "");
  /** "Declared an emergency after days of clashes between the army and militiamen": nobody else took part in them, but who died there. */
  const isBetweenTwo = () =>
    trigger.isNoun &&
    mutual.test(trigger.lemma) &&
    tokens[trigger.last + 1]?.lower === "between" &&
    !/^(?:die[ds]?|dying|perish(?:ed)?|killed|wounded|injured|hurt)$/u.test(tokens[anchor]?.lower ?? "") &&
    own.filter((mention) => mention.first > trigger.last && isJoined(sentence, trigger, mention)).length > 1;
  let subject: readonly Mention[] | undefined;
  /** Who leads the verb. The tree that this takes is most of the time of a sentence. */
  const findSubject = (): readonly Mention[] =>
    (subject ??=
      isCounted || isOnlyCaused || (isWide && isBetweenTwo())
        ? []
        : leadersOfVerb(sentence, clauses, clause, trigger, usable, { actors, isWide }, previous));
  const isBetween =
    reciprocal.test(trigger.lemma) &&
    !trigger.isNoun &&
    !own.some((mention) => mention.first > anchor) &&
    findSubject().length > 1;
  const isMutual =
    isBetween ||
    (isToEachOther(tokens, anchor) && findSubject().length > 1) ||
    /^(?:exchange|trade)$/u.test(trigger.lemma) ||
    (mutual.test(trigger.lemma) && (trigger.isNoun || trigger.lemma === "clash"));
  const suffersAnyway = !isWide && !isMutual && !movements.has(trigger.kind) && !protests.has(trigger.kind);
  const isDefence = isDefending(tokens, trigger);
  const actorRole: ParticipantRole = movements.has(trigger.kind)
    ? "MOVER"
    : isMutual
      ? "BELLIGERENT"
      : isDefence
        ? "DEFENDER"
        : "ATTACKER";
  const victimRole = (mention: Mention): ParticipantRole =>
    isDefence && !isCivilian(mention)
      ? "ATTACKER"
      : isCivilian(mention) || /^(?:KILL|EXECUTE|ABDUCT|ARREST|WOUND)$/u.test(trigger.kind)
        ? "VICTIM"
        : battles.has(trigger.kind) && !(isWide && /^(?:PERSON|OFFICIAL)$/u.test(typeOf(mention)))
          ? "DEFENDER"
          : "TARGET";

  /** Who is led by a passive: "was shelled", "were withdrawn", "were freed". */
  const sufferingRole = (mention: Mention): ParticipantRole =>
    trigger.kind === "RELEASE" ? "TARGET" : movements.has(trigger.kind) ? "MOVER" : victimRole(mention);

  /** Who acts beside the verb: in "repelled an attack by rebels" they attacked, "broke up a march by activists" was done to them. */
  const besideRole = (mention: Mention): ParticipantRole =>
    isDefence ? "ATTACKER" : isWide && trigger.kind === "REPRESS" ? victimRole(mention) : actorRole;

  /** "by A and B", "with A and B": what is joined to a party shares its part. */
  const addJoined = (mention: Mention): boolean => {
    const partner = own.find((other) => other.last < mention.first && areJoined(sentence, other, mention));
    const role = partner && isCivilian(partner) === isCivilian(mention) ? found.get(partner.entity)?.role : undefined;
    if (role && mention.first > anchor) add(mention, role);
    return role !== undefined && mention.first > anchor;
  };

  /** "Hundreds of relatives attended the funeral of a journalist who was murdered": a figure is of those it counts. */
  const isBesideFigure = (mention: Mention) =>
    isWide && trigger.lemma === "figure" && isCivilian(mention) && mention.last < trigger.first;
  /** "Workers clashed with guards". */
  const fightsHere = isWide && isMutual && !trigger.isNoun;
  /** Civilians who protest, or whose deed has an object: "villagers killed two soldiers", not "villagers killed in the raid". */
  const actsHere = (mention: Mention) =>
    protests.has(trigger.kind) ||
    (isWide &&
      !trigger.isNoun &&
      mention.last < anchor &&
      (hasObjectAt(tokens, anchor + 1) ||
        // "Guards shot and wounded two prisoners".
        (tokens[anchor + 1]?.lower === "and" &&
          tokens[anchor + 2]?.partOfSpeech === "VERB" &&
          hasObjectAt(tokens, anchor + 3)) ||
        // "Took over the airport", "broke into the parliament".
        /^(?:over|into|up|down|out)$/u.test(tokens[anchor + 1]?.lower ?? "")));

  if (trigger.isNoun) {
    for (const mention of own) {
      if (mention.first > trigger.last && addJoined(mention)) continue;
      const beforeArticle = tokens[wordBefore(tokens, mention.first)]?.lower ?? "";
      if (
        !isCounted &&
        !isOnlyCaused &&
        mention.last >= trigger.first - 2 &&
        // "Killing 12 officers and wounding seven".
        !(isWide && tokens[trigger.first - 1]?.partOfSpeech === "CCONJ" && mention.last < trigger.first) &&
        mention.first <= trigger.last &&
        mention.last <= trigger.last &&
        beforeArticle !== "against" &&
        !isObjectBefore(tokens, mention, trigger)
      )
        add(
          mention,
          trigger.kind === "RELIEF"
            ? "DEFENDER"
            : // "230 corpses of tribesmen": whom a figure counts did not do it.
              (isCivilian(mention) || (trigger.lemma === "figure" && mention.first >= trigger.first)) &&
                !movements.has(trigger.kind) &&
                !protests.has(trigger.kind)
              ? "VICTIM"
              : actorRole,
        );
      else if (isAgent(sentence, mention, trigger)) add(mention, isMutual ? "BELLIGERENT" : "ATTACKER");
      else if (isMutual && mention.first > trigger.last && isJoined(sentence, trigger, mention))
        add(mention, "BELLIGERENT");
    }
  }
  /** True where the subject could change nothing: all have their part by the words alone, but for one who, being a civilian, can only suffer. */
  const isSettled = () => {
    const [open, ...more] = usable.filter(({ entity }) => !found.has(entity));
    return (
      (trigger.isPassive || (trigger.isNoun && !isDoneByPronoun(sentence, trigger))) &&
      !(isWide && trigger.isPassive && hasPronounSubject(sentence, anchor)) &&
      more.length === 0 &&
      (open === undefined || (suffersAnyway && own.includes(open) && isCivilian(open)))
    );
  };
  // "seizure of bases by rebels": who did it is told beside the noun, and a subject before it did something else.
  const hasAgents =
    trigger.isNoun && trigger.verbAt === null && own.some((mention) => isAgent(sentence, mention, trigger));
  if (trigger.isPassive || isShortPassive(sentence, trigger)) {
    for (const mention of own) {
      const isNear = tokens.slice(Math.max(0, mention.first - 3), mention.first).some(({ lower }) => lower === "by");
      // "Came under fire from rebels", "struck a mine planted by rebels".
      const by = wordBefore(tokens, mention.first);
      const isFrom =
        (trigger.lemma === "come" && tokens[by]?.lower === "from") ||
        (trigger.kind === "BLAST" && tokens[by]?.lower === "by" && laying.test(tokens[by - 1]?.lower ?? ""));
      if (mention.first > anchor && (isFrom || (isWide ? isPassiveAgent(sentence, mention, anchor) : isNear)))
        add(mention, actorRole);
    }
    const leading = isSettled() ? [] : findSubject();
    for (const mention of leading) if (!trigger.isNoun) add(mention, sufferingRole(mention));
    // "Two soldiers wounded in a blast": a headline's passive, whose subject the tree may not see.
    const isClipped = isWide && isClippedPassive(tokens, anchor);
    // "Two soldiers were wounded in an attack"; of a fight they may be either side.
    const areHarmed = isWide && harmed.test(tokens[anchor]?.lower ?? "") && !mutual.test(trigger.lemma);
    for (const mention of own)
      if (
        trigger.isNoun &&
        (isClipped
          ? isBeforeWord(own, sentence, mention, anchor)
          : (isCivilian(mention) || areHarmed) && leading.includes(mention))
      )
        add(mention, "VICTIM");
  } else if (!hasAgents && !isSettled())
    for (const mention of findSubject()) {
      if (isBesideFigure(mention)) continue;
      // "A policeman and a farmer died in clashes", "three policemen died in the attack".
      if (trigger.isNoun && /^(?:die[ds]?|dying|perish(?:ed)?)$/u.test(tokens[anchor]?.lower ?? ""))
        add(mention, "VICTIM");
      else if (isCivilian(mention) && !movements.has(trigger.kind) && !actsHere(mention) && !fightsHere)
        add(mention, "VICTIM");
      else if (dying.test(`${trigger.lemma} ${trigger.kind}`) || isSuffered(sentence, trigger))
        add(mention, victimRole(mention));
      else add(mention, actorRole);
    }
  for (const mention of own) {
    if (found.has(mention.entity)) continue;
    const isBefore = mention.first <= Math.min(anchor, trigger.first);
    // "Thugs hired by a landowner evicted": who is behind "by" suffers nothing.
    if (isBefore && (!isCivilian(mention) || (isWide && !trigger.isNoun && isBehindBy(sentence, mention)))) continue;
    if (isBesideFigure(mention) || (isOnlyCaused && mention.last < anchor)) continue;
    if (addJoined(mention)) continue;
    if (isWide && !trigger.isNoun && !trigger.isPassive && isSender(sentence, mention, anchor)) {
      add(mention, victimRole(mention));
      continue;
    }
    const acts = !isCivilian(mention) && actsBeside(sentence, mention, isEventNoun);
    const standing = isCivilian(mention) || acts ? null : standingOf(sentence, mention, trigger, isEventNoun);
    // "A rocket fired from a hill by rebels".
    const isAgentBehind = isWide && !trigger.isNoun && isPassiveAgent(sentence, mention, anchor);
    // "Fought the rebels alongside Congolese forces".
    const isAlly = isWide && tokens[wordBefore(tokens, mention.first)]?.lower === "alongside";
    if (acts || standing === "ACTS" || isAgentBehind || isAlly) add(mention, besideRole(mention));
    // "Fled fighting between the army and rebels": those withdraw nowhere.
    else if (isWide && !movements.has(trigger.kind) && isSideOfFight(sentence, mention)) add(mention, "BELLIGERENT");
    if (acts) continue;
    if (standing !== null) continue;
    const preposition = tokens[mention.first - 1]?.lower ?? "";
    if (trigger.kind === "TREND" && !isCivilian(mention) && !/^(?:against|on)$/u.test(preposition))
      add(mention, "ATTACKER");
    else if (isMutual && preposition === "with") add(mention, "BELLIGERENT");
    else if (isWide && trigger.kind === "RELEASE" && mention.first > anchor) add(mention, "TARGET");
    else if (movements.has(trigger.kind)) continue;
    else add(mention, victimRole(mention));
  }
  const mayTakePart = told.filter((mention) => !onlySources.has(typeOf(mention)));
  const isComplete = mayTakePart.every(({ entity }) => found.has(entity));
  const syntax = movements.has(trigger.kind) || isComplete ? null : sentence.syntax();
  if (syntax) {
    const mayAct = usable.filter((mention) => !isCivilian(mention));
    if (trigger.isNoun)
      for (const mention of namedBy(sentence, mayAct, possessorsOf(syntax, trigger))) add(mention, actorRole);
    // "Police fired on protesters, and two people were killed": the tree may take all before the verb for its subject.
    const isApart = ({ last }: Mention) =>
      trigger.isPassive && last < clause.first && findSubject().some(({ first }) => first >= clause.first);
    // "Bolivia closed its border and Brazil expelled two diplomats": who leads the next clause.
    const isNext = ({ first }: Mention) =>
      first > clause.last && first <= clause.last + 3 && tokens[clause.last + 1]?.lower === "and";
    const suffering = mayTakePart.filter(
      (mention) => undergoesVerb(syntax, mention, anchor) && !isApart(mention) && !isNext(mention),
    );
    // In "soldiers and rebels were killed in the assault" both sides are meant.
    if (!trigger.isNoun || !trigger.isPassive || suffering.length === 1)
      for (const mention of suffering) add(mention, victimRole(mention));
    for (const mention of mayTakePart) if (isOpponent(syntax, mention, anchor)) add(mention, victimRole(mention));
  }
  const parties = [...found.values()];
  const leads = parties.filter(({ role }) => role === "ATTACKER").map(({ actor }) => actor);
  const isOpen =
    isWide &&
    harming.test(trigger.kind) &&
    !trigger.isNoun &&
    !trigger.isPassive &&
    leads.length > 0 &&
    leads.length === parties.length;
  const meant = isOpen ? pronounObject(sentence, previous, anchor, leads, actors) : null;
  if (meant) add(meant, victimRole(meant));
  const acts = parties.some(({ role }) => role === "ATTACKER" || role === "BELLIGERENT");
  const tellsDead =
    /^(?:KILL|WOUND)$/u.test(trigger.kind) || /^(?:killed|wounded|injured)$/u.test(tokens[anchor]?.lower ?? "");
  if (!acts && tellsDead && /^(?:where|which|that)$/u.test(clause.opener))
    for (const mention of usable) if (didDeedBefore(sentence, mention, clause, isEventNoun)) add(mention, "ATTACKER");
  if (isWide && /^(?:which|that)$/u.test(clause.opener))
    for (const mention of usable) if (isOwnerOfDeed(sentence, mention, clause, isEventNoun)) add(mention, "ATTACKER");
  if (trigger.kind === "SEIZE") addDefenders(sentence, clauses, clause, usable, (mention) => add(mention, "DEFENDER"));
  return withoutDescribing([...found.values()], isWide ? sentence : null, actors);
}
