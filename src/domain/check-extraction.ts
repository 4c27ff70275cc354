import { InvariantBroken } from "./errors.js";
import type { ExtractedEvent, ExtractedPlace, Extraction, Report, Span } from "./extraction.js";

/**
 * Refuses an extraction that would break provenance, before anything is written: words that do not stand where they are said to
 * stand, an event nobody tells, a claim nobody made, an id that leads nowhere, dates that contradict one another.
 * @throws {InvariantBroken} naming the first item that is wrong.
 */
export function checkExtraction(report: Report, extraction: Extraction): void {
  const { actors, places, events, claims, mentions, sentences, document, actorRelations } = extraction;
  const isActor = namesOf("actor", actors);
  const isPlace = namesOf("place", places);
  const isEvent = namesOf("event", events);
  namesOf("claim", claims);
  namesOf("sentence", sentences);
  const stands = (item: string, words: Span & { readonly text: string }): void => standsIn(report.text, item, words);

  demand(isActor(document.publisher), `The publisher ${document.publisher} is not among the actors.`);
  demand(
    !Number.isNaN(Date.parse(document.publishedAt)),
    `The date of publication "${document.publishedAt}" is no date.`,
  );
  for (const sentence of sentences) stands(`Sentence ${sentence.id}`, sentence);
  for (const mention of mentions) {
    stands(`A mention of ${mention.entity}`, mention);
    demand(
      isActor(mention.entity) || isPlace(mention.entity),
      `The mention "${mention.text}" is of ${mention.entity}, which is neither an actor nor a place.`,
    );
  }
  for (const actor of actors) {
    demand(
      actor.partOf === null || isActor(actor.partOf),
      `Actor ${actor.id} is part of ${actor.partOf}, which is no actor.`,
    );
  }
  for (const place of places) {
    demand(
      place.within === null || isPlace(place.within),
      `Place ${place.id} lies within ${place.within}, which is no place.`,
    );
    for (const { to, mention } of place.bearings) {
      demand(isPlace(to), `Place ${place.id} lies to ${to}, which is no place.`);
      stands(`The bearing of ${place.id} to ${to}`, mention);
    }
  }
  checkContainment(places);
  for (const { type, from, to, quote } of actorRelations) {
    demand(isActor(from), `${from}, which ${type} ${to}, is no actor.`);
    demand(isActor(to) || isPlace(to), `Actor ${from} ${type} ${to}, which is neither an actor nor a place.`);
    stands(`The relation ${type} of ${from}`, quote);
  }

  const told = new Set(claims.map((claim) => claim.about));
  const foretold = new Set(claims.filter((claim) => claim.modality === "FUTURE").map((claim) => claim.about));
  for (const event of events) {
    demand(told.has(event.id), `No claim tells event ${event.id} ("${event.label}").`);
    stands(`The trigger of event ${event.id}`, event.trigger);
    if (event.time.expression !== null) stands(`The date of event ${event.id}`, event.time.expression);
    for (const participant of event.participants) {
      demand(
        isActor(participant.actor),
        `A participant of event ${event.id} is ${participant.actor}, which is no actor.`,
      );
      stands(`Participant ${participant.actor} of event ${event.id}`, participant.mention);
    }
    for (const at of event.places) {
      demand(isPlace(at.place), `A place of event ${event.id} is ${at.place}, which is no place.`);
      stands(`Place ${at.place} of event ${event.id}`, at.mention);
    }
    for (const other of [...(event.partOf === null ? [] : [event.partOf]), ...event.possibleOverlap]) {
      demand(isEvent(other), `Event ${event.id} refers to ${other}, which is no event.`);
    }
    checkDates(event, foretold.has(event.id) ? null : document.publishedAt.slice(0, 10));
  }
  for (const claim of claims) {
    demand(
      claim.about === null || isEvent(claim.about),
      `Claim ${claim.id} is about ${claim.about}, which is no event.`,
    );
    stands(`Claim ${claim.id}`, claim.quote);
    const { chain, cue } = claim.attribution;
    if (cue !== null) stands(`The cue of claim ${claim.id}`, cue);
    const stranger = chain.find((link) => !isActor(link));
    demand(stranger === undefined, `Claim ${claim.id} is attributed to ${stranger}, which is no actor.`);
    demand(
      chain.at(-1) === document.publisher,
      `The chain of claim ${claim.id} does not end with the publisher ${document.publisher}.`,
    );
    demand(new Set(chain).size === chain.length, `The chain of claim ${claim.id} names one actor twice.`);
  }
}

function demand(holds: boolean, message: string): asserts holds {
  if (holds) return;
  throw new InvariantBroken(message, {
    nextStep: "Nothing was written. This is a fault of the extraction: report it with the text, or try another engine.",
  });
}

/** A test of membership; two things with one id are refused. */
function namesOf(kind: string, items: readonly { readonly id: string }[]): (id: string) => boolean {
  const ids = new Set<string>();
  for (const { id } of items) {
    demand(!ids.has(id), `Two items have the ${kind} id ${id}.`);
    ids.add(id);
  }
  return (id) => ids.has(id);
}

function standsIn(text: string, item: string, words: Span & { readonly text: string }): void {
  const inside =
    Number.isInteger(words.start) && words.start >= 0 && words.end <= text.length && words.start < words.end;
  demand(
    inside,
    `${item} has the range ${words.start} to ${words.end}, outside of the text of ${text.length} characters or empty.`,
  );
  const found = text.slice(words.start, words.end);
  demand(
    found === words.text,
    `${item} quotes "${words.text}", but "${found}" stands at ${words.start} to ${words.end}.`,
  );
}

function checkDates({ id, time }: ExtractedEvent, publishedOn: string | null): void {
  const isDay = (date: string | null): boolean => date === null || /^\d{4}-\d{2}-\d{2}$/u.test(date);
  demand(
    isDay(time.start) && isDay(time.end),
    `Event ${id} has the dates ${time.start} to ${time.end}, which are not days.`,
  );
  demand(
    time.start === null || time.end === null || time.start <= time.end,
    `Event ${id} ends (${time.end}) before it begins (${time.start}).`,
  );
  demand(
    time.precision !== "DAY" || (time.start !== null && time.start === time.end),
    `Event ${id} is dated to a day, but from ${time.start} to ${time.end}.`,
  );
  demand(
    publishedOn === null || time.end === null || time.end <= publishedOn,
    `Event ${id} ends on ${time.end}, after its publication on ${publishedOn}, and no claim foretells it.`,
  );
}

/** No place may contain itself through others. */
function checkContainment(places: readonly ExtractedPlace[]): void {
  const parents = new Map(places.map((place) => [place.id, place.within]));
  const settled = new Set<string>();
  for (const place of places) {
    const path = new Set<string>();
    for (let at: string | null = place.id; at !== null && !settled.has(at); at = parents.get(at) ?? null) {
      demand(!path.has(at), `Place ${at} contains itself.`);
      path.add(at);
    }
    for (const id of path) settled.add(id);
  }
}
