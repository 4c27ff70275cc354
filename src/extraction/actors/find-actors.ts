import type { Places } from "../gazetteer/world-places.js";
import { type Mention, mentionOf } from "../mention.js";
import type { Token, TokenizedSentence } from "../text/token.js";
import type { ActorLexicon, LexiconActor } from "./actor-lexicon.js";
import type { ActorRegister } from "./actor-register.js";
import { withAppositions } from "./appositions.js";
import type { CollectiveFinder } from "./find-collectives.js";
import { findForeignPlatform, findOwnForces, isForeignPlatform } from "./find-sides.js";
import { sentenceCountry } from "./main-country.js";
import { armedTypes, NamedBodies } from "./named-bodies.js";
import { affiliationOf, NominalResolver } from "./nominal-resolver.js";
import type { Nominals } from "./nominals.js";
import { groupNounEnd, isAttribute, isDoerOf, isPremodifier, leaderOfAttack, nameBehindOf } from "./noun-phrases.js";
import type { PairFinder } from "./pairs.js";
import { isNamePart, PersonFinder } from "./person-finder.js";

const locative = new Set([
  "in",
  "from",
  "to",
  "across",
  "into",
  "near",
  "inside",
  "of",
  "within",
  "throughout",
  "between",
  "around",
  "with",
  "on",
  "-",
]);
const forceTypes = new Set([...armedTypes, "STATE_FORCES", "PRO_GOVERNMENT_MILITIA", "COALITION"]);
/** What the fighters of a group are called. */
const fightersOf = /^(?:rebels|guerrillas|insurgents|militants|jihadists|separatists|extremists|fighters|militiamen)$/u;
/** "Its fighters", "their men": of the group that the sentence has named last. */
const ownFighters =
  /^(?:fighters|men|gunmen|members|militants|forces|troops|commandos|soldiers|militiamen|units|patrols|helicopters|warplanes|planes|jets|aircraft|drones)$/u;
/** Actors that are also places: they act only where they stand before a verb. */
const isStateName = (actor: LexiconActor): boolean =>
  actor.type === "STATE" && actor.slug !== "united-states" && actor.slug !== "us-allies";

/** Finds the actors of one report, sentence after sentence; keeps what "the militants" can refer to. */
export class ActorFinder {
  readonly #lexicon: ActorLexicon;
  readonly #nominals: Nominals;
  readonly #register: ActorRegister;
  readonly #persons: PersonFinder;
  readonly #mainCountry: "SYR" | "IRQ" | null;
  readonly #resolver: NominalResolver;
  readonly #wide: { readonly finder: CollectiveFinder } | null;
  readonly #pairs: PairFinder;
  /** Whom the sentences so far name. */
  readonly #mentioned = new Set<string>();
  #armedAntecedent: string | null = null;
  #antecedentSentence = 0;
  /** The side last named, whatever it is: "his troops" are of it. */
  #forceAntecedent: string | null = null;
  readonly #bodies: NamedBodies;

  /** @param country - Whose army "the army" is where the sentence does not say; null if the report speaks of neither. */
  constructor(
    lexicon: ActorLexicon,
    nominals: Nominals,
    register: ActorRegister,
    plain: string,
    country: "SYR" | "IRQ" | null,
    pairs: PairFinder,
    wide: { readonly finder: CollectiveFinder; readonly places: Places } | null = null,
  ) {
    this.#wide = wide;
    this.#pairs = pairs;
    this.#bodies = new NamedBodies(register, wide !== null);
    this.#lexicon = lexicon;
    this.#nominals = nominals;
    this.#register = register;
    this.#persons = new PersonFinder(register, nominals, wide?.places ?? null);
    this.#mainCountry = country;
    this.#resolver = new NominalResolver(register, /\bobservatory\b/iu.test(plain) ? "sohr" : null);
  }

  /** Mentions of actors in the sentence, in order, none overlapping, but that words for a pair are mentions of both. */
  find(sentence: TokenizedSentence): Mention[] {
    const found = this.#find(sentence);
    this.#pairs.note(sentence, found);
    this.#wide?.finder.noteSentence(sentence);
    return found;
  }

