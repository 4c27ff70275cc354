import type { Nations } from "../actors/nations.js";
import type { Places } from "../gazetteer/world-places.js";
import { type Mention, overlaps } from "../mention.js";
import { isCapitalized, type Token, type TokenizedSentence } from "../text/token.js";
import { followsBorder, isCompassAdjective, noteBearings } from "./bearings.js";
import { findAnaphor } from "./find-anaphors.js";
import { findArea } from "./find-areas.js";
import { findNationalCapital } from "./find-capitals.js";
import { findName } from "./find-names.js";
import { findParent } from "./find-parent.js";
import { findSite } from "./find-sites.js";
import type { FoundName } from "./found-name.js";
import { capitalized, type PlaceContext, placeMention, slugOf } from "./place-context.js";
import { PlaceMemory } from "./place-memory.js";
import type { PlaceNouns } from "./place-nouns.js";
import type { PlaceRegister } from "./place-register.js";

/** Finds the places of one report, sentence after sentence; keeps what "the town" can refer to. */
export class PlaceFinder {
  readonly #context: PlaceContext;

  constructor(gazetteer: Places, nouns: PlaceNouns, register: PlaceRegister, raw: string, nations: Nations) {
    this.#context = { gazetteer, nouns, register, raw, nations, memory: new PlaceMemory(register) };
  }

  /** Mentions of places in the sentence outside the mentions of actors, in order, none overlapping. */
  find(sentence: TokenizedSentence, actors: readonly Mention[]): Mention[] {
    const context = this.#context;
    const taken = new Set<number>();
    for (const { first, last } of actors) for (let at = first; at <= last; at += 1) taken.add(at);
    const isFree = (at: number) => !taken.has(at);
    const mentions: Mention[] = [];
    const add = (mention: Mention | null) => {
      if (!mention || mentions.some((other) => overlaps(other, mention))) return;
      mentions.push(mention);
      for (let at = mention.first; at <= mention.last; at += 1) taken.add(at);
    };
    const tokenCount = sentence.tokens.length;
    for (let at = 0; at < tokenCount; at += 1)
      if (isFree(at))
        add(findNamed(context, sentence, at, isFree, actors, mentions) ?? findNationalCapital(context, sentence, at));
    mentions.sort((a, b) => a.first - b.first);
    // "A hospital in the capital": what the site lies in has to be known first.
    for (let at = 1; at < tokenCount; at += 1)
      if (isFree(at) && isInCapital(sentence.tokens, at)) add(findAnaphor(context, sentence, at, mentions));
    mentions.sort((a, b) => a.first - b.first);
    for (let at = 0; at < tokenCount; at += 1) {
      if (!isFree(at)) continue;
      add(findAnaphor(context, sentence, at, mentions) ?? findSite(context, sentence, at, mentions, isFree));
    }
    for (let at = 0; at < tokenCount; at += 1) if (isFree(at)) add(findArea(context, sentence, at, mentions));
    mentions.sort((a, b) => a.first - b.first);
    noteBearings(context, sentence, mentions);
    // "Soldiers from Rwanda", "the border with Rwanda", "a war against Rwanda": where they are from, what lies beyond, or whom they fight, is not where things happen.
    const isOrigin = ({ first, entity }: Mention) =>
      (/^(?:from|against|with|by)$/u.test(sentence.tokens[first - 1]?.lower ?? "") ||
        followsBorder(sentence.tokens, first)) &&
      context.register.get(entity)?.type === "COUNTRY";
    context.memory.remember(mentions.filter((mention) => !context.gazetteer.isWide || !isOrigin(mention)));
    return mentions;
  }
}

const isInCapital = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.lower === "in" && tokens[at + 1]?.lower === "capital";

/** "Victoria station in Manchester": the name is the station's, and not that of a town in another country. */
function isOfSiteAbroad(
  { gazetteer, nouns }: PlaceContext,
  sentence: TokenizedSentence,
  { known, last }: FoundName,
  isFree: (index: number) => boolean,
): boolean {
  const { tokens } = sentence;
  let at = last + 1;
  while (tokens[at]?.partOfSpeech === "NOUN") at += 1;
  if (!gazetteer.isWide || known === null || at === last + 1 || tokens[at]?.lower !== "in") return false;
  const around = findName(sentence, at + 1, isFree, gazetteer, nouns)?.known ?? null;
  return around !== null && around.country !== known.country;
}

const placeNoun =
  /^(?:villages?|towns?|cit(?:y|ies)|areas?|districts?|neighbou?rhoods?|camps?|hills?|islands?|regions?|places?|sites?|bases?|roads?|highways?|suburbs?|quarters?)$/u;

/** "A man known as El Chato", "nicknamed 'Medellin'": how somebody is called. */
function isNickname(tokens: readonly Token[], { first }: FoundName): boolean {
  const before = tokens.slice(Math.max(0, first - 7), first).filter(({ text }) => !/^["“”'‘’]$/u.test(text));
  const words = before.map(({ lower }) => lower);
  const called = /(?:^| )(?:(?:better |also |commonly )?known as|alias|nicknamed|a\.?k\.?a\.?)(?: (?:el|la|the))?$/u;
  return called.test(words.join(" ")) && !words.some((word) => placeNoun.test(word));
}

/** "U.S. President A B", "U.S. Secretary of State A B": whose office it is, and not where. */
function isOfOffice({ tokens }: TokenizedSentence, { known, last }: FoundName, actors: readonly Mention[]): boolean {
  const holder = actors.find(({ first, kind }) => kind === "NAME" && first > last + 1 && first <= last + 4);
  const office = tokens.slice(last + 1, holder?.first ?? 0);
  return (
    known?.type === "COUNTRY" &&
    office.length > 0 &&
    office.every((token) => (token.partOfSpeech !== "ADP" && isCapitalized(token)) || token.lower === "of")
  );
}

/** A place by its name, with the word of direction before it ("eastern Damascus"). */
function findNamed(
  context: PlaceContext,
  sentence: TokenizedSentence,
  at: number,
  isFree: (index: number) => boolean,
  actors: readonly Mention[],
  earlier: readonly Mention[],
): Mention | null {
  const { register, gazetteer, nouns, memory } = context;
  const { tokens } = sentence;
  const found = findName(sentence, at, isFree, gazetteer, nouns);
  if (
    !found ||
    isNickname(tokens, found) ||
    isOfSiteAbroad(context, sentence, found, isFree) ||
    isOfOffice(sentence, found, actors)
  )
    return null;
  let id: string;
  if (found.known) id = register.known(found.known);
  else {
    const type = found.stated ?? "VILLAGE";
    id = register.local({
      slug: slugOf(found.name),
      name: found.name,
      type,
      named: true,
      within:
        findParent(context, sentence, at, type, [], earlier)?.id ??
        (gazetteer.onlyCountry ? register.known(gazetteer.onlyCountry, false) : null),
    });
  }
  if (tokens[at - 1]?.lower === "of") memory.call(id, tokens[at - 2]?.lower ?? "");
  let { first } = found;
  const direction = tokens[first - 1]?.lower ?? "";
  const base = register.get(id);
  if (isCompassAdjective(direction) && base && /^(?:COUNTRY|CITY|ADMIN1)$/u.test(base.type) && isFree(first - 1)) {
    first -= 1;
    const name = `${capitalized(direction)} ${base.name}`;
    id = register.local({
      slug: slugOf(name),
      name,
      type: base.type === "COUNTRY" ? "REGION" : "AREA",
      named: true,
      within: id,
    });
  }
  return placeMention(context, sentence, first, found.last, id, "NAME", found.straySuffix);
}
