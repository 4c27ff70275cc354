import { type Mention, wordsOf } from "../mention.js";
import type { TokenizedSentence } from "../text/token.js";
import { bearingOf, isCompassAdjective, isCompassWord } from "./bearings.js";
import { capitalized, type PlaceContext, placeMention, slugOf } from "./place-context.js";

/** "territory south of X", "the outskirts of X", "the north of X". "A hill south of X" is the hill, and no area. */
export function findArea(
  context: PlaceContext,
  sentence: TokenizedSentence,
  at: number,
  mentions: readonly Mention[],
): Mention | null {
  const { register, raw } = context;
  const { tokens } = sentence;
  const word = tokens[at]?.lower ?? "";
  const isEdge = /^(?:outskirts|edge|edges|periphery)$/u.test(word);
  const isDirection = isCompassWord(word) && !isCompassAdjective(word);
  if ((!isEdge && !isDirection) || tokens[at + 1]?.lower !== "of") return null;
  const anchor = mentions.find((mention) => mention.first > at && mention.first <= at + 7);
  const base = anchor && register.get(anchor.entity);
  if (!anchor || !base) return null;
  if (isDirection && mentions.some(({ last }) => last === at - 1 || (last === at - 2 && tokens[at - 1]?.text === ",")))
    return null;
  const previous = tokens[at - 1]?.lower ?? "";
  const isPart = previous === "the";
  let first = isPart || /^(?:territory|area|areas|land|region|village|villages|farms)$/u.test(previous) ? at - 1 : at;
  if (tokens[first - 1]?.lower === "the") first -= 1;
  const head = first < at && !isPart ? `${capitalized(previous)} ${word}` : capitalized(word);
  const within = isPart && isDirection ? anchor.entity : (base.within ?? anchor.entity);
  const isRegion = base.type === "COUNTRY";
  const name = isRegion && isDirection ? `${capitalized(`${word}ern`)} ${base.name}` : `${head} of ${base.name}`;
  const id = register.local({
    slug: slugOf(isRegion ? name : `${word} of ${base.name}`),
    name,
    type: isRegion ? "REGION" : "AREA",
    named: false,
    within: isRegion ? anchor.entity : within,
  });
  const bearing = isEdge ? "OUTSKIRTS_OF" : isPart ? "PART_OF" : bearingOf(word);
  register.bearing(id, bearing, anchor.entity, wordsOf(raw, sentence, { first, last: anchor.last }));
  return placeMention(context, sentence, first, at, id, "NOMINAL");
}
