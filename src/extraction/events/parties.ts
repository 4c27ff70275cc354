import type { ExtractedParticipant } from "../../domain/extraction.js";
import type { ParticipantRole } from "../../domain/vocabulary/event.js";
import { goesBackToTeller } from "../claims/acts-of-speech.js";
import type { FoundMentions, ReadSentence } from "../find-mentions.js";
import { bySameWords, type Mention, mentionWords } from "../mention.js";
import type { Resources } from "../resources.js";
import { isBystander, isGerund, withoutDescribing, wordGoverning } from "./bystanders.js";
import type { Clause } from "./clauses.js";
import type { Trigger } from "./draft.js";
import type { EventKind } from "./event-kinds.js";
import { doerBefore, hasOwnSubject, isCoordinate, isSpokenOf, leadersOf } from "./leading-parties.js";
import { areJoined, isBeforeWord } from "./party-phrases.js";
import { pronounLeaders, pronounObject } from "./pronoun-leaders.js";
import { isToEachOther } from "./role-words.js";
import { isSpokenAbout } from "./spoken-about.js";
import { stateParties, withStates } from "./state-parties.js";
import { pronounSubject } from "./subjects.js";

const kinds = (...list: EventKind[]): ReadonlySet<EventKind> => new Set(list);
/** What is only said: an event where PLOVER counts it and both parties are named, else a claim (design/annotation.md rule 11). */
const spoken = kinds("SUPPORT", "DEMAND", "ACCUSE", "INVESTIGATE", "REJECT", "THREATEN");
/** PLOVER: both sides are actors. */
const mutual = kinds("AGREE", "MEET", "COOPERATE", "GROUP");
const helping = kinds("AID", "MEDIATE", "ACCESS");
const leaving = kinds("RESIGN", "DEFECT");
const oneSided = kinds("VISIT", "CONCEDE", "SANCTION", "RELATIONS", "EXPEL", "CONVICT", "WITHHOLD", "CYBER");
const againstSomebody = kinds("ACCUSE", "INVESTIGATE", "CONVICT", "EXPEL", "SANCTION");
const civil: ReadonlySet<EventKind> = new Set([...spoken, ...mutual, ...helping, ...leaving, ...oneSided]);

/** What only carries words. */
const paper =
  /^(?:leaflets?|letters?|banners?|signs?|posters?|petitions?|placards?|slogans|graffiti|flyers|pamphlets?)$/u;
const platform =
  /^(?:jets?|warplanes?|planes?|aircraft|helicopters?|drones?|tanks?|missiles?|rockets?|warships?|frigates?|vehicles?|vessels?|ships?|boats?|submarines?|destroyers?)$/u;

/** What somebody or something is said to be. */
const naming = /^(?:call|describe|label|term)$/u;

/** Tokens between words and whom they are for. */
const addresseeReach = 6;

/** True for kinds whose parties are persons, offices and organisations as well as armed sides. */
export function isCivil(kind: EventKind): boolean {
  return civil.has(kind);
}

/** True for kinds that are words. */
export function isSpoken(kind: EventKind): boolean {
  return spoken.has(kind);
}

