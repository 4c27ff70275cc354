import type { ExtractedClaim, ExtractedEvent, Words } from "../../../domain/extraction.js";
import type { ClaimKind, Modality } from "../../../domain/vocabulary/claim.js";
import type { ActorLexicon } from "../../actors/actor-lexicon.js";
import type { FoundMentions, ReadSentence } from "../../find-mentions.js";
import { flatMap } from "../../flat-map.js";
import { wordsOf } from "../../mention.js";
import type { TokenRange } from "../../text/token.js";
import type { Attribution } from "../attribution.js";
import type { ClaimDraft } from "../claim-draft.js";
import { isDirectSpeech } from "../direct-speech.js";

/** What a rule for claims sees: one sentence, who speaks in it, and what the report has told up to it. */
export interface ClaimContext {
  readonly raw: string;
  readonly sentence: ReadSentence;
  readonly attribution: Attribution;
  readonly found: FoundMentions;
  readonly lexicon: ActorLexicon;
  readonly publisher: string;
  /** Day of publication, ISO. */
  readonly today: string;
  readonly events: readonly ExtractedEvent[];
  /** Ids of the events that are trends. */
  readonly trends: ReadonlySet<string>;
  /** Claims of this sentence. */
  readonly here: readonly ExtractedClaim[];
  /** Claims of the few sentences before it, in order of the text; headlines left out. */
  readonly before: readonly ExtractedClaim[];
}

/** A rule: the claims it finds in one sentence. */
export type ClaimRule = (context: ClaimContext) => FurtherClaim[];

/** A claim that may stand in place of others: "nobody was hurt" tells no occurrence of its own. */
export interface FurtherClaim {
  readonly draft: ClaimDraft;
  /** Ids of claims it takes the place of. */
  readonly replaces: readonly string[];
}
/** The sentence without the reporting clause at its head or its end and without the marks around it; null if nothing is left. */
export function statement({ sentence, attribution: { cue } }: ClaimContext): TokenRange | null {
  const { tokens } = sentence;
  let first = 0;
  let last = tokens.length - 1;
  if (cue && cue.first <= last - cue.last) first = cue.last + 1;
  else if (cue) last = cue.first - 1;
  return trimmed(sentence, { first, last });
}

/** The stretches before and behind the reporting clause. What stands before one that opens with "although" is the narrator's. */
export function stretches(context: ClaimContext): { readonly context: ClaimContext; readonly range: TokenRange }[] {
  const { sentence, attribution } = context;
  const { cue } = attribution;
  const end = sentence.tokens.length - 1;
  const all = trimmed(sentence, { first: 0, last: end });
  if (!cue) return all ? [{ context, range: all }] : [];
  const link = `${sentence.tokens[cue.first - 1]?.lower ?? ""} ${sentence.tokens[cue.first]?.lower ?? ""}`;
  const isNarrated = /\b(?:although|though|while|but)\b/u.test(link);
  const narrator = { ...context, attribution: { kind: "NARRATOR" as const, speakers: [], cue: null } };
  return flatMap(
    [
      { context: isNarrated ? narrator : context, range: { first: 0, last: cue.first - 1 } },
      { context, range: { first: cue.last + 1, last: end } },
    ],
    (part) => {
      const range = trimmed(sentence, part.range);
      return range ? [{ ...part, range }] : [];
    },
  );
}

