import type { ReadSentence } from "../find-mentions.js";
import type { Token } from "../text/token.js";
import type { Clause } from "./clauses.js";
import type { Trigger } from "./draft.js";

/** What nobody does. */
const mishaps =
  /^(?:accidents?|hurricanes?|earthquakes?|quakes?|floods?|flooding|landslides?|mudslides?|cyclones?|typhoons?|tornado(?:es)?|avalanches?|epidemics?|outbreaks?|pandemic|drought|famine|heatwave|wildfires?|tsunami|volcano|lightning|stampede|virus|cholera|ebola|covid-19|capsiz(?:ed?|es|ing)|derail(?:ed|s|ing|ments?)|collided|collisions?|overturn(?:ed|s|ing)|shipwrecks?)$/u;
/** The same in a report of another land than Syria and Iraq, where these words are told of weather and traffic more than of war. */
const mishapsElsewhere =
  /^(?:rains?|rainfall|downpours?|rainstorms?|snowstorms?|blizzards?|monsoons?|heat|drown(?:ed|s|ing|ings)?|sinkhole|landslips?|wreck|shipwrecked|turbulence)$/u;
const fallible =
  /^(?:bus(?:es)?|minibus|coach|cars?|trains?|trams?|lorr(?:y|ies)|trucks?|vans?|tankers?|vehicles?|motorcycles?|rickshaws?|planes?|aircraft|airliners?|jets?|helicopters?|choppers?|boats?|dinghy|dinghies|ferr(?:y|ies)|ships?|vessels?|trawlers?|submersible|canopy|roof|ceiling|walls?|buildings?|bridge|mines?|pit|dams?|dykes?|scaffolding|crane|stand|tower|billboard|lift|elevator|gondola|cable)$/u;
const failing =
  /^(?:collaps(?:e[sd]?|ing)|crash(?:ed|es|ing)?|plung(?:ed|es|ing)|skidd(?:ed|ing)|veer(?:ed|s|ing)|swerv(?:ed|es|ing)|sank|sinks|sunk|sinking|burst|bursts|fell|toppled|plummeted|crumbled|caved|malfunctioned)$/u;
/** What burns or goes off by itself. */
const gas = /^(?:gas|boilers?|cylinders?|fireworks?|firecrackers?|lpg)$/u;
const storms = /^(?:storms?|rains?|winds?|waves?|tremors?|aftershocks?)$/u;
/** Kinds of what strikes a place, and may be a storm. */
const struck = /^(?:BLAST|HIT|ADVANCE|CLASH|SEIZE|SIEGE)$/u;
const fire = /^(?:fires?|blazes?|inferno)$/u;
/** "Opened fire", "under fire", "the exchange of fire" burns nothing. */
const ofArms =
  /^(?:open(?:ed|s|ing)?|under|small|machine|artillery|mortar|rocket|return(?:ed|ing)|set|setting|sets|on|of|live|sniper|tank|gun|friendly|hostile|heavy|indirect)$/u;

/** What makes houses fall and burn in a war, or by somebody's hand. */
const causes =
  /^(?:(?:air-?)?strikes?|bomb(?:s|ed|ers?|ing|ings|ardment)?|shell(?:s|ed|ing)?|missiles?|rockets?|raids?|attack(?:s|ed|ers?|ing)?|hit|struck|mortars?|artillery|drones?|shot|gunm[ae]n|militants?|rebels?|insurgents?|explosives?|suicide|sabotage|arson(?:ists?)?|torch(?:ed|ing)?|petrol|molotov|rammed|deliberate(?:ly)?|grenades?|device|devices|ied|ieds|landmines?)$/u;
const explosions = /^(?:blasts?|explosions?|exploded|explodes|exploding)$/u;

/**
 * True where those who die or are hurt do so by an accident or a flood, and so by nobody: "a bus plunged into a ravine, killing 20", "a gas explosion killed six"; "died when a boat capsized" tells it in the
 * next clause.
 */
