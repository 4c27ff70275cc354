import type { DatePrecision } from "./vocabulary/date.js";
import type { EventClass, Outcome, ParticipantRole } from "./vocabulary/event.js";
import type { Bearing, PlaceType } from "./vocabulary/place.js";

/**
 * What the identity rule sees of an account: its document's own words and what lexicon and gazetteer say of them, never what other
 * documents added, so that the order of arrival cannot matter.
 */
export interface ComparableAccount {
  readonly id: string;
  readonly documentId: string;
  /** The data set that its document is a row of; absent for others. */
  readonly dataSet?: string;
  /** Which event of the data set it tells, where several of its rows tell one; absent for others. */
  readonly eventKey?: string;
  /** Whether its row is the event's own, to which the others are tied. */
  readonly isOfEventRow?: boolean;
  readonly eventClass: EventClass;
  readonly subEventType: string | null;
  readonly outcome: Outcome | null;
  /** ISO dates. */
  readonly earliest: string;
  readonly latest: string;
  readonly datePrecision: DatePrecision;
  readonly count: { readonly min: number | null; readonly max: number | null; readonly unit: string } | null;
  readonly places: readonly ComparablePlace[];
  /** Those who tell one event from another; civilians and persons without a name are not among them. */
  readonly parties: readonly ComparableParty[];
  /** Persons killed, as this account alone counts them; null where it gives no figure. */
  readonly killed: { readonly min: number | null; readonly max: number | null } | null;
}

/** Where a place lies, without countries. */
export interface PlaceReference {
  readonly id: string;
  readonly placeType: PlaceType;
  /** Ids of the places that contain it, nearest first. */
  readonly ancestorIds: readonly string[];
}

export interface ComparablePlace extends PlaceReference {
  /** False for a common noun, which has an id in its document alone. */
  readonly named: boolean;
  /** The smallest place with a name that contains a place without one; null for a place with a name, or where nothing is said. */
  readonly anchor: PlaceReference | null;
  /** How it is told to lie to places with names. */
  readonly bearings: readonly { readonly bearing: Bearing; readonly to: PlaceReference }[];
}

export interface ComparableParty {
  readonly actorId: string;
  readonly role: ParticipantRole;
  /** True if it is one actor wherever it is named: by a proper name, or as an arm of such an actor ("the air force of Syria"). */
  readonly isDefinite: boolean;
  /** What it is a part of, nearest first. */
  readonly wholeIds: readonly string[];
}
