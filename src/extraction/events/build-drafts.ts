import type { DateTime } from "luxon";
import type { ExtractedParticipant } from "../../domain/extraction.js";
import type { Attribution } from "../claims/attribution.js";
import type { Telling } from "../claims/tellings.js";
import type { FoundTime } from "../dates/found-time.js";
import { isoDay } from "../dates/iso-day.js";
import { laterDays, type ToldTime } from "../dates/later-days.js";
import { timesIn } from "../dates/time-of.js";
import { casualtiesIn } from "../figures/casualties.js";
import type { CasualtyFigure } from "../figures/casualty-figure.js";
import { countIn } from "../figures/counts.js";
import type { FoundMentions, ReadSentence } from "../find-mentions.js";
import { flatMap } from "../flat-map.js";
import { wordsOf } from "../mention.js";
import type { Resources } from "../resources.js";
import { lowerCase } from "../text/lower-case.js";
import type { ReadText } from "../text/read-sentences.js";
import { lowerWords } from "../text/token.js";
import { type Clause, clausesOf } from "./clauses.js";
import { damageIn } from "./damage.js";
import { changedDraft, type Draft, isCrowd, type Trigger } from "./draft.js";
import { classOf, isWarToll } from "./event-class.js";
import { geoPrecisionOf, placesOf } from "./event-places.js";
import { isCueTime, type SentenceTimes, timeOf } from "./event-time.js";
import type { TypeEvidence } from "./event-type.js";
import { eventTypeOf } from "./event-types.js";
import { triggerIn } from "./find-triggers.js";
import { kindByParty, stateTypes } from "./kind-by-party.js";
import { isMishap } from "./mishaps.js";
import { isNarrated } from "./narrated-parts.js";
import { isDefiniteAt, takesUpVictims } from "./noun-use.js";
import { participantsOf } from "./participants.js";
import { isCivil, isSpoken, partiesOf, withTurnedRoles } from "./parties.js";
import { protests } from "./role-words.js";
import { isLandOf, withStates } from "./state-parties.js";
import { isToldEnoughOf } from "./told-enough.js";
import { triggerOfFigures } from "./trigger-of.js";
import {
  isAnswerer,
  isInAnswered,
  isInProtested,
  isLeaderOfAnother,
  isNobody,
  isOnlySpeaker,
  isUnled,
  withoutAnswered,
} from "./uninvolved.js";
import {
  describesVictims,
  isBackground,
  isCondition,
  isDemanded,
  isFeared,
  isHabit,
  isOfNoOne,
  isOpenQuestion,
  isToCome,
} from "./untold.js";

const crowdDeeds = new Set(["RAZE", "CLASH", "DESTROY", "LOOT", "ADVANCE", "SEIZE"]);

/** Verbs that only say that something was said. */
const isSaying = /^(?:says?|said|tells?|told|writes?|wrote)$/u;

/**
 * What the clauses of one sentence tell, or of a part of one, in order.
 * @param lastTime the time that the report told last, from which "the next day" counts.
 */
