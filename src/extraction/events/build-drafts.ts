import type { DateTime } from "luxon";
import type { ExtractedTime } from "../../domain/extraction.js";
import type { EventClass } from "../../domain/vocabulary/event.js";
import type { Attribution } from "../claims/attribution.js";
import type { FoundTime } from "../dates/found-time.js";
import { timesIn } from "../dates/time-of.js";
import { type CasualtyFigure, casualtiesIn } from "../figures/casualties.js";
import { countIn, type FoundCount } from "../figures/counts.js";
import type { FoundMentions, ReadSentence } from "../find-mentions.js";
import { wordsOf } from "../mention.js";
import type { Resources } from "../resources.js";
import type { ReadText } from "../text/read-sentences.js";
import { type Clause, clausesOf } from "./clauses.js";
import { damageIn } from "./damage.js";
import type { Draft, Trigger } from "./draft.js";
import { eventTypeOf } from "./event-kinds.js";
import { geoPrecisionOf, placesOf } from "./event-places.js";
import { triggerIn, triggerOfFigures } from "./find-triggers.js";
import { participantsOf } from "./participants.js";

const stateTypes = new Set([
  "STATE",
  "GOVERNMENT",
  "STATE_FORCES",
  "MILITARY_COMMAND",
  "COALITION",
  "PRO_GOVERNMENT_MILITIA",
  "POLICE",
]);

/** What the clauses of one sentence tell, in order. */
export function draftsOf(
  text: ReadText,
  sentence: ReadSentence,
  attribution: Attribution,
  found: FoundMentions,
  resources: Resources,
  published: DateTime,
): Draft[] {
  const { tokens } = sentence;
  const isCue = (at: number) => attribution.cue !== null && at >= attribution.cue.first && at <= attribution.cue.last;
  const clauses = clausesOf(
    tokens,
    (token) =>
      resources.events.verb(token.lower) !== undefined ||
      resources.events.isLight(token.lower) ||
      token.partOfSpeech === "VERB",
  );
  const casualties = casualtiesIn(tokens);
  const plain = text.plain.slice(sentence.start, sentence.end);
  const times = timesIn(plain, published).filter(({ words }) => !isCueTime(sentence, attribution, words.start));
  return clauses.flatMap((clause): Draft[] => {
    const own = casualties.filter(({ number }) => number.numberAt >= clause.first && number.numberAt <= clause.last);
    const trigger = triggerIn(sentence, clause, resources.events, isCue, own.length > 0) ?? triggerOfFigures(own);
    if (!trigger) return [];
    const participants = participantsOf(text.raw, sentence, clauses, clause, trigger, found.actors, isCue);
    const attacker = participants.find(({ role }) => role === "ATTACKER" || role === "BELLIGERENT");
    const attackerType = attacker ? found.actors.describe(attacker.actor)?.type : undefined;
    const victimsAreCivilians =
      participants.some(
        ({ actor, role }) =>
          (role === "VICTIM" || role === "TARGET") && found.actors.describe(actor)?.type === "CIVILIANS",
      ) || own.some(({ group }) => /^(?:CIVILIANS|CHILDREN|WOMEN)$/u.test(group));
    const words = tokens
      .slice(clause.first, clause.last + 1)
      .map(({ lower }) => lower)
      .join(" ");
    const type = eventTypeOf({
      kind: trigger.kind,
      lemma: trigger.lemma,
      words,
      attacker: attacker?.actor.replace("actor:", "") ?? "",
      attackerIsState: attackerType !== undefined && stateTypes.has(attackerType),
      victimsAreCivilians,
    });
    const places = placesOf(text.raw, sentence, clause, trigger, found.places, isCue);
    const count = countIn(tokens, clause);
    const time = timeOf(sentence, clause, times, text.raw);
    const isNear = /\b(?:near|outside|around|outskirts|edge)\b/u.test(words);
    return [
      {
        sentence,
        clause,
        trigger,
        triggerWords: wordsOf(text.raw, sentence, trigger),
        type,
        eventClass: classOf(trigger, clause, words, count, own, time),
        participants,
        places,
        geoPrecision: geoPrecisionOf(places, found.places, isNear),
        time,
        count,
        casualties: own,
        damage: damageIn(text.raw, sentence, clause),
        civilianTargeting: victimsAreCivilians && type.plover === "ASSAULT",
        attribution,
      },
    ];
  });
}

/** Design/annotation.md rules 7 to 9. */
function classOf(
  trigger: Trigger,
  clause: Clause,
  words: string,
  count: FoundCount | null,
  casualties: readonly CasualtyFigure[],
  time: ExtractedTime | null,
): EventClass {
  if (
    trigger.kind === "TREND" ||
    /\b(?:scaled (?:down|up|back)|slight increase|sharp increase|decreased|increased)\b/u.test(words)
  )
    return "TREND";
  const isLong =
    /\b(?:so far|since|in total|months of|weeks of|years of|overall)\b/u.test(words) ||
    time?.precision === "YEAR" ||
    (time?.precision === "OPEN" && casualties.length > 0);
  const isSeries =
    count !== null &&
    (count.min ?? count.max ?? 0) >= 2 &&
    /^(?:STRIKE|SORTIE|ATTACK|VILLAGE|TARGET)$/u.test(count.unit);
  if (isSeries || (isLong && casualties.length > 0)) return "AGGREGATE";
  if (trigger.kind === "OFFENSIVE" || (trigger.kind === "SIEGE" && (trigger.isPassive || clause.opener === "which")))
    return casualties.length > 0 ? "INCIDENT" : "CAMPAIGN";
  return "INCIDENT";
}

/** The time in the clause, else the only one of the sentence. */
function timeOf(
  sentence: ReadSentence,
  clause: Clause,
  times: readonly FoundTime[],
  raw: string,
): ExtractedTime | null {
  const start = (sentence.tokens[clause.first]?.start ?? sentence.start) - sentence.start;
  const end = (sentence.tokens[clause.last]?.end ?? sentence.end) - sentence.start;
  const own = times.find(({ words }) => words.start >= start && words.end <= end + 2);
  const time = own ?? (times.length === 1 ? times[0] : undefined);
  if (!time) return null;
  const words = { start: sentence.start + time.words.start, end: sentence.start + time.words.end };
  return {
    start: time.start,
    end: time.end,
    precision: time.precision,
    basis: time.basis,
    expression: { text: raw.slice(words.start, words.end), ...words, sentence: sentence.id },
  };
}

/** "said on Sunday" dates the saying. */
function isCueTime(sentence: ReadSentence, { cue }: Attribution, start: number): boolean {
  if (!cue) return false;
  const at = sentence.tokens.findIndex((token) => token.end - sentence.start > start);
  if (at >= cue.first && at <= cue.last) return true;
  const between = sentence.tokens.slice(cue.last + 1, at).map(({ lower }) => lower);
  return at > cue.last && between.length <= 1 && (between.length === 0 || between[0] === "on");
}
