import type { CasualtyKind, ClaimKind, Modality, Qualifier, VictimGroup } from "./vocabulary/claim.js";
import type { DateBasis, DatePrecision } from "./vocabulary/date.js";
import type {
  CountUnit,
  EventClass,
  GeoPrecision,
  Outcome,
  ParticipantRole,
  PlaceRole,
  Weapon,
} from "./vocabulary/event.js";
import type { ReviewState } from "./vocabulary/review.js";

/** What the record says of an account, as the projection reads it. Dates are ISO days, instants ISO in UTC. */
export interface AccountFacts {
  readonly id: string;
  readonly documentId: string;
  /** Who published the document, and SHA-256 of its text: two documents may have one text. */
  readonly publisherId: string;
  readonly textSha256: string;
  readonly publishedAt: string;
  readonly label: string;
  readonly eventClass: EventClass;
  readonly ploverType: string;
  readonly ploverModes: readonly string[];
  readonly acledEventType: string | null;
  readonly subEventType: string | null;
  readonly disorderType: string | null;
  readonly civilianTargeting: boolean;
  readonly earliest: string;
  readonly latest: string;
  readonly datePrecision: DatePrecision;
  readonly dateBasis: DateBasis;
  readonly geoPrecision: GeoPrecision;
  readonly outcome: Outcome | null;
  readonly weapons: readonly Weapon[];
  readonly countMin: number | null;
  readonly countMax: number | null;
  readonly countUnit: CountUnit | null;
  readonly countQualifier: Qualifier | null;
  /** Absent where nobody has looked at it. */
  readonly reviewState?: ReviewState;
  /** Live claims about it. */
  readonly claims: readonly ClaimFacts[];
  readonly participants: readonly ParticipantFacts[];
  readonly places: readonly PlaceFacts[];
  /** Events whose part the document tells it to be, and events it may overlap. */
  readonly partOfEventIds: readonly string[];
  readonly overlapEventIds: readonly string[];
}

export interface ClaimFacts {
  readonly id: string;
  readonly kind: ClaimKind;
  readonly modality: Modality;
  readonly start: number;
  readonly end: number;
  readonly casualty: CasualtyKind | null;
  readonly min: number | null;
  readonly max: number | null;
  readonly qualifier: Qualifier | null;
  readonly victimGroup: VictimGroup | null;
  /** The claim's value as extracted, as JSON; null where there is none. */
  readonly valueJson: string | null;
  readonly rootSourceId: string;
  readonly sourceChain: string;
  readonly publishedAt: string;
  readonly recordedAt: string;
}

export interface ParticipantFacts {
  readonly actorId: string;
  readonly role: ParticipantRole;
  readonly explicit: boolean;
  readonly headcountMin: number | null;
  readonly headcountMax: number | null;
  /** Where the words stand that name the actor. */
  readonly start: number;
  readonly end: number;
}

export interface PlaceFacts {
  readonly placeId: string;
  readonly role: PlaceRole;
  /** Where the words stand that name the place. */
  readonly start: number;
  readonly end: number;
  /** The places that contain it; `steps` counts from 1, the parent. */
  readonly ancestors: readonly { readonly placeId: string; readonly steps: number }[];
}
