import type { ActorLexicon } from "../actors/actor-lexicon.js";
import type { FoundMentions, ReadSentence } from "../find-mentions.js";
import type { Mention } from "../mention.js";
import type { TokenRange } from "../text/token.js";

/** Between states a country is a party ("imposed sanctions on Iran"); after "in" it is a place. */
const dealtWith = /^(?:on|against|with|to|between|from|by|for|and)$/u;

/** The countries that are parties of an act with its verb or noun at `anchor`: who stands before the verb, its object, whom a preposition names. */
export function stateParties(
  sentence: ReadSentence,
  { first, last }: TokenRange,
  anchor: number,
  { actors, places }: FoundMentions,
  lexicon: ActorLexicon,
): Mention[] {
  return sentence.places.flatMap((mention): Mention[] => {
    const place = places.get(mention.entity);
    if (mention.first < first || mention.last > last || place?.type !== "COUNTRY" || !place.known) return [];
    if (!leads(sentence, mention, anchor) && !isDealtWith(sentence, mention, anchor)) return [];
    const known = lexicon.named(place.known.name);
    const entity =
      known?.type === "STATE"
        ? actors.known(known.slug)
        : actors.local({
            slug: place.known.slug,
            name: place.known.name,
            type: "STATE",
            country: place.known.country,
            acledInter: 1,
            ploverSector: ["GOV"],
            partOf: null,
            wikidataId: null,
            named: true,
            generic: false,
            international: false,
          });
    return [{ ...mention, entity }];
  });
}

function leads({ tokens }: ReadSentence, { first, last }: Mention, anchor: number): boolean {
  const between = tokens.slice(last + 1, anchor);
  return (
    last < anchor &&
    tokens[first - 1]?.partOfSpeech !== "ADP" &&
    between.every(({ partOfSpeech }) => /^(?:AUX|ADV|CCONJ|PROPN)$/u.test(partOfSpeech))
  );
}

function isDealtWith({ tokens }: ReadSentence, { first }: Mention, anchor: number): boolean {
  const before = tokens[first - 1]?.lower === "the" ? first - 2 : first - 1;
  return first > anchor && (before === anchor || dealtWith.test(tokens[before]?.lower ?? ""));
}
