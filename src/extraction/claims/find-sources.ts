import type { ActorType } from "../../domain/vocabulary/actor.js";
import type { ActorLexicon } from "../actors/actor-lexicon.js";
import type { ActorRegister } from "../actors/actor-register.js";
import { actorSlug } from "../actors/actor-slug.js";
import type { Nations } from "../actors/nations.js";
import { stateActor } from "../actors/state-actor.js";
import type { FoundMentions, ReadSentence } from "../find-mentions.js";
import { flatMap } from "../flat-map.js";
import { type Mention, mentionOf, overlaps } from "../mention.js";
import type { Resources } from "../resources.js";
import { isVerbal, type Token } from "../text/token.js";
import { bareNameBefore } from "./bare-names.js";
import { type NamedSource, nationBodyAt } from "./nation-bodies.js";
import { isReportingVerb, isSourceVerb } from "./reporting-verbs.js";
import { seatsAt } from "./seats.js";
import { type SourceNoun, sourceNoun } from "./source-nouns.js";

const determiner =
  /^(?:the|a|an|one|another|some|several|many|two|three|four|other|local|its|their|his|our|this|that|both)$/u;
/** What may open the words between a source and its verb: "an official of the office said", "a resident reached by telephone said". */
const modifier =
  /^(?:of|in|at|from|for|with|on|near|who|which|that|reached|contacted|speaking|quoted|close|familiar|based|also|has|have|had|later|earlier|then|,)$/u;
const staff = /^(?:workers|rescuers|volunteers|members|staff|teams|employees)$/u;
const reach = 12;
/** Of these only a group with a name is "the group". */
const armed = /^(?:REBEL_GROUP|MILITIA)$/u;
/** Who speaks by a noun that tells nothing of him. */
const unknown: SourceNoun = { type: "UNNAMED_SOURCE", isBody: true, takesUp: [], titles: [] };

/**
 * Adds the sources that no lexicon knows: a common noun for who speaks, beside a verb of saying or after "according to".
 * "The official" is the official spoken of before. A source never takes part in events: its words belong to the reporting clause.
 */
export function withSources(
  found: FoundMentions,
  { actors: lexicon, nations }: Pick<Resources, "actors" | "nations">,
  publisher: string,
): FoundMentions {
  const sources = new SourceFinder(found, lexicon, nations, publisher);
  const sentences = found.sentences.map((sentence) =>
    sentence.section === "BODY" ? sources.addTo(sentence) : sentence,
  );
  const named = new Set(flatMap(sentences, ({ places }) => places.map(({ entity }) => entity)));
  for (const { entity } of flatMap(found.sentences, ({ places }) => places))
    if (!named.has(entity)) found.places.forget(entity);
  return { ...found, sentences };
}

class SourceFinder {
  readonly #actors: ActorRegister;
  readonly #lexicon: ActorLexicon;
  readonly #nations: Nations;
  readonly #isWide: boolean;
  readonly #publisher: string;
  readonly #byHead = new Map<string, string>();
  readonly #lastOfType = new Map<ActorType, string>();
  readonly #titled: { readonly title: string; readonly entity: string }[] = [];

  constructor(found: FoundMentions, lexicon: ActorLexicon, nations: Nations, publisher: string) {
    this.#actors = found.actors;
    this.#isWide = found.isWide;
    this.#lexicon = lexicon;
    this.#nations = nations;
    this.#publisher = publisher;
  }

