/**
 * What extraction finds in one document. The JSON that `sitrep extract` prints is this shape.
 * Ids are local to the document. Offsets are UTF-16 code units, half-open, into the document's text as given.
 */
import type { Extractor } from "./extractor.js";
import type { AppliedReview } from "./review.js";
import type { ActorRelationKind, ActorType } from "./vocabulary/actor.js";
import type { AttributionKind, ClaimKind, Modality, Qualifier } from "./vocabulary/claim.js";
import type { DateBasis, DatePrecision } from "./vocabulary/date.js";
import type { DocumentKind, MentionKind, Section } from "./vocabulary/document.js";
import type {
  CountUnit,
  EventClass,
  GeoPrecision,
  Outcome,
  ParticipantRole,
  PlaceRole,
  PloverType,
  Weapon,
} from "./vocabulary/event.js";
import type { Bearing, CoordinateBasis, PlaceType } from "./vocabulary/place.js";

/** A report as it comes in. */
export interface Report {
  /** The caller's own id for it; echoed in the output, never part of an identity. */
  readonly id?: string;
  /** The headline. May also stand in the text. */
  readonly title?: string;
  readonly text: string;
  /** ISO 8601 with its time zone, e.g. `2014-12-24T08:53:00Z`: "Tuesday" is the publisher's Tuesday. */
  readonly publishedAt: string;
  /** Name of who published it. */
  readonly publisher: string;
  readonly url?: string;
  readonly kind?: DocumentKind;
  /** BCP 47; `en` if not given. */
  readonly language?: string;
}

/** Half-open range of UTF-16 code units in the document's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Words of the document: `text` is exactly `document.text.slice(start, end)`. */
export interface Words extends Span {
  readonly text: string;
  /** Local id of the sentence they stand in. */
  readonly sentence?: string;
}

export interface ExtractedDocument {
  /** Null offsets if the title does not stand in the text. */
  readonly title: { readonly text: string; readonly start: number | null; readonly end: number | null } | null;
  /** Local id of the actor that published it. */
  readonly publisher: string;
  readonly publishedAt: string;
  readonly language: string;
  readonly kind: DocumentKind;
  readonly url: string | null;
  readonly lengthChars: number;
  /** The row's own key in the data set it comes from, the same in every release of it; absent for other documents. */
  readonly rowKey?: string;
  /** The data set's key of the event that the row tells, where several rows tell one: the row that has it as its own key is the event's. */
  readonly eventKey?: string;
}

export interface ExtractedSentence extends Span {
  readonly id: string;
  readonly ordinal: number;
  readonly text: string;
  readonly section: Section;
}

export interface ExtractedActor {
  readonly id: string;
  /** Slug of the actor lexicon (`isis`), the same in every document; null if the lexicon does not know it. On a person's word, the id of an actor of the graph. */
  readonly lexiconId: string | null;
  readonly name: string;
  readonly actorType: ActorType;
  /** Names and descriptions this document, or the lexicon, uses for it; without `name`. */
  readonly aliases: readonly string[];
  /** True for a proper name. */
  readonly named: boolean;
  /** A collective such as "rebels": never merged with a named group by a machine. */
  readonly generic: boolean;
  /** ISO 3166-1 alpha-3, or null. */
  readonly country: string | null;
  readonly international: boolean;
  /** ACLED inter code, 1 to 8, or null. */
  readonly acledInter: number | null;
  /** PLOVER sectors, e.g. `REB`. */
  readonly ploverSector: readonly string[];
  /** Local id of the actor it is a part of, or null. */
  readonly partOf: string | null;
  readonly wikidataId: string | null;
}

export interface ExtractedPlace {
  readonly id: string;
  /** `geonames:163533`, `iso3166:SYR` or `sitrep:deir-al-zor-military-airport`, the same in every document; null if no gazetteer knows it. */
  readonly gazetteerId: string | null;
  readonly name: string;
  readonly placeType: PlaceType;
  readonly aliases: readonly string[];
  /** False for a common noun: "a hill", "a school". Such a place belongs to its document. */
  readonly named: boolean;
  /** False for a parent that the text does not name. */
  readonly mentioned: boolean;
  /** Local id of the smallest place that contains it, or null. */
  readonly within: string | null;
  /** ISO 3166-1 alpha-3, or null. */
  readonly country: string | null;
  /** Degrees, WGS 84; null if nothing is known. */
  readonly lat: number | null;
  readonly lon: number | null;
  /** Metres within which the place lies around the coordinates; null without coordinates. */
  readonly coordinateUncertaintyM: number | null;
  readonly coordinateBasis: CoordinateBasis | null;
  /** How it is told to lie to other places: the hill overlooks the airport. */
  readonly bearings: readonly { readonly bearing: Bearing; readonly to: string; readonly mention: Words }[];
}

