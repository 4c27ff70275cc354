import { isSourceVerb } from "../claims/reporting-verbs.js";
import type { Mention } from "../mention.js";
import type { Token, TokenizedSentence } from "../text/token.js";
import type { ActorRegister } from "./actor-register.js";

/** Types of actors that bear arms for no state. */
export const armedTypes = new Set(["REBEL_GROUP", "MILITIA"]);

interface Body {
  /** Local id of the actor. */
  readonly id: string;
  readonly isArmed: boolean;
  /** The sentence that named it last. */
  readonly ordinal: number;
}

/** "The group" may be any body, and speaks as well as acts. */
const acting = /^(?:accus|condemn|denounc|reject|demand|urg|threaten|blam|call|warn)/u;

/** What a body is called by those who have named it. */
const callings: readonly [RegExp, RegExp][] = [
  [/^(?:union|party|alliance|federation|commission|council|committee|league|association|confederation)$/u, /^$/u],
  [/^charity$/u, /^(?:INTERNATIONAL_ORGANIZATION|NGO|ACTIVIST_NETWORK|MEDICAL_SERVICE)$/u],
  [/^(?:group|movement)$/u, /^(?:NGO|ACTIVIST_NETWORK)$/u],
  [/^bloc$/u, /^INTERNATIONAL_ORGANIZATION$/u],
];

/** The armed groups and other bodies that a report has named so far, which "the rebels", "its fighters", "the group" and "the union" take up. */
export class NamedBodies {
  readonly #register: ActorRegister;
  /** In a report that is about neither Syria nor Iraq more is taken up. */
  readonly #isWide: boolean;
  /** The armed groups that were named, each with the last sentence that does. */
  readonly #groups = new Map<string, number>();
  /** The organisation last named, armed or not. */
  #body: Body | null = null;
  /** The armed one last named. */
  #armedBody: Body | null = null;

  constructor(register: ActorRegister, isWide: boolean) {
    this.#register = register;
    this.#isWide = isWide;
  }

  /** An armed group of the lexicon was named in a sentence. */
  noteGroup(id: string, ordinal: number): void {
    this.#groups.set(id, ordinal);
  }

  /** A body of the lexicon was named in a sentence. */
  noteBody(id: string, isArmed: boolean, ordinal: number): void {
    this.#body = { id, isArmed, ordinal };
    if (isArmed) this.#armedBody = this.#body;
  }

  /** An organisation that no lexicon has was named. */
  noteFound(found: Mention | null): void {
    const { type = "", named = false } = (found && this.#register.describe(found.entity)) || {};
    if (
      !this.#isWide ||
      found === null ||
      found.kind !== "NAME" ||
      !named ||
      /^(?:STATE|PERSON|CIVILIANS)$/u.test(type)
    )
      return;
    this.noteBody(found.entity, armedTypes.has(type), found.sentence);
  }

  /** Local id of the only armed group that the report, or else this sentence and the one before, has named; null if there are more or none. */
  onlyGroup(ordinal: number): string | null {
    const groups = [...this.#groups];
    const lately = groups.filter(([, last]) => ordinal - last <= 1);
    const [only, ...others] = groups.length === 1 ? groups : lately;
    return only === undefined || others.length > 0 ? null : only[0];
  }

  /** The armed group that a sentence begins with, by its name or as "the group". */
  leadingGroup(before: readonly Mention[], tokens: readonly Token[]): string | null {
    const [first] = before;
    const isGroup = tokens[0]?.lower === "the" && /^(?:group|movement)$/u.test(tokens[1]?.lower ?? "");
    if (isGroup && this.#body?.isArmed) return this.#body.id;
    return first !== undefined && this.#groups.has(first.entity) ? first.entity : null;
  }

  /** "The group seized a hill": the armed group named in the sentence before, if no other body was named since; or the only one that the report has named. */
  groupAt(sentence: TokenizedSentence, at: number): Mention | null {
    const { tokens } = sentence;
    const [article, noun, next] = [tokens[at], tokens[at + 1], tokens[at + 2]];
    if (article?.lower !== "the" || !noun) return null;
    const isTold =
      /^(?:VERB|AUX)$/u.test(next?.partOfSpeech ?? "") &&
      (!isSourceVerb(next?.lower ?? "", tokens[at + 3]?.lower ?? "") ||
        (this.#isWide && acting.test(next?.lower ?? "")));
    // Charities and unions are no factions.
    const isFaction = this.#isWide && noun.lower === "faction";
    const body = isFaction ? this.#armedBody : this.#body;
    const isOnly = this.#isWide && this.#groups.size === 1;
    const isNear = body !== null && (isOnly || isFaction || sentence.ordinal - body.ordinal <= 1);
    // "..., according to the movement."
    const isCredited = tokens[at - 1]?.lower === "to" && tokens[at - 2]?.lower === "according";
    const isCalled = isFaction || /^(?:group|movement)$/u.test(noun.lower);
    if (!isCalled || !(isTold || isCredited) || !isNear || !body.isArmed) return null;
    const [start, end] = [article.start, noun.end];
    return { sentence: sentence.ordinal, first: at, last: at + 1, entity: body.id, kind: "NOMINAL", start, end };
  }

  /** "The charity withdrew", "on Sunday the union demanded": the organisation named last, not farther than two sentences before, if its name does not say otherwise. */
  organisationAt({ tokens, ordinal }: TokenizedSentence, at: number): Mention | null {
    const [article, noun, next] = [tokens[at], tokens[at + 1], tokens[at + 2]];
    const body = this.#body;
    if (!this.#isWide || body === null || body.isArmed || ordinal - body.ordinal > 2) return null;
    if (article?.lower !== "the" || noun === undefined || !/^(?:VERB|AUX)$/u.test(next?.partOfSpeech ?? ""))
      return null;
    const { name = "", type = "" } = this.#register.describe(body.id) ?? {};
    const [, types] = callings.find(([nouns]) => nouns.test(noun.lower)) ?? [];
    const isMeant = types !== undefined && (types.test(type) || name.toLowerCase().includes(noun.lower));
    if (!isMeant) return null;
    const [start, end] = [article.start, noun.end];
    return { sentence: ordinal, first: at, last: at + 1, entity: body.id, kind: "NOMINAL", start, end };
  }
}
