import type { ActorReference, Certainty, ClaimFilter, EventFilter, PlaceReference } from "../filter.js";
import type { ParticipantRole } from "../vocabulary/event.js";
import type { Needs, Takes } from "./question-template.js";

/** What most questions narrow events down by. */
export interface AboutEvents {
  readonly actor?: ActorReference | null;
  readonly place?: PlaceReference | null;
  readonly from?: string | null;
  readonly to?: string | null;
}

const whole: Readonly<Record<keyof AboutEvents, Takes>> = {
  actor: { kind: "ACTOR", description: "Only events this actor took part in." },
  place: { kind: "PLACE", description: "Only events in this place, or a place inside it." },
  from: { kind: "DAY", description: "Only events on this day or later." },
  to: { kind: "DAY", description: "Only events on this day or earlier." },
};

/** These of them, some of them required. */
export function takesAbout<Name extends keyof AboutEvents>(
  names: readonly Name[],
  ...required: readonly NoInfer<Name>[]
): Record<Name, Takes> {
  return Object.fromEntries(
    names.map((name) => [name, { ...whole[name], isRequired: required.includes(name) }]),
  ) as Record<Name, Takes>;
}

/** The filter that selects them. */
export function eventsAbout(
  { actor, place, from, to }: AboutEvents,
  { roles = null, certainty = "DEFINITE" }: { roles?: readonly ParticipantRole[] | null; certainty?: Certainty } = {},
): EventFilter {
  return {
    ...(actor == null ? {} : { actor: { ...actor, roles } }),
    ...(place == null ? {} : { place }),
    ...(from == null && to == null ? {} : { date: { from: from ?? null, to: to ?? null, certainty } }),
  };
}

/** That such events are told at all, and in the days asked about for certain. */
export function needsEvents(given: AboutEvents): Needs[] {
  return [
    {
      reason: "NO_SUCH_EVENT",
      message: "No such event is told.",
      oneOf: [{ event: eventsAbout(given, { certainty: "POSSIBLE" }) }],
    },
    {
      reason: "NO_DATE",
      message: "Such events are told, but of none is it certain that it happened in these days.",
      oneOf: [{ event: eventsAbout(given) }],
    },
  ];
}

/** The claims about events. */
export function claimsAboutEvents(about: EventFilter): ClaimFilter {
  return { about };
}
