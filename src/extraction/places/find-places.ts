import type { Words } from "../../domain/extraction.js";
import type { Bearing, PlaceType } from "../../domain/vocabulary/place.js";
import type { Gazetteer } from "../gazetteer/gazetteer.js";
import { type Mention, overlaps, wordsOf } from "../mention.js";
import type { Token, TokenizedSentence } from "../text/token.js";
import { findName } from "./find-names.js";
import type { PlaceNouns } from "./place-nouns.js";
import type { PlaceRegister } from "./place-register.js";

const compass =
  /^(?:north|south|east|west|northeast|northwest|southeast|southwest|northern|southern|eastern|western|northeastern|northwestern|southeastern|southwestern|central)$/u;
const settlements = new Set<PlaceType>(["CITY", "TOWN", "VILLAGE", "NEIGHBORHOOD"]);
const facilities = new Set<PlaceType>([
  "MILITARY_FACILITY",
  "OIL_FACILITY",
  "OTHER_FACILITY",
  "TERRAIN",
  "SCHOOL",
  "HOSPITAL",
  "MARKET",
  "RELIGIOUS_SITE",
  "CAMP",
  "CHECKPOINT",
  "CROSSING",
]);

/** Finds the places of one report, sentence after sentence; keeps what "the town" can refer to. */
export class PlaceFinder {
  readonly #gazetteer: Gazetteer;
  readonly #nouns: PlaceNouns;
  readonly #register: PlaceRegister;
  readonly #raw: string;
  /** Places in order of mention, the latest last. */
  readonly #history: string[] = [];
  #unnamed = 0;

  constructor(gazetteer: Gazetteer, nouns: PlaceNouns, register: PlaceRegister, raw: string) {
    this.#gazetteer = gazetteer;
    this.#nouns = nouns;
    this.#register = register;
    this.#raw = raw;
  }

  /** Mentions of places in the sentence outside the mentions of actors, in order, none overlapping. */
  find(sentence: TokenizedSentence, actors: readonly Mention[]): Mention[] {
    const taken = new Set<number>();
    for (const { first, last } of actors) for (let at = first; at <= last; at += 1) taken.add(at);
    const isFree = (at: number) => !taken.has(at);
    const mentions: Mention[] = [];
    const add = (mention: Mention | null): boolean => {
      if (!mention || mentions.some((other) => overlaps(other, mention))) return false;
      mentions.push(mention);
      for (let at = mention.first; at <= mention.last; at += 1) taken.add(at);
      return true;
    };
    for (let at = 0; at < sentence.tokens.length; at += 1) if (isFree(at)) add(this.#name(sentence, at, isFree));
    mentions.sort((a, b) => a.first - b.first);
    for (let at = 0; at < sentence.tokens.length; at += 1) {
      if (isFree(at)) add(this.#anaphor(sentence, at, mentions) ?? this.#site(sentence, at, mentions, isFree));
    }
    for (let at = 0; at < sentence.tokens.length; at += 1) if (isFree(at)) add(this.#area(sentence, at, mentions));
    mentions.sort((a, b) => a.first - b.first);
    this.#bearings(sentence, mentions);
    for (const mention of mentions) this.#history.push(mention.entity);
    if (this.#history.length > 200) this.#history.splice(0, 100);
    return mentions;
  }

  #name(sentence: TokenizedSentence, at: number, isFree: (index: number) => boolean): Mention | null {
    const { tokens } = sentence;
    const found = findName(sentence, at, isFree, this.#gazetteer, this.#nouns);
    if (!found) return null;
    let id: string;
    if (found.known) id = this.#register.known(found.known);
    else {
      const type = found.stated ?? "VILLAGE";
      id = this.#register.local({
        slug: slugOf(found.name),
        name: found.name,
        type,
        named: true,
        within: this.#parentFor(sentence, at, type),
      });
    }
    let { first } = found;
    const direction = tokens[first - 1]?.lower ?? "";
    const base = this.#register.get(id);
    if (
      compass.test(direction) &&
      /ern$|central/u.test(direction) &&
      base &&
      (base.type === "COUNTRY" || base.type === "CITY" || base.type === "ADMIN1") &&
      isFree(first - 1)
    ) {
      first -= 1;
      const name = `${capital(direction)} ${base.name}`;
      id = this.#register.local({
        slug: slugOf(name),
        name,
        type: base.type === "COUNTRY" ? "REGION" : "AREA",
        named: true,
        within: id,
      });
    }
    return this.#mention(sentence, first, found.last, id, "NAME", found.straySuffix);
  }

