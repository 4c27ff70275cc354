/** A name that a statement looks up before anything else. */
export interface NameLookup {
  /** Variable that holds the id found, null unless exactly one thing fits. */
  readonly id: string;
  /** Variable that holds what fits best: `[{id, name, type}]`. */
  readonly candidates: string;
  readonly clauses: readonly string[];
  readonly kind: "Actor" | "Place";
  readonly name: string;
  /** True where a name that nothing bears is an error, and not an empty answer. */
  readonly required: boolean;
}
