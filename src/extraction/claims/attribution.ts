import type { AttributionKind } from "../../domain/vocabulary/claim.js";
import type { ActorRegister } from "../actors/actor-register.js";
import type { ReadSentence } from "../find-mentions.js";
import type { Mention } from "../mention.js";
import { isOfNone, type Token, type TokenRange } from "../text/token.js";
import { actingPronoun, actingSpeaker, goesBackToTeller, withPronoun } from "./acts-of-speech.js";
import { LastSpeakers, pronouns } from "./last-speakers.js";
import { reportingClause } from "./reporting-clause.js";
import { isCounting, isReportingVerb } from "./reporting-verbs.js";
import {
  articleStart,
  bodyReach,
  coordinated,
  coordinatedBefore,
  endsWithSpeaker,
  isAnotherSpeaker,
  isCountOf,
  isPassive,
  isToldInPassing,
  leadingBody,
  ownerOf,
  phraseEnd,
  unknownSpeaker,
} from "./speaker-phrases.js";

/** Who says what a sentence tells. */
export interface Attribution {
  readonly kind: AttributionKind;
  /** Local ids, innermost speaker first; without the publisher. */
  readonly speakers: readonly string[];
  /** The words of the reporting clause, which no quote of a claim may hold; null where the narrator speaks. */
  readonly cue: TokenRange | null;
}

/** A pronoun means who spoke so many sentences before. */
const pronounReach = 2;
const collectiveTypes = new Set(["ACTIVIST_NETWORK", "OFFICIAL", "CIVILIANS", "REBEL_GROUP"]);

/** Resolves who speaks, sentence after sentence: "it added" is the last speaker. */
export class AttributionReader {
  readonly #actors: ActorRegister;
  readonly #last: LastSpeakers;

  constructor(actors: ActorRegister) {
    this.#actors = actors;
    this.#last = new LastSpeakers(actors);
  }

  /** "It accused the army": who spoke a sentence or two before. */
  withPronoun(sentence: ReadSentence): ReadSentence {
    const at = actingPronoun(sentence);
    if (at === null || sentence.ordinal - this.#last.ordinal > pronounReach) return sentence;
    const [speaker] = this.#last.meantBy(sentence.tokens[at]?.lower ?? "");
    return speaker === undefined ? sentence : withPronoun(sentence, at, speaker);
  }

  read(sentence: ReadSentence): Attribution {
    const saying = this.#saying(sentence);
    const found = this.#accordingTo(sentence) ?? this.#reportedBy(sentence, saying) ?? saying;
    if (!found) {
      const acting = actingSpeaker(sentence);
      if (acting !== null) this.#last.remember([acting], sentence);
      else this.#last.person = this.#leadingPerson(sentence) ?? this.#last.person;
      return { kind: "NARRATOR", speakers: [], cue: null };
    }
    const speakers = [...new Set(found.speakers)];
    this.#last.remember(speakers, sentence);
    return { kind: this.#kindOf(speakers), speakers, cue: found.cue };
  }

  /** "President A B left for Paris. He said", "The group's leader, A B, was arrested. He called on": the person who leads the first verb of a sentence. */
  #leadingPerson({ tokens, actors }: ReadSentence): string | null {
    const verb = tokens.findIndex(({ partOfSpeech }) => /^(?:VERB|AUX)$/u.test(partOfSpeech));
    const person = actors.findLast(
      ({ entity, last }) => last < verb && this.#actors.describe(entity)?.type === "PERSON",
    );
    if (!person) return null;
    const isLeading = tokens
      .slice(0, person.first)
      .every(({ partOfSpeech, text }) => /^(?:DET|ADJ|NOUN|PROPN|PART)$/u.test(partOfSpeech) || text === ",");
    const next = tokens[person.last + 1]?.text === "," ? person.last + 2 : person.last + 1;
    return isLeading && next === verb ? person.entity : null;
  }

  #accordingTo({ tokens, actors }: ReadSentence): { speakers: string[]; cue: TokenRange } | null {
    const at = tokens.findIndex(
      (token, index) =>
        (token.lower === "according" && tokens[index + 1]?.lower === "to") ||
        (token.lower === "by" && isCountOf(tokens, index + 1)),
    );
    if (at < 0) return null;
    const speaker = actors.find((mention) => mention.first >= at + 2 && mention.first <= at + 8);
    if (!speaker) return null;
    const end =
      at === 0
        ? tokens.findIndex((token, index) => index > speaker.last && token.text === ",")
        : phraseEnd(tokens, speaker.last);
    return {
      speakers: [speaker.entity, ...coordinated(tokens, actors, speaker)],
      cue: { first: at, last: Math.max(speaker.last, end) },
    };
  }

