import { contentId } from "../../domain/content-id.js";
import { BadInput } from "../../domain/errors.js";
import type { ExtractedEvent, ExtractedParticipant, Extraction } from "../../domain/extraction.js";
import type { AppliedReview, Correction, Review } from "../../domain/review.js";
import { plainLabel } from "../plain-label.js";
import { correctEvent } from "./correct-event.js";
import { type Finding, findingKeys, revisionOf } from "./finding-keys.js";
import { type KnownActor, mergeActor } from "./merge-actors.js";

/** What each kind of finding can be corrected in. */
const correctable: Readonly<Record<Finding["kind"], readonly (keyof Correction)[]>> = {
  event: ["reject", "label", "subEventType", "date"],
  participant: ["reject"],
  actor: ["sameAs"],
};
const maximumLabelLength = 300;

/** What corrections need to know of the graph. */
export interface KnownActors {
  /** An actor and those it is a part of, itself first; empty if there is none. */
  readonly withWholes: (id: string) => readonly KnownActor[];
  /** The local id of an actor of the graph that the text names, or null. */
  readonly localIdOf: (id: string) => string | null;
}

/**
 * An extraction with a person's corrections: what is rejected is gone with the claims about it, what is corrected says so, and the quotes stay what they were.
 * @throws {BadInput} saying where, if the review is of another reading, or a correction is of nothing that was found or cannot be.
 */
export function applyReview(extraction: Extraction, review: Review, known: KnownActors): Extraction {
  if (review.by.trim() === "" || review.by.startsWith("rule:"))
    throw new BadInput("A review needs the name of the person who made it.", {
      nextStep: "Give a name as `by`; it must not begin with rule:.",
      at: { in: review, key: "by" },
    });
  if (review.revision !== revisionOf(extraction))
    throw new BadInput("What is found in this text now is not what was reviewed.", {
      nextStep: "Ask for previewDocument again, with the same text, date and publisher, and review what it finds.",
      at: { in: review, key: "revision" },
    });
  const { findings } = findingKeys(extraction);
  const corrections = review.corrections.map((correction) => ({
    correction,
    finding: checked(correction, review.corrections, findings),
  }));
  const rejected = new Set<ExtractedEvent | ExtractedParticipant>();
  const changed = new Map<ExtractedEvent, Correction>();
  for (const { correction, finding } of corrections) {
    if (finding.kind === "event" && correction.reject) rejected.add(finding.event);
    else if (finding.kind === "event") {
      checkDate(correction, finding.event, extraction);
      changed.set(finding.event, correction);
    } else if (finding.kind === "participant") rejected.add(finding.participant);
  }
  const kept = extraction.events.filter((event) => !rejected.has(event));
  const corrected = kept.map((event) => correctedEvent(event, rejected, changed.get(event), extraction));
  let result = withEvents(extraction, corrected);
  for (const { correction, finding } of corrections) {
    if (finding.kind !== "actor" || correction.sameAs == null) continue;
    if (finding.actorId === extraction.document.publisher)
      throw new BadInput("The publisher is who the report says it is: a document is known by it.", {
        nextStep: "Give the publisher by a name that the other actor has.",
        at: { in: correction, key: "sameAs" },
      });
    const actors = correction.sameAs.type === "Actor" ? known.withWholes(correction.sameAs.id) : [];
    if (actors.length === 0)
      throw new BadInput(`The graph has no actor that ${finding.actorId} could be.`, {
        nextStep: "Give the id of an actor, as a field or search returned it.",
        at: { in: correction, key: "sameAs" },
      });
    result = mergeActor(result, finding.actorId, actors, known.localIdOf, review.by.trim());
  }
  const applied: AppliedReview = {
    by: review.by.trim(),
    id: contentId("review", review.by.trim(), review.revision, JSON.stringify(review.corrections)),
    corrections: corrections.map(({ correction, finding }) => inWords(correction, finding, extraction, known)),
    correctedEvents: corrected.filter((event) => !kept.includes(event)).map(({ id }) => id),
  };
  return { ...result, review: applied };
}

