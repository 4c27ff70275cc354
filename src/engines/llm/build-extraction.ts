import type { ExtractedClaim, ExtractedEvent, Extraction, Report } from "../../domain/extraction.js";
import type { ReadAnswer } from "./answer.js";
import { type ClaimDraft, readClaim, tellingOf } from "./claims.js";
import { type EventDraft, readEvent, timeOfPublication } from "./events.js";
import { Reading } from "./reading.js";

/** What could be made of a model's answer. */
export interface BuiltExtraction {
  readonly extraction: Extraction;
  /** What was left out, each with its reason, in words for the model. */
  readonly faults: readonly string[];
}

/**
 * Makes an extraction from a model's answer: document, sentences, actors and places as the rules found them, events and claims as the model
 * tells them. Offsets are found, dates and numbers read by us; what does not stand in the text is left out.
 * @param base what the rules found in the same report.
 */
export function buildExtraction(report: Report, base: Extraction, answer: ReadAnswer): BuiltExtraction {
  const reading = new Reading(report, base);
  const drafts = answer.events.map((event, index) => event && readEvent(reading, event, index));
  const told = drafts.filter((draft) => draft !== null);
  const claims = answer.claims.flatMap((claim, index) => readClaim(reading, claim, index, drafts));
  // What the model gives no claim for is told by the report itself.
  for (const draft of told)
    if (!claims.some(({ about }) => about === draft.event.id)) claims.push(tellingOf(reading, draft));
  claims.sort((a, b) => a.quote.start - b.quote.start || a.quote.end - b.quote.end);
  return {
    faults: [...answer.faults, ...reading.faults],
    extraction: {
      ...base,
      actors: reading.entities.actors,
      places: reading.entities.places,
      events: told.map((draft) => completed(reading, draft, claims)),
      claims: claims.map((claim, index) => ({ id: `claim:c${String(index + 1).padStart(2, "0")}`, ...claim })),
    },
  };
}

/** Completes an event by what its claims say: a count, and whether it lies ahead and may have a date after publication. */
function completed(reading: Reading, { event, time }: EventDraft, claims: readonly ClaimDraft[]): ExtractedEvent {
  const own = claims.filter(({ about }) => about === event.id);
  const isAhead = own.some(({ modality }) => modality === "FUTURE");
  const holds = time !== null && (isAhead || time.end === null || time.end <= reading.publishedOn);
  const count: ExtractedClaim["value"] = own.find(({ kind }) => kind === "COUNT")?.value ?? null;
  return {
    ...event,
    time: holds ? time : timeOfPublication(reading),
    count: count as ExtractedEvent["count"],
  };
}
