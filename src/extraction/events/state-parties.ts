import { stateActor } from "../actors/state-actor.js";
import type { FoundMentions, ReadSentence } from "../find-mentions.js";
import { flatMap } from "../flat-map.js";
import { type Mention, mentionOf } from "../mention.js";
import type { Resources } from "../resources.js";
import type { TokenRange } from "../text/token.js";

const border = /^(?:borders?|frontier|boundary)$/u;
/** What lies in a country, or is a part of it. */
const land =
  /^(?:borders?|frontier|boundary|capital|coast|shores?|territory|soil|airspace|waters|north|south|east|west|interior|heartland|province|region|state|district|city|town|prison|jail|airport|port|parliament|highlands?|desert|island|peninsula)$/u;

/** Between states a country is a party ("imposed sanctions on Iran"); after "in" it is a place. */
const dealtWith = /^(?:on|at|against|with|to|between|from|by|for|and|behind|towards?|upon)$/u;

/** The countries that are parties of an act with its verb or noun at `anchor`: who stands before the verb, its object, whom a preposition names. */
export function stateParties(
  sentence: ReadSentence,
  { first, last }: TokenRange,
  anchor: number,
  { actors, places, isWide }: FoundMentions,
  { actors: lexicon, nations }: Pick<Resources, "actors" | "nations">,
): Mention[] {
  return flatMap(sentence.places, (mention): Mention[] => {
    const place = places.get(mention.entity);
    if (mention.first < first || mention.last > last || !place?.known) return [];
    // "By U.S. President A B", "U.S. Secretary of State A B": the person is the party.
    const isOfPerson = sentence.actors.some(
      (actor) =>
        actor.first > mention.last &&
        actor.first <= mention.last + 4 &&
        actors.describe(actor.entity)?.type === "PERSON" &&
        sentence.tokens
          .slice(mention.last + 1, actor.first)
          .every(({ partOfSpeech, lower }) => /^(?:NOUN|PROPN|ADJ)$/u.test(partOfSpeech) || lower === "of"),
    );
    if (isOfPerson || isOwnerOfPlace(sentence, mention) || isBranch(sentence, mention)) return [];
    if (
      !leads(sentence, mention, anchor) &&
      !isDealtWith(sentence, mention, anchor) &&
      !(isWide && leadsBoth(sentence, mention, anchor))
    )
      return [];
    // "Beijing slams Washington": a seat of government stands for it.
    const isSeat = isWide && place.type === "CITY" && isStanding(sentence, mention, anchor);
    const nation = isSeat ? nations.seatedIn(place.known.name) : nations.get(place.known.country ?? "");
    const name = place.type === "COUNTRY" ? place.known.name : isSeat ? nation?.names[0] : undefined;
    if (name === undefined) return [];
    const entity = stateActor(name, place.known.country, actors, lexicon);
    return [mentionOf(mention, entity)];
  });
}

/** "Amnesty International Kenya": the country that a body's own name ends with. */
const isBranch = ({ tokens, actors }: ReadSentence, { first }: Mention): boolean =>
  actors.some(({ kind, last }) => kind === "NAME" && last === first - 1 && tokens[last]?.partOfSpeech === "PROPN");

