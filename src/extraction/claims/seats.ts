import type { Nation, Nations } from "../actors/nations.js";
import type { ReadSentence } from "../find-mentions.js";
import type { Mention } from "../mention.js";
import { beforeVerb } from "../text/token.js";
import { isReportingVerb } from "./reporting-verbs.js";

/** A country that speaks, or the city that stands for the government that sits there. */
export interface Seat {
  readonly place: Mention;
  readonly nation: Nation;
}

/** "Islamabad said", "Pakistan has confirmed", "according to Islamabad", by the verb or the "according" at `at`; null in "residents of Islamabad said" and where no government sits. */
export function seatAt({ tokens, places }: ReadSentence, at: number, nations: Nations): Seat | null {
  const word = tokens[at]?.lower ?? "";
  const next = tokens[at + 1]?.lower ?? "";
  // "Pakistan warned India" is an act, and no report.
  const isAct = word === "warned" && next !== "that";
  const isVerb = tokens[at]?.partOfSpeech === "VERB" && isReportingVerb(word, next) && !isAct;
  const isBehind = word === "according" && next === "to";
  if (!isVerb && !isBehind) return null;
  const speaks = beforeVerb(tokens, at);
  const place = places.find(({ first, last }) => (isVerb ? last === speaks : first === at + 2));
  if (!place) return null;
  const isAlone = isBehind
    ? /^[.,;]?$/u.test(tokens[place.last + 1]?.text ?? "")
    : /^(?:[.,;"]|and|but|\p{L}+day|)$/u.test(tokens[place.first - 1]?.lower ?? "");
  const name = tokens.slice(place.first, place.last + 1).map(({ text }) => text);
  const country = nations.nameAt(tokens.slice(0, place.last + 1), place.first)?.nation;
  const nation = isAlone ? (country ?? nations.seatedIn(name.join(" "))) : undefined;
  return nation ? { place, nation } : null;
}