/** The parties of a civil act: who leads the clause acts, or stands behind "by"; whoever comes after it is dealt with. */
export function partiesOf(
  raw: string,
  sentence: ReadSentence,
  clauses: readonly Clause[],
  clause: Clause,
  trigger: Trigger,
  isCue: (at: number) => boolean,
  found: FoundMentions,
  resources: Pick<Resources, "actors" | "nations">,
  previous?: ReadSentence,
): ExtractedParticipant[] {
  const anchor = trigger.verbAt ?? trigger.first;
  const within = ({ first, last }: Clause, verb = anchor) =>
    [...sentence.actors, ...stateParties(sentence, { first, last }, verb, found, resources)]
      .filter((mention) => mention.first >= first && mention.last <= last && !isCue(mention.first))
      // "Handed two helicopters to the air force": what is given is no party.
      .filter((mention) => !found.isWide || !platform.test(sentence.tokens[mention.last]?.lower ?? ""))
      .filter((mention) => !found.isWide || !isBystander(sentence, mention, trigger, found.actors))
      .sort((a, b) => a.first - b.first);
  const own = within(clause);
  const parent = clause.inheritsFrom === null ? undefined : clauses[clause.inheritsFrom];
  const ahead = own.filter(({ first }) => first < anchor);
  const before = found.isWide && !trigger.isNoun ? leadersOf(sentence, ahead, anchor) : ahead;
  const isAlone = found.isWide && hasOwnSubject(sentence, clause.first, anchor);
  const inherited = () =>
    found.isWide && /^(?:who|which|that)$/u.test(clause.opener)
      ? antecedent()
      : (sharedLeaders(sentence, trigger, isCue, found, resources) ??
        firstOf(within(parent ?? clause, clause.opener === "and" ? verbOf(sentence, parent ?? clause) : anchor)));
  /** "Police beat people who were demanding jobs", "Hungary and Slovakia, which had blocked the move": who stands right before "who", and those joined to him. */
  const antecedent = () => {
    const ahead = within(parent ?? clause).filter(({ last }) => last < clause.first);
    const nearest = ahead.at(-1);
    if (nearest === undefined || nearest.last < clause.first - 3) return [];
    return ahead.filter((mention) => isBeforeWord(ahead, sentence, mention, nearest.last + 1));
  };
  const teller = found.isWide && isSpoken(trigger.kind) ? tellerBefore(sentence, anchor, isCue) : undefined;
  const meant =
    found.isWide && !trigger.isNoun && !trigger.isPassive && !teller
      ? pronounLeaders(sentence, previous, anchor, found.actors)
      : [];
  const named = teller ? [teller] : before.length > 0 || !parent || isAlone ? before : inherited();
  // "Leaflets demanding the departure of the troops": whoever wrote them.
  const isOfPaper = clause.opener === "participle" && paper.test(sentence.tokens[clause.first - 1]?.lower ?? "");
  const led = meant.length > 0 ? meant : found.isWide && isOfPaper ? [] : named;
  // Words are for whom they name at once; who comes later is spoken of.
  const farthest = isSpoken(trigger.kind) ? anchor + addresseeReach : clause.last;
  const after = own.filter(
    (mention) =>
      mention.first > anchor &&
      (mention.first <= farthest || isSender(sentence, mention, anchor, trigger.kind)) &&
      !(mention.last >= trigger.first && mention.first <= trigger.last) &&
      !(found.isWide && isSpoken(trigger.kind) && isSpokenOf(sentence, mention)) &&
      !(found.isWide && isSpokenAbout(sentence, mention, trigger, mutual.has(trigger.kind))),
  );
  // "Demanded that Belarus free him": who is to act is spoken to.
  const that = isSpoken(trigger.kind) && found.isWide ? demandedFrom(sentence, anchor) : null;
  const asked =
    that === null ? undefined : within({ ...clause, first: that + 1, last: that + addresseeReach }, that + 2)[0];
  // "Demanded that the men be freed": nothing is asked of them.
  const isTheirs = asked && sentence.tokens[asked.last + 1]?.lower !== "be";
  const isAgent = (mention: Mention) =>
    (trigger.isPassive || trigger.isNoun) && /^(?:by|from)$/u.test(prepositionOf(sentence, mention));
  const parties = new Map<string, ExtractedParticipant>();
  const add = (mention: Mention, role: ParticipantRole) => {
    if (!parties.has(mention.entity))
      parties.set(mention.entity, {
        actor: mention.entity,
        role,
        explicit: true,
        mention: mentionWords(raw, sentence, mention),
        headcount: null,
      });
  };
  const isToThemselves = led.length > 1 && isToEachOther(sentence.tokens, anchor);
  const [agent, other] = isToThemselves ? (["BELLIGERENT", "TARGET"] as const) : rolesOf(trigger.kind);
  for (const mention of led) add(mention, trigger.isPassive ? other : agent);
  const content = found.isWide ? contentFrom(sentence, trigger, after, led.length) : clause.last + 1;
  const dealtWith = after.filter(({ first }) => first < content);
  const object =
    found.isWide && againstSomebody.has(trigger.kind) && !trigger.isNoun && dealtWith.length === 0
      ? pronounObject(
          sentence,
          previous,
          anchor,
          led.map(({ entity }) => entity),
          found.actors,
        )
      : null;
  if (object) add(object, other);
  if (asked && isTheirs && that !== null && asked.first <= that + 2) add(asked, other);
  for (const mention of dealtWith) add(mention, isAgent(mention) ? agent : other);
  return withoutDescribing([...parties.values()], found.isWide ? sentence : null, found.actors);
}

