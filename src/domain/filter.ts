/** What a question may restrict. Several keys of one filter must all hold; `and`, `or` and `not` nest. */
import type { NodeReference } from "./selection.js";
import type { ActorType } from "./vocabulary/actor.js";
import type { ClaimKind, Modality } from "./vocabulary/claim.js";
import type { DocumentKind } from "./vocabulary/document.js";
import type {
  EventClass,
  Outcome,
  ParticipantRole,
  PlaceRole,
  PloverType,
  SubEventType,
  Weapon,
} from "./vocabulary/event.js";
import type { Bearing, PlaceType } from "./vocabulary/place.js";

/** Whether a restriction must hold for certain, or may hold for all that is known. */
export const certainties = {
  DEFINITE: "Holds whatever the exact value is: the whole span of what is known satisfies it.",
  POSSIBLE: "May hold: a part of the span of what is known satisfies it.",
} as const;
export type Certainty = keyof typeof certainties;

/** An actor, by id or by one of its names. Exactly one is given. */
export interface ActorReference {
  readonly id?: NodeReference | null;
  readonly name?: string | null;
}

/** A place, by id or by one of its names. Exactly one is given; the type narrows a name that several places bear. */
export interface PlaceReference {
  readonly id?: NodeReference | null;
  readonly name?: string | null;
  readonly placeType?: PlaceType | null;
}

/** A node a question about the graph starts from: by global id, or an actor or place by one of its names. Exactly one is given. */
export interface GraphReference {
  readonly id?: NodeReference | null;
  readonly actor?: string | null;
  readonly place?: string | null;
}

export interface DateFilter {
  /** ISO dates, inclusive; open where not given. */
  readonly from?: string | null;
  readonly to?: string | null;
  readonly certainty?: Certainty | null;
}

export interface FigureFilter {
  readonly atLeast?: number | null;
  readonly atMost?: number | null;
  readonly certainty?: Certainty | null;
}

export interface PlaceFilterOfEvent extends PlaceReference {
  /** Also where the event is in a place inside it. True if not given. */
  readonly withDescendants?: boolean | null;
}

export interface WithinFilter {
  readonly place?: PlaceReference | null;
  /** Degrees, WGS 84. */
  readonly latitude?: number | null;
  readonly longitude?: number | null;
  readonly radiusKm: number;
  readonly certainty?: Certainty | null;
}

/** Parallels and meridians, in degrees (WGS 84). West may lie east of east: then the box reaches over the antimeridian. */
export interface BoxFilter {
  readonly south: number;
  readonly west: number;
  readonly north: number;
  readonly east: number;
  readonly certainty?: Certainty | null;
}

/** How a place lies to another. */
export interface LiesFilter {
  readonly bearing?: readonly Bearing[] | null;
  readonly of?: PlaceReference | null;
}

/** So many things on the other side of a relation: at least one, if not given. */
export interface Several {
  readonly atLeast?: number | null;
}

/** Actors that take part in an event. */
export interface ParticipantsFilter extends Several {
  readonly is?: ActorFilter | null;
  readonly roles?: readonly ParticipantRole[] | null;
}

/** Places that an event is told to be at. */
export interface ScenesFilter extends Several {
  readonly is?: PlaceFilter | null;
  readonly roles?: readonly PlaceRole[] | null;
}

/** Live claims: about an event, or said by an actor. */
export interface ClaimsFilter extends Several {
  readonly is?: ClaimFilter | null;
}

/** Events an actor takes part in. */
export interface ActivityFilter extends Several {
  readonly is?: EventFilter | null;
  readonly roles?: readonly ParticipantRole[] | null;
}

/** Events at a place. */
export interface HappeningsFilter extends Several {
  readonly is?: EventFilter | null;
  /** Also in places inside it. True if not given. */
  readonly withDescendants?: boolean | null;
}

/** Those whose word a claim is. */
export interface SourceFilter {
  readonly is?: ActorFilter | null;
  /** Only whoever uttered it. False if not given: anybody in the chain, the publisher included. */
  readonly first?: boolean | null;
}

export interface ParticipantFilter extends ActorReference {
  readonly roles?: readonly ParticipantRole[] | null;
}

/** A filter that nests. */
export interface Nesting<Filter> {
  readonly and?: readonly Filter[] | null;
  readonly or?: readonly Filter[] | null;
  readonly not?: Filter | null;
}

export interface EventFilter extends Nesting<EventFilter> {
  readonly date?: DateFilter | null;
  readonly place?: PlaceFilterOfEvent | null;
  readonly within?: WithinFilter | null;
  readonly actor?: ParticipantFilter | null;
  readonly eventClass?: readonly EventClass[] | null;
  readonly ploverType?: readonly PloverType[] | null;
  readonly subEventType?: readonly SubEventType[] | null;
  readonly outcome?: readonly Outcome[] | null;
  readonly weapon?: readonly Weapon[] | null;
  readonly civilianTargeting?: boolean | null;
  readonly killed?: FigureFilter | null;
  readonly wounded?: FigureFilter | null;
  readonly civiliansKilled?: FigureFilter | null;
  readonly childrenKilled?: FigureFilter | null;
  readonly box?: BoxFilter | null;
  /** So many claims, and so many sources they go back to. */
  readonly minEvidence?: number | null;
  readonly minRootSources?: number | null;
  readonly participant?: ParticipantsFilter | null;
  readonly scene?: ScenesFilter | null;
  readonly claim?: ClaimsFilter | null;
}

export interface ActorFilter extends Nesting<ActorFilter> {
  readonly name?: string | null;
  readonly actorType?: readonly ActorType[] | null;
  readonly country?: readonly string[] | null;
  readonly generic?: boolean | null;
  readonly named?: boolean | null;
  readonly takesPartIn?: EventFilter | null;
  readonly activity?: ActivityFilter | null;
  readonly says?: ClaimsFilter | null;
}

export interface PlaceFilter extends Nesting<PlaceFilter> {
  readonly name?: string | null;
  readonly placeType?: readonly PlaceType[] | null;
  readonly country?: readonly string[] | null;
  readonly named?: boolean | null;
  readonly inside?: PlaceReference | null;
  readonly within?: WithinFilter | null;
  readonly box?: BoxFilter | null;
  readonly lies?: LiesFilter | null;
  readonly event?: HappeningsFilter | null;
}

export interface DocumentFilter extends Nesting<DocumentFilter> {
  readonly kind?: readonly DocumentKind[] | null;
  readonly language?: readonly string[] | null;
  readonly publisher?: ActorReference | null;
  /** ISO instants, inclusive. */
  readonly publishedFrom?: string | null;
  readonly publishedTo?: string | null;
}

export interface ClaimFilter extends Nesting<ClaimFilter> {
  readonly kind?: readonly ClaimKind[] | null;
  readonly modality?: readonly Modality[] | null;
  /** Whoever uttered it or passed it on. */
  readonly saidBy?: ActorReference | null;
  readonly source?: SourceFilter | null;
  readonly about?: EventFilter | null;
  readonly document?: DocumentFilter | null;
  /** ISO instants, inclusive. */
  readonly publishedFrom?: string | null;
  readonly publishedTo?: string | null;
}