export interface ExtractedTime {
  /** ISO dates, inclusive; null where open. */
  readonly start: string | null;
  readonly end: string | null;
  readonly precision: DatePrecision;
  readonly basis: DateBasis;
  /** The words it was read from; null where nothing is said. */
  readonly expression: Words | null;
}

export interface Figure {
  readonly min: number | null;
  readonly max: number | null;
  readonly qualifier: Qualifier;
}

export interface ExtractedParticipant {
  readonly actor: string;
  readonly role: ParticipantRole;
  /** True if the text names the actor in this role; false if the role was inferred from the words in `mention`. */
  readonly explicit: boolean;
  /** The words that name the actor for this event. They become the support of the edge. */
  readonly mention: Words;
  readonly headcount: Figure | null;
}

export interface ExtractedEventPlace {
  readonly place: string;
  readonly role: PlaceRole;
  readonly mention: Words;
}

/** One document's telling of one event: an account. */
export interface ExtractedEvent {
  readonly id: string;
  /** Short sentence made from its parts: "ISIS seizes a hill near Deir al-Zor military airport". */
  readonly label: string;
  readonly eventClass: EventClass;
  readonly ploverType: PloverType;
  /** PLOVER modes in PLOVER's own spelling (`aerial`, `heavy-weapons`), or null. */
  readonly ploverMode: readonly string[] | null;
  readonly acled: {
    /** ACLED's own wording; null for a trend, the toll of a war, and what ACLED does not code (talks, aid, sanctions). */
    readonly eventType: string | null;
    readonly subEventType: string | null;
    readonly disorderType: string | null;
    readonly civilianTargeting: boolean;
  };
  readonly time: ExtractedTime;
  readonly places: readonly ExtractedEventPlace[];
  readonly geoPrecision: GeoPrecision;
  readonly participants: readonly ExtractedParticipant[];
  readonly count: (Figure & { readonly unit: CountUnit }) | null;
  readonly weapons: readonly Weapon[];
  readonly damage: readonly {
    readonly what: string;
    readonly min: number | null;
    readonly max: number | null;
    readonly mention: Words;
  }[];
  readonly outcome: Outcome | null;
  /** Local id of the aggregate or campaign it is a part of. */
  readonly partOf: string | null;
  /** Local ids of events it may be the same as, or be contained in. */
  readonly possibleOverlap: readonly string[];
  /** The word that gave rise to it; part of the account's identity. */
  readonly trigger: Words;
  /** 0 to 1. */
  readonly confidence: number;
}

export interface ExtractedClaim {
  readonly id: string;
  /** Local id of the event it is about; null for CONTROL and SOURCE_STANCE. */
  readonly about: string | null;
  readonly kind: ClaimKind;
  /** CASUALTY: {casualty, min, max, qualifier, victimGroup, subsetOf?, subsets?}; COUNT: {min, max, unit, qualifier}; else free. */
  readonly value: Readonly<Record<string, unknown>> | null;
  readonly modality: Modality;
  /** True if the quote is direct speech. */
  readonly directQuote: boolean;
  readonly quote: Words;
  readonly attribution: {
    readonly kind: AttributionKind;
    /** Local ids of actors: who uttered it first, then conduits, the publisher last. Never empty. */
    readonly chain: readonly string[];
    /** "the Observatory said"; null where the narrator speaks. */
    readonly cue: Words | null;
  };
  /** 0 to 1. */
  readonly confidence: number;
}

export interface ExtractedMention extends Span {
  /** Local id of an actor or place. */
  readonly entity: string;
  readonly text: string;
  readonly kind: MentionKind;
  readonly region: Section;
  /** The person who says that it means this entity; absent where the engine does. */
  readonly identifiedBy?: string;
  readonly sentence: string | null;
}

export interface ExtractedActorRelation {
  readonly type: ActorRelationKind;
  readonly from: string;
  /** Local id of an actor or place. */
  readonly to: string;
  readonly quote: Words;
}

export interface Extraction {
  /** The caller's id, or the document's content id. */
  readonly id: string;
  readonly extractor: Extractor;
  /** What a person said of it, already taken in; absent for what an engine found alone. */
  readonly review?: AppliedReview;
  readonly document: ExtractedDocument;
  readonly sentences: readonly ExtractedSentence[];
  readonly actors: readonly ExtractedActor[];
  readonly places: readonly ExtractedPlace[];
  readonly events: readonly ExtractedEvent[];
  readonly claims: readonly ExtractedClaim[];
  readonly mentions: readonly ExtractedMention[];
  readonly actorRelations: readonly ExtractedActorRelation[];
}

/** One way to turn a report into an extraction. Pure: the same report gives the same extraction. */
export interface ExtractionEngine {
  readonly name: string;
  readonly version: string;
  /** @throws {InvalidReport} if the report cannot be read (empty, no date, too long). */
  extract(report: Report): Promise<Extraction>;
}