/** Who is named first; both of two whom the same words name. */
const firstOf = ([first, ...more]: readonly Mention[]): Mention[] =>
  first ? bySameWords([first, ...more], first) : [];

/** Index of the "that" right behind a verb of demanding; null where none stands there. */
const demandedFrom = ({ tokens }: ReadSentence, anchor: number): number | null =>
  /^(?:demand|insist)(?:s|ed|ing)?$/u.test(tokens[anchor]?.lower ?? "") && tokens[anchor + 1]?.lower === "that"
    ? anchor + 1
    : null;

/** "Turned down an invitation to talks from the president": whose offer is rejected. */
function isSender({ tokens }: ReadSentence, { first }: Mention, anchor: number, kind: EventKind): boolean {
  const from = wordGoverning(tokens, first);
  return kind === "REJECT" && first <= anchor + 2 * addresseeReach && tokens[from]?.lower === "from";
}

/** Who speaks at the head of the sentence, where the verb goes back to him. */
function tellerBefore(
  { tokens, actors }: ReadSentence,
  anchor: number,
  isCue: (at: number) => boolean,
): Mention | undefined {
  return goesBackToTeller(tokens, anchor)
    ? actors.findLast(({ first, last }) => last < anchor && isCue(first))
    : undefined;
}

/**
 * Those who by the tree lead the verb of an act and one before it, whoever stands nearer: "the envoy said the attacks on students were shocking and called for". Nobody
 * where a pronoun does; null where the tree does not tell.
 */
function sharedLeaders(
  sentence: ReadSentence,
  { kind, isNoun, isPassive, verbAt, first }: Trigger,
  isCue: (at: number) => boolean,
  found: FoundMentions,
  resources: Pick<Resources, "actors" | "nations">,
): Mention[] | null {
  const anchor = verbAt ?? first;
  const syntax = found.isWide && !isNoun && !isPassive ? sentence.syntax() : null;
  const heads = syntax?.partiesOf(anchor)?.subjects ?? [];
  const [head] = heads;
  if (!syntax || head === undefined) return null;
  if (sentence.tokens[head]?.partOfSpeech === "PRON") {
    const meant = pronounSubject(sentence, undefined, head, found.actors);
    return meant ? [meant] : [];
  }
  const parties = withStates(sentence, head + 1, found, resources).actors;
  const named = parties.filter((mention) => heads.some((word) => syntax.names(mention.first, mention.last, word)));
  const doer = named.map((party) => doerBefore(sentence, party, parties)).find(Boolean);
  if (doer) return [doer];
  if (named.length > 0)
    return parties.filter(
      (mention) =>
        named.includes(mention) ||
        // "Norway and Germany closed their embassies and urged".
        named.some(
          (one) => one.last < mention.first && mention.last < head + 6 && isCoordinate(sentence, one, mention),
        ),
    );
  // "The envoy said attacks on students were shocking and called for": attacks call for nothing, but who speaks does.
  const speaker = isSpoken(kind)
    ? parties.findLast((mention) => mention.last < anchor && isCue(mention.first))
    : undefined;
  return speaker ? [speaker] : null;
}

/** Index of the first verb of a clause: who leads it leads what is joined to it. */
function verbOf({ tokens }: ReadSentence, { first, last }: Clause): number {
  const verb = tokens.findIndex(
    ({ partOfSpeech, lower }, at) => at > first && at <= last && partOfSpeech === "VERB" && !/ing$/u.test(lower),
  );
  return verb < 0 ? last + 1 : verb;
}

