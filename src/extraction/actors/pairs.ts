import { flatMap } from "../flat-map.js";
import type { Mention } from "../mention.js";
import type { Token, TokenizedSentence, TokenRange } from "../text/token.js";
import type { ActorLexicon } from "./actor-lexicon.js";
import type { ActorRegister } from "./actor-register.js";
import type { Nation, Nations } from "./nations.js";
import { stateActor } from "./state-actor.js";

const kinds = {
  countries: /^(?:countr(?:y|ies)|nations?|neighbou?rs?|states|governments?)$/u,
  sides:
    /^(?:sides?|part(?:y|ies)|factions?|rivals|foes|enemies|adversaries|belligerents|arm(?:y|ies)|militaries|groups)$/u,
  persons: /^(?:men|women|leaders|presidents|ministers|premiers|generals|commanders|politicians)$/u,
} as const;
type Kind = keyof typeof kinds;

/** Who may be a side: not a person, and nobody who only reports. */
const sideTypes =
  /^(?:STATE|STATE_FORCES|GOVERNMENT|COALITION|MILITARY_COMMAND|POLICE|PRO_GOVERNMENT_MILITIA|REBEL_GROUP|MILITIA)$/u;
/** Bodies of a state that look into a quarrel, and are no side of it. */
const judging = /\b(?:court|tribunal|commission|ombudsman|prosecutors?|inquiry|jury|judges?)\b/iu;
const stateTypes = /^(?:STATE|STATE_FORCES|GOVERNMENT|MILITARY_COMMAND|POLICE)$/u;
/** "On both sides", "from the two sides": where something happens, not who acts. */
const beside = /^(?:on|from|at)$/u;
/** Who acts for a country. */
const rulers = /^(?:leaders|presidents|ministers|premiers)$/u;
const maximumModifiers = 2;
/** How many sentences before may name the two. */
const reach: Readonly<Record<Kind, number>> = { countries: 4, sides: 4, persons: 2 };
const longestReach = Math.max(...Object.values(reach));

/** Somebody whom a sentence names, by tokens. */
interface Named extends TokenRange {
  readonly entity: () => string;
  /** The same for the same actor. */
  readonly key: string;
}

/** What a sentence before has to say of pairs. */
interface Told {
  readonly tokens: readonly Token[];
  readonly actors: readonly Mention[];
}

/** "The two countries", "both sides", "the two men": finds which two they are, by what the text named last. */
export class PairFinder {
  readonly #register: ActorRegister;
  readonly #lexicon: ActorLexicon;
  readonly #nations: Nations;
  /** The latest sentences, the last one first. */
  #told: readonly Told[] = [];

  constructor(register: ActorRegister, lexicon: ActorLexicon, nations: Nations) {
    this.#register = register;
    this.#lexicon = lexicon;
    this.#nations = nations;
  }

  /** A sentence was read. */
  note({ tokens }: TokenizedSentence, actors: readonly Mention[]): void {
    this.#told = [{ tokens, actors }, ...this.#told].slice(0, longestReach);
  }

  /**
   * Both of the pair that the words at `at` mean, as two mentions of the same words; none where they are no such words, or where the text leaves open which two are meant.
   * @param before The mentions of the sentence so far.
   */
  at({ tokens, ordinal }: TokenizedSentence, at: number, before: readonly Mention[]): Mention[] {
    const words = pairWordsAt(tokens, at);
    if (words === null) return [];
    const here = { tokens: tokens.slice(0, at), actors: before };
    const told = [here, ...this.#told.slice(0, reach[words.kind])];
    const pair = words.kind === "countries" ? this.#countries(told) : this.#named(told, words);
    const [start, end] = [tokens[at]?.start ?? 0, tokens[words.last]?.end ?? 0];
    return pair.map(({ entity }) => {
      return { sentence: ordinal, first: at, last: words.last, entity: entity(), kind: "NOMINAL", start, end };
    });
  }

  /** The two nations named last, in one sentence or in several. */
  #countries(told: readonly Told[]): readonly Named[] {
    const found = new Map<string, Named>();
    for (const { tokens } of told) {
      const here = this.#nationsIn(tokens);
      const joined = joinedIn(tokens, here);
      if (joined) return joined;
      for (const nation of here) if (!found.has(nation.key)) found.set(nation.key, nation);
      if (found.size >= 2) break;
    }
    return found.size === 2 ? [...found.values()] : [];
  }

