import type { ExtractedEvent, ExtractedTime } from "../../domain/extraction.js";
import type { Correction } from "../../domain/review.js";
import { acledSubEventTypes } from "../../domain/vocabulary/acled.js";
import type { DatePrecision } from "../../domain/vocabulary/date.js";
import type { AcledEventType, PloverType, SubEventType } from "../../domain/vocabulary/event.js";
import { daysBetween } from "../dates/iso-day.js";
import { acledCodes } from "../events/event-types.js";

/** The PLOVER type that goes with an ACLED type; strategic developments are of many, so what was found stays. */
const ploverTypes: Partial<Readonly<Record<AcledEventType, PloverType>>> = {
  BATTLES: "ASSAULT",
  EXPLOSIONS_REMOTE_VIOLENCE: "ASSAULT",
  VIOLENCE_AGAINST_CIVILIANS: "ASSAULT",
  PROTESTS: "PROTEST",
  RIOTS: "PROTEST",
};

/** The event with a person's word on its type and its date. Its words, and what is claimed of it, stay. */
export function correctEvent(event: ExtractedEvent, { label, subEventType, date }: Correction): ExtractedEvent {
  return {
    ...event,
    ...(label != null && { label: label.trim() }),
    ...(subEventType != null && typeOf(event, subEventType)),
    ...(date != null && { time: timeOf(date) }),
  };
}

function typeOf(event: ExtractedEvent, subEventType: SubEventType): Partial<ExtractedEvent> {
  const { type } = acledSubEventTypes[subEventType];
  return {
    acled: acledCodes(subEventType, event.acled.civilianTargeting),
    ploverType: ploverTypes[type] ?? event.ploverType,
    ploverMode: null,
  };
}

function timeOf({ from, to }: { readonly from: string; readonly to: string }): ExtractedTime {
  const days = daysBetween(from, to) + 1;
  return { start: from, end: to, precision: precisionOf(days), basis: "REVIEWED", expression: null };
}

function precisionOf(days: number): DatePrecision {
  if (days === 1) return "DAY";
  if (days < 7) return "DAYS";
  if (days === 7) return "WEEK";
  if (days < 28) return "PART_OF_MONTH";
  if (days <= 31) return "MONTH";
  return days <= 100 ? "SEASON" : "YEAR";
}
