import type { ExtractedClaim } from "./extraction.js";
import type { FigureClaim } from "./stated-figures.js";
import { casualtyKinds, victimGroups } from "./vocabulary/claim.js";
import { isValueOf, type Vocabulary } from "./vocabulary/vocabulary.js";

type ClaimValue = Readonly<Record<string, unknown>>;

/** A word of a claim's value; null if it is none of the vocabulary. */
export function wordIn<Value extends string>(
  value: ClaimValue,
  key: string,
  vocabulary: Vocabulary<Value>,
): Value | null {
  const found = value[key];
  return isValueOf(vocabulary, found) ? found : null;
}

/** A finite number of a claim's value; null if there is none. */
export function numberIn(value: ClaimValue, key: string): number | null {
  const found = value[key];
  return typeof found === "number" && Number.isFinite(found) ? found : null;
}

/** What the figures of a claim are read from. */
export function figureClaimOf({ id, kind, modality, quote, value }: ExtractedClaim): FigureClaim {
  const given = value ?? {};
  return {
    id,
    kind,
    modality,
    start: quote.start,
    casualty: wordIn(given, "casualty", casualtyKinds),
    min: numberIn(given, "min"),
    max: numberIn(given, "max"),
    victimGroup: wordIn(given, "victimGroup", victimGroups),
    // A word outside the vocabulary stays here alone: clients are promised the vocabulary.
    valueJson: value === null ? null : JSON.stringify(value),
  };
}