/** What is demanded, agreed or meant: "urged Chile to free the miners", "demanded that Chile free the miners", "agreed to exchange prisoners". */
function contentFrom(sentence: ReadSentence, trigger: Trigger, after: readonly Mention[], leading: number): number {
  const { tokens } = sentence;
  const anchor = trigger.verbAt ?? trigger.first;
  const [first] = after;
  const end = tokens.length;
  if (!first) return end;
  // "Called the arrest a coup against the president", "called him a liar": only whom the verb has right behind it is spoken of.
  if (trigger.kind === "ACCUSE" && naming.test(trigger.lemma))
    return first.first <= anchor + 2 ? first.last + 1 : anchor + 1;
  const isVerb = (at: number) => tokens[at]?.partOfSpeech === "VERB";
  const isAboutDeed = !mutual.has(trigger.kind) && !helping.has(trigger.kind) && trigger.kind !== "VISIT";
  const opens = tokens.findIndex(
    ({ lower }, at) =>
      at > anchor &&
      // "Thanked Cuba for its nurses", "convicted a warlord of murder by his men".
      ((isAboutDeed && at > first.last && /^(?:for|over)$/u.test(lower)) ||
        (trigger.kind === "CONVICT" && at > first.last && lower === "of") ||
        (trigger.kind === "INVESTIGATE" && lower === "with") ||
        (lower === "to" && isVerb(at + 1)) ||
        (/^(?:of|for|from|about|over|by)$/u.test(lower) && isGerund(tokens[at + 1], tokens[at + 2])) ||
        // "Accused Eritrea of arming rebels".
        (trigger.kind === "ACCUSE" && lower === "of" && /ing$/u.test(tokens[at + 1]?.lower ?? ""))),
  );
  // "Flew to Lima to meet the president".
  const isVisit = trigger.kind === "VISIT" && !/^(?:meet|see|visit|receive)$/u.test(tokens[opens + 1]?.lower ?? "");
  const isComplete = (leading > 1 && mutual.has(trigger.kind)) || isVisit || (opens > first.last && opens >= 0);
  // "Italy agreed to provide its commander", but not "agreed to talks with the rebels".
  const isAgreedAct = trigger.kind === "AGREE" && opens === anchor + 1 && tokens[opens + 1]?.lower !== "talks";
  // "Urged him to withdraw the troops".
  const isOfPronoun = /^(?:him|her|them|it)$/u.test(tokens[opens - 1]?.lower ?? "");
  if (opens >= 0 && (isComplete || isAgreedAct || isOfPronoun)) return opens;
  if (tokens[anchor + 1]?.lower !== "that") return end;
  const isOneOfThem = (mention: Mention, index: number) =>
    index === 0 || areJoined(sentence, after[index - 1] ?? first, mention);
  return after.find((mention, index) => !isOneOfThem(mention, index))?.first ?? end;
}

/** Verbs whose subject is the side that loses the place, or is attacked. */
const losing = /^(?:fall|lose)$/u;
const defending = /^(?:fend|ward)$/u;
const opposite: Partial<Readonly<Record<ParticipantRole, ParticipantRole>>> = {
  ATTACKER: "DEFENDER",
  DEFENDER: "ATTACKER",
  TARGET: "ATTACKER",
};

/** The roles of a verb whose subject suffers ("lost the town") or hands over. */
export function withTurnedRoles(
  { kind, lemma, isNoun }: Trigger,
  participants: readonly ExtractedParticipant[],
): ExtractedParticipant[] {
  const turn = (role: ParticipantRole): ParticipantRole => {
    if (!isNoun && kind !== "KILL" && (losing.test(lemma) || defending.test(lemma))) return opposite[role] ?? role;
    return kind === "HANDOVER" && role === "ATTACKER" ? "MOVER" : role;
  };
  return participants.map((participant) => ({ ...participant, role: turn(participant.role) }));
}

function rolesOf(kind: EventKind): [agent: ParticipantRole, other: ParticipantRole] {
  if (mutual.has(kind)) return ["BELLIGERENT", "BELLIGERENT"];
  if (helping.has(kind)) return ["RESPONDER", kind === "MEDIATE" ? "BELLIGERENT" : "TARGET"];
  return [leaving.has(kind) ? "MOVER" : "ATTACKER", "TARGET"];
}

function prepositionOf({ tokens }: ReadSentence, { first }: Mention): string {
  const before = tokens[first - 1]?.lower ?? "";
  return /^(?:the|an?)$/u.test(before) ? (tokens[first - 2]?.lower ?? "") : before;
}