  addTo(sentence: ReadSentence): ReadSentence {
    const { id, ordinal, section, start, end, tokens, syntax } = sentence;
    let actors = this.#withTakenUp(sentence);
    for (let at = 0; at < tokens.length; at += 1) {
      const head = this.#headFor(sentence, at);
      for (const mention of head === null
        ? this.#unnouned(sentence, at, actors)
        : [this.#mention(sentence, head, phraseStart(tokens, head))])
        if (mention)
          actors = [...actors.filter((other) => !overlaps(other, mention)), mention].sort((a, b) => a.first - b.first);
    }
    for (const { first, entity } of actors) {
      const type = this.#actors.describe(entity)?.type;
      if (type === "PERSON") this.#titled.push({ title: (tokens[first - 1]?.lower ?? "").replace(".", ""), entity });
      if (type && (!armed.test(type) || this.#actors.describe(entity)?.named)) this.#lastOfType.set(type, entity);
    }
    // "The newspaper Punch reported": what speaks is not the town of that name.
    const places = sentence.places.filter((place) => !actors.some((actor) => overlaps(actor, place)));
    return { id, ordinal, section, start, end, tokens, actors, places, syntax };
  }

  /** "The source" is the military source spoken of before. */
  #withTakenUp({ tokens, actors }: ReadSentence): readonly Mention[] {
    // Not mapped, as in mend-tags.ts: a list that V8 maps may have holes.
    const meant: Mention[] = [];
    for (const mention of actors) meant.push(this.#takenUp(tokens, mention));
    return meant;
  }

  #takenUp(tokens: ReadSentence["tokens"], mention: Mention): Mention {
    const head = tokens[mention.last]?.lower ?? "";
    const type = this.#actors.describe(mention.entity)?.type;
    if (mention.kind !== "NOMINAL" || type !== "UNNAMED_SOURCE" || !sourceNoun(head)) return mention;
    const known = this.#byHead.get(head);
    const isBare = mention.last - mention.first <= 1 && /^the$/u.test(tokens[mention.first]?.lower ?? "");
    if (isBare && known) return mentionOf(mention, known);
    this.#byHead.set(head, mention.entity);
    return mention;
  }

  /** Index of the noun that speaks with the verb, or after "according to", at `at`; null where an actor of the lexicon does. */
  #headFor({ tokens, actors }: ReadSentence, at: number): number | null {
    const word = tokens[at]?.lower ?? "";
    const isTaken = (index: number) => actors.some(({ first, last }) => index >= first && index <= last);
    if (word === "according" && tokens[at + 1]?.lower === "to") {
      for (let ahead = at + 2; ahead < Math.min(tokens.length, at + 8); ahead += 1) {
        if (/^[,.;]$/u.test(tokens[ahead]?.text ?? "")) return null;
        // "According to the navy spokesman A B": the name says who.
        const isNamed = actors.some(
          ({ first, entity }) => first === ahead + 1 && this.#actors.describe(entity)?.type === "PERSON",
        );
        if (isHead(tokens, ahead)) return isTaken(ahead) || isNamed ? null : ahead;
      }
      return null;
    }
    if (!isSourceVerb(word, tokens[at + 1]?.lower ?? "") || tokens[at]?.partOfSpeech === "NOUN") return null;
    for (let back = at - 1; back >= Math.max(0, at - reach); back -= 1) {
      const text = tokens[back]?.text ?? "";
      if (/^[.;:"]$/u.test(text)) return null;
      if (!isHead(tokens, back)) continue;
      // There the media that speak are known.
      if (!this.#isWide && tokens[back]?.lower === "media") continue;
      if (/^of$/u.test(tokens[phraseStart(tokens, back) - 1]?.lower ?? "")) continue;
      const gap = tokens[back + 1];
      // "Rescue workers of the Civil Defence said": the body speaks.
      if (staff.test(tokens[back]?.lower ?? "") && gap?.lower === "of" && isTaken(at - 1)) return null;
      // "Set fire to a police station, residents said": who stands behind a comma speaks, unless that only describes the noun.
      const isBehindComma = ({ first, last }: Mention) =>
        first > back && last < at && tokens.slice(back + 1, first).some(({ text }) => text === ",");
      const isApart = tokens[at - 1]?.text !== "," && actors.some(isBehindComma);
      const isSubject = !isApart && (back === at - 1 || modifier.test(gap?.lower ?? ""));
      const first = phraseStart(tokens, back);
      // "The Observatory, a monitoring group based in Britain, said": the noun only describes who speaks.
      const describes = tokens[first - 1]?.text === "," && tokens[at - 1]?.text === ",";
      const isNamed = actors.some(
        (mention) =>
          mention.last < at && mention.last >= first - 1 && this.#actors.describe(mention.entity)?.type === "PERSON",
      );
      return !isSubject || describes || isNamed || isTaken(back) ? null : back;
    }
    return null;
  }

  /** "Soldiers beat two traders, the shopkeepers' association tweeted": what stands between a comma and the last verb speaks, whatever it is called. */
  #closing(sentence: ReadSentence, at: number): Mention | null {
    const { tokens, actors } = sentence;
    const verb = tokens[at];
    if (verb?.partOfSpeech !== "VERB" || !isReportingVerb(verb.lower, tokens[at + 1]?.lower ?? "")) return null;
    const head = at - 1;
    let first = head;
    while (isOfPhrase(tokens[first - 1])) first -= 1;
    if (tokens[head]?.partOfSpeech !== "NOUN" || tokens[first - 1]?.text !== ",") return null;
    if (!tokens.slice(0, first).some(isVerbal) || tokens.slice(at + 1).some(isVerbal)) return null;
    const isOwner = ({ last }: Mention) => last < head && possessive.test(tokens[last + 1]?.lower ?? "");
    if (actors.some((mention) => mention.last >= first && mention.first < at && !isOwner(mention))) return null;
    return this.#mention(sentence, head, first, unknown);
  }

  /** Who speaks that is called by no common noun. */
  #unnouned(sentence: ReadSentence, at: number, actors: readonly Mention[]): readonly (Mention | null)[] {
    const seats = this.#seats(sentence, at);
    return seats.length > 0 ? seats : [this.#bareName(sentence, at, actors) ?? this.#closing(sentence, at)];
  }

  /** "Islamabad said": for whom a seat of government speaks. */
  #seats(sentence: ReadSentence, at: number): Mention[] {
    if (!this.#isWide) return [];
    return seatsAt(sentence, at, this.#nations).map(({ nation: { country, names }, place }) => {
      const entity = stateActor(names[0] ?? "", country, this.#actors, this.#lexicon);
      const { first, last, start, end } = place;
      return { sentence: sentence.ordinal, first, last, entity, kind: "NAME", start, end };
    });
  }

  /** "RFI said": by a name that no lexicon has. */
  #bareName(sentence: ReadSentence, at: number, actors: readonly Mention[]): Mention | null {
    const { tokens } = sentence;
    const verb = tokens[at];
    if (verb?.partOfSpeech !== "VERB" || !isReportingVerb(verb.lower, tokens[at + 1]?.lower ?? "")) return null;
    const isTaken = (index: number) => actors.some(({ first, last }) => index >= first && index <= last);
    const found = bareNameBefore(tokens, at, isTaken);
    if (!found) return null;
    const name = tokens
      .slice(found.first, found.last + 1)
      .map(({ text }) => text)
      .join(" ");
    return this.#named(sentence, { ...found, name, country: null }, "NAME");
  }

  /** A source with a name of its own, as the words have it. */
  #named({ tokens, ordinal }: ReadSentence, source: NamedSource, kind: Mention["kind"]): Mention {
    const { first, last, name, type, sector, country } = source;
    const slug = actorSlug(name);
    const acledInter = type === "GOVERNMENT" ? 1 : null;
    const entity = this.#actors.local({ slug, name, type, country, acledInter, ploverSector: [sector], named: true });
    const [start, end] = [tokens[first]?.start ?? 0, tokens[last]?.end ?? 0];
    return { sentence: ordinal, first, last, entity, kind, start, end };
  }

  #mention(
    sentence: ReadSentence,
    head: number,
    first: number,
    noun: SourceNoun | null = sourceNoun(sentence.tokens[head]?.lower ?? ""),
  ): Mention | null {
    const { tokens } = sentence;
    if (!noun) return null;
    const body = noun.isBody ? nationBodyAt(tokens, first, head, this.#nations) : null;
    if (body) return this.#named(sentence, body, "NOMINAL");
    const isDefinite = /^(?:the|this|that)$/u.test(tokens[first]?.lower ?? "");
    const inner = sentence.actors.find((other) => other.first >= first && other.last < head);
    const words = tokens
      .slice(first, head + 1)
      .filter(({ lower }) => !determiner.test(lower) || lower === "local")
      .map(({ lower }) => lower);
    const entity =
      (isDefinite && (this.#namedBefore(sentence, head, words, noun) ?? this.#spokenOf(words, noun))) ||
      this.#newSource(words, noun, inner);
    this.#byHead.set(words.join(" "), entity);
    this.#byHead.set(words.at(-1) ?? "", entity);
    const start = tokens[first]?.start ?? sentence.start;
    const end = tokens[head]?.end ?? sentence.end;
    return { sentence: sentence.ordinal, first, last: head, entity, kind: "NOMINAL", start, end };
  }

  /** "Fighters of the Front raided a post, the group said": the body named last before it in the sentence. */
  #namedBefore({ actors }: ReadSentence, head: number, words: readonly string[], noun: SourceNoun): string | null {
    if (!this.#isWide || words.length > 1) return null;
    const body = actors.findLast(({ last, entity }) => {
      const { type, named = false } = this.#actors.describe(entity) ?? {};
      return last < head && named && type !== undefined && noun.takesUp.includes(type);
    });
    return body?.entity ?? null;
  }

  /** Whom "the official", "the governor", "the command" stand for. */
  #spokenOf(words: readonly string[], noun: SourceNoun): string | null {
    const head = words.at(-1) ?? "";
    const titled = [...this.#titled].reverse().find(({ title }) => title !== "" && noun.titles.includes(title));
    const publisher = this.#actors.describe(this.#publisher);
    const isPublisher =
      words.length === 1 &&
      noun.isBody &&
      (new RegExp(`\\b${head}\\b`, "iu").test(publisher?.name ?? "") ||
        (publisher?.type === "MEDIA" && noun.takesUp.includes("MEDIA")));
    return (
      this.#byHead.get(words.join(" ")) ??
      (words.length === 1 ? this.#byHead.get(head) : undefined) ??
      titled?.entity ??
      noun.takesUp
        .filter((type) => words.length === 1 || !armed.test(type))
        .map((type) => this.#lastOfType.get(type))
        .find((id) => id !== undefined) ??
      (isPublisher ? this.#publisher : null)
    );
  }

  #newSource(words: readonly string[], noun: SourceNoun, inner: Mention | undefined): string {
    const label = words.join(" ").replace(/ (?=['’]s?\b)/gu, "");
    const whole = inner?.entity.replace("actor:", "") ?? "";
    const isMonitor =
      noun.type === "ACTIVIST_NETWORK" && words.some((word) => /^(?:monitoring|rights|watchdog)$/u.test(word));
    return this.#actors.local({
      slug: label.replace(/[^\p{L}\p{N}]+/gu, "-"),
      name: `${label[0]?.toUpperCase() ?? ""}${label.slice(1)} (unnamed)`,
      type: isMonitor ? "MONITORING_GROUP" : noun.type,
      ploverSector: [isMonitor ? "SOC" : "UNK"],
      partOf: this.#lexicon.get(whole) ? whole : null,
      named: false,
    });
  }
}

function isHead(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1];
  return sourceNoun(tokens[at]?.lower ?? "") !== null && !(next && sourceNoun(next.lower) !== null);
}

const possessive = /^['’]s?$/u;

const isOfPhrase = (token: Token | undefined): boolean =>
  token !== undefined && (/^(?:DET|ADJ|NOUN|PROPN)$/u.test(token.partOfSpeech) || possessive.test(token.lower));

/** First token of the noun phrase that ends at `head`. */
function phraseStart(tokens: readonly Token[], head: number): number {
  let first = head;
  while (
    first > 0 &&
    head - first < 5 &&
    (/^(?:ADJ|NOUN|PROPN)$/u.test(tokens[first - 1]?.partOfSpeech ?? "") ||
      /(?:ing|-based|-led|-backed)$/u.test(tokens[first - 1]?.lower ?? "")) &&
    !determiner.test(tokens[first]?.lower ?? "")
  )
    first -= 1;
  return determiner.test(tokens[first - 1]?.lower ?? "") ? first - 1 : first;
}
