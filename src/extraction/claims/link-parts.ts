import type { ExtractedClaim } from "../../domain/extraction.js";

const ofTotal =
  /\b(?:of (?:the|those) (?:dead|victims|killed|wounded|injured|casualties)|of them|among the (?:dead|wounded|victims))\b/iu;

/** A part stands at most so many claims behind its whole. */
const farthest = 50;

/** Says of a figure that counts a part ("52 of the dead were civilians") which figure it is a part of: the last of the same event for everyone. */
export function linkParts(claims: readonly ExtractedClaim[]): ExtractedClaim[] {
  return claims.map((claim, index) => {
    if (claim.kind !== "CASUALTY" || claim.value?.["subsetOf"] !== undefined || !ofTotal.test(claim.quote.text))
      return claim;
    const whole = claims
      .slice(Math.max(0, index - farthest), index)
      .findLast(
        ({ kind, about, value }) =>
          kind === "CASUALTY" &&
          about === claim.about &&
          value?.["casualty"] === claim.value?.["casualty"] &&
          value?.["victimGroup"] !== claim.value?.["victimGroup"] &&
          value?.["subsetOf"] === undefined,
      );
    return whole ? { ...claim, value: { ...claim.value, subsetOf: whole.id } } : claim;
  });
}
