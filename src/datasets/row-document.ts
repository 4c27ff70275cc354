import type {
  ExtractedActor,
  ExtractedClaim,
  ExtractedEvent,
  ExtractedEventPlace,
  ExtractedParticipant,
  ExtractedPlace,
  Extraction,
  Words,
} from "../domain/extraction.js";
import type { CasualtyKind, Modality, Qualifier, VictimGroup } from "../domain/vocabulary/claim.js";
import type { ParticipantRole } from "../domain/vocabulary/event.js";
import type { RowDocument } from "./data-set.js";
import { type RowActor, rowActor } from "./row-actor.js";
import type { RowText } from "./row-text.js";
import type { RowSource } from "./source-names.js";

/** Who passed on what a row says before the data set did: whoever said it first, then those who carried it. */
export type SourceChain = readonly RowSource[];

/** A figure that a row gives. */
export interface RowFigure {
  readonly casualty: CasualtyKind;
  readonly victimGroup: VictimGroup;
  readonly min: number | null;
  readonly max: number | null;
  readonly qualifier: Qualifier;
  readonly quote: Words;
  /** True for a part of the total. */
  readonly isPart: boolean;
  /** What else the row says of it, for `valueJson`. */
  readonly more?: Readonly<Record<string, unknown>>;
}

/** What one row says. */
export interface RowStory {
  /** Name and version of the format. */
  readonly extractor: { readonly name: string; readonly version: string };
  /** The data set, which publishes the row. */
  readonly dataSet: RowActor;
  /** The row's key in its data set. */
  readonly key: string;
  /** The data set's key of the event, where several of its rows tell one. */
  readonly eventKey?: string;
  /** How sure the data set is of what it read, 0 to 1; 1 if it does not say. */
  readonly confidence?: number;
  readonly title: string;
  /** ISO 8601 with a time zone. */
  readonly publishedAt: string;
  readonly url: string | null;
  readonly text: RowText;
  readonly event: Omit<
    ExtractedEvent,
    "id" | "places" | "participants" | "damage" | "partOf" | "possibleOverlap" | "confidence"
  >;
  readonly participants: readonly {
    readonly actor: ExtractedActor;
    readonly role: ParticipantRole;
    readonly words: Words;
  }[];
  /** Where it was, the smallest place first, and the words that say so; null where the row names no place. */
  readonly place: { readonly chain: readonly ExtractedPlace[]; readonly words: Words } | null;
  /** The words that say that it happened. */
  readonly quote: Words;
  readonly modality?: Modality;
  /** One for each source that said so by itself; empty where the row names none. */
  readonly sources: readonly SourceChain[];
  readonly figures: readonly RowFigure[];
}

/**
 * A row as a document of kind DATASET_ROW with one event. Each source that the row names gives a claim that it happened; the figures are those
 * of the one source where there is one, and else the data set's, which weighed several.
 */
export function rowDocument(story: RowStory): RowDocument {
  const { text, publishedAt, url, extractor, title, key, event } = story;
  const publisher = rowActor(story.dataSet);
  const chains = story.sources.map((chain) => uniqueLinks(chain, publisher));
  const places = story.place?.chain ?? [];
  const [smallest] = places;
  const claims = [...occurrences(story, chains, publisher), ...figureClaims(story, chains, publisher)];
  const report = {
    title,
    text: text.text,
    publishedAt,
    publisher: publisher.name,
    kind: "DATASET_ROW",
    language: "en",
    ...(url === null ? {} : { url }),
  } as const;
  const extraction: Extraction = {
    id: key,
    extractor: { ...extractor, model: null },
    document: {
      title: { text: title, start: null, end: null },
      publisher: publisher.id,
      publishedAt,
      language: "en",
      kind: "DATASET_ROW",
      url,
      lengthChars: text.text.length,
      rowKey: key,
      ...(story.eventKey === undefined ? {} : { eventKey: story.eventKey }),
    },
    sentences: [{ id: "row", ordinal: 0, start: 0, end: text.text.length, text: text.text, section: "BODY" }],
    actors: uniqueById([
      publisher,
      ...story.participants.map(({ actor }) => actor),
      ...chains.flatMap((chain) => chain.flatMap(({ actor, wholes }) => [actor, ...wholes])),
    ]),
    places: uniqueById(places),
    events: [
      {
        ...event,
        id: eventId,
        places: smallest === undefined || story.place === null ? [] : [placeOf(smallest, story.place.words)],
        participants: participantsOf(story),
        damage: [],
        partOf: null,
        possibleOverlap: [],
        confidence: story.confidence ?? 1,
      },
    ],
    claims,
    mentions: [],
    actorRelations: [],
  };
  return { report, extraction };
}

const eventId = "event";
const totalId = "total";

function occurrences(story: RowStory, chains: readonly SourceChain[], publisher: ExtractedActor): ExtractedClaim[] {
  return (chains.length === 0 ? [[]] : chains).map((chain, index) => ({
    id: `occurrence-${index}`,
    about: eventId,
    kind: "OCCURRENCE",
    value: null,
    modality: story.modality ?? "ASSERTED",
    directQuote: false,
    quote: story.quote,
    attribution: attributionOf(chain, publisher),
    confidence: story.confidence ?? 1,
  }));
}

function figureClaims(story: RowStory, chains: readonly SourceChain[], publisher: ExtractedActor): ExtractedClaim[] {
  const attribution = attributionOf(chains.length === 1 ? (chains[0] ?? []) : [], publisher);
  return story.figures.map(({ casualty, victimGroup, min, max, qualifier, quote, isPart, more }, index) => ({
    id: victimGroup === "TOTAL" && casualty === "KILLED" ? totalId : `figure-${index}`,
    about: eventId,
    kind: "CASUALTY",
    value: {
      casualty,
      victimGroup,
      min,
      max,
      qualifier,
      ...more,
      ...(isPart ? { subsetOf: casualty === "KILLED" ? totalId : `figure-${totalOf(story.figures, casualty)}` } : {}),
    },
    modality: "ASSERTED",
    directQuote: false,
    quote,
    attribution,
    confidence: 1,
  }));
}

function totalOf(figures: readonly RowFigure[], casualty: CasualtyKind): number {
  return figures.findIndex((figure) => figure.casualty === casualty && figure.victimGroup === "TOTAL");
}

function attributionOf(chain: SourceChain, publisher: ExtractedActor): ExtractedClaim["attribution"] {
  const [first] = chain;
  return {
    kind: first?.kind ?? "NARRATOR",
    chain: [...chain.map(({ actor }) => actor.id), publisher.id],
    cue: first?.words ?? null,
  };
}

/** A chain names nobody twice, and the publisher only at its end. */
function uniqueLinks(chain: SourceChain, publisher: ExtractedActor): SourceChain {
  return chain.filter(
    ({ actor }, index) =>
      actor.id !== publisher.id && chain.findIndex((other) => other.actor.id === actor.id) === index,
  );
}

function placeOf(place: ExtractedPlace, mention: Words): ExtractedEventPlace {
  return { place: place.id, role: "OCCURRED_AT", mention };
}

function participantsOf({ participants }: RowStory): ExtractedParticipant[] {
  return participants.map(({ actor, role, words }) => ({
    actor: actor.id,
    role,
    explicit: true,
    mention: words,
    headcount: null,
  }));
}

function uniqueById<Item extends { readonly id: string }>(items: readonly Item[]): Item[] {
  return [...new Map(items.map((item) => [item.id, item])).values()];
}
