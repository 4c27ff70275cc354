import { isCapitalized, type Token } from "../text/token.js";

/** A round number that leads a verb by itself: "thousands have fled", "tens of thousands marched", "dozens more were wounded". */
export function isCrowd(tokens: readonly Token[], at: number): boolean {
  if (!/^(?:dozens|scores|hundreds|thousands|millions)$/u.test(tokens[at]?.lower ?? "")) return false;
  const before = tokens[at - 1];
  const isSum = before?.lower === "of" && /^(?:tens|hundreds)$/u.test(tokens[at - 2]?.lower ?? "");
  if (!isSum && before !== undefined && !/^(?:CCONJ|SCONJ|PUNCT)$/u.test(before.partOfSpeech)) return false;
  const next = tokens[at + 1]?.lower === "more" ? tokens[at + 2] : tokens[at + 1];
  return next !== undefined && /^(?:VERB|AUX)$/u.test(next.partOfSpeech) && !/ing$/u.test(next.lower);
}

/** "Taken captive", "held diners hostage", "a wedding party": not a person and no party. */
export function isIdiom(noun: string, before: Token | undefined): boolean {
  if (/^(?:hostage|captive|prisoner)$/u.test(noun)) return !/^(?:DET|ADJ|NUM|PROPN)$/u.test(before?.partOfSpeech ?? "");
  // "Joined forces" is an idiom.
  if (noun === "forces" && /^join(?:s|ed|ing)?$/u.test(before?.lower ?? "")) return true;
  return (
    noun === "party" && before?.partOfSpeech === "NOUN" && !/^(?:opposition|government|coalition)$/u.test(before.lower)
  );
}

/** Words that belong to the noun after them: "three", "unidentified", "Fulani"; the article does too, as in other mentions. */
export function isPremodifier(token: Token | undefined): boolean {
  // "Free two teachers", "shot dead a teacher": what the model takes for adjectives.
  // Nor is "on Sunday the union" of Sunday.
  if (!token || /^(?:free|dead|(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today)$/u.test(token.lower))
    return false;
  return (
    /^(?:a|an|the|some|these|those|their|his|its)$/u.test(token.lower) ||
    /^(?:ADJ|NUM)$/u.test(token.partOfSpeech) ||
    (/^(?:PROPN|NOUN)$/u.test(token.partOfSpeech) && isCapitalized(token))
  );
}
