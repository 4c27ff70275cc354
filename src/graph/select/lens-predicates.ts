import type { FigureEnd, FigureName } from "./figure-value.cypher.js";

/** Properties of an event that a statement filters by or sums up, each as the accounts that stand make it. */
export type EventValue = AccountValue | CountedValue;
/** Those that its accounts tell. */
export type AccountValue =
  | "earliest"
  | "latest"
  | "eventClass"
  | "ploverType"
  | "acledEventType"
  | "subEventType"
  | "outcome"
  | "weapons"
  | "civilianTargeting";
/** What is counted over its claims. */
export type CountedValue = "claimCount" | "rootSourceCount";

/** Those that one account decides. */
export type LedValue = Exclude<AccountValue, "outcome" | "weapons" | "civilianTargeting">;

/** The lens, as predicates in Cypher. Null where nothing is restricted. */
export interface LensPredicates {
  /** Asked for every relationship of the projection that a statement follows. Those of the record rest on no claim: they stand. */
  edge(edge: string): string | null;
  /** Asked for every single support of a relationship, by its place in the lists of the edge. */
  support(edge: string, index: string): string | null;
  /** Asked for every claim, account, event and document that an answer may show. */
  claim(claim: string): string | null;
  account(account: string): string | null;
  event(event: string): string | null;
  /** Of an event that was reached by an edge that stands, and whose support are claims about this event. */
  eventBehindEdge(event: string): string | null;
  document(document: string): string | null;
  /** Of a document, for what its publisher tells there in words that no claim holds. */
  narration(document: string): string | null;
  /** An event's value as what stands makes it; null where that is what the event holds. */
  readonly eventValue: ((event: string, property: EventValue) => string) | null;
  /** One end of what is known of an event's casualties, as what stands makes it; null where that is what the event holds. */
  readonly figure: ((event: string, name: FigureName, end: FigureEnd) => string) | null;
  /** True where every event of which an account stands is shown. */
  readonly showsWhatIsTold: boolean;
  /** The account, or null, that has an event's `LedValue`s as what stands makes them; null where the event itself has them. */
  readonly leadingAccount: ((event: string) => string) | null;
}