/** "Haiti's main prison", "Kenya's capital", "Myanmar's border with China": where it was, and no party. */
function isOwnerOfPlace({ tokens }: ReadSentence, { first, last }: Mention): boolean {
  const isOwner = /^['’]s?$/u.test(tokens[last + 1]?.lower ?? "");
  const owned = tokens.slice(last + 2, last + 6);
  const end = owned.findIndex(({ partOfSpeech }) => !/^(?:ADJ|NOUN|PROPN|NUM)$/u.test(partOfSpeech));
  const head = owned[(end < 0 ? owned.length : end) - 1]?.lower ?? "";
  const isBeyond =
    tokens[first - 1]?.lower === "with" &&
    border.test(tokens[first - 2]?.lower ?? "") &&
    /^['’]s?$/u.test(tokens[first - 3]?.lower ?? "");
  return isBeyond || (isOwner && land.test(head));
}

/** Index of what stands behind a country and what only says who it is: "Burundi, an ally of Congo, | bombed". */
function explainedEnd(tokens: ReadSentence["tokens"], last: number, anchor: number): number {
  const opens = tokens[last + 1]?.text === "," && tokens[last + 2]?.partOfSpeech === "DET";
  const end = opens ? tokens.findIndex(({ text }, at) => at > last + 2 && text === ",") : -1;
  const explains =
    end > 0 &&
    end < anchor &&
    !tokens.slice(last + 2, end).some(({ lower, partOfSpeech }) => partOfSpeech === "VERB" || lower === "and");
  return explains ? end + 1 : last + 1;
}

function leads({ tokens }: ReadSentence, { first, last }: Mention, anchor: number): boolean {
  const between = tokens.slice(explainedEnd(tokens, last, anchor), anchor);
  // "Armenia, Azerbaijan and Russia signed".
  const isList = between.some(({ lower }) => lower === "and");
  return (
    last < anchor &&
    !isGoverned(tokens, first) &&
    // "Told them to leave Nepal and closed": an object of the verb before.
    !(tokens[first - 1]?.partOfSpeech === "VERB" && tokens[last + 1]?.lower === "and") &&
    between.every(
      ({ partOfSpeech, lower }, index) =>
        /^(?:AUX|ADV|CCONJ|PROPN|DET)$/u.test(partOfSpeech) ||
        // "Kenya began deploying police".
        /^(?:began|started|continued|resumed|completed|finished)$/u.test(lower) ||
        // "Turkey last week handed".
        /^(?:last|this|week|month|year|night|weekend)$/u.test(lower) ||
        (isList && lower === "," && /^(?:PROPN|CCONJ|DET)$/u.test(between[index + 1]?.partOfSpeech ?? "")) ||
        // "Russia, which withdrew its peacekeepers".
        lower === "which" ||
        (lower === "," && between[index + 1]?.lower === "which") ||
        // "Vietnam on Thursday jailed a blogger".
        (lower === "on" && /day$/u.test(between[index + 1]?.lower ?? "")),
    )
  );
}

/** "India warned its citizens and closed the border": who stands right before a first verb leads the one joined to it, if the tree says so. */
function leadsBoth({ tokens, syntax }: ReadSentence, { first, last }: Mention, anchor: number): boolean {
  const isJoined =
    /^(?:and|but|then)$/u.test(tokens[anchor - 1]?.lower ?? "") && tokens[anchor]?.partOfSpeech === "VERB";
  const isLeading = last < anchor - 3 && tokens[last + 1]?.partOfSpeech === "VERB" && !isGoverned(tokens, first);
  return isJoined && isLeading && (syntax()?.partiesOf(anchor)?.subjects.includes(last) ?? false);
}

/** Behind a preposition; "hours after Cairo launched" opens a clause. */
function isGoverned(tokens: ReadSentence["tokens"], first: number): boolean {
  const before = tokens[tokens[first - 1]?.lower === "the" ? first - 2 : first - 1];
  return before?.partOfSpeech === "ADP" && !/^(?:after|before|as|since|until|while|because)$/u.test(before.lower);
}

function isDealtWith({ tokens }: ReadSentence, { first }: Mention, anchor: number): boolean {
  const before = tokens[first - 1]?.lower === "the" ? first - 2 : first - 1;
  // "Near the border with Mali" says where; who closes it deals with Mali.
  const noun = before - 1;
  const isBorder =
    border.test(tokens[noun]?.lower ?? "") &&
    tokens.slice(Math.max(0, noun - 2), noun).some(({ partOfSpeech }) => partOfSpeech === "ADP");
  // "A truce between Israel and Jordan began".
  const isBetween = tokens.slice(Math.max(0, first - 4), first).some(({ lower }) => lower === "between");
  if (isBetween && !isBorder && /^(?:between|and)$/u.test(tokens[before]?.lower ?? "")) return true;
  return first > anchor && !isBorder && (before === anchor || dealtWith.test(tokens[before]?.lower ?? ""));
}

/** The subject or the object itself: what a preposition names is a city. */
function isStanding({ tokens }: ReadSentence, { first }: Mention, anchor: number): boolean {
  return first < anchor || first === anchor + 1 || /^(?:with|against|by)$/u.test(tokens[first - 1]?.lower ?? "");
}

/** The sentence with the countries that are parties of the act at `anchor` among its actors. */
export function withStates(
  sentence: ReadSentence,
  anchor: number,
  found: FoundMentions,
  resources: Pick<Resources, "actors" | "nations">,
): ReadSentence {
  const whole = { first: 0, last: sentence.tokens.length - 1 };
  const states = stateParties(sentence, whole, anchor, found, resources);
  if (states.length === 0) return sentence;
  return { ...sentence, actors: [...sentence.actors, ...states].sort((a, b) => a.first - b.first) };
}

/** "Chad and Niger opened a crossing after the two presidents signed": a country that is a party of a civil act is not where it was, unless "in" says so. */
export function isLandOf(
  { tokens }: ReadSentence,
  id: string,
  start: number,
  party: string,
  { actors, places }: Pick<FoundMentions, "actors" | "places">,
): boolean {
  const place = places.get(id);
  const actor = actors.describe(party);
  const at = tokens.findIndex((token) => token.start === start);
  return (
    place?.type === "COUNTRY" &&
    actor?.type === "STATE" &&
    actor.country === (place.known?.country ?? null) &&
    tokens[at - 1]?.lower !== "in" &&
    tokens[at - 2]?.lower !== "in"
  );
}
