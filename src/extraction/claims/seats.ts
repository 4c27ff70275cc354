import type { Nation, Nations } from "../actors/nations.js";
import type { ReadSentence } from "../find-mentions.js";
import type { Mention } from "../mention.js";
import { isReportingVerb } from "./reporting-verbs.js";

/** A city that stands for the government that sits there. */
export interface Seat {
  readonly place: Mention;
  readonly nation: Nation;
}

/** "Islamabad said", "according to Islamabad", by the verb or the "according" at `at`; null in "residents of Islamabad said" and where no government sits. */
export function seatAt({ tokens, places }: ReadSentence, at: number, nations: Nations): Seat | null {
  const word = tokens[at]?.lower ?? "";
  const isVerb = tokens[at]?.partOfSpeech === "VERB" && isReportingVerb(word, tokens[at + 1]?.lower ?? "");
  const isBehind = word === "according" && tokens[at + 1]?.lower === "to";
  if (!isVerb && !isBehind) return null;
  const place = places.find(({ first, last }) => (isVerb ? last === at - 1 : first === at + 2));
  if (!place) return null;
  const isAlone = isBehind
    ? /^[.,;]?$/u.test(tokens[place.last + 1]?.text ?? "")
    : /^(?:[.,;"]|and|but|)$/u.test(tokens[place.first - 1]?.lower ?? "");
  const name = tokens.slice(place.first, place.last + 1).map(({ text }) => text);
  const nation = isAlone ? nations.seatedIn(name.join(" ")) : undefined;
  return nation ? { place, nation } : null;
}
