import { contentId } from "../../domain/content-id.js";
import type { ExtractedEvent, ExtractedParticipant, Extraction, Span } from "../../domain/extraction.js";

/** What a key stands for. */
export type Finding =
  | { readonly kind: "event"; readonly event: ExtractedEvent }
  | { readonly kind: "participant"; readonly event: ExtractedEvent; readonly participant: ExtractedParticipant }
  | { readonly kind: "actor"; readonly actorId: string };

/** The keys of what was found in a text: made from the words that tell it, so that the same reading gives the same keys. */
export interface FindingKeys {
  readonly findings: ReadonlyMap<string, Finding>;
  readonly ofEvent: (event: ExtractedEvent) => string;
  readonly ofParticipant: (participant: ExtractedParticipant) => string;
}

/** Keys of the events (`event@45-51`), of who takes part in them (`event@45-51/ATTACKER@0-13`) and of the actors (their local ids). */
export function findingKeys({ events, actors }: Extraction): FindingKeys {
  const findings = new Map<string, Finding>();
  const eventKeys = new Map<ExtractedEvent, string>();
  const participantKeys = new Map<ExtractedParticipant, string>();
  const take = (wanted: string, finding: Finding): string => {
    let key = wanted;
    for (let ordinal = 2; findings.has(key); ordinal++) key = `${wanted}.${ordinal}`;
    findings.set(key, finding);
    return key;
  };
  for (const event of events) {
    const eventKey = take(`event@${spanText(event.trigger)}`, { kind: "event", event });
    eventKeys.set(event, eventKey);
    for (const participant of event.participants) {
      const wanted = `${eventKey}/${participant.role}@${spanText(participant.mention)}`;
      participantKeys.set(participant, take(wanted, { kind: "participant", event, participant }));
    }
  }
  for (const { id } of actors) take(id, { kind: "actor", actorId: id });
  return {
    findings,
    ofEvent: (event) => eventKeys.get(event) ?? "",
    ofParticipant: (participant) => participantKeys.get(participant) ?? "",
  };
}

/** Tells one reading of a text from another: the same engine on the same text gives the same, and a review holds for that alone. */
export function revisionOf({ extractor, events, claims, actors, places, mentions }: Extraction): string {
  const { name, version, model } = extractor;
  return contentId("revision", JSON.stringify([name, version, model, events, claims, actors, places, mentions]));
}

function spanText({ start, end }: Span): string {
  return `${start}-${end}`;
}
