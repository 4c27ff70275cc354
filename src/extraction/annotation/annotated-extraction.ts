import { createHash } from "node:crypto";
import type {
  ExtractedClaim,
  ExtractedEvent,
  ExtractedPlace,
  Extraction,
  Report,
  Words,
} from "../../domain/extraction.js";
import { type Annotation, qualifierWords } from "./annotation-format.js";

/** Something an annotation says that an extraction has no place for. */
export interface LeftOut {
  readonly what: string;
  readonly count: number;
  readonly reason: string;
}

export interface AnnotatedReport {
  readonly report: Report;
  readonly extraction: Extraction;
  readonly leftOut: readonly LeftOut[];
}

/**
 * A checked annotation as the extraction a perfect engine would have made of the text. The engine is `annotation`, its version that of the
 * format with a digest of the content: a corrected annotation takes the place of the one before it.
 */
export function annotatedExtraction(annotation: Annotation, text: string): AnnotatedReport {
  const { document, sentences, actors, places, claims, mentions } = annotation;
  const { title, publisher, publishedAt, language, kind, url } = document;
  const publisherName = actors.find(({ id }) => id === publisher)?.name ?? publisher;
  const digest = createHash("sha256").update(JSON.stringify(annotation), "utf8").digest("hex").slice(0, 12);
  const extraction: Extraction = {
    id: document.id,
    extractor: { name: "annotation", version: `1-${digest}`, model: null },
    document: { title, publisher, publishedAt, language, kind, url, lengthChars: text.length },
    sentences: sentences.map((sentence, ordinal) => ({
      ...sentence,
      ordinal,
      section: sentence.end <= (title?.end ?? 0) ? "TITLE" : "BODY",
    })),
    actors: actors.map((actor) => ({ ...actor, aliases: withoutName(actor) })),
    places: places.map((place): ExtractedPlace => {
      return { ...place, aliases: withoutName(place), named: place.named ?? bearsName(place, mentions) };
    }),
    events: annotation.events.map((event) => extractedEvent(event, annotation)),
    claims: claims.map(({ annotatorConfidence, value, ...claim }): ExtractedClaim => {
      return { ...claim, value: value === null ? null : inOurWords(value), confidence: annotatorConfidence };
    }),
    mentions: mentions.map((mention) => ({
      ...mention,
      kind: mention.kind ?? (isProper(mention.text) ? "NAME" : "NOMINAL"),
    })),
    actorRelations: annotation.actorRelations,
  };
  const report: Report = {
    id: document.id,
    text,
    publishedAt,
    publisher: publisherName,
    language,
    kind,
    ...(title === null ? {} : { title: title.text }),
    ...(url === null ? {} : { url }),
  };
  return { report, extraction, leftOut: leftOutOf(annotation) };
}

function extractedEvent(event: Annotation["events"][number], { claims, eventRelations }: Annotation): ExtractedEvent {
  const trigger = event.trigger ?? firstWordsOf(event.id, claims);
  const overlapping = eventRelations.filter(({ type, from }) => type === "POSSIBLE_OVERLAP" && from === event.id);
  return {
    ...event,
    // Whom or what the annotator inferred stands on the words that tell the event.
    participants: event.participants.map((participant) => ({
      ...participant,
      mention: participant.mention ?? trigger,
    })),
    places: event.places.map((place) => ({ ...place, mention: place.mention ?? trigger })),
    possibleOverlap: [...new Set([...event.possibleOverlap, ...overlapping.map(({ to }) => to)])],
    trigger,
    confidence: 1,
  };
}

/** The quote of the first claim that the event happened, else of the first claim about it; empty if nobody tells it, which is refused. */
function firstWordsOf(eventId: string, claims: Annotation["claims"]): Words {
  const about = claims.filter((claim) => claim.about === eventId).sort((a, b) => a.quote.start - b.quote.start);
  return (about.find(({ kind }) => kind === "OCCURRENCE") ?? about[0])?.quote ?? { text: "", start: 0, end: 0 };
}

function inOurWords(value: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const means: Readonly<Record<string, string>> = qualifierWords;
  const word = value["qualifier"];
  return typeof word === "string" && Object.hasOwn(means, word) ? { ...value, qualifier: means[word] } : value;
}

function withoutName({ name, aliases }: { readonly name: string; readonly aliases: readonly string[] }): string[] {
  return aliases.filter((alias) => alias !== name);
}

/** An area is told by another place; what the text calls "a hill" and "the school" only has no name. */
function bearsName({ id, placeType }: Annotation["places"][number], mentions: Annotation["mentions"]): boolean {
  const own = mentions.filter(({ entity }) => entity === id);
  return placeType !== "AREA" && (own.length === 0 || own.some(({ text }) => isProper(text)));
}

/** A proper name is written with a capital. */
function isProper(words: string): boolean {
  return /\p{Lu}/u.test(words);
}

/** Relations that LEADS, MEMBER_OF and PART_OF are not: these say whose word a source's is. */
function leftOutOf({ actorRelations, eventRelations, claimRelations }: Annotation): LeftOut[] {
  const families: readonly string[] = ["LEADS", "MEMBER_OF", "PART_OF"];
  const groups = [
    { what: "actorRelations", of: actorRelations.filter(({ type }) => !families.includes(type)) },
    { what: "eventRelations", of: eventRelations.filter(({ type }) => type !== "POSSIBLE_OVERLAP") },
    { what: "claimRelations", of: claimRelations },
  ];
  return groups.flatMap(({ what, of }) =>
    [...new Set(of.map(({ type }) => type))].sort().map((type) => ({
      what: `${what} ${type}`,
      count: of.filter((relation) => relation.type === type).length,
      reason: "The graph has no relationship for it.",
    })),
  );
}
