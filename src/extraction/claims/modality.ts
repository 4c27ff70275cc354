import type { Modality } from "../../domain/vocabulary/claim.js";

/** How firmly a clause states what it states. */
export function modalityOf(words: string): Modality {
  if (/\b(?:reportedly|alleged|allegedly|unconfirmed|rumou?red)\b/u.test(words)) return "POSSIBLE";
  // "A man suspected of murder was arrested": that he was is no guess.
  if (
    /\b(?:believed|(?<=\b(?:is|are|was|were|be|been) )suspected|suspected(?! of\b)|likely|probably|apparently|appear(?:s|ed)?(?! (?:before|in|at|on)\b))\b/u.test(
      words,
    )
  )
    return "PROBABLE";
  if (/\b(?:denied|denies|deny)\b/u.test(words)) return "DENIED";
  // Allegiance that is pledged is given.
  // "Held against his will" is done.
  if (
    /\b(?:(?<!\b(?:his|her|their|its|own|free|the|political) )will|would|expected to|plans? to|vowed|pledged(?! (?:\w+ )?(?:allegiance|loyalty)))\b/u.test(
      words,
    )
  )
    return "FUTURE";
  return "ASSERTED";
}