  /** The two sides or persons of the last sentence that names two of them. */
  #named(told: readonly Told[], { kind, noun }: PairWords): readonly Named[] {
    for (const { tokens, actors } of told) {
      // "Police held two men. The two men": they have no names.
      if (tokens.some(({ lower }, index) => lower === noun && isCountedAnew(tokens, index))) return [];
      const fits = actors.filter(({ entity }) => this.#isOf(kind, entity)).map(asNamed);
      // "Leaders of Armenia and Azerbaijan met. The two leaders": who is not named acts for his country.
      const mayBeNations = kind === "sides" || (rulers.test(noun) && fits.length === 0);
      const nations = mayBeNations ? this.#nationsIn(tokens) : [];
      const joined = joinedIn(tokens, withoutOverlaps(fits, nations));
      if (joined) return joined;
      const distinct = [...new Map(fits.map((one) => [this.#sideOf(one.key), one])).values()];
      if (distinct.length === 2) return distinct;
      if (distinct.length > 2) return [];
    }
    return [];
  }

  /** A government and its army are one side, unless the text sets them against each other. */
  #sideOf(entity: string): string {
    const { type = "", country = null } = this.#register.describe(entity) ?? {};
    return stateTypes.test(type) && country !== null ? country : entity;
  }

  #isOf(kind: Kind, entity: string): boolean {
    const { type = "", name = "" } = this.#register.describe(entity) ?? {};
    return kind === "persons" ? type === "PERSON" : sideTypes.test(type) && !judging.test(name);
  }

  #nationsIn(tokens: readonly Token[]): Named[] {
    return flatMap([...tokens.keys()], (at): Named[] => {
      const match = this.#nations.at(tokens, at) ?? this.#seatAt(tokens, at);
      if (match === null) return [];
      const { nation, length } = match;
      const entity = () => this.#state(nation);
      return [{ first: at, last: at + length - 1, key: nation.country, entity }];
    });
  }

  /** "Minsk hit back": the city acts for its country. */
  #seatAt(tokens: readonly Token[], at: number) {
    const nation = this.#nations.seatedIn(tokens[at]?.text ?? "");
    const stands = /^(?:VERB|AUX)$/u.test(tokens[at + 1]?.partOfSpeech ?? "");
    return nation && stands && tokens[at - 1]?.partOfSpeech !== "ADP" ? { nation, length: 1 } : null;
  }

  #state({ names, country }: Nation): string {
    return stateActor(names[0] ?? country, country, this.#register, this.#lexicon);
  }
}

interface PairWords {
  readonly kind: Kind;
  readonly noun: string;
  readonly last: number;
}

/** "Both sides", "each side", "the two nuclear-armed neighbours", "the warring parties", "the two countries' ministers"; not "both sides of the road" nor "both sides' leaders". */
function pairWordsAt(tokens: readonly Token[], at: number): PairWords | null {
  const opener = tokens[at]?.lower ?? "";
  const isBoth = /^(?:both|each)$/u.test(opener);
  const second = tokens[at + 1]?.lower ?? "";
  if (!isBoth && !(/^(?:the|these)$/u.test(opener) && /^(?:two|warring|rival|opposing)$/u.test(second))) return null;
  let last = isBoth ? at + 1 : at + 2;
  const end = last + maximumModifiers;
  while (last < end && tokens[last]?.partOfSpeech === "ADJ") last += 1;
  const noun = tokens[last]?.lower ?? "";
  const kind = (Object.keys(kinds) as Kind[]).find((name) => kinds[name].test(noun));
  const after = tokens[last + 1];
  // "The two countries' foreign ministers" meet for them.
  const isOwner = /^['’]s?$/u.test(after?.lower ?? "") && kind === "countries";
  if (kind === undefined || (/^(?:of|['’]s?)$/u.test(after?.lower ?? "") && !isOwner)) return null;
  if (/^(?:NOUN|PROPN)$/u.test(after?.partOfSpeech ?? "")) return null;
  return kind === "sides" && beside.test(tokens[at - 1]?.lower ?? "") ? null : { kind, noun, last };
}

/** "Two men", of whom no word before says that they are known. */
const isCountedAnew = (tokens: readonly Token[], noun: number): boolean =>
  tokens[noun - 1]?.partOfSpeech === "NUM" && !/^(?:the|these)$/u.test(tokens[noun - 2]?.lower ?? "");

const asNamed = ({ first, last, entity }: Mention): Named => ({ first, last, key: entity, entity: () => entity });

/** Those, and of the others who stands nowhere among them; in the order of the text. */
function withoutOverlaps(those: readonly Named[], others: readonly Named[]): Named[] {
  const free = others.filter(({ first, last }) => those.every((one) => one.last < first || one.first > last));
  return [...those, ...free].sort((a, b) => a.first - b.first);
}

/** "A and B", where they are two and no third stands before them in a list; null if there are none, or several such pairs. */
function joinedIn(tokens: readonly Token[], named: readonly Named[]): readonly Named[] | null {
  const pairs = flatMap(named, (one, index): Named[][] => {
    const next = named[index + 1];
    const between = next && tokens.slice(one.last + 1, next.first).map(({ lower }) => lower);
    const isJoined = between?.[0] === "and" && between.slice(1).every((word) => /^(?:the|an?)$/u.test(word));
    const isList = tokens[one.first - 1]?.text === "," && named[index - 1]?.last === one.first - 2;
    return next && isJoined && !isList && next.key !== one.key ? [[one, next]] : [];
  });
  const [only] = pairs;
  return only && pairs.every((pair) => pair.every(({ key }) => only.some((one) => one.key === key))) ? only : null;
}
