/** Who made an extraction: an engine, of which version, and the model it asked. */

/** What tells one extractor from another. */
export interface ExtractorIdentity {
  readonly name: string;
  readonly version: string;
  /** The language model that was asked; null for engines without one. */
  readonly model: string | null;
}

/** Which engine made an extraction; name, version and model stand on every account and claim. */
export interface Extractor extends ExtractorIdentity {
  /** What asking a model cost, over all requests for this report; absent where none was asked. */
  readonly usage?: ModelUsage;
  /** What was left out of the model's answer, each with its reason: words that do not stand in the text, values that do not exist. */
  readonly dropped?: readonly string[];
  /** The engine that was to read the report, and why this one did in its place. */
  readonly insteadOf?: ExtractorIdentity & { readonly reason: string };
  /** Where no event was found: why, in a sentence. */
  readonly nothingBecause?: string;
}

export interface ModelUsage {
  readonly requests: number;
  /** Tokens as the service counts them; null if it does not say. */
  readonly promptTokens: number | null;
  readonly completionTokens: number | null;
}
