import type { ExtractedActor, ExtractedClaim, Figure, Words } from "../../domain/extraction.js";
import type { AttributionKind } from "../../domain/vocabulary/claim.js";
import type { ClaimDraft } from "../../extraction/claims/claim-draft.js";
import { isDirectSpeech } from "../../extraction/claims/direct-speech.js";
import type { AnsweredClaim } from "./answer.js";
import type { EventDraft } from "./events.js";
import { readNumber } from "./read-number.js";
import type { Reading } from "./reading.js";

export type { ClaimDraft };

/** How sure a claim is held to be as the model reads it: as much as one of the narrator's by the rules. */
const confidence = 0.7;
const collectiveTypes: ReadonlySet<string> = new Set(["ACTIVIST_NETWORK", "OFFICIAL", "CIVILIANS", "REBEL_GROUP"]);
/** Kinds of claims that are about no event. */
const eventless: ReadonlySet<string> = new Set(["CONTROL", "SOURCE_STANCE"]);

/** The claim at `index` of an answer, as a list of one; none if its words, its number or its event are not there. */
export function readClaim(
  reading: Reading,
  answered: AnsweredClaim,
  index: number,
  drafts: readonly (EventDraft | null)[],
): ClaimDraft[] {
  const item = `claims[${index}]`;
  const draft = answered.event === null ? null : drafts[answered.event];
  if (draft === undefined) reading.faults.push(`${item}.event: there is no event ${answered.event}.`);
  if (answered.event === null && !eventless.has(answered.kind))
    reading.faults.push(`${item}.event: a claim of kind ${answered.kind} is about an event.`);
  // Where the event was left out, the reason is told there.
  if (!draft && !(answered.event === null && eventless.has(answered.kind))) return [];
  const quote = reading.find(answered.quote, `${item}.quote`);
  const value = quote && stated(reading, answered, item, quote);
  if (!quote || value === undefined) return [];
  const around = reading.words.around(quote);
  const sources = answered.sources.flatMap((party, number) => {
    const found = reading.party(party, `${item}.sources[${number}]`, around);
    return found && found.actor.id !== reading.publisher ? [found.actor] : [];
  });
  const cue = sources.length > 0 && answered.cue !== null ? reading.find(answered.cue, `${item}.cue`, around) : null;
  return [
    {
      about: draft?.event.id ?? null,
      kind: answered.kind,
      value,
      modality: answered.modality,
      directQuote: isDirectSpeech(reading.text, quote),
      quote,
      attribution: {
        kind: attributionKindOf(sources),
        chain: [...new Set(sources.map(({ id }) => id)), reading.publisher],
        cue,
      },
      confidence,
    },
  ];
}

/** The report's own claim that an event happened. */
export function tellingOf({ text, publisher }: Reading, { event, quote }: EventDraft): ClaimDraft {
  return {
    about: event.id,
    kind: "OCCURRENCE",
    value: null,
    modality: "ASSERTED",
    directQuote: isDirectSpeech(text, quote),
    quote,
    attribution: { kind: "NARRATOR", chain: [publisher], cue: null },
    confidence,
  };
}

/** Undefined, and a fault, if the number of a claim that needs one does not stand in its quote, or is none. */
function stated(
  reading: Reading,
  { kind, casualty, count }: AnsweredClaim,
  item: string,
  quote: Words,
): ExtractedClaim["value"] | undefined {
  if (kind === "CASUALTY") {
    const figure = figureOf(reading, casualty, `${item}.casualty`, quote);
    return figure && casualty ? { casualty: casualty.kind, ...figure, victimGroup: casualty.group } : undefined;
  }
  if (kind === "COUNT") {
    const figure = figureOf(reading, count, `${item}.count`, quote);
    return figure && count ? { ...figure, unit: count.unit } : undefined;
  }
  return null;
}

function figureOf(
  reading: Reading,
  told: { readonly number: string } | null,
  item: string,
  quote: Words,
): Figure | null {
  if (!told) {
    reading.faults.push(`${item}: a claim of this kind needs a number.`);
    return null;
  }
  const words = reading.find(told.number, `${item}.number`, [quote]);
  const figure = words && readNumber(words);
  if (words && !figure) reading.faults.push(`${item}.number: ${JSON.stringify(told.number)} is no number.`);
  return figure;
}

function attributionKindOf(sources: readonly ExtractedActor[]): AttributionKind {
  if (sources.length === 0) return "NARRATOR";
  if (sources.some(({ named }) => named)) return "NAMED_SOURCE";
  return sources.some(({ actorType }) => collectiveTypes.has(actorType)) ? "COLLECTIVE" : "UNNAMED";
}