/** A range without the marks and conjunctions at its ends; null if nothing is left. */
export function trimmed({ tokens }: ReadSentence, range: TokenRange): TokenRange | null {
  let { first, last } = range;
  while (first <= last && /^(?:,|;|:|–|—|-|"|and|but|while|that|although)$/u.test(tokens[first]?.lower ?? ""))
    first += 1;
  while (last >= first && /^(?:,|\.|;|:|–|—|"|!|\?|and|but|although|though|while)$/u.test(tokens[last]?.lower ?? ""))
    last -= 1;
  return first <= last ? { first, last } : null;
}

/** The stretch between commas around a token. */
export function phraseAround({ tokens }: ReadSentence, at: TokenRange): TokenRange {
  let { first, last } = at;
  while (first > 0 && !/^[,;.:]$/u.test(tokens[first - 1]?.text ?? "")) first -= 1;
  while (last + 1 < tokens.length && !/^[,;.]$/u.test(tokens[last + 1]?.text ?? "")) last += 1;
  return { first, last };
}

/** Makes a claim of words of the sentence. */
export function claimOf(
  context: ClaimContext,
  kind: ClaimKind,
  range: TokenRange,
  given: {
    readonly about: string | null;
    readonly value: ExtractedClaim["value"];
    readonly modality?: Modality;
    /** Who speaks, if not whom the sentence's reporting clause names. */
    readonly speaker?: { readonly entity: string; readonly cue: TokenRange };
    readonly replaces?: readonly string[];
  },
): FurtherClaim {
  const { raw, sentence, attribution, publisher, found } = context;
  const speakers = given.speaker ? [given.speaker.entity] : attribution.speakers;
  const cue = given.speaker?.cue ?? attribution.cue;
  const quote: Words = wordsOf(raw, sentence, range);
  const isNamed = given.speaker ? found.actors.describe(given.speaker.entity)?.named === true : false;
  return {
    draft: {
      about: given.about,
      kind,
      value: given.value,
      modality: given.modality ?? "ASSERTED",
      directQuote: isDirectSpeech(raw, quote),
      quote,
      attribution: {
        kind: given.speaker ? (isNamed ? "NAMED_SOURCE" : "UNNAMED") : attribution.kind,
        chain: [...speakers.filter((id) => id !== publisher), publisher],
        cue: cue ? wordsOf(raw, sentence, cue) : null,
      },
      confidence: 0.6,
    },
    replaces: given.replaces ?? [],
  };
}

/**
 * The event the sentence tells of, else the one told last, at most `reach` sentences before. A trend has no perpetrator and no victims.
 * @param isMeant if given, others are not meant.
 */
export function eventAt(
  { here, before, sentence, found, trends }: ClaimContext,
  reach = 2,
  isMeant: (event: string) => boolean = () => true,
): string | null {
  const isEvent = (about: string | null) => about !== null && !trends.has(about) && isMeant(about);
  const earliest = found.sentences[Math.max(0, sentence.ordinal - reach)]?.start ?? 0;
  const own = here.find(({ about }) => isEvent(about));
  const last = before.findLast(({ about, quote }) => isEvent(about) && quote.start >= earliest);
  return own?.about ?? last?.about ?? null;
}

/** True for an event in which something was only said: nobody is its perpetrator. */
export function isOnlySaid({ events }: ClaimContext, id: string): boolean {
  const type = events.find((event) => event.id === id)?.ploverType ?? "";
  return /^(?:ACCUSE|REJECT|REQUEST|THREATEN|CONSULT|SUPPORT|AGREE)$/u.test(type);
}

/** True for an event of violence. */
export function isAssault({ events }: ClaimContext, id: string): boolean {
  return events.find((event) => event.id === id)?.ploverType === "ASSAULT";
}

/** The figures of casualties told so far for all whom they count, at most `reach` sentences before, in order. */
export function tollsTold(
  { here, before, sentence, found }: ClaimContext,
  casualties: RegExp = /^(?:KILLED|WOUNDED)$/u,
  reach = 3,
): ExtractedClaim[] {
  const earliest = found.sentences[Math.max(0, sentence.ordinal - reach)]?.start ?? 0;
  return [...before, ...here].filter(
    ({ kind, about, quote, value }) =>
      kind === "CASUALTY" &&
      about !== null &&
      quote.start >= earliest &&
      value?.["subsetOf"] === undefined &&
      (value?.["min"] ?? value?.["max"] ?? null) !== null &&
      casualties.test(String(value?.["casualty"])),
  );
}

/** Ids of this sentence's bare occurrences that begin inside the range. */
export function occurrencesIn({ here, raw, sentence }: ClaimContext, range: TokenRange): string[] {
  const { start, end } = wordsOf(raw, sentence, range);
  return here
    .filter(({ kind, quote }) => kind === "OCCURRENCE" && quote.start < end && quote.end > start)
    .map(({ id }) => id);
}
