import type { Mention } from "../mention.js";
import { isCapitalized, type Token, type TokenizedSentence } from "../text/token.js";
import type { ActorLexicon } from "./actor-lexicon.js";
import type { ActorRegister } from "./actor-register.js";
import { actorSlug } from "./actor-slug.js";
import { BareNouns } from "./bare-nouns.js";
import { isOfBlow } from "./blows.js";
import { calledBodyAt } from "./called-bodies.js";
import { isCrowd, isIdiom, isPremodifier } from "./collective-words.js";
import type { CollectiveMatch, Collectives } from "./collectives.js";
import { communityAt, type FoundCommunity } from "./communities.js";
import { hasForces, type Nation, type NationMatch, type Nations } from "./nations.js";
import { isOpenNoun } from "./open-nouns.js";
import { type FoundOrganisation, organisationAt } from "./organisations.js";
import { nounOfOthers } from "./others.js";

const interCodes: Readonly<Record<string, number>> = {
  GOVERNMENT: 1,
  STATE_FORCES: 1,
  POLICE: 1,
  REBEL_GROUP: 2,
  MILITIA: 3,
  CIVILIANS: 7,
};
/** ACLED's code for identity militias. */
const communalInter = 4;
/** Words that may stand between a nationality and the noun: "Egyptian military authorities". */
const maximumModifiers = 3;
/** Words of a noun for several, at most: "air force planes". */
const longestNoun = 5;
/** A force called by its country's name. */
const ownForce = /^(?:army|navy|police|military|rangers|marines)$/u;
const platform = /^(?:jets?|warplanes?|planes?|aircraft|helicopters?|gunships?|drones?|tanks?|artillery)$/u;
const hideouts = /^(?:positions|hideouts?|strongholds?|camps|trenches|targets)$/u;
const titled = /^(?:secretary|president|prime|king|pope|minister|premier|chancellor|mayor|governor|senator|judge)$/u;

/** Common nouns for actors, with the nation they are of: "Kenyan troops", "Ukraine's president", "the government of Chile". */
export class CollectiveFinder {
  readonly #collectives: Collectives;
  readonly #nations: Nations;
  readonly #lexicon: ActorLexicon;
  readonly #register: ActorRegister;
  readonly #bare: BareNouns;

  /** @param home - The nation of a report that speaks of no other: "the army" is its army. */
  constructor(
    collectives: Collectives,
    nations: Nations,
    lexicon: ActorLexicon,
    register: ActorRegister,
    home: Nation | undefined,
  ) {
    this.#bare = new BareNouns(nations, lexicon, home);
    this.#lexicon = lexicon;
    this.#collectives = collectives;
    this.#nations = nations;
    this.#register = register;
  }

