import type { RefusalReason } from "../../domain/questions/refusal.js";

/** Something a statement finds out before anything else, once: what a name means, where a centre lies. */
export interface Precondition {
  /** Clauses that bind `variables`; they see the variables of preconditions before this one. */
  readonly clauses: readonly string[];
  /** Bound for the whole statement. */
  readonly variables: readonly string[];
  /** Variable that `check` is shown the value of. */
  readonly checked: string;
  /** @throws {SitrepError} if the answer cannot rest on this. */
  readonly check: (value: unknown) => void;
  /** What it means where a question may be refused for it. */
  readonly missing?: RefusalReason;
}
