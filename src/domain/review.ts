import type { NodeReference } from "./selection.js";
import type { SubEventType } from "./vocabulary/event.js";

/** What a person says of one thing that an engine found. Which of the fields hold depends on what the key is of. */
export interface Correction {
  /** Of an event, a participant or an actor: see `findingKeys`. */
  readonly key: string;
  /** Events and participants: it is not in the text. */
  readonly reject?: boolean | null;
  /** Events: the sentence that it is called by. */
  readonly label?: string | null;
  /** Events. */
  readonly subEventType?: SubEventType | null;
  /** Events: first and last day, ISO dates, inclusive. */
  readonly date?: { readonly from: string; readonly to: string } | null;
  /** Actors: the actor of the graph that it is. */
  readonly sameAs?: NodeReference | null;
}

/** A person's word on what an engine found in a report: what is not corrected is accepted. */
export interface Review {
  /** The person's name. */
  readonly by: string;
  /** The revision of what was looked at: what is found now has to be the same. */
  readonly revision: string;
  readonly corrections: readonly Correction[];
}

/** A review that an extraction has taken in. */
export interface AppliedReview {
  readonly by: string;
  /** Made from who says what of what: the same review again has the same. */
  readonly id: string;
  /** What was corrected, a sentence for each, in the order given. */
  readonly corrections: readonly string[];
  /** Local ids of the events that are not as the engine found them. */
  readonly correctedEvents: readonly string[];
}