  /** "Three deaths were reported by rescuers", also where somebody else says that they were. */
  #reportedBy(
    { tokens, actors }: ReadSentence,
    saying: { speakers: readonly string[]; cue: TokenRange } | null,
  ): { speakers: readonly string[]; cue: TokenRange } | null {
    const at = tokens.findIndex(
      (token, index) =>
        /^(?:reported|announced|confirmed|documented|recorded)$/u.test(token.lower) &&
        tokens[index + 1]?.lower === "by" &&
        isPassive(tokens, index),
    );
    const speaker = at < 0 ? undefined : actors.find(({ first }) => first >= at + 2 && first <= at + 4);
    if (!speaker) return null;
    if (!saying) return { speakers: [speaker.entity], cue: { first: at - 1, last: speaker.last } };
    return { speakers: [speaker.entity, ...saying.speakers], cue: saying.cue };
  }

  #saying(sentence: ReadSentence): { speakers: readonly string[]; cue: TokenRange } | null {
    const { tokens } = sentence;
    for (let at = tokens.length - 1; at >= 0; at -= 1) {
      const verb = tokens[at];
      if (
        !verb ||
        !(isReportingVerb(verb.lower, tokens[at + 1]?.lower ?? "") || isCounting(tokens, at)) ||
        verb.partOfSpeech === "NOUN" ||
        isPassive(tokens, at) ||
        isToldInPassing(tokens, at)
      )
        continue;
      const found = this.#subjectOf(sentence, at);
      if (!found) continue;
      const conduits = this.#conduits(sentence, at);
      const cited = this.#cited(sentence, at);
      return {
        speakers: [...cited, ...found.speakers, ...conduits],
        cue: reportingClause(sentence, found.first, at),
      };
    }
    return null;
  }

  /** The speaker stands before the verb ("the Observatory said"), or after it ("said a rebel official"). */
  #subjectOf(sentence: ReadSentence, at: number): { speakers: readonly string[]; first: number } | null {
    const { tokens, actors } = sentence;
    const nearest = [...actors].reverse().find((mention) => mention.last < at && mention.last >= at - 14);
    // `"They are dead" said the head of the group`: what stands before the verb is what is said.
    const isQuoted = /^["”]$/u.test(tokens[at - 1]?.text ?? "");
    const mayStandBehind = tokens[at]?.lower === "said" && (isQuoted || tokens[at - 1]?.text === ",");
    const after = mayStandBehind ? this.#speakerBehind(sentence, at) : undefined;
    const isInverted = isQuoted || (after !== undefined && endsWithSpeaker(sentence, at, after));
    const before = isInverted ? undefined : nearest && ownerOf(tokens, actors, nearest);
    const pronoun = tokens[at - 1]?.lower ?? "";
    if (pronouns.test(pronoun)) {
      const meant = this.#last.meantBy(pronoun);
      return { speakers: meant.length > 0 ? meant : leadingBody(sentence, pronoun), first: at - 1 };
    }
    // "The group claimed the attack through its radio and said": by the tree, for what stands nearest is no subject.
    const joint = pronoun === "and" ? (sentence.syntax()?.partiesOf(at)?.subjects ?? []) : [];
    const leader = actors.find(({ first, last }) => joint.some((word) => word >= first && word <= last));
    if (leader) {
      const verb = leader.last + 1;
      // "The source confirmed the toll and said": all of it says only who says it.
      const isAllTelling = isReportingVerb(tokens[verb]?.lower ?? "", tokens[verb + 1]?.lower ?? "");
      return { speakers: [leader.entity], first: isAllTelling ? articleStart(tokens, leader.first) : at - 1 };
    }
    // `Blamed "terrorists who want war", and said`: who takes the first stance.
    const teller = goesBackToTeller(tokens, at) ? actingSpeaker(sentence) : null;
    if (teller !== null) return { speakers: [teller], first: at - 1 };
    if (pronoun === "them" && tokens[at - 2]?.lower === "of" && tokens[at - 3]?.lower === "one")
      return { speakers: this.#last.speakers, first: at - 3 };
    if (before) {
      // "No group claimed responsibility": nobody says it.
      if (isOfNone(tokens, before.first)) return null;
      const gap = tokens.slice(before.last + 1, at);
      if (isAnotherSpeaker(gap)) return null;
      const isSubject =
        gap.length <= 1 ||
        gap[0]?.text === "," ||
        /^(?:'s|s|spokesman|spokeswoman|director|chief|head|monitor|monitoring|group|website|television|tv|agency|who|in|of|at|for|from)$/u.test(
          gap[0]?.lower ?? "",
        ) ||
        gap.every((token) => /^(?:ADV|AUX|NOUN|ADJ|PROPN|ADP|DET)$/u.test(token.partOfSpeech));
      const hasVerb = gap.some(
        (token) => token.partOfSpeech === "VERB" && token.lower !== "based" && token.lower !== "citing",
      );
      const isDescribed =
        /^(?:who|which|that|reached|contacted|speaking|quoted|backed|supported|led|trained|armed|funded)$/u.test(
          gap[0]?.lower ?? "",
        );
      if ((isSubject || isDescribed) && (!hasVerb || isDescribed || gap[0]?.text === ",")) {
        const person = gap.length > 0 ? this.#last.person : null;
        const unknown = person === null ? null : unknownSpeaker(sentence, before, at);
        if (person !== null && unknown !== null) return { speakers: [person], first: unknown };
        const speaker = gap[0]?.text === "," || gap.length <= 3 ? this.#outermost(tokens, actors, before, at) : before;
        const partner = coordinatedBefore(tokens, actors, speaker);
        // "A rebel official and residents said": both stand in the reporting clause.
        const speakers = partner ? [partner, speaker] : [speaker];
        return {
          speakers: speakers.map(({ entity }) => entity),
          first: articleStart(tokens, (partner ?? speaker).first),
        };
      }
    }
    return after ? { speakers: [after.entity], first: at } : null;
  }

  /** "said the Observatory's head Rami Abdulrahman": the person, where one is named with the body. */
  #speakerBehind({ tokens, actors }: ReadSentence, at: number): Mention | undefined {
    const reach = at + bodyReach(tokens, at);
    const first = actors.find((mention) => mention.first > at && mention.first <= reach);
    const person = actors.find(
      (mention) =>
        first !== undefined &&
        mention.first > first.last &&
        mention.first <= first.last + 5 &&
        this.#actors.describe(mention.entity)?.type === "PERSON" &&
        tokens
          .slice(first.last + 1, mention.first)
          .every(({ partOfSpeech }) => /^(?:NOUN|ADJ|PART|PROPN)$/u.test(partOfSpeech)),
    );
    return person ?? first;
  }

  /** "Rami Abdel-Rahman, the head of the Observatory, told": the person, not the Observatory, speaks. */
  #outermost(tokens: readonly Token[], actors: readonly Mention[], before: Mention, at: number): Mention {
    const comma = tokens.findIndex((token, index) => index > before.last && index < at && token.text === ",");
    if (comma < 0 && tokens[before.last + 1]?.text !== ",") return before;
    const subject = [...actors]
      .reverse()
      .find((mention) => mention.last < before.first && tokens[mention.last + 1]?.text === ",");
    // "Bandits killed the driver, the mayor, A B, said": whom a verb stands right before it happened to.
    const isObject = subject !== undefined && tokens[articleStart(tokens, subject.first) - 1]?.partOfSpeech === "VERB";
    // "Iran's ambassador to the United Nations, A B, told": what A B is.
    const isDescription =
      subject !== undefined &&
      this.#actors.describe(before.entity)?.type === "PERSON" &&
      /^(?:to|of|for|at|in|from|by|with|into|near|on|against)$/u.test(
        tokens.slice(0, subject.first).findLast(({ partOfSpeech }) => !/^(?:DET|ADJ)$/u.test(partOfSpeech))?.lower ??
          "",
      );
    return isObject || isDescription ? before : (subject ?? before);
  }

  #conduits({ tokens, actors }: ReadSentence, at: number): string[] {
    const isMedium = (mention: Mention) => this.#actors.describe(mention.entity)?.type === "MEDIA";
    if (/^(?:told|tells)$/u.test(tokens[at]?.lower ?? "")) {
      return actors
        .filter((mention) => mention.first > at && mention.first <= at + 4 && isMedium(mention))
        .map(({ entity }) => entity);
    }
    return actors
      .filter(
        (mention) =>
          isMedium(mention) &&
          /^(?:to|by)$/u.test(tokens[mention.first - 1]?.lower ?? tokens[mention.first - 2]?.lower ?? "") &&
          Math.abs(mention.first - at) < 12,
      )
      .map(({ entity }) => entity);
  }

  /** "the Observatory, citing local sources, said". */
  #cited({ tokens, actors }: ReadSentence, at: number): string[] {
    const citing = tokens.findIndex(({ lower }) => lower === "citing" || lower === "quoting");
    if (citing < 0 || Math.abs(citing - at) > 12) return [];
    return actors
      .filter(({ first }) => first > citing && first <= citing + 4 && (citing > at || first < at))
      .map(({ entity }) => entity);
  }

  #kindOf(speakers: readonly string[]): AttributionKind {
    const described = speakers.map((id) => this.#actors.describe(id));
    if (speakers.length === 0) return "NARRATOR";
    if (described.some((actor) => actor?.named)) return "NAMED_SOURCE";
    return described.some((actor) => actor && collectiveTypes.has(actor.type)) ? "COLLECTIVE" : "UNNAMED";
  }
}