export function isMishap(
  tokens: ReadSentence["tokens"],
  clauses: readonly Clause[],
  clause: Clause,
  { kind, lemma, isPassive, first }: Trigger,
  isWide: boolean,
): boolean {
  const isSuffered = /^(?:KILL|WOUND|DESTROY)$/u.test(kind);
  if (!isSuffered && !(isWide && struck.test(kind))) return false;
  const toldNext = lemma === "die" || (isWide && isPassive && tokens[clause.last + 1]?.lower === "when");
  const start = isWide ? startOfAct(clauses, clause) : clause.first;
  const words = tokens.slice(start, toldNext ? tokens.length : clause.last + 1);
  const doer = tokens.slice(start, first);
  if (kind === "BLAST") return hasBlownUp(words) && !tokens.some(({ lower }) => causes.test(lower));
  // "An earthquake struck", "a fire swept through".
  if (!isSuffered) return hasStorm(doer) || doer.some(({ lower }) => mishaps.test(lower)) || hasBurnt(doer);
  if (words.some(({ lower }) => mishaps.test(lower))) return true;
  // "A storm hit the city, killing four": the storm struck, and nobody else.
  const found = tokens.filter(({ lower }) => causes.test(lower));
  if (isWide && hasStorm(doer) && found.every(({ lower }) => /^(?:hit|struck)$/u.test(lower))) return true;
  if (found.length > 0) return false;
  // "Died when a building collapsed", but not in a blast.
  const hasFallen = words.some(({ lower }) => /^collaps(?:e[sd]?|ing)$/u.test(lower));
  if (hasFallen && !tokens.some(({ lower }) => explosions.test(lower))) return true;
  return (
    isWide &&
    (hasBlownUp(words) ||
      words.some(({ lower }) => mishapsElsewhere.test(lower)) ||
      hasFailed(words) ||
      hasBurnt(words))
  );
}

const hasStorm = (words: readonly Token[]): boolean =>
  words.some(({ lower, partOfSpeech }) => storms.test(lower) && partOfSpeech === "NOUN");

/** Where the clause begins that a participle, and what is joined to it, goes on from: "a train derailed, killing 15 people and injuring 100". */
function startOfAct(clauses: readonly Clause[], clause: Clause): number {
  let at: Clause = clause;
  for (let steps = 0; steps < 3 && /^(?:participle|and)$/u.test(at.opener) && at.inheritsFrom !== null; steps += 1)
    at = clauses[at.inheritsFrom] ?? at;
  return Math.min(at.first, clause.first);
}

/** "A gas explosion", "a gas cylinder exploded", "a fuel tanker exploded". */
const hasBlownUp = (words: readonly Token[]): boolean =>
  words.some(
    ({ lower }, at) =>
      (gas.test(lower) || (lower === "tanker" && /^(?:fuel|petrol|oil|gas)$/u.test(words[at - 1]?.lower ?? ""))) &&
      words.slice(at + 1, at + 5).some((next) => explosions.test(next.lower)),
  );

/** "A helicopter crashed", "the dam of a reservoir burst". */
function hasFailed(words: readonly Token[]): boolean {
  const thing = words.findIndex(({ lower }) => fallible.test(lower));
  return (
    thing >= 0 &&
    words.slice(thing + 1).some(({ lower, partOfSpeech }) => failing.test(lower) && partOfSpeech === "VERB")
  );
}

/** "A fire in a hostel", "the blaze". */
const hasBurnt = (words: readonly Token[]): boolean =>
  words.some(
    ({ lower, partOfSpeech }, at) =>
      fire.test(lower) &&
      partOfSpeech === "NOUN" &&
      (words[at - 1]?.lower === "caught" ||
        (/^(?:an?|the|this)$/u.test(words[at - 1]?.lower ?? "") && !ofArms.test(words[at - 2]?.lower ?? "")) ||
        /^(?:house|factory|warehouse|hotel|hostel|nightclub|forest|market|apartment|school|hospital|dormitory|flat)$/u.test(
          words[at - 1]?.lower ?? "",
        )),
  );
