import type { FoundMentions, ReadSentence } from "../find-mentions.js";
import type { DependencyParser } from "../parser/tree.js";
import { asideOf, partOf, type SimpleSentence, withoutAsides } from "../simple-sentences.js";
import { type EmbeddedClause, embeddedClauses } from "../syntax/embedded-clauses.js";
import { isVerbal, type TokenRange } from "../text/token.js";
import { type Attribution, AttributionReader } from "./attribution.js";
import { isReportingVerb } from "./reporting-verbs.js";

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
    const halves = halvesOf(named);
    const parts = halves.length > 1 ? halves.map((half) => partOf(named, half, parser).sentence) : [named];
    for (const part of parts)
      tellings.push(...tellingsOf(part, reader, parser).map((telling) => ({ ...telling, whole: named })));
    return named;
  });
  return { found: { ...found, sentences }, tellings };
}

/** What a sentence tells in one go: as it stands, or without what it tells in passing, and that by itself. */
function tellingsOf(sentence: ReadSentence, reader: AttributionReader, parser: DependencyParser | null): Telling[] {
  const asides = embeddedClauses(sentence.tokens, sentence.syntax);
  if (asides.length === 0) return [{ whole: sentence, sentence, isAside: false, attribution: reader.read(sentence) }];
  const main = withoutAsides(sentence, asides, parser);
  const attribution = reader.read(main.sentence);
  const whole = inWhole(attribution, main);
  return [
    { whole: sentence, sentence: main.sentence, isAside: false, attribution },
    ...asides.map((aside) => toldAside(sentence, aside, whole, reader, parser)),
  ];
}

/** A sentence of more semicolons is a list, which is read as one: each half costs a look at the whole. */
const mostMarks = 4;
/** So many words of a half may say who speaks before it tells something. */
const longestOpening = 8;

/**
 * "The rebels said they had launched a missile; the army said it was intercepted": the stretches between semicolons, where one has a speaker whose words the others are not.
 * "Gunmen fired on a patrol; one was killed, police said" is told by the police, and stays one.
 */
function halvesOf({ tokens }: ReadSentence): TokenRange[] {
  const marks = [...tokens.keys()].filter((at) => tokens[at]?.text === ";");
  if (marks.length === 0 || marks.length > mostMarks) return [];
  const halves = [-1, ...marks].map((mark, index) => ({ first: mark + 1, last: (marks[index] ?? tokens.length) - 1 }));
  const sayingIn = ({ first, last }: TokenRange) =>
    tokens.findIndex(
      ({ lower, partOfSpeech }, at) =>
        at > first && at < last && partOfSpeech === "VERB" && isReportingVerb(lower, tokens[at + 1]?.lower ?? ""),
    );
  const speaksFirst = (half: TokenRange) => {
    const at = sayingIn(half);
    return at >= 0 && at - half.first < longestOpening && half.last - at > 2;
  };
  const areWhole = halves.every(({ first, last }) => tokens.slice(first, last + 1).some(isVerbal));
  return areWhole && halves.slice(0, -1).some(speaksFirst) ? halves : [];
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
