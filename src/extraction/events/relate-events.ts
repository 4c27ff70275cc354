import type { ExtractedEvent } from "../../domain/extraction.js";
import type { PlaceRegister } from "../places/place-register.js";

/** An event with the first speaker of each claim about it. */
export interface AttributedEvent {
  readonly event: ExtractedEvent;
  /** Local ids; the publisher where the narrator speaks. */
  readonly roots: ReadonlySet<string>;
}

const maximumEvents = 400;

/**
 * Links single events to the sums that hold them: same sub-event type and attacker, a place and a time inside those of the sum.
 * Told by one source, the event is a part; told by different ones, it may be one, since nobody says that they count the same.
 */
export function relateEvents(told: readonly AttributedEvent[], places: PlaceRegister): ExtractedEvent[] {
  const wholes = told.filter(({ event }) => event.eventClass === "AGGREGATE").slice(0, maximumEvents);
  return told.map(({ event, roots }) => {
    const holding = wholes.filter((whole) => whole.event.id !== event.id && holds(whole.event, event, places));
    const own = holding.filter((whole) => [...roots].some((root) => whole.roots.has(root)));
    // The smallest sum is the one whose part it is.
    const smallest = [...own].sort((a, b) => days(a.event) - days(b.event))[0];
    return {
      ...event,
      partOf: smallest?.event.id ?? null,
      possibleOverlap: holding.filter((whole) => !own.includes(whole)).map((whole) => whole.event.id),
    };
  });
}

function holds(whole: ExtractedEvent, part: ExtractedEvent, places: PlaceRegister): boolean {
  if (
    part.eventClass !== "INCIDENT" &&
    !(part.eventClass === "AGGREGATE" && (part.count === null || size(part) < size(whole)))
  )
    return false;
  if (part.acled.subEventType !== whole.acled.subEventType || whole.acled.subEventType === null) return false;
  const attackers = attackersOf(whole);
  const isSameSide = attackersOf(part).length > 0 && attackersOf(part).every((id) => attackers.includes(id));
  if (!isSameSide || part.places.length === 0 || whole.places.length === 0) return false;
  const isInside = part.places.every(({ place }) =>
    whole.places.some((around) => places.contains(around.place, place)),
  );
  const isSmaller = part.places.some(({ place }) => whole.places.every((around) => around.place !== place));
  const { start, end } = whole.time;
  return (
    isInside &&
    isSmaller &&
    part.time.start !== null &&
    part.time.end !== null &&
    end !== null &&
    part.time.end <= end &&
    start !== null &&
    part.time.start >= start
  );
}

function attackersOf({ participants }: ExtractedEvent): string[] {
  return participants.filter(({ role }) => role === "ATTACKER").map(({ actor }) => actor);
}

function size({ count }: ExtractedEvent): number {
  return count?.max ?? count?.min ?? Number.POSITIVE_INFINITY;
}

function days({ time }: ExtractedEvent): number {
  return time.start && time.end ? Date.parse(time.end) - Date.parse(time.start) : Number.POSITIVE_INFINITY;
}
