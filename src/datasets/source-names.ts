import type { ExtractedActor, Words } from "../domain/extraction.js";
import type { AttributionKind } from "../domain/vocabulary/claim.js";
import type { ActorLexicon, LexiconActor } from "../extraction/actors/actor-lexicon.js";
import { Memory } from "./memory.js";
import { rowActor } from "./row-actor.js";

/** A source that a row names. */
export interface RowSource {
  readonly actor: ExtractedActor;
  readonly kind: AttributionKind;
  readonly words: Words;
  /** What it is a part of, by the lexicon. */
  readonly wholes: readonly ExtractedActor[];
}

/** Words for persons and offices that two rows need not mean the same by: "police", "local officials", "Ministry of Interior". */
const inGeneral =
  /\b(?:officials?|police|polic[ií]a|ministr(?:y|ies)|minister|military|army|armed forces|troops|spokes(?:man|woman|person)|sources?|witness(?:es)?|residents?|villagers?|activists?|locals?|doctors?|medics?|hospitals?|government|gov|governor|commander|president|security|defen[cs]e|authorities|unknown|various|media|press|reports?|refugees?|survivors?|relatives|rebels?|insurgents?|militants?|statement)\b/iu;

/** Several of a kind that are not named. */
const collectives =
  /\b(?:officials|sources|witnesses|residents|villagers|activists|locals|doctors|medics|refugees|survivors|relatives|authorities|police|rebels|insurgents|militants)\b/iu;

/** Offices whose word is that of officials. */
const offices =
  /\b(?:officials?|police|polic[ií]a|ministr(?:y|ies)|minister|military|army|armed forces|spokes(?:man|woman|person)|government|gov|governor|commander|president|security|defen[cs]e|authorities)\b/iu;

/** Names of those who observe and count, and publish no newspaper. */
const observers =
  /\b(?:observator(?:y|io)|human rights|monitor(?:ing)?|network|committee|comit[eé]|cent(?:er|re)|council|centro|watch|foundation|institute|project|group|association|database|tracker|documentation|society|airwars|initiative)\b|^\p{Lu}{2,8}$/iu;

/** Reads the names of sources: by the lexicon of actors, else as proper names, else as persons and offices that belong to their row. */
export class SourceNames {
  readonly #lexicon: ActorLexicon;
  readonly #read = new Memory<Omit<RowSource, "words">>();

  constructor(lexicon: ActorLexicon) {
    this.#lexicon = lexicon;
  }

  /** The source that these words name. */
  read(words: Words): RowSource {
    return { ...this.#read.get(words.text, () => this.#look(words.text)), words };
  }

  #look(name: string): Omit<RowSource, "words"> {
    const known = this.#lexicon.named(name);
    if (known !== undefined) {
      const [actor = lexiconActor(known), ...wholes] = this.#withWholes(known).map(lexiconActor);
      return { actor, kind: known.generic ? "COLLECTIVE" : "NAMED_SOURCE", wholes };
    }
    if (inGeneral.test(name) && !/^[\p{Lu}\d.]{2,8}$/u.test(name)) {
      const actorType = offices.test(name) ? "OFFICIAL" : "UNNAMED_SOURCE";
      return {
        actor: rowActor({ name, actorType, named: false, generic: true }),
        kind: collectives.test(name) ? "COLLECTIVE" : "UNNAMED",
        wholes: [],
      };
    }
    return {
      actor: rowActor({ name, actorType: observers.test(name) ? "MONITORING_GROUP" : "MEDIA" }),
      kind: "NAMED_SOURCE",
      wholes: [],
    };
  }

  /**
   * The names in a list of sources, split at a mark. What stands between commas is split too where every part is a name the lexicon has, an
   * acronym, or words without a capital: "SOHR, VDC" are two sources, "the president of the community, Gustave" is one.
   */
  split(list: string, mark: string): string[] {
    const parts = list
      .split(mark)
      .map((part) => part.trim())
      .filter((part) => part !== "" && part !== "-1");
    return [...new Set(parts.flatMap((part) => this.#splitAtCommas(part)))];
  }

  #withWholes(actor: LexiconActor): LexiconActor[] {
    const found = [actor];
    for (let at = actor.partOf; at !== null; at = found.at(-1)?.partOf ?? null) {
      const whole = this.#lexicon.get(at);
      if (whole === undefined || found.includes(whole)) break;
      found.push(whole);
    }
    return found;
  }

  #splitAtCommas(list: string): string[] {
    const parts = list.split(",").map((part) => part.trim());
    const isSource = (part: string): boolean =>
      this.#lexicon.named(part) !== undefined || /^[\p{Lu}\d.]{2,8}$/u.test(part) || /^\p{Ll}[\p{Ll} ]+$/u.test(part);
    return parts.length > 1 && parts.every(isSource) ? parts : [list];
  }
}

function lexiconActor({ slug, type, partOf, aliases, name, ...rest }: LexiconActor): ExtractedActor {
  return rowActor({
    ...rest,
    name,
    lexiconId: slug,
    actorType: type,
    partOf: partOf === null ? null : `actor:${partOf}`,
    aliases: aliases.filter((alias) => alias !== name),
  });
}
