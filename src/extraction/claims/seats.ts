import type { Nation, Nations } from "../actors/nations.js";
import type { ReadSentence } from "../find-mentions.js";
import type { Mention } from "../mention.js";
import { beforeVerb } from "../text/token.js";
import { takesStance } from "./acts-of-speech.js";
import { isReportingVerb } from "./reporting-verbs.js";

/** A country that speaks, or the city that stands for the government that sits there. */
export interface Seat {
  readonly place: Mention;
  readonly nation: Nation;
}

/**
 * "Islamabad said", "Pakistan has confirmed", "according to Islamabad", "Germany and France said", by the verb or the "according" at `at`, in order; none in "residents of Islamabad said" and where no
 * government sits.
 */
export function seatsAt(sentence: ReadSentence, at: number, nations: Nations): Seat[] {
  const { tokens, places, actors } = sentence;
  const word = tokens[at]?.lower ?? "";
  const next = tokens[at + 1]?.lower ?? "";
  // "Pakistan warned India" is an act, and no report.
  const isAct = word === "warned" && next !== "that";
  const isVerb = tokens[at]?.partOfSpeech === "VERB" && (isReportingVerb(word, next) || takesStance(word)) && !isAct;
  const isBehind = word === "according" && next === "to";
  if (!isVerb && !isBehind) return [];
  const speaks = beforeExplanation(tokens, beforeVerb(tokens, at));
  const place = places.find(({ first, last }) => (isVerb ? last === speaks : first === at + 2));
  // A state that the lexicon has is found before.
  const known = isVerb && !place ? actors.find(({ first, last }) => first === last && last === speaks) : undefined;
  if (known) return joinedBefore(sentence, known.first, nations);
  if (!place) return [];
  const isAlone = isBehind
    ? /^[.,;]?$/u.test(tokens[place.last + 1]?.text ?? "")
    : /^(?:[.,;"]|and|but|that|said|while|though|although|whereas|\p{L}+day|)$/u.test(
        tokens[place.first - 1]?.lower ?? "",
      );
  const seat = isAlone ? seatOf(sentence, place, nations) : null;
  return seat ? [...(isVerb ? joinedBefore(sentence, place.first, nations) : []), seat] : [];
}

/** Words that may explain who speaks, at most. */
const longestExplanation = 10;

/** "Norway, a guarantor of the process, announced": the last word of the name before what explains it, which ends with the comma at `comma`; `comma` itself where it is no comma. */
function beforeExplanation(tokens: ReadSentence["tokens"], comma: number): number {
  if (tokens[comma]?.text !== ",") return comma;
  const from = Math.max(0, comma - longestExplanation - 1);
  const opening = from + tokens.slice(from, comma).findLastIndex(({ text }) => text === ",");
  return opening > from && /^(?:an?|the|which|whose|its)$/u.test(tokens[opening + 1]?.lower ?? "")
    ? opening - 1
    : comma;
}

/** "Germany, Italy" before "and France". */
function joinedBefore(sentence: ReadSentence, first: number, nations: Nations): Seat[] {
  const { tokens, places } = sentence;
  if (tokens[first - 1]?.lower !== "and") return [];
  const joined: Seat[] = [];
  let begin = first;
  while (/^(?:and|,)$/u.test(tokens[begin - 1]?.lower ?? "")) {
    const before = places.find(({ last }) => last === begin - 2);
    const seat = before ? seatOf(sentence, before, nations) : null;
    if (!seat) break;
    joined.unshift(seat);
    begin = seat.place.first;
  }
  // "Residents of Germany and France said".
  return begin === 0 || /^[.,;"]$/u.test(tokens[begin - 1]?.text ?? "") ? joined : [];
}

function seatOf({ tokens }: ReadSentence, place: Mention, nations: Nations): Seat | null {
  const name = tokens.slice(place.first, place.last + 1).map(({ text }) => text);
  const country = nations.nameAt(tokens.slice(0, place.last + 1), place.first)?.nation;
  const nation = country ?? nations.seatedIn(name.join(" "));
  return nation ? { place, nation } : null;
}
