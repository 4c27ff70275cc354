import type { ReadSentence } from "../find-mentions.js";
import type { Mention } from "../mention.js";
import type { Token } from "../text/token.js";
import { done } from "./standing.js";

/** So many words of one noun phrase may stand between "by" and the party that it comes to. */
const maximumWords = 9;
const sending = /^(?:launched|fired|sent|dispatched|flown|operated)$/u;
/** What is sent, and may be brought down. */
const flying = /^(?:drones?|missiles?|rockets?|projectiles?|shells|uavs?|balloons?|planes?|jets?|helicopters?)$/u;
/** Nouns that only gather what stands behind their "of": "by a squad of four gunmen". */
const gathering =
  /^(?:squads?|groups?|columns?|bands?|gangs?|teams?|units?|crowds?|mobs?|pairs?|handfuls?|dozens|scores|hundreds|thousands|numbers?|members|followers|supporters|fighters|militants|guerrillas|elements|factions?|wings?|branch|cells?|commandos?|detachments?|contingents?|convoys?|number|part|majority|most|much|some|all|many)$/u;

/**
 * True if the party is who acts in the passive at `verbAt`: "shot by a squad of four gunmen", "ambushed by some 40 presumed rebels", "killed in an
 * operation launched by the army"; not "killed in a town retaken by the army". By the words, and by the tree where the words do not tell.
 */
export function isPassiveAgent(sentence: ReadSentence, { first, last }: Mention, verbAt: number): boolean {
  const { tokens } = sentence;
  if (first <= verbAt || !tokens.slice(verbAt + 1, first).some(({ lower }) => lower === "by")) return false;
  const by = byBefore(tokens, first);
  if (by !== null) return by === verbAt + 1 || !isVerbOfAnother(tokens[by - 1]);
  const syntax = sentence.syntax();
  return syntax?.partiesOf(verbAt)?.agents.some((head) => syntax.names(first, last, head)) ?? false;
}

/** "Shot down 61 drones launched from the coast by Russia": true of whose the things are that the verb at `verbAt` strikes. */
export function isSender({ tokens }: ReadSentence, { first }: Mention, verbAt: number): boolean {
  const by = byBefore(tokens, first);
  if (by === null) return false;
  const sent = tokens.findLastIndex(({ lower }, index) => index > verbAt && index < by && sending.test(lower));
  return sent > verbAt + 1 && flying.test(tokens[sent - 1]?.lower ?? "");
}

const isVerbOfAnother = (word: Token | undefined): boolean =>
  word?.partOfSpeech === "VERB" && !/s$/u.test(word.lower) && !done.test(word.lower);

/** Index of the "by" whose noun phrase the word at `first` is a part of; null if it is of none. */
function byBefore(tokens: readonly Token[], first: number): number | null {
  for (let at = first - 1; at >= Math.max(0, first - maximumWords); at -= 1) {
    const word = tokens[at];
    if (!word) return null;
    if (word.lower === "by") return at;
    // "By a soldier and an armed civilian".
    const isJoint = word.lower === "and" && tokens[at - 1]?.partOfSpeech === "NOUN" && at < first;
    const isGathered = word.lower === "of" && gathering.test(tokens[at - 1]?.lower ?? "");
    // "by suspected rebels": what the model may take for a verb.
    const isParticiple = /ed$/u.test(word.lower) && tokens[at - 1]?.lower === "by";
    if (!isGathered && !isParticiple && !isJoint && !/^(?:DET|ADJ|NUM|NOUN|PROPN|ADV)$/u.test(word.partOfSpeech))
      return null;
  }
  return null;
}