  /** The actor whose words begin at `at`: an organisation's whole name, or a noun, with its nationality or alone. */
  at(sentence: TokenizedSentence, at: number): Mention | null {
    const community = this.#nations.adjectiveAt(sentence.tokens, at) ? null : communityAt(sentence.tokens, at);
    if (community) return this.#community(sentence, community);
    const called = calledBodyAt(sentence.tokens, at);
    if (called && this.#isUnknown(sentence.tokens, called.name))
      return this.#organisation(sentence, called, called.name);
    const named = organisationAt(sentence.tokens, at);
    const noun = this.#nounAt(sentence, at);
    return named && named.last > (noun?.last ?? at) ? this.#organisation(sentence, named) : noun;
  }

  /** "Soldiers from Thailand and Cambodia", by the noun at `at`: those of both nations, as two mentions of the same words; none where it is no such noun. */
  ofTwoNations(sentence: TokenizedSentence, at: number): Mention[] {
    const { tokens } = sentence;
    // Every word comes by here.
    if (!tokens.slice(at + 1, at + 1 + longestNoun).some(({ lower }) => lower === "from" || lower === "of")) return [];
    const match = this.#headAt(tokens, at);
    const link = at + (match?.length ?? 0);
    if (match?.of.joins !== true || !/^(?:from|of)$/u.test(tokens[link]?.lower ?? "")) return [];
    const one = this.#nations.nameAt(tokens, link + 1);
    const and = link + 1 + (one?.length ?? 0);
    const other = one && tokens[and]?.lower === "and" ? this.#nations.nameAt(tokens, and + 1) : null;
    if (!one || !other) return [];
    const last = and + other.length;
    return [one, other].map(({ nation }) => this.#mention(sentence, at, at, match, nation, last));
  }

  /** "The Israeli army", which the lexicon has: "the army" may be it from now on. */
  noteOwner(noun: string, country: string): void {
    this.#bare.noteOwner(noun, country);
  }

  /** A sentence was read. */
  noteSentence({ tokens }: TokenizedSentence): void {
    this.#bare.noteSentence(tokens);
  }

  /** Whose members bear arms on its behalf, as far as they act. */
  #community({ tokens, ordinal }: TokenizedSentence, { first, last, name }: FoundCommunity): Mention {
    const entity = this.#register.local({
      slug: actorSlug(name),
      name,
      type: "MILITIA",
      acledInter: communalInter,
      ploverSector: ["UAF"],
      named: true,
    });
    const [start, end] = [tokens[first]?.start ?? 0, tokens[last]?.end ?? 0];
    return { sentence: ordinal, first, last, entity, kind: "NAME", start, end };
  }

  #isUnknown(tokens: readonly Token[], name: number): boolean {
    return this.#lexicon.matchAt(tokens, name) === null && this.#nations.at(tokens, name) === null;
  }

  /** @param from - Where its name begins. */
  #organisation(
    sentence: TokenizedSentence,
    { first, last, type, sector }: FoundOrganisation,
    from: number = first,
  ): Mention {
    const words = sentence.tokens.slice(from, last + 1);
    const name = words.map(({ text }) => text).join(" ");
    const entity = this.#register.local({
      slug: actorSlug(name),
      name,
      type,
      country: this.#nations.adjectiveAt(words, 0)?.nation.country ?? null,
      acledInter: interCodes[type] ?? null,
      ploverSector: [sector],
      named: true,
      international: type === "INTERNATIONAL_ORGANIZATION",
    });
    const [start, end] = [sentence.tokens[first]?.start ?? 0, words.at(-1)?.end ?? 0];
    return { sentence: sentence.ordinal, first, last, entity, kind: "NAME", start, end };
  }

  #nounAt(sentence: TokenizedSentence, at: number): Mention | null {
    const { tokens } = sentence;
    const nation = this.#nations.adjectiveAt(tokens, at) ?? this.#owningNation(tokens, at);
    if (nation) {
      const from = at + nation.length + (tokens[at + nation.length]?.lower === "'s" ? 1 : 0);
      let isOfMore = false;
      for (let head = from; head <= from + maximumModifiers; head += 1) {
        const match = this.#headAt(tokens, head);
        // "Three US soldiers": the number is theirs, the article of "the US army" is left out as that of a name.
        const first = tokens[at - 1]?.partOfSpeech === "NUM" ? at - 1 : at;
        // "Israeli and Palestinian officials": the adjective is all that names the former.
        const last = isOfMore ? at + nation.length - 1 : undefined;
        if (match) return this.#mention(sentence, first, head, match, nation.nation, last);
        // "Yemen's Houthi rebels" are the Houthis.
        const group = this.#lexicon.matchAt(tokens, head);
        if (group && !group.isCommon && /^(?:REBEL_GROUP|MILITIA)$/u.test(group.actor.type)) return null;
        if (!/^(?:ADJ|NOUN|PROPN|CCONJ|NUM)$/u.test(tokens[head]?.partOfSpeech ?? "")) break;
        if (tokens[head]?.lower !== "and") continue;
        isOfMore = this.#nations.adjectiveAt(tokens, head + 1) !== null;
        if (!isOfMore) break;
      }
      if (this.#isPeople(tokens, at + nation.length - 1)) return this.#people(sentence, at, nation);
      // "Armenian positions came under fire".
      const isHeld =
        /^(?:positions|outposts|trenches)$/u.test(tokens[from]?.lower ?? "") ||
        // "Chinese vessels fired", where "seized two Chinese vessels" may be of anybody's.
        (/^(?:vessels?|ships?|cutters?)$/u.test(tokens[from]?.lower ?? "") &&
          /^(?:VERB|AUX)$/u.test(tokens[from + 1]?.partOfSpeech ?? ""));
      return isHeld || isOfBlow(tokens, from) ? this.#strikers(sentence, at, nation) : null;
    }
    const match = this.#headAt(tokens, at);
    if (!match) return null;
    // "guerrillas of the FMLN" are the FMLN.
    if (match.of.type === "REBEL_GROUP" && this.#isOfGroup(tokens, at + match.length)) return null;
    // "Russian missiles" are of somebody, "missiles" of nobody.
    if (/^(?:missiles|rockets|drones|artillery)$/u.test(match.noun)) return null;
    let first = at;
    while (first > 0 && first > at - 4 && isPremodifier(tokens[first - 1])) first -= 1;
    if (isCrowd(tokens, at) && tokens[at - 1]?.lower === "of") first = at - 2;
    const after = at + match.length;
    // "The government of Chile", "border guards from Kyrgyzstan".
    const isOwned = tokens[after]?.lower === "of" || (tokens[after]?.lower === "from" && match.of.joins === true);
    const of = isOwned ? this.#nations.nameAt(tokens, after + 1) : null;
    const nationOf = of?.nation ?? this.#bare.ownerOf(tokens, first, at, match);
    return this.#mention(sentence, first, at, match, nationOf, of ? after + of.length : undefined);
  }

  /** "Bolivians", and no adjective that ends so: a plural with no noun of its own behind it. */
  #isPeople(tokens: readonly Token[], last: number): boolean {
    const word = tokens[last]?.lower ?? "";
    const next = tokens[last + 1];
    return (
      word.endsWith("s") &&
      !word.endsWith("ss") &&
      this.#nations.isAdjective(word) &&
      !/^(?:NOUN|PROPN|ADJ)$/u.test(next?.partOfSpeech ?? "") &&
      !/^['’]s?$/u.test(next?.lower ?? "")
    );
  }

  /** "Ukraine's" or, where apostrophes were stripped, "Ukraines"; "Pakistan Army", "Kenya Police", "China Coast Guard": the nation by its name, where what stands behind is its own. */
  #owningNation(tokens: readonly Token[], at: number): NationMatch | null {
    const match = this.#nations.nameAt(tokens, at);
    const next = match && tokens[at + match.length];
    if (!next) return null;
    if (next.lower === "'s" || (isCapitalized(next) && ownForce.test(next.lower))) return match;
    // "A Myanmar air force jet", but not "in Myanmar air strikes".
    const pair = `${next.lower} ${tokens[at + match.length + 1]?.lower}`;
    // "China Coast Guard ships", "the Rwanda Defence Force".
    if (isCapitalized(next) && /^(?:coast guard|defen[cs]e forces?)$/u.test(pair)) return match;
    return pair === "air force" && tokens[at - 1]?.partOfSpeech !== "ADP" ? match : null;
  }

  /** "Unarmed Bolivians": people of the nation, who are civilians where nothing else is said. */
  #people(sentence: TokenizedSentence, at: number, { nation, length }: NationMatch): Mention | null {
    const { tokens } = sentence;
    const noun = tokens[at + length - 1]?.lower ?? "";
    const of = this.#collectives.classOf("people");
    let first = at;
    while (first > 0 && first > at - 3 && /^(?:ADJ|NUM)$/u.test(tokens[first - 1]?.partOfSpeech ?? "")) first -= 1;
    return of ? this.#mention(sentence, first, at, { of, noun, length }, nation) : null;
  }

  /** "A Russian missile hit", "Israeli air strikes": the nation's military, by its adjective. */
  #strikers(sentence: TokenizedSentence, at: number, { nation, length }: NationMatch): Mention | null {
    // "Palestinian rockets" are militants'.
    const noun = hasForces(nation) ? "military" : "militants";
    const of = this.#collectives.classOf(noun);
    return of ? this.#mention(sentence, at, at, { of, noun, length }, nation) : null;
  }

  #isOfGroup(tokens: readonly Token[], at: number): boolean {
    if (tokens[at]?.lower !== "of") return false;
    const name = tokens[at + 1]?.lower === "the" ? at + 2 : at + 1;
    return this.#lexicon.matchAt(tokens, name)?.actor.type === "REBEL_GROUP";
  }

  /** The noun, unless it only describes another ("police station") or is a verb. */
  #headAt(tokens: readonly Token[], at: number): CollectiveMatch | null {
    const crowd = this.#crowd(tokens, at);
    if (crowd) return crowd;
    const match = this.#collectives.at(tokens, at) ?? this.#openNoun(tokens, at);
    const last = tokens[at + (match?.length ?? 1) - 1];
    if (!match || !last || last.partOfSpeech === "VERB" || last.partOfSpeech === "ADV") return null;
    if (match.noun === "others") return this.#others(tokens, at, match);
    if (isIdiom(match.noun, tokens[at - 1])) return null;
    // "The civil defence force" is nobody's army.
    if (/^defen[cs]e forces?$/u.test(match.noun) && this.#nations.nameAt(tokens, at - 1) === null) return null;
    const next = tokens[at + match.length];
    // "An air force jet", "army warplanes": who flies them.
    if (next && match.of.name === "military" && platform.test(next.lower))
      return { ...match, length: match.length + 1 };
    // "President Macron" is the person.
    if (match.noun.split(" ").some((word) => titled.test(word)) && next && next.partOfSpeech === "PROPN") return null;
    const describes =
      next?.partOfSpeech === "NOUN" &&
      // "A policeman shot three vendors", "the coast guard rescued": verbs that the model takes for nouns.
      !/^(?:\p{L}{2,}[^e]ed|shot|hit|beat|cut|fled|met|led|held|struck|fought)$/u.test(next.lower) &&
      // "Took an officer hostage".
      !/^(?:hostage|captive|prisoner|overnight|today|yesterday|tomorrow|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/u.test(
        next.lower,
      );
    // "Bombed rebel positions": those who hold them.
    const isHeldByThem = /^(?:REBEL_GROUP|MILITIA)$/u.test(match.of.type) && hideouts.test(next?.lower ?? "");
    if (isHeldByThem && tokens[at - 1]?.partOfSpeech !== "ADP")
      return { ...match, noun: match.noun.replace(/(?<!s|militia)$/u, "s") };
    return describes && !/(?:men|s)$/u.test(last.lower)
      ? null
      : describes &&
          /^(?:post|station|base|camp|positions|camps|bases|posts|checkpoint|barracks|headquarters|convoy|patrol)$/u.test(
            next.lower,
          ) &&
          !/s$/u.test(last.lower)
        ? null
        : match;
  }

  /** "Four others": of the kind that was counted before them; people, where none was. */
  #others(tokens: readonly Token[], at: number, people: CollectiveMatch): CollectiveMatch | null {
    if (tokens[at - 1]?.partOfSpeech !== "NUM") return null;
    const noun = nounOfOthers(tokens, at);
    const kind = noun < 0 ? null : this.#collectives.at(tokens, noun);
    return kind ? { ...kind, length: 1 } : people;
  }

  /** "A beekeeper": a civilian, as long as nothing else is known of the noun. */
  #openNoun(tokens: readonly Token[], at: number): CollectiveMatch | null {
    const of = isOpenNoun(tokens, at) ? this.#collectives.classOf("people") : undefined;
    return of ? { of, noun: tokens[at]?.lower ?? "", length: 1 } : null;
  }

  /** "Thousands fled": people, where nothing says who. */
  #crowd(tokens: readonly Token[], at: number): CollectiveMatch | null {
    const of = isCrowd(tokens, at) ? this.#collectives.classOf("people") : undefined;
    return of ? { of, noun: "people", length: 1 } : null;
  }

  #mention(
    { tokens, ordinal }: TokenizedSentence,
    first: number,
    head: number,
    { of, noun, length }: CollectiveMatch,
    nation: Nation | undefined,
    last = head + length - 1,
  ): Mention {
    if (nation) this.#bare.noteOwner(noun, nation.country);
    const adjective = nation?.adjectives[0] ?? nation?.names[0];
    const label = of.joins && nation ? of.name : noun;
    // "Bolivians" are called so, and no people of their own besides.
    const isOwnName = this.#nations.isAdjective(noun.replace(/s$/u, ""));
    const name = adjective && !isOwnName ? `${adjective} ${label}` : `${capitalized(noun)} (unnamed)`;
    // "Four Israeli soldiers" are of the forces that the lexicon has.
    const forces =
      of.name === "military" ? nation?.adjectives.map((word) => this.#lexicon.named(`${word} military`)) : [];
    const known = forces?.find(Boolean);
    const takenUp = nation ? null : this.#bare.takenUp(tokens, first, head, noun);
    const entity =
      takenUp ??
      (known
        ? this.#register.known(known.slug)
        : this.#register.local({
            slug: actorSlug(name.replace(" (unnamed)", "")),
            name,
            type: of.type,
            country: nation?.country ?? null,
            acledInter: interCodes[of.type] ?? null,
            ploverSector: [of.sector],
            named: nation !== undefined && of.joins === true,
            generic: true,
          }));
    const start = tokens[first]?.start ?? 0;
    const end = tokens[last]?.end ?? start;
    this.#register.alias(
      entity,
      tokens
        .slice(first, last + 1)
        .map(({ text }) => text)
        .join(" "),
    );
    this.#bare.noteNamed(noun, entity);
    return { sentence: ordinal, first, last, entity, kind: "NOMINAL", start, end };
  }
}

function capitalized(word: string): string {
  return `${word[0]?.toUpperCase() ?? ""}${word.slice(1)}`;
}
