import type { ExtractedClaim, ExtractedEvent } from "../../domain/extraction.js";
import type { ReadText } from "../text/read-sentences.js";
import { AttributionReader } from "./attribution.js";
import { causeClaims } from "./further/cause-claims.js";
import { caveats } from "./further/caveats.js";
import type { ClaimContext, ClaimRule, FurtherClaim } from "./further/claim-context.js";
import { controlClaims } from "./further/control-claims.js";
import { denials } from "./further/denials.js";
import { indications } from "./further/indications.js";
import { perpetratorClaims } from "./further/perpetrator-claims.js";
import { shareClaims } from "./further/share-claims.js";
import { sourceStances } from "./further/stances.js";
import { tollClaims } from "./further/toll-claims.js";
import { unknownTolls } from "./further/unknown-tolls.js";
import { linkParts } from "./link-parts.js";

/** In order: the later ones fill what the earlier ones leave open. */
const rules: readonly ClaimRule[] = [
  controlClaims,
  shareClaims,
  tollClaims,
  unknownTolls,
  denials,
  perpetratorClaims,
  causeClaims,
  caveats,
  indications,
  sourceStances,
];

/** What a report has told so far. */
interface Told {
  readonly events: readonly ExtractedEvent[];
  readonly claims: readonly ExtractedClaim[];
}

/** What is given to every rule. */
export type ClaimSurroundings = Pick<ClaimContext, "found" | "lexicon" | "publisher" | "today">;

/**
 * Adds to the claims of the events what sentences claim besides: control, causes, denials, caveats, stances, figures that lean on others.
 * Claims are numbered anew in the order of the text.
 */
export function withFurtherClaims(told: Told, text: ReadText, surroundings: ClaimSurroundings): Told {
  const reader = new AttributionReader(surroundings.found.actors);
  const { events, claims: made } = withoutDenied(told);
  let claims = [...made];
  for (const sentence of surroundings.found.sentences) {
    if (sentence.section === "BOILERPLATE") continue;
    const attribution = reader.read(sentence);
    if (sentence.section === "TITLE") continue;
    for (const rule of rules) {
      const body = claims.filter(({ kind }) => kind !== "HEADLINE");
      const here = body.filter(({ quote }) => quote.sentence === sentence.id);
      const before = body.filter(({ quote }) => quote.end <= sentence.start);
      const found = rule({ ...surroundings, raw: text.raw, sentence, attribution, events, here, before });
      for (const claim of found) claims = added(claims, claim);
    }
  }
  return { events, claims: linkParts(numbered(claims)) };
}

/** What is only denied did not happen as far as the report tells: it makes no event. The rule for denials keeps what was said. */
function withoutDenied({ events, claims }: Told): Told {
  const told = new Set(claims.filter(({ modality }) => modality !== "DENIED").map(({ about }) => about));
  const kept = events.filter(({ id }) => told.has(id));
  const isKept = new Set(kept.map(({ id }) => id));
  return {
    events: kept.map((event) => ({
      ...event,
      partOf: event.partOf !== null && isKept.has(event.partOf) ? event.partOf : null,
      possibleOverlap: event.possibleOverlap.filter((id) => isKept.has(id)),
    })),
    claims: claims.filter(({ about }) => about === null || isKept.has(about)),
  };
}

/** The claims with one more. What it takes the place of goes, unless an event would be left without a claim. */
function added(claims: readonly ExtractedClaim[], { draft, replaces }: FurtherClaim): ExtractedClaim[] {
  const isTold = claims.some(
    ({ kind, quote }) => kind === draft.kind && quote.start === draft.quote.start && quote.end === draft.quote.end,
  );
  if (isTold) return [...claims];
  const kept = claims.filter(
    (claim) =>
      !replaces.includes(claim.id) ||
      (draft.about !== claim.about && !claims.some((other) => other.about === claim.about && other.id !== claim.id)),
  );
  return [...kept, { id: `claim:further-${claims.length}-${draft.quote.start}`, ...draft }].sort(
    (a, b) => a.quote.start - b.quote.start || a.quote.end - b.quote.end,
  );
}

/** Numbers the claims; references between them follow. */
function numbered(claims: readonly ExtractedClaim[]): ExtractedClaim[] {
  const ids = new Map(claims.map(({ id }, index) => [id, `claim:c${String(index + 1).padStart(2, "0")}`]));
  const renamed = (value: unknown) => (typeof value === "string" ? (ids.get(value) ?? value) : value);
  return claims.map((claim) => ({
    ...claim,
    id: ids.get(claim.id) ?? claim.id,
    value: claim.value
      ? Object.fromEntries(Object.entries(claim.value).map(([key, value]) => [key, renamed(value)]))
      : null,
  }));
}
