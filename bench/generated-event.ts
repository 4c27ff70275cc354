import { pageKeyOf } from "../src/domain/page-key.js";
import type { CsvFolder, Properties } from "../src/graph/bulk/csv-folder.js";
import { dayOf, eventsInDocument, instantOf, publisherOf } from "./generated-document.js";
import type { Hubs } from "./hubs.js";

/** Actors and places beside the hubs. */
export const otherActors = 2_000;
export const otherPlaces = 1_000;

/** Who and what an event has to do with. */
function bearersOf(number: number, hubs: Hubs) {
  const [busiest, second, third] = hubs.actors;
  return {
    attackerId: number % 5 === 0 ? busiest : number % 11 === 1 ? second : `actor${(number * 31) % otherActors}`,
    targetId: number % 7 === 3 ? third : number % 13 === 4 ? second : `actor${(number * 17 + 5) % otherActors}`,
    placeId: number % 10 === 0 ? (hubs.places[(number / 10) % 3] as string) : `place${(number * 13) % otherPlaces}`,
    rootId: number % 3 === 0 ? hubs.observatory : `actor${number % 200}`,
  };
}

/** Writes one event with all that stands around it. */
export function writeEvent(csv: CsvFolder, number: number, hubs: Hubs): void {
  const { attackerId, targetId, placeId, rootId } = bearersOf(number, hubs);
  const documentNumber = Math.floor(number / eventsInDocument);
  const documentId = `document${documentNumber}`;
  const publisherId = publisherOf(documentNumber);
  const at = instantOf(documentNumber);
  const day = dayOf(number * 7);
  const [eventId, accountId, firstId, secondId] = [`e${number}`, `a${number}`, `ca${number}`, `cb${number}`];
  const pageKey = pageKeyOf(day, eventId);
  const chains = [`|${publisherId}|`, `|${rootId}|>${publisherId}|`] as const;
  const killed = number % 3 === 0 ? 1 + (number % 9) : null;

  const happening = happeningOf(number, day);
  csv.node("Event", eventId, {
    ...happening,
    ...countsOf(killed, chains[1], at),
    publicationDays: [at.slice(0, 10)],
    publicationClaimCounts: [2],
    pageKey,
  });
  csv.node("Account", accountId, { ...happening, ...extractedAt(at), documentId, triggerStart: 0, triggerEnd: 5 });
  csv.relationship("ACCOUNT_OF", accountId, eventId, { by: "rule:first", score: 100, recordedAt: at });
  csv.relationship("TOLD_IN", accountId, documentId);

  const claim = { ...extractedAt(at), documentId, directQuote: false };
  csv.node("Claim", firstId, {
    ...claim,
    kind: "OCCURRENCE",
    modality: number % 12 === 0 ? "PROBABLE" : "ASSERTED",
    attributionKind: "NARRATED",
    quote: "A report",
    start: 0,
    end: 8,
    rootSourceId: publisherId,
    sourceIds: [publisherId],
    sourceChain: chains[0],
    pageKey: pageKeyOf(at, firstId),
  });
  csv.node("Claim", secondId, {
    ...claim,
    ...figureOf(killed),
    modality: "ASSERTED",
    attributionKind: "INDIRECT",
    quote: "what happened",
    start: 12,
    end: 25,
    rootSourceId: rootId,
    sourceIds: [publisherId, rootId],
    sourceChain: chains[1],
    pageKey: pageKeyOf(at, secondId),
  });
  for (const claimId of [firstId, secondId]) {
    csv.relationship("ABOUT", claimId, accountId);
    csv.relationship("QUOTED_FROM", claimId, documentId);
  }
  const attribute = (claimId: string, sourceId: string, position: number) =>
    csv.relationship("ATTRIBUTED_TO", claimId, sourceId, { position, sourceId, pageKey: pageKeyOf(at, claimId) });
  attribute(firstId, publisherId, 0);
  attribute(secondId, rootId, 0);
  attribute(secondId, publisherId, 1);

  const support = {
    pageKey,
    supportCount: 2,
    claimIds: [firstId, secondId],
    supportStarts: [0, 0],
    supportEnds: [5, 5],
    supportInherited: [false, false],
    rootSourceIds: [publisherId, rootId],
    sourceChains: chains,
    publishedAts: [at, at],
    recordedAts: [at, at],
  };
  const takePart = (key: string, actorId: string, role: string, words: Properties) => {
    const mentionId = `m${key}${number}`;
    csv.node("Mention", mentionId, { documentId, folded: "group", speakerId: publisherId, ...words });
    csv.relationship("HAS_PARTICIPANT", accountId, mentionId, { id: `h${key}${number}`, role, explicit: true });
    csv.relationship("REFERS_TO_ACTOR", mentionId, actorId, { score: 1, by: "rule:name", recordedAt: at });
    const edge = { id: `p${key}${number}`, actorId, role, explicit: true, ...support };
    csv.relationship("PARTICIPATES_IN", actorId, eventId, edge);
  };
  takePart("a", attackerId, "ATTACKER", { text: "Group", start: 0, end: 5, kind: "NAME" });
  takePart("t", targetId, "TARGET", { text: "group", start: 12, end: 17, kind: "NOMINAL" });
  csv.relationship("AT", eventId, placeId, { id: `at${number}`, placeId, role: "OCCURRED_AT", ...support });
  for (const [steps, containing] of [placeId, hubs.province, hubs.country].entries()) {
    const edge = { id: `l${steps}${number}`, placeId: containing, steps, ...support };
    csv.relationship("LOCATED_IN", eventId, containing, edge);
  }
}

