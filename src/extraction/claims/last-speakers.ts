import type { ActorRegister } from "../actors/actor-register.js";
import type { TokenizedSentence } from "../text/token.js";

/** Pronouns that stand for who spoke. */
export const pronouns = /^(?:he|she|it|they)$/u;
const bodies = new Set(["STATE", "GOVERNMENT", "STATE_FORCES", "COALITION", "MEDIA", "INTERNATIONAL_ORGANIZATION"]);

/** Who spoke last in a report, for "he said" and "it added". */
export class LastSpeakers {
  readonly #actors: ActorRegister;
  /** Local ids, innermost speaker first. */
  speakers: readonly string[] = [];
  /** Of the sentence in which they spoke. */
  ordinal = Number.NEGATIVE_INFINITY;
  /** The last who is a person. */
  person: string | null = null;
  /** The last who is none. */
  #body: string | null = null;

  constructor(actors: ActorRegister) {
    this.#actors = actors;
  }

  /** Notes who speaks in a sentence; nobody changes nothing. */
  remember(speakers: readonly string[], { ordinal }: TokenizedSentence): void {
    if (speakers.length > 0) {
      this.speakers = speakers;
      this.ordinal = ordinal;
    }
    for (const id of speakers) {
      if (this.#isPerson(id)) this.person = id;
      else this.#body = id;
    }
  }

  /** "He" is a person where one spoke, and no army; "it" is none; else both are who spoke last. */
  meantBy(pronoun: string): readonly string[] {
    const last = pronoun === "it" ? this.#body : pronoun === "they" ? null : this.person;
    if (last !== null && !this.speakers.includes(last)) return [last];
    return /^(?:he|she)$/u.test(pronoun) ? this.speakers.filter((id) => !bodies.has(this.#typeOf(id))) : this.speakers;
  }

  /** By a name, as one source, or by one office: "the prefect", and not "officials". */
  #isPerson(id: string): boolean {
    const { type = "", name = "" } = this.#actors.describe(id) ?? {};
    const isOfMany = /(?:s|men|people|children|family|crowd|crew|staff|media|press|police)(?: \(|$)/u.test(name);
    return /^(?:PERSON|UNNAMED_SOURCE)$/u.test(type) || (/^(?:OFFICIAL|CIVILIANS)$/u.test(type) && !isOfMany);
  }

  #typeOf(id: string): string {
    return this.#actors.describe(id)?.type ?? "";
  }
}