export function draftsOf(
  text: ReadText,
  { sentence, isAside, attribution }: Telling,
  found: FoundMentions,
  resources: Resources,
  published: DateTime,
  previous?: ReadSentence,
  lastTime: ToldTime | null = null,
): Draft[] {
  const { tokens } = sentence;
  const lexicon = found.isWide ? resources.eventsElsewhere : resources.events;
  const { cue } = attribution;
  // "Iran accuses Israel": elsewhere what is said to somebody is an act besides.
  const isAct =
    found.isWide &&
    cue !== null &&
    tokens.slice(cue.first, cue.last + 1).some(({ lower }) => !isSaying.test(lower) && lexicon.verbs(lower).length > 0);
  const isCue = (at: number) => !isAct && cue !== null && at >= cue.first && at <= cue.last;
  const clauses = clausesOf(
    tokens,
    (token) =>
      lexicon.verbs(token.lower).length > 0 ||
      lexicon.isLight(token.lower) ||
      // "Iraq and Levant": a capital makes no verb.
      (token.partOfSpeech === "VERB" && !/^\p{Lu}/u.test(token.text)),
  );
  const casualties = casualtiesIn(tokens, found.isWide);
  const plain = text.plain.slice(sentence.start, sentence.end);
  let times: SentenceTimes | undefined;
  // Most sentences tell no event, and their times are never asked for.
  const timesOfSentence = () => (times ??= timesTold(plain, published, sentence, attribution, lastTime));
  const triggers = new Map<number, Trigger>();
  return flatMap(clauses, (clause, index): Draft[] => {
    const own = casualties.filter(({ number }) => number.numberAt >= clause.first && number.numberAt <= clause.last);
    const isEventNoun = (at: number) => lexicon.nounAt(tokens, at) !== undefined;
    const described = antecedentOf(tokens, clause, isEventNoun);
    const told = triggerIn(sentence, clause, lexicon, isCue, own.some(isHarm), found.isWide) ?? triggerOfFigures(own);
    // "blamed the army for the strikes that hit two villages", "those who were shot were tribesmen": what was told before.
    const isToldBefore =
      (described !== null && isDefiniteAt(tokens, described)) ||
      (told?.isPassive === true && takesUpVictims(tokens, told));
    const trigger = told && isToldBefore ? { ...told, isDefinite: true } : told;
    if (!trigger || isOpenQuestion(tokens, trigger)) return [];
    triggers.set(index, trigger);
    if (
      (found.isWide &&
        (isHabit(tokens, clause, trigger) ||
          isToCome(tokens, clause, trigger) ||
          isDemanded(tokens, trigger) ||
          isFeared(tokens, trigger) ||
          isCondition(tokens, clause, trigger) ||
          isOfNoOne(tokens, trigger))) ||
      isBackground(tokens, clause, trigger) ||
      isMishap(tokens, clauses, clause, trigger, found.isWide)
    )
      return [];
    if (own.length === 0 && describesVictims(sentence, trigger)) return [];
    const anchor = trigger.verbAt ?? trigger.first;
    // Elsewhere countries act as armed sides do: "Israel strikes Gaza".
    const acting = found.isWide ? withStates(sentence, anchor, found, resources) : sentence;
    const parties = isCivil(trigger.kind)
      ? partiesOf(text.raw, sentence, clauses, clause, trigger, isCue, found, resources, previous)
      : withTurnedRoles(
          trigger,
          participantsOf(text.raw, acting, clauses, clause, trigger, found, isCue, isEventNoun, previous),
        );
    const isWithoutLeader = isUnled(trigger, described);
    const participants = parties.filter(
      (party) =>
        !isAnswerer(sentence, trigger, party) &&
        !isOnlySpeaker(sentence, trigger, cue, party) &&
        !isNobody(sentence, party) &&
        !(isWithoutLeader && isLeaderOfAnother(sentence, clauses, clause, triggers, party)) &&
        // "She fled after weeks of protests": no crowd.
        !(
          isWithoutLeader &&
          protests.has(trigger.kind) &&
          party.mention.start < (tokens[clause.first]?.start ?? 0) &&
          !found.actors.isCivilian(party.actor)
        ),
    );
    // "The airport was closed": by nobody, and so no road block.
    const isOnlyShut = found.isWide && trigger.kind === "OBSTRUCT" && trigger.isPassive && participants.length === 0;
    if (
      isOnlyShut ||
      !isToldEnoughOf(trigger, participants, sentence, found) ||
      isOccupancy(trigger, participants, found)
    )
      return [];
    const attacker = participants.find(({ role }) => role === "ATTACKER" || role === "BELLIGERENT");
    const attackerType = attacker ? found.actors.describe(attacker.actor)?.type : undefined;
    const mover = participants.find(({ role }) => role === "MOVER");
    const moverType = mover && found.actors.describe(mover.actor)?.type;
    const victimsAreCivilians =
      participants.some(
        ({ actor, role }) => (role === "VICTIM" || role === "TARGET") && found.actors.isCivilian(actor),
      ) || own.some(({ group }) => /^(?:CIVILIANS|CHILDREN|WOMEN)$/u.test(group));
    const words = withoutAnswered(lowerWords({ tokens }, clause));
    const sentenceWords = plain.toLowerCase();
    const evidence: TypeEvidence = {
      // What a crowd burns or whom it fights is a riot.
      kind:
        crowdDeeds.has(trigger.kind) && isCrowd(attacker?.actor ?? "")
          ? "RIOT"
          : found.isWide
            ? kindByParty(trigger, attackerType ?? moverType ?? "", words, sentenceWords)
            : trigger.kind,
      lemma: trigger.lemma,
      words:
        `${lowerWords({ tokens }, { first: described ?? mainClauseStart(tokens, clause), last: clause.first - 1 })} ${words}`.trimStart(),
      attacker: attacker?.actor.replace("actor:", "") ?? "",
      attackerIsState: attackerType !== undefined && stateTypes.has(attackerType),
      victimsAreCivilians,
      isWide: found.isWide,
    };
    const type = eventTypeOf(evidence);
    // A state that is a party of a civil act, or that attacks, is not where it happened.
    const places = placesOf(text.raw, sentence, clause, trigger, found.places, isCue, found.isWide).filter(
      ({ mention, place }) =>
        !participants.some(
          (party) =>
            (party.mention.start === mention.start &&
              (isCivil(trigger.kind) || /^(?:ATTACKER|MOVER)$/u.test(party.role))) ||
            (isCivil(trigger.kind) && isLandOf(sentence, place, mention.start, party.actor, found)),
        ),
    );
    // "Recovered two bombs": none went off.
    const count = trigger.kind === "DISRUPT" ? null : countIn(tokens, clause);
    const time = timeOf(
      sentence,
      clauses,
      clause,
      trigger,
      timesOfSentence(),
      text.raw,
      isoDay(published),
      found.isWide,
    );
    const isNear = /\b(?:near|outside|around|outskirts|edge)\b/u.test(words);
    const damage = damageIn(text.raw, sentence, clause);
    const { isWide } = found;
    const classEvidence = { trigger, clause, words, sentenceWords, count, casualties: own, damage, time, isWide };
    const eventClass = classOf(classEvidence);
    const hasNoType = eventClass === "TREND" || isWarToll(classEvidence);
    const draft: Draft = {
      sentence,
      isAside,
      clause,
      trigger: trigger.kind === "RIOT" && evidence.kind === "HIT" ? { ...trigger, kind: "HIT" } : trigger,
      triggerWords: wordsOf(text.raw, sentence, trigger),
      type: hasNoType ? eventTypeOf({ ...evidence, kind: "TREND" }) : type,
      eventClass,
      participants,
      places,
      geoPrecision: geoPrecisionOf(places, found.places, isNear),
      time,
      count,
      // "In revenge for the killing of two of their fighters": those are not its dead.
      // Nor are those whose death a crowd is angry about its dead.
      // Nor are those of a deed that somebody is only accused of dead of the accusation.
      casualties: own.filter(
        ({ number }) =>
          !isInAnswered(sentence, trigger, number.first) &&
          !(found.isWide && isSpoken(trigger.kind)) &&
          !(found.isWide && protests.has(trigger.kind) && isInProtested(sentence, anchor, number.first)),
      ),
      damage,
      civilianTargeting: victimsAreCivilians && type.plover === "ASSAULT",
      attribution: isNarrated(tokens, clause, trigger, cue) ? narrated : attribution,
    };
    return trigger.kind === "SEIZE" ? seizuresOf(draft, found.places) : [draft];
  });
}

