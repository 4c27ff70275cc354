import type { FoundMentions, ReadSentence } from "../find-mentions.js";
import type { DependencyParser } from "../parser/tree.js";
import { asideOf, type SimpleSentence, withoutAsides } from "../simple-sentences.js";
import { type EmbeddedClause, embeddedClauses } from "../syntax/embedded-clauses.js";
import { type Attribution, AttributionReader } from "./attribution.js";

/** What a report tells in one go, and who says so: a sentence, or a part of one that can be read by itself. */
export interface Telling {
  /** The sentence, as the report has it. */
  readonly whole: ReadSentence;
  /** What is told in one go: the whole sentence, or some of its words. */
  readonly sentence: ReadSentence;
  /** True of what is told in passing, between a subject and its verb. */
  readonly isAside: boolean;
  readonly attribution: Attribution;
}

/** A report whose sentences have their speakers. */
export interface Attributed {
  /** As found; a pronoun that acts by speaking ("it accused the army") is a mention of who spoke last. */
  readonly found: FoundMentions;
  /** The same sentences in order; one that tells something in passing in its parts, first the one around it. */
  readonly tellings: readonly Telling[];
}

/** Finds who speaks in each sentence of a report. */
export function attribute(found: FoundMentions, parser: DependencyParser | null): Attributed {
  const reader = new AttributionReader(found.actors);
  const tellings: Telling[] = [];
  const sentences = found.sentences.map((sentence) => {
    if (sentence.section === "BOILERPLATE") return sentence;
    const named = reader.withPronoun(sentence);
    const asides = embeddedClauses(named.tokens, named.syntax);
    if (asides.length === 0) {
      const attribution = reader.read(named);
      tellings.push({ whole: named, sentence: named, isAside: false, attribution });
      return named;
    }
    const main = withoutAsides(named, asides, parser);
    const attribution = reader.read(main.sentence);
    const whole = inWhole(attribution, main);
    tellings.push({ whole: named, sentence: main.sentence, isAside: false, attribution });
    for (const aside of asides) tellings.push(toldAside(named, aside, whole, reader, parser));
    return named;
  });
  return { found: { ...found, sentences }, tellings };
}

/** The same, by the tokens of the sentence that a part is of. */
function inWhole({ kind, speakers, cue }: Attribution, { indexes }: SimpleSentence): Attribution {
  const [first, last] = [indexes[cue?.first ?? -1], indexes[cue?.last ?? -1]];
  return { kind, speakers, cue: first === undefined || last === undefined ? null : { first, last } };
}

/**
 * "The governor, who had been there, said ten were killed": what is told of who speaks the narrator tells. "The deal was announced by the governor, who said ten were
 * killed": the clause has a speaker of its own.
 */
function toldAside(
  whole: ReadSentence,
  aside: EmbeddedClause,
  { kind, speakers, cue }: Attribution,
  reader: AttributionReader,
  parser: DependencyParser | null,
): Telling {
  const { first, last } = aside.aside;
  if (aside.says) {
    const { sentence } = asideOf(whole, aside, null, parser);
    return { whole, sentence, isAside: true, attribution: reader.read(sentence) };
  }
  const own = cue !== null && (cue.last < first || cue.first > last) ? cue : null;
  const { sentence, indexes } = asideOf(whole, aside, own, parser);
  const attribution: Attribution = own
    ? { kind, speakers, cue: { first: indexes.indexOf(own.first), last: indexes.indexOf(own.last) } }
    : { kind: "NARRATOR", speakers: [], cue: null };
  return { whole, sentence, isAside: true, attribution };
}
