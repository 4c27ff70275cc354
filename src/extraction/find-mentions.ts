import { ActorRegister } from "./actors/actor-register.js";
import { ActorFinder } from "./actors/find-actors.js";
import { CollectiveFinder } from "./actors/find-collectives.js";
import { mainCountryOf } from "./actors/main-country.js";
import { hasForces, type Nation } from "./actors/nations.js";
import { PairFinder } from "./actors/pairs.js";
import type { Places } from "./gazetteer/world-places.js";
import { type Mention, overlaps } from "./mention.js";
import { PlaceFinder } from "./places/find-places.js";
import { PlaceRegister } from "./places/place-register.js";
import type { Resources } from "./resources.js";
import { type SentenceSyntax, syntaxOf } from "./syntax/sentence-syntax.js";
import type { ReadText } from "./text/read-sentences.js";
import type { TokenizedSentence } from "./text/token.js";

/** A sentence with the actors and places it names. */
export interface ReadSentence extends TokenizedSentence {
  readonly actors: readonly Mention[];
  readonly places: readonly Mention[];
  /** Its dependency tree, made when it is first asked for; null where there is no parser. */
  readonly syntax: () => SentenceSyntax | null;
}

/** Who and what a report speaks of. */
export interface FoundMentions {
  readonly sentences: readonly ReadSentence[];
  readonly actors: ActorRegister;
  readonly places: PlaceRegister;
  /** True for a report that is about neither Syria nor Iraq: names and nouns are then those of the whole world. */
  readonly isWide: boolean;
}

/** How much of a report decides which countries it speaks of. */
const maximumSentences = 200;

/** Finds actors and places in a report's sentences. Boilerplate is searched for names of media only. */
export function findMentions(text: ReadText, resources: Resources): FoundMentions {
  const actors = new ActorRegister(resources.actors);
  const country = mainCountryOf(text.plain, text.sentences, resources.gazetteer, resources.nations);
  const isWide = country === null;
  const gazetteer = isWide
    ? resources.world.seenFrom(nationsIn(text.sentences, resources), resources.nations)
    : resources.gazetteer;
  const places = new PlaceRegister(gazetteer);
  const wide = isWide
    ? {
        finder: new CollectiveFinder(
          resources.collectives,
          resources.nations,
          resources.actors,
          actors,
          homeOf(gazetteer, text.sentences, resources),
        ),
        places: gazetteer,
      }
    : null;
  const pairs = new PairFinder(actors, resources.actors, resources.nations);
  const actorFinder = new ActorFinder(resources.actors, resources.nominals, actors, text.plain, country, pairs, wide);
  const placeFinder = new PlaceFinder(gazetteer, resources.placeNouns, places, text.raw, resources.nations);
  const sentences = text.sentences.map((sentence) => {
    if (sentence.section === "BOILERPLATE")
      return readAs(sentence, findMedia(sentence, resources, actors), [], () => null);
    const inSentence = actorFinder.find(sentence);
    const found = placeFinder.find(sentence, inSentence);
    const others = inSentence.filter((mention) => !found.some((place) => overlaps(place, mention)));
    return readAs(sentence, others, found, syntaxOf(sentence, resources.parser));
  });
  return { sentences, actors, places, isWide };
}

/** Field by field: V8 of Node 20 gives each object made by a spread and more fields a shape of its own, which costs whatever reads it. */
function readAs(
  { id, ordinal, section, start, end, tokens }: TokenizedSentence,
  actors: ReadSentence["actors"],
  places: ReadSentence["places"],
  syntax: ReadSentence["syntax"],
): ReadSentence {
  return { id, ordinal, section, start, end, tokens, actors, places, syntax };
}

/** The nation whose forces and government are meant where no other is named: the only one that a report speaks of, if it names the country itself, and not only somebody from there. */
function homeOf(
  gazetteer: Places,
  sentences: readonly TokenizedSentence[],
  { nations }: Resources,
): Nation | undefined {
  const nation = nations.get(gazetteer.onlyCountry?.country ?? "");
  const isNamed = ({ tokens }: TokenizedSentence) =>
    tokens.some((_, at) => nations.nameAt(tokens, at)?.nation === nation);
  return nation && hasForces(nation) && sentences.slice(0, maximumSentences).some(isNamed) ? nation : undefined;
}

/** The countries that a report speaks of: by their names and adjectives, and by the groups at home there. */
function nationsIn(sentences: readonly TokenizedSentence[], { nations, actors }: Resources): Set<string> {
  const found = new Set<string>();
  for (const { tokens } of sentences.slice(0, maximumSentences))
    for (const at of tokens.keys()) {
      const match = actors.matchAt(tokens, at);
      // "Activists told Reuters": the report speaks neither of Syria nor of Britain.
      const isAtHome = match !== null && !match.isCommon && match.actor.type !== "MEDIA";
      const country = nations.at(tokens, at)?.nation.country ?? (isAtHome ? match.actor.country : null);
      if (country) found.add(country);
    }
  return found;
}

function findMedia(sentence: TokenizedSentence, resources: Resources, actors: ActorRegister): Mention[] {
  const mentions: Mention[] = [];
  for (let at = 0; at < sentence.tokens.length; at += 1) {
    const match = resources.actors.matchAt(sentence.tokens, at);
    if (match?.actor.type !== "MEDIA" || match.hasStraySuffix) continue;
    const last = at + match.length - 1;
    const start = sentence.tokens[at]?.start ?? sentence.start;
    const end = sentence.tokens[last]?.end ?? sentence.end;
    mentions.push({
      sentence: sentence.ordinal,
      first: at,
      last,
      entity: actors.known(match.actor.slug),
      kind: "NAME",
      start,
      end,
    });
    at = last;
  }
  return mentions;
}