/** The times of a sentence that may be an event's: what a report tells was done when it was published, whatever its head says; clocks differ by a day. */
function timesTold(
  plain: string,
  published: DateTime,
  sentence: ReadSentence,
  attribution: Attribution,
  lastTime: ToldTime | null,
): SentenceTimes {
  const isTold = (at: number) => sentence.tokens.some(({ start, end }) => start <= at && at < end);
  const latest = isoDay(published, 1);
  const isEvents = ({ words, start }: FoundTime) =>
    isTold(sentence.start + words.start) && !isCueTime(sentence, attribution, words.start) && (start ?? "") <= latest;
  const told = timesIn(plain, published);
  const counted = laterDays(lowerCase(plain), told, lastTime);
  return { told: told.filter(isEvents), counted: counted.filter(isEvents) };
}

/** Two named places taken by one act change hands each for itself. */
function seizuresOf(draft: Draft, places: FoundMentions["places"]): Draft[] {
  const [first, second, ...more] = draft.places;
  const isNamed = (place: string) => places.get(place)?.named === true && places.get(place)?.type !== "COUNTRY";
  if (!first || !second || more.length > 0 || !isNamed(first.place) || !isNamed(second.place)) return [draft];
  return [first, second].map((place) => changedDraft(draft, { places: [place] }));
}

/** "Air strikes that hit a school", "airstrikes targeting a school": first word of the act that the clause says more of; null if it is of none. */
function antecedentOf(
  tokens: ReadSentence["tokens"],
  { first, opener }: Clause,
  isEventNoun: (at: number) => boolean,
): number | null {
  if (!/^(?:that|which|participle)$/u.test(opener)) return null;
  return [first - 2, first - 1].find((at) => at >= 0 && isEventNoun(at) && tokens[at]?.text !== ",") ?? null;
}

/** "The bomber was on a motorcycle when he attacked a crowd": where the words begin that say who "he" is; the clause itself if it needs none. */
function mainClauseStart(tokens: ReadSentence["tokens"], { first, opener }: Clause): number {
  return opener === "when" && /^(?:he|she|they)$/u.test(tokens[first + 1]?.lower ?? "") ? 0 : first;
}

const narrated: Attribution = { kind: "NARRATOR", speakers: [], cue: null };

/** "All beds were occupied by women and children": who bears no arms takes no ground. */
function isOccupancy(
  { kind }: Trigger,
  participants: readonly ExtractedParticipant[],
  { actors }: FoundMentions,
): boolean {
  const taking = participants.filter(({ role }) => role === "ATTACKER");
  return kind === "SEIZE" && taking.length > 0 && taking.every(({ actor }) => actors.isCivilian(actor));
}

const isHarm = ({ casualty }: CasualtyFigure): boolean => /^(?:KILLED|WOUNDED|MISSING)$/u.test(casualty);