function checked(correction: Correction, all: readonly Correction[], findings: ReadonlyMap<string, Finding>): Finding {
  const refuse = (message: string, nextStep: string, key: keyof Correction = "key"): never => {
    throw new BadInput(message, { nextStep, at: { in: correction, key } });
  };
  const finding = findings.get(correction.key);
  if (finding === undefined)
    return refuse(
      `Nothing that was found has the key "${correction.key}".`,
      "Give a key that previewDocument returned.",
    );
  if (all.some((other) => other !== correction && other.key === correction.key))
    refuse(`Two corrections are of "${correction.key}".`, "Put all that is to be said of one thing into one.");
  const given = (["reject", "label", "subEventType", "date", "sameAs"] as const).filter(
    (field) => correction[field] != null && correction[field] !== false,
  );
  const wrong = given.find((field) => !correctable[finding.kind].includes(field));
  if (wrong) {
    const allowed = correctable[finding.kind].join(", ");
    refuse(`"${correction.key}" is an ${finding.kind}, which has no ${wrong}.`, `It takes ${allowed}.`, wrong);
  }
  if (given.length === 0) refuse(`The correction of "${correction.key}" says nothing.`, "Leave out what is right.");
  if (correction.reject && given.length > 1)
    refuse(`"${correction.key}" is both rejected and corrected.`, "Do one of the two.", "reject");
  if (correction.label != null && (correction.label.trim() === "" || correction.label.length > maximumLabelLength))
    refuse("The label is empty or too long.", `Give a sentence of up to ${maximumLabelLength} characters.`, "label");
  return finding;
}

function checkDate(correction: Correction, { id }: ExtractedEvent, { claims, document }: Extraction): void {
  const { date } = correction;
  if (date == null) return;
  const published = document.publishedAt.slice(0, 10);
  const isForetold = claims.some(({ about, modality }) => about === id && modality === "FUTURE");
  const message =
    date.from > date.to
      ? `The event ends (${date.to}) before it begins (${date.from}).`
      : date.to > published && !isForetold
        ? `The event would end on ${date.to}, after the report of it was published on ${published}.`
        : null;
  if (message !== null)
    throw new BadInput(message, {
      nextStep: "Give the first and the last day on which it may have been.",
      at: { in: correction, key: "date" },
    });
}

/** The very same where nothing is said of it. */
function correctedEvent(
  event: ExtractedEvent,
  rejected: ReadonlySet<ExtractedEvent | ExtractedParticipant>,
  correction: Correction | undefined,
  extraction: Extraction,
): ExtractedEvent {
  const participants = event.participants.filter((participant) => !rejected.has(participant));
  if (correction === undefined && participants.length === event.participants.length) return event;
  const corrected = correctEvent({ ...event, participants }, correction ?? { key: "" });
  const isMadeAnew = participants.length < event.participants.length || correction?.subEventType != null;
  return isMadeAnew && correction?.label == null
    ? { ...corrected, label: plainLabel(corrected, extraction) }
    : corrected;
}

/** The extraction with these of its events alone: what leads to others is gone, too. */
function withEvents(extraction: Extraction, events: readonly ExtractedEvent[]): Extraction {
  const isEvent = new Set(events.map(({ id }) => id));
  const claims = extraction.claims.filter(({ about }) => about === null || isEvent.has(about));
  const isClaim = new Set(claims.map(({ id }) => id));
  return {
    ...extraction,
    events: events.map((event) => ({
      ...event,
      partOf: event.partOf !== null && isEvent.has(event.partOf) ? event.partOf : null,
      possibleOverlap: event.possibleOverlap.filter((id) => isEvent.has(id)),
    })),
    claims: claims.map((claim) => {
      const whole = claim.value?.["subsetOf"];
      if (typeof whole !== "string" || isClaim.has(whole)) return claim;
      const { subsetOf: _, ...value } = claim.value ?? {};
      return { ...claim, value };
    }),
  };
}

function inWords(correction: Correction, finding: Finding, { actors }: Extraction, known: KnownActors): string {
  const name = (id: string) => actors.find((actor) => actor.id === id)?.name ?? id;
  if (finding.kind === "actor")
    return `“${name(finding.actorId)}” is ${known.withWholes(correction.sameAs?.id ?? "")[0]?.name}.`;
  const { label, trigger, acled, time } = finding.event;
  if (finding.kind === "participant")
    return `“${label}”: not with ${name(finding.participant.actor)} (${finding.participant.role}).`;
  if (correction.reject) return `Not in the text: “${label}” (“${trigger.text}” at ${trigger.start}).`;
  const { subEventType, date } = correction;
  const parts = [
    ...(correction.label != null ? [`called “${correction.label.trim()}”`] : []),
    ...(subEventType != null ? [`${subEventType} instead of ${acled.subEventType ?? "no type"}`] : []),
    ...(date != null ? [`${date.from} to ${date.to} instead of ${time.start ?? "open"} to ${time.end ?? "open"}`] : []),
  ];
  return `“${label}”: ${parts.join(", ")}.`;
}