  /** "the town", "the provincial capital", "the facility": a place named before. */
  #anaphor(sentence: TokenizedSentence, at: number, mentions: readonly Mention[]): Mention | null {
    const { tokens } = sentence;
    if (!/^(?:the|its|their)$/u.test(tokens[at]?.lower ?? "")) return null;
    let head = at + 1;
    if (/^(?:provincial|besieged|border|same|nearby)$/u.test(tokens[head]?.lower ?? "")) head += 1;
    const noun = tokens[head]?.lower ?? "";
    if (tokens[head + 1]?.lower === "of" || mentions.some((mention) => mention.first <= head && mention.last >= head))
      return null;
    if (tokens[head + 1]?.partOfSpeech === "NOUN" && !/^(?:of)$/u.test(tokens[head + 1]?.lower ?? "")) return null;
    const earlier = this.#before(mentions, at);
    const latest = (test: (type: PlaceType) => boolean) =>
      earlier.find((id) => test(this.#register.get(id)?.type ?? "AREA"));
    let id: string | undefined;
    if (noun === "capital") id = this.#capital(earlier, tokens[at + 1]?.lower === "provincial");
    else if (/^(?:town|village|city|neighborhood|neighbourhood|suburb)$/u.test(noun))
      id = latest((type) => settlements.has(type));
    else if (/^(?:province|governorate)$/u.test(noun)) id = latest((type) => type === "ADMIN1");
    else if (noun === "country") id = this.#countryOf(earlier);
    else if (noun === "facility" || noun === "site") id = latest((type) => facilities.has(type));
    return id ? this.#mention(sentence, at, head, id, "NOMINAL") : null;
  }

  #site(
    sentence: TokenizedSentence,
    at: number,
    mentions: readonly Mention[],
    isFree: (index: number) => boolean,
  ): Mention | null {
    const { tokens } = sentence;
    const found = this.#siteNounAt(tokens, at);
    if (!found || !Array.from({ length: found.last - at + 1 }, (_, offset) => at + offset).every(isFree)) return null;
    let first = at;
    while (
      first > 0 &&
      first > at - 4 &&
      /^(?:ADJ|NOUN)$/u.test(tokens[first - 1]?.partOfSpeech ?? "") &&
      isFree(first - 1)
    )
      first -= 1;
    const determiner = tokens[first - 1]?.lower ?? "";
    if (!/^(?:the|a|an|its|their|this|that|one|another)$/u.test(determiner)) return null;
    if (
      tokens[found.last + 1]?.partOfSpeech === "NOUN" &&
      /^(?:official|officials|town|commander|director|manager)$/u.test(tokens[found.last + 1]?.lower ?? "")
    )
      return null;
    first -= 1;
    const { site } = found;
    const isDefinite = !/^(?:a|an|one|another)$/u.test(determiner);
    const earlier = this.#before(mentions, at);
    const same = isDefinite
      ? earlier.find((id) => (this.#register.get(id)?.facility ?? "-") === (site.kind ?? site.noun))
      : undefined;
    const parent = this.#parentFor(sentence, at, site.type, mentions);
    const id =
      same ??
      (isDefinite ? this.#definiteFacility(site.kind, earlier, parent) : null) ??
      this.#unnamedSite(site.noun, site.type, site.kind ?? site.noun, parent);
    return this.#mention(sentence, first, found.last, id, "NOMINAL");
  }

  #siteNounAt(tokens: readonly Token[], at: number) {
    for (let length = 2; length >= 1; length -= 1) {
      const noun = tokens
        .slice(at, at + length)
        .map(({ lower }) => lower)
        .join(" ");
      const site = this.#nouns.site(noun);
      if (site) return { site, last: at + length - 1 };
    }
    return null;
  }

  /** "the military airport" in a report on a province with one such airport is that airport. */
  #definiteFacility(kind: string | undefined, earlier: readonly string[], parent: string | null): string | null {
    if (!kind) return null;
    for (const place of [parent, ...earlier]) {
      const slug = place && this.#register.gazetteerSlug(place);
      if (!slug || this.#gazetteer.place(slug)?.type === "COUNTRY") continue;
      const scope =
        this.#gazetteer.place(slug)?.type === "ADMIN1" ? slug : (this.#gazetteer.place(slug)?.within ?? slug);
      const candidates = this.#gazetteer.facilities(kind, scope);
      if (candidates[0] && candidates.length === 1) return this.#register.known(candidates[0]);
      if (place === parent) break;
    }
    return null;
  }

  #unnamedSite(noun: string, type: PlaceType, facility: string, parent: string | null): string {
    this.#unnamed += 1;
    const where = parent ? this.#register.get(parent)?.name : null;
    const name = where ? `${capital(noun)} in ${where}` : capital(noun);
    return this.#register.local({
      slug: `${slugOf(noun)}-${this.#unnamed}`,
      name,
      type,
      named: false,
      within: parent,
      facility,
    });
  }

  /** "territory south of X", "the outskirts of X", "the north of X". */
  #area(sentence: TokenizedSentence, at: number, mentions: readonly Mention[]): Mention | null {
    const { tokens } = sentence;
    const word = tokens[at]?.lower ?? "";
    const isEdge = /^(?:outskirts|edge|edges|periphery)$/u.test(word);
    const isDirection = compass.test(word) && !/ern$|central/u.test(word);
    if ((!isEdge && !isDirection) || tokens[at + 1]?.lower !== "of") return null;
    const anchor = mentions.find((mention) => mention.first > at && mention.first <= at + 7);
    if (!anchor) return null;
    const base = this.#register.get(anchor.entity);
    if (!base) return null;
    const previous = tokens[at - 1]?.lower ?? "";
    const isPart = previous === "the";
    let first = isPart || /^(?:territory|area|areas|land|region|village|villages)$/u.test(previous) ? at - 1 : at;
    if (tokens[first - 1]?.lower === "the") first -= 1;
    const head = first < at && !isPart ? `${capital(tokens[at - 1]?.lower ?? "")} ${word}` : capital(word);
    const within = isPart && isDirection ? anchor.entity : (base.within ?? anchor.entity);
    const isRegion = base.type === "COUNTRY";
    const name = isRegion && isDirection ? `${capital(`${word}ern`)} ${base.name}` : `${head} of ${base.name}`;
    const id = this.#register.local({
      slug: slugOf(isRegion ? name : `${word} of ${base.name}`),
      name,
      type: isRegion ? "REGION" : "AREA",
      named: false,
      within: isRegion ? anchor.entity : within,
    });
    const bearing = isEdge ? "OUTSKIRTS_OF" : isPart ? "PART_OF" : directionBearing(word);
    this.#register.bearing(id, bearing, anchor.entity, wordsOf(this.#raw, sentence, { first, last: anchor.last }));
    return this.#mention(sentence, first, at, id, "NOMINAL");
  }

  /** "a hill overlooking the airport", "the airport on the outskirts of the city", "a village near X". */
  #bearings(sentence: TokenizedSentence, mentions: readonly Mention[]): void {
    for (const [index, mention] of mentions.entries()) {
      const place = this.#register.get(mention.entity);
      if (!place || place.type === "COUNTRY" || place.type === "ADMIN1") continue;
      for (const anchor of mentions.slice(index + 1, index + 3)) {
        const between = sentence.tokens
          .slice(mention.last + 1, anchor.first)
          .map(({ lower }) => lower)
          .join(" ");
        const bearing = bearingBetween(between) ?? (this.#register.get(anchor.entity)?.type === "AREA" ? null : null);
        const target = this.#register.get(anchor.entity);
        if (!bearing || !target) continue;
        const words: Words = wordsOf(this.#raw, sentence, { first: mention.last + 1, last: anchor.last });
        this.#register.bearing(mention.entity, bearing, anchor.entity, words);
      }
    }
  }

  /** The place a new one lies in: the next place told with "in", the one before it, or the last of the report. */
  #parentFor(
    sentence: TokenizedSentence,
    at: number,
    type: PlaceType,
    mentions: readonly Mention[] = [],
  ): string | null {
    const { tokens } = sentence;
    const larger = (id: string) => {
      const other = this.#register.get(id)?.type;
      if (!other || facilities.has(other)) return false;
      return (
        facilities.has(type) ||
        other === "ADMIN1" ||
        other === "COUNTRY" ||
        other === "REGION" ||
        (type === "NEIGHBORHOOD" && other === "CITY")
      );
    };
    const next = mentions.find((mention) => mention.first > at && mention.first <= at + 8 && larger(mention.entity));
    if (next && tokens.slice(at, next.first).some(({ lower }) => lower === "in" || lower === "of")) return next.entity;
    const inSentence = [...mentions].reverse().find((mention) => mention.last < at && larger(mention.entity));
    if (inSentence) return inSentence.entity;
    const ahead = this.#namedAhead(sentence, at, type);
    if (ahead) return ahead;
    return [...this.#history].reverse().find((id) => larger(id)) ?? null;
  }

  /** For a name just being read: "the village of X in Idlib province", "the Damascus neighborhood of X". */
  #namedAhead(sentence: TokenizedSentence, at: number, type: PlaceType): string | null {
    if (facilities.has(type)) return null;
    const { tokens } = sentence;
    for (const from of [at + 1, at + 2, at + 3, at + 4, at - 3, at - 2, at - 4]) {
      if (from < 0 || from >= tokens.length) continue;
      const found = findName(sentence, from, () => true, this.#gazetteer, this.#nouns);
      if (
        found?.known &&
        found.first > at - 5 &&
        (found.known.type === "ADMIN1" ||
          found.known.type === "COUNTRY" ||
          (type === "NEIGHBORHOOD" && found.known.type === "CITY"))
      ) {
        return this.#register.known(found.known);
      }
    }
    return null;
  }

  #before(mentions: readonly Mention[], at: number): string[] {
    const inSentence = mentions.filter((mention) => mention.last < at).map(({ entity }) => entity);
    return [...this.#history, ...inSentence].reverse();
  }

  #capital(earlier: readonly string[], isProvincial: boolean): string | undefined {
    for (const id of earlier) {
      const slug = this.#register.gazetteerSlug(id);
      for (
        let place = slug ? this.#gazetteer.place(slug) : undefined;
        place;
        place = place.within ? this.#gazetteer.place(place.within) : undefined
      ) {
        if (isProvincial && place.capital) {
          const known = this.#gazetteer.place(place.capital);
          if (known) return this.#register.known(known);
        }
        const national =
          place.type === "COUNTRY" && !isProvincial
            ? { SYR: "damascus", IRQ: "baghdad" }[place.country ?? ""]
            : undefined;
        const known = national ? this.#gazetteer.place(national) : undefined;
        if (known) return this.#register.known(known);
      }
    }
    return undefined;
  }

  #countryOf(earlier: readonly string[]): string | undefined {
    for (const id of earlier) {
      for (let at: string | null = id, steps = 0; at && steps < 10; steps += 1) {
        const place = this.#register.get(at);
        if (place?.type === "COUNTRY") return at;
        at = place?.within ?? null;
      }
    }
    return undefined;
  }

  #mention(
    sentence: TokenizedSentence,
    first: number,
    last: number,
    entity: string,
    kind: "NAME" | "NOMINAL",
    straySuffix = 0,
  ): Mention {
    const start = sentence.tokens[first]?.start ?? sentence.start;
    const end = (sentence.tokens[last]?.end ?? sentence.end) - straySuffix;
    this.#register.alias(entity, this.#raw.slice(start, end).replace(/[\s\u00a0]+/gu, " "));
    return { sentence: sentence.ordinal, first, last, entity, kind, start, end };
  }
}