  #find(sentence: TokenizedSentence): Mention[] {
    const mentions: Mention[] = [];
    const country = sentenceCountry(sentence) ?? this.#mainCountry;
    for (let at = 0; at < sentence.tokens.length; ) {
      const known = this.#pairs.at(sentence, at, mentions);
      const pair = known.length > 0 ? known : (this.#wide?.finder.ofTwoNations(sentence, at) ?? []);
      const [one] = pair;
      if (one) {
        mentions.push(...pair);
        at = one.last + 1;
        continue;
      }
      const found =
        this.#lexical(sentence, at, country) ??
        this.#membersOf(sentence, at, country) ??
        this.#leader(sentence, at, country) ??
        this.#bodies.groupAt(sentence, at) ??
        this.#bodies.organisationAt(sentence, at) ??
        this.#wide?.finder.at(sentence, at) ??
        findForeignPlatform(this.#lexicon, this.#register, sentence, at) ??
        findOwnForces(this.#nominals, this.#register, sentence, at, country) ??
        this.#nominal(sentence, at, country) ??
        this.#person(sentence, at);
      // "The UN envoy" is one party.
      while (this.#wide && found && (mentions.at(-1)?.first ?? -1) >= found.first) mentions.pop();
      this.#bodies.noteFound(found);
      if (found) mentions.push(this.#wide ? this.#ofOnlyGroup(sentence, found, mentions) : found);
      at = found ? found.last + 1 : at + 1;
    }
    return this.#wide ? this.#withAppositions(sentence, mentions) : mentions;
  }

  /** A noun that a name explains stands for nobody besides. */
  #withAppositions({ tokens }: TokenizedSentence, mentions: readonly Mention[]): Mention[] {
    const explained = withAppositions(tokens, mentions, (entity) => this.#register.describe(entity)?.type);
    for (const [index, { entity }] of explained.entries()) {
      this.#mentioned.add(entity);
      const noun = this.#register.describe(mentions[index]?.entity ?? "");
      if (noun && entity !== mentions[index]?.entity) this.#register.explain(entity, noun);
    }
    for (const { entity } of mentions) if (!this.#mentioned.has(entity)) this.#register.forget(entity);
    return explained;
  }

  #lexical(sentence: TokenizedSentence, at: number, country: "SYR" | "IRQ" | null): Mention | null {
    const { tokens } = sentence;
    const token = tokens[at];
    const match = this.#lexicon.matchAt(tokens, at);
    if (!match || !token) return null;
    // Elsewhere "the rebels" are not those of Syria, and "the coalition" is only that against ISIS where it was named.
    if (this.#wide && match.isCommon && /^(?:SYR|IRQ)$/u.test(match.actor.country ?? "")) return null;
    if (this.#wide && match.isCommon && match.actor.type === "COALITION" && !this.#isNamed(match.actor.slug))
      return null;
    // "in Washington" is the city.
    if (this.#wide && match.actor.type === "STATE" && locative.has(tokens[at - 1]?.lower ?? "")) return null;
    // "US soldiers" are the soldiers.
    if (match.actor.type === "STATE" && (this.#wide?.finder.at(sentence, at)?.last ?? at) > at) return null;
    if (isStateName(match.actor) && !this.#actsHere(tokens, at, at + match.length)) return null;
    if (isForeignPlatform(tokens[at - 1], token)) return null;
    if (token.text === "US" && tokens[at + 1]?.lower === "states") return null;
    // "U.S. President A B" is the person.
    if (this.#wide && match.actor.type === "STATE" && this.#nominals.titles.has(tokens[at + match.length]?.lower ?? ""))
      return null;
    // "Waving EU flags".
    if (/^(?:flags?|banners?|logos?|portraits?)$/u.test(tokens[at + match.length]?.lower ?? "")) return null;
    let last = at + match.length - 1;
    if (!match.hasStraySuffix && isGroup(match.actor)) last = groupNounEnd(tokens, last, this.#nominals.groupHeads);
    // Of the two only Syria's government is called a regime.
    const isRegime = tokens.slice(at, at + match.length).some(({ lower }) => lower === "regime");
    const slug =
      match.isCommon && country === "IRQ" && !isRegime ? this.#nominals.inIraq(match.actor.slug) : match.actor.slug;
    const id = this.#register.known(slug);
    if (armedTypes.has(match.actor.type) && !match.actor.generic) {
      this.#bodies.noteGroup(id, sentence.ordinal);
      this.#armedAntecedent = id;
      this.#antecedentSentence = sentence.ordinal;
    }
    if (forceTypes.has(match.actor.type)) this.#forceAntecedent = id;
    if (match.actor.type === "STATE_FORCES" && match.actor.country !== null)
      this.#wide?.finder.noteOwner(tokens[last]?.lower ?? "", match.actor.country);
    const isBody = !/^(?:STATE|PERSON|CIVILIANS)$/u.test(match.actor.type);
    if (isBody && !match.actor.generic) this.#bodies.noteBody(id, armedTypes.has(match.actor.type), sentence.ordinal);
    const bracketed = tokens[at - 1]?.text === "[" && tokens[last + 1]?.text === "]";
    const start = bracketed ? (tokens[at - 1]?.start ?? token.start) : token.start;
    const end = (bracketed ? tokens[last + 1]?.end : tokens[last]?.end) ?? token.end;
    const mention = {
      sentence: sentence.ordinal,
      first: at,
      last,
      entity: id,
      kind: "NAME" as const,
      start,
      end: end - (match.hasStraySuffix ? 1 : 0),
    };
    if (!match.hasStraySuffix)
      this.#register.alias(
        id,
        tokens
          .slice(at, last + 1)
          .map(({ text }) => text)
          .join(" "),
      );
    return mention;
  }

  /** True if a sentence before this names the actor. */
  #isNamed(slug: string): boolean {
    return this.#mentioned.has(`actor:${slug}`);
  }

  /** "The guerrillas": the armed group, where the report, or the sentence before, has named one and no other; "its fighters": the one that leads the sentence. */
  #ofOnlyGroup({ tokens, ordinal }: TokenizedSentence, mention: Mention, before: readonly Mention[]): Mention {
    const noun = tokens[mention.last]?.lower ?? "";
    const isTwoWords = mention.last === mention.first + 1;
    const determiner = tokens[mention.first]?.lower ?? "";
    const isOwn = isTwoWords && /^(?:its|their)$/u.test(determiner) && ownFighters.test(noun);
    const isBare = isTwoWords && determiner === "the" && fightersOf.test(noun);
    const group = isOwn
      ? (this.#bodies.leadingGroup(before, tokens) ?? this.#leadingArmy(before))
      : isBare
        ? this.#bodies.onlyGroup(ordinal)
        : null;
    if (group === null) return mention;
    const { entity } = mention;
    // Whom no other words name is nobody besides.
    if (!this.#mentioned.has(entity) && !before.some((other) => other.entity === entity)) this.#register.forget(entity);
    return mentionOf(mention, group);
  }

  /** "The army said its helicopters": the army that leads the sentence. */
  #leadingArmy([first]: readonly Mention[]): string | null {
    return first && this.#register.describe(first.entity)?.type === "STATE_FORCES" ? first.entity : null;
  }

  /** "Fighters of the Islamic State", "militants of the so-called Islamic State": whose they are, and nobody besides. */
  #membersOf(sentence: TokenizedSentence, at: number, country: "SYR" | "IRQ" | null): Mention | null {
    const { tokens } = sentence;
    const name = this.#nominals.groupHeads.has(tokens[at]?.lower ?? "") ? nameBehindOf(tokens, at) : null;
    const match = name === null ? null : this.#lexicon.matchAt(tokens, name);
    const isNamed = match !== null && forceTypes.has(match.actor.type) && !match.actor.generic;
    const group = isNamed && name !== null ? this.#lexical(sentence, name, country) : null;
    return group && { ...group, first: at, start: tokens[at]?.start ?? group.start };
  }

  /** "A jihadist-led counterattack": who leads an attack makes it. */
  #leader(sentence: TokenizedSentence, at: number, country: "SYR" | "IRQ" | null): Mention | null {
    const leader = leaderOfAttack(sentence.tokens, at);
    if (!leader) return null;
    const tokens = sentence.tokens.with(at, leader);
    const nominal = this.#nominals.get(leader.lower);
    const found = this.#lexical({ ...sentence, tokens: tokens.slice(0, at + 1) }, at, country);
    const entity =
      found?.entity ??
      (nominal?.resolve === "antecedent"
        ? this.#resolver.resolve(nominal, leader, country, this.#armedAntecedent)
        : null);
    const { start, end } = leader;
    if (!entity) return null;
    return { sentence: sentence.ordinal, first: at, last: at, entity, kind: "NOMINAL", start, end };
  }

  /** In "In Aleppo Reuters reported" no person is called so. */
  #person(sentence: TokenizedSentence, at: number): Mention | null {
    const { tokens } = sentence;
    if (!isNamePart(tokens[at]) || this.#lexicon.matchAt(tokens, at + 1)?.actor.type === "MEDIA") return null;
    return this.#persons.at(sentence, at);
  }

  /** "Turkey said", "strikes by Turkey" and "Iran's army" act; "in Turkey" is a place. */
  #actsHere(tokens: readonly Token[], at: number, next: number): boolean {
    const before = tokens[at - 1]?.lower ?? "";
    if (locative.has(before)) return false;
    if (before === "by") return true;
    const after = tokens[next];
    // "France, Chad's former ruler, began pulling out": behind what only says who it is.
    const isExplained = this.#wide !== null && at === 0 && after?.text === ",";
    const comma = isExplained ? tokens.findIndex(({ text }, index) => index > next && text === ",") : -1;
    const verb = comma > 0 && comma <= next + 12 ? tokens[comma + 1] : after;
    return verb !== undefined && (verb.partOfSpeech === "VERB" || verb.partOfSpeech === "AUX");
  }

  #nominal(sentence: TokenizedSentence, at: number, country: "SYR" | "IRQ" | null): Mention | null {
    const { tokens } = sentence;
    const head = tokens[at];
    const nominal = head && this.#nominals.get(head.lower);
    if (!head || !nominal || isAttribute(tokens, at)) return null;
    const before = tokens[at - 1];
    const isTheirs = /^(?:his|their|its)$/u.test(before?.lower ?? "") && /^(?:troops|soldiers|army)$/u.test(head.lower);
    const isTaken =
      nominal.resolve === "attackers" &&
      before?.lower === "the" &&
      /^(?:attackers|assailants)$/u.test(head.lower) &&
      sentence.ordinal - this.#antecedentSentence <= 1;
    const known = isTheirs ? this.#forceAntecedent : isTaken ? this.#armedAntecedent : null;
    const id =
      known ?? this.#resolver.resolve(nominal, head, country, this.#armedAntecedent, before, affiliationOf(tokens, at));
    if (!id) return null;
    let first = at;
    // In "a government bombardment" the article is the bombardment's.
    // In "a police post" the article is the post's.
    const isOfThing = this.#wide !== null && tokens[at + 1]?.partOfSpeech === "NOUN";
    while (!isOfThing && !isDoerOf(tokens, at) && first > 0 && first > at - 4 && isPremodifier(tokens[first - 1]))
      first -= 1;
    if (tokens[first] && first < at && /^(?:VERB|ADP|AUX)$/u.test(tokens[first]?.partOfSpeech ?? "")) first += 1;
    const start = tokens[first]?.start ?? head.start;
    this.#register.alias(
      id,
      tokens
        .slice(first, at + 1)
        .map(({ text }) => text)
        .join(" "),
    );
    return { sentence: sentence.ordinal, first, last: at, entity: id, kind: "NOMINAL", start, end: head.end };
  }
}

function isGroup(actor: LexiconActor): boolean {
  return !["MEDIA", "PERSON", "MONITORING_GROUP", "STATE", "INTERNATIONAL_ORGANIZATION"].includes(actor.type);
}
