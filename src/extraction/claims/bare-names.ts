import type { ActorType } from "../../domain/vocabulary/actor.js";
import { isCapitalized, type Token, type TokenRange } from "../text/token.js";

/** A name of somebody who speaks that no lexicon has, and what he is. */
export interface BareName extends TokenRange {
  readonly type: ActorType;
  /** PLOVER sector. */
  readonly sector: string;
}

const media =
  /^(?:newspapers?|papers?|daily|weekly|magazine|website|site|portal|outlet|station|broadcaster|channel|radio|television|tv|agency)$/u;
const bodies =
  /^(?:group|organi[sz]ation|monitor|watchdog|charity|network|union|association|ngo|committee|coalition)$/u;
/** What the name of a body ends with. */
const ending =
  /^(?:crescent|cross|watch|centre|center|institute|foundation|association|society|union|council|committee|agency|service|ministry|energy|company|authority|federation|intelligence)$/u;
const longestName = 4;

/**
 * The name right before the verb of saying at `at`: "RFI said", "the news site Carta reported". It opens the sentence, stands behind a comma, or has a noun before it that
 * says what it is.
 * @param isTaken true for a word of an actor.
 */
export function bareNameBefore(
  tokens: readonly Token[],
  at: number,
  isTaken: (index: number) => boolean,
): BareName | null {
  const last = at - 1;
  let first = at;
  while (first > 0 && at - first < longestName && isOfName(tokens[first - 1]) && !isTaken(first - 1)) first -= 1;
  if (first > last) return null;
  const before = tokens[first - 1];
  const noun = before?.lower ?? "";
  const medium = { first, last, type: "MEDIA", sector: "JRN" } as const;
  const body = { first, last, type: "ACTIVIST_NETWORK", sector: "SOC" } as const;
  const isLong = first < last;
  if (media.test(noun)) return medium;
  if (bodies.test(noun) || (isLong && ending.test(tokens[last]?.lower ?? ""))) return body;
  const isAlone = before === undefined || /^(?:,|"|“|'|and|but)$/u.test(before.lower);
  const isAcronym = /^\p{Lu}[\p{Lu}\d]+$/u.test(tokens[first]?.text ?? "");
  if (!isAlone || !isAcronym) return null;
  return isLong || /^(?:reported|reports)$/u.test(tokens[at]?.lower ?? "") ? medium : body;
}

function isOfName(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    !token.isShouted &&
    isCapitalized(token) &&
    /^(?:PROPN|NOUN|ADJ)$/u.test(token.partOfSpeech) &&
    /^[\p{L}\d.&'-]+$/u.test(token.text)
  );
}