function happeningOf(number: number, day: string): Properties {
  return {
    label: `Group fights group ${number}${number % 50 === 0 ? " over oil" : ""}`,
    eventClass: number % 20 === 19 ? "AGGREGATE" : "INCIDENT",
    ploverType: "ASSAULT",
    ploverModes: [],
    acledEventType: "BATTLES",
    subEventType: number % 7 === 0 ? "NON_STATE_ACTOR_OVERTAKES_TERRITORY" : "ARMED_CLASH",
    disorderType: "POLITICAL_VIOLENCE",
    civilianTargeting: number % 9 === 0,
    outcome: number % 7 === 0 ? "TERRITORY_SEIZED" : null,
    weapons: number % 4 === 0 ? ["MORTAR"] : [],
    earliest: day,
    latest: day,
    datePrecision: "DAY",
    dateBasis: "EXPLICIT",
    geoPrecision: "SETTLEMENT",
    reviewState: "UNREVIEWED",
  };
}

function extractedAt(at: string): Properties {
  return { extractor: "rules", extractorVersion: "1", confidence: 0.5, publishedAt: at, recordedAt: at };
}

/** What an event counts, and whose word its figure is where it has one. */
function countsOf(killed: number | null, chain: string, at: string): Properties {
  const counts = { accountCount: 1, claimCount: 2, documentCount: 1, rootSourceCount: 2, woundedState: "UNKNOWN" };
  if (killed === null) return { ...counts, killedState: "UNKNOWN" };
  return {
    ...counts,
    killedMin: killed,
    killedMax: killed,
    killedState: "KNOWN",
    figureAccounts: [0],
    figureNames: ["KILLED TOTAL"],
    figureIsPart: [false],
    figureMins: [killed],
    figureMaxes: [killed],
    figureSourceChains: [chain],
    figurePublishedAts: [at],
    figureRecordedAts: [at],
  };
}

function figureOf(killed: number | null): Properties {
  if (killed === null) return { kind: "OCCURRENCE" };
  return { kind: "CASUALTY", casualty: "KILLED", victimGroup: "TOTAL", min: killed, max: killed, qualifier: "EXACT" };
}