function bearingBetween(words: string): Bearing | null {
  if (/^,?\s*(?:which )?overlook(?:ing|s)$/u.test(words)) return "OVERLOOKING";
  if (/^(?:located )?(?:near|close to|just outside|outside|adjacent to|next to|in the vicinity of)$/u.test(words))
    return "NEAR";
  if (/^on the (?:outskirts|edge) of(?: the (?:city|town) of)?$/u.test(words)) return "OUTSKIRTS_OF";
  const direction =
    /^(?:just |located |lying )?(north|south|east|west|northeast|northwest|southeast|southwest) of(?: the (?:city|town) of)?$/u.exec(
      words,
    )?.[1];
  return direction ? directionBearing(direction) : null;
}

function directionBearing(direction: string): Bearing {
  return `${direction.toUpperCase()}_OF` as Bearing;
}

function slugOf(name: string): string {
  return (
    name
      .normalize("NFKD")
      .replace(/\p{M}/gu, "")
      .toLowerCase()
      .replace(/['’]/gu, "")
      .replace(/[^\p{L}\p{N}]+/gu, "-")
      .replace(/^-|-$/gu, "") || "place"
  );
}

function capital(word: string): string {
  return word ? `${word[0]?.toUpperCase()}${word.slice(1)}` : word;
}
