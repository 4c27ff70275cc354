import type { ExtractedClaim, ExtractedEvent, ExtractedParticipant } from "../../domain/extraction.js";
import { flatMap } from "../flat-map.js";
import { mentionWords } from "../mention.js";
import type { ReadText } from "../text/read-sentences.js";
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
import type { Telling } from "./tellings.js";

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

/** Claims lean on others of at most so many sentences before: time grows with the length of the text. */
const farthestReach = 5;

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
export function withFurtherClaims(
  told: Told,
  text: ReadText,
  tellings: readonly Telling[],
  surroundings: ClaimSurroundings,
): Told {
  const { events, claims } = withoutDenied(told);
  const trends = new Set(events.filter(({ eventClass }) => eventClass === "TREND").map(({ id }) => id));
  const bySentence = new Map<string, ExtractedClaim[]>();
  const claimsAbout = new Map<string | null, number>();
  for (const claim of claims) {
    const sentence = claim.quote.sentence ?? "";
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), claim]);
    claimsAbout.set(claim.about, (claimsAbout.get(claim.about) ?? 0) + 1);
  }
  const { raw } = text;
  const { found, lexicon, publisher, today } = surroundings;
  const recent: string[] = [];
  for (const { sentence, attribution } of tellings) {
    if (sentence.section === "TITLE") continue;
    if (recent.at(-1) !== sentence.id) recent.push(sentence.id);
    if (recent.length > farthestReach + 1) recent.shift();
    let here = bySentence.get(sentence.id) ?? [];
    const before = flatMap(recent.slice(0, -1), (id) => bySentence.get(id) ?? []);
    // Made for every telling: a spread would take several times as long.
    let context: ClaimContext = {
      raw,
      found,
      lexicon,
      publisher,
      today,
      sentence,
      attribution,
      events,
      trends,
      here,
      before,
    };
    for (const rule of rules) {
      const found = rule(context);
      if (found.length === 0) continue;
      for (const claim of found) here = added(here, claim, claimsAbout);
      context = { ...context, here };
    }
    bySentence.set(sentence.id, here);
  }
  const all = linkParts(numbered([...bySentence.values()].flat()));
  return { events: withAccused(events, all, text, surroundings), claims: all };
}

/**
 * Who is accused, or says so himself, is an ATTACKER of an event that nobody is named for but who is accused as well; the dispute lives in the claims
 * (design/annotation.md rule 17). Who says so himself leads those whom a common noun names: "terrorists bombed a bus", "the Front claimed responsibility".
 */
function withAccused(
  events: readonly ExtractedEvent[],
  claims: readonly ExtractedClaim[],
  { raw }: ReadText,
  { found }: ClaimSurroundings,
): ExtractedEvent[] {
  const sentences = new Map(found.sentences.map((sentence) => [sentence.id, sentence]));
  return events.map((event) => {
    const blamed = new Set(
      flatMap(claims, ({ about, kind, value }) =>
        about === event.id && kind === "PERPETRATOR" ? [value?.["perpetrator"]] : [],
      ),
    );
    const acting = event.participants.filter(({ role }) => role === "ATTACKER" || role === "BELLIGERENT");
    const others = acting.filter(({ actor }) => !blamed.has(actor));
    if (others.some(({ actor }) => found.actors.describe(actor)?.generic !== true)) return event;
    const accused = flatMap(claims, ({ about, kind, modality, value, quote, attribution }): ExtractedParticipant[] => {
      const perpetrator = value?.["perpetrator"];
      const sentence = sentences.get(quote.sentence ?? "");
      if (about !== event.id || kind !== "PERPETRATOR" || modality === "DENIED" || !sentence) return [];
      if (others.length > 0 && attribution.chain[0] !== perpetrator) return [];
      const mention = sentence.actors.find(({ entity }) => entity === perpetrator);
      if (!mention) return [];
      const words = mentionWords(raw, sentence, mention);
      return [{ actor: mention.entity, role: "ATTACKER", explicit: true, mention: words, headcount: null }];
    });
    const isNew = ({ actor }: ExtractedParticipant, index: number) =>
      accused.findIndex((other) => other.actor === actor) === index &&
      !event.participants.some((known) => known.actor === actor);
    const parties = [...event.participants, ...accused.filter(isNew)];
    const isAccused = ({ actor }: ExtractedParticipant) => accused.some((party) => party.actor === actor);
    if (others.length > 0) parties.sort((a, b) => Number(isAccused(b)) - Number(isAccused(a)));
    return { ...event, participants: parties };
  });
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

/** The claims of a sentence with one more. What it takes the place of goes, unless an event would be left without a claim. */
function added(
  here: readonly ExtractedClaim[],
  { draft, replaces }: FurtherClaim,
  claimsAbout: Map<string | null, number>,
): ExtractedClaim[] {
  const isTold = here.some(
    ({ kind, quote, value }) =>
      kind === draft.kind &&
      quote.start === draft.quote.start &&
      quote.end === draft.quote.end &&
      // "Germany and France condemned the attack": the same words are a stance of each.
      !(kind === "SOURCE_STANCE" && value?.["actor"] !== draft.value?.["actor"]),
  );
  if (isTold) return [...here];
  const countOf = (about: string | null) => claimsAbout.get(about) ?? 0;
  claimsAbout.set(draft.about, countOf(draft.about) + 1);
  const kept = here.filter((claim) => {
    if (!replaces.includes(claim.id) || countOf(claim.about) <= 1) return true;
    claimsAbout.set(claim.about, countOf(claim.about) - 1);
    return false;
  });
  return [...kept, { id: `claim:${draft.quote.start}-${here.length}-${draft.kind}`, ...draft }];
}

/** Numbers the claims in the order of the text; references between them follow. */
function numbered(unordered: readonly ExtractedClaim[]): ExtractedClaim[] {
  const claims = [...unordered].sort((a, b) => a.quote.start - b.quote.start || a.quote.end - b.quote.end);
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
