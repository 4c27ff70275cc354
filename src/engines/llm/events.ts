import type {
  ExtractedEvent,
  ExtractedEventPlace,
  ExtractedParticipant,
  ExtractedTime,
  Span,
  Words,
} from "../../domain/extraction.js";
import { timesIn } from "../../extraction/dates/time-of.js";
import { geoPrecisionOf } from "../../extraction/events/event-places.js";
import { acledCodes } from "../../extraction/events/event-types.js";
import { plainLabel } from "../../extraction/plain-label.js";
import type { AnsweredEvent } from "./answer.js";
import { isPronoun } from "./entities.js";
import type { Reading } from "./reading.js";

/** How sure a model's account is held to be: less than one of several tellings by the rules. Its own word for that means little. */
const confidence = 0.6;

/** An event before its claims say whether it lies ahead, with the words that tell it. */
export interface EventDraft {
  readonly event: Omit<ExtractedEvent, "time" | "count">;
  readonly quote: Words;
  /** Null if no words date it. */
  readonly time: ExtractedTime | null;
}

/** The event at `index` of an answer; null if the text does not hold its quote or its trigger. */
export function readEvent(reading: Reading, answered: AnsweredEvent, index: number): EventDraft | null {
  const item = `events[${index}]`;
  const quote = reading.find(answered.quote, `${item}.quote`);
  const trigger = quote && reading.find(answered.trigger, `${item}.trigger`, [quote]);
  if (!trigger) return null;
  const around = reading.words.around(quote);
  const participants = participantsOf(reading, answered, item, around);
  const places = placesOf(reading, answered, item, around);
  const { eventClass, ploverType, outcome } = answered;
  const subEvent = eventClass === "TREND" ? null : (answered.subEventType ?? "OTHER");
  const acled = acledCodes(subEvent, ploverType === "ASSAULT" && hasCivilianTargets(reading, participants));
  return {
    event: {
      id: `event:e${String(index + 1).padStart(2, "0")}`,
      label: plainLabel({ acled, participants, places }, reading.entities),
      eventClass,
      ploverType,
      ploverMode: null,
      acled,
      places,
      geoPrecision: geoPrecisionOf(places, placeTypes(reading), false),
      participants,
      weapons: [...new Set(answered.weapons)],
      damage: [],
      outcome,
      partOf: null,
      possibleOverlap: [],
      trigger,
      confidence,
    },
    quote,
    time: answered.date === null ? null : readTime(reading, answered.date, `${item}.date`, around),
  };
}

/** The date of what has none of its own: the day of publication and the day before. */
export function timeOfPublication({ published, publishedOn }: Reading): ExtractedTime {
  return {
    start: published.minus({ days: 1 }).toISODate(),
    end: publishedOn,
    precision: "DAYS",
    basis: "PUBLICATION_DEFAULT",
    expression: null,
  };
}

function participantsOf(
  reading: Reading,
  { participants }: AnsweredEvent,
  item: string,
  around: readonly Span[],
): ExtractedParticipant[] {
  const found = participants.flatMap((answered, index) => {
    const party = reading.party(answered, `${item}.participants[${index}]`, around);
    if (!party) return [];
    const { actor, mention } = party;
    return [{ actor: actor.id, role: answered.role, explicit: !isPronoun(mention.text), mention, headcount: null }];
  });
  return distinctBy(found, ({ actor, role }) => `${actor} ${role}`);
}

function placesOf(
  reading: Reading,
  { places }: AnsweredEvent,
  item: string,
  around: readonly Span[],
): ExtractedEventPlace[] {
  const found = places.flatMap(({ words, name, type, role }, index) => {
    const mention = reading.find(words, `${item}.places[${index}].words`, around);
    const place = mention && reading.entities.place({ mention, name: reading.nameOf(name, words), type });
    return place ? [{ place: place.id, role, mention }] : [];
  });
  return distinctBy(found, ({ place, role }) => `${place} ${role}`);
}

/** Dates are read from the words by the rules: they know what "Tuesday" is, where a model would have to reckon. */
function readTime(reading: Reading, date: string, item: string, around: readonly Span[]): ExtractedTime | null {
  const expression = reading.find(date, item, around);
  if (!expression) return null;
  // With the words before it, which say whether a day lies ahead ("will leave on Friday").
  const start = Math.min(around.at(1)?.start ?? expression.start, expression.start);
  const times = timesIn(reading.words.plain({ start, end: expression.end }), reading.published);
  const time = times.find(({ words }) => start + words.end > expression.start);
  if (!time) return null;
  const { words, ...read } = time;
  return { ...read, expression: reading.words.words(start + words.start, start + words.end) };
}

function hasCivilianTargets({ entities }: Reading, participants: readonly ExtractedParticipant[]): boolean {
  const civilians = new Set(entities.actors.filter(({ actorType }) => actorType === "CIVILIANS").map(({ id }) => id));
  return participants.some(({ actor, role }) => (role === "VICTIM" || role === "TARGET") && civilians.has(actor));
}

function placeTypes({ entities }: Reading) {
  return new Map(entities.places.map(({ id, placeType, named }) => [id, { type: placeType, named }]));
}

/** The first item of each key. */
function distinctBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  const keys = items.map(keyOf);
  return items.filter((_, index) => keys.indexOf(keys[index] ?? "") === index);
}
