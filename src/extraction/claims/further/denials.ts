import type { ExtractedEvent } from "../../../domain/extraction.js";
import { lowerWords, type Token, type TokenRange } from "../../text/token.js";
import { type ClaimContext, type ClaimRule, claimOf, occurrencesIn, trimmed } from "./claim-context.js";

/** "X denied that the hill was lost", "Reports that the enemy has entered the town are denied". About the event denied, if the report tells it. */
export const denials: ClaimRule = (context) => {
  const { sentence } = context;
  const { tokens } = sentence;
  const verb = tokens.findIndex(({ lower }) => /^(?:denied|denies|deny|denying|rejected|dismissed)$/u.test(lower));
  if (verb < 0) return [];
  const passive = /^(?:are|were|is|was|been)$/u.test(tokens[verb - 1]?.lower ?? "");
  const that = tokens.findIndex(
    ({ lower }, at) =>
      lower === "that" && (passive ? at < verb : at > verb) && Math.abs(at - verb) <= (passive ? 30 : 4),
  );
  if (that < 0) return [];
  let last = passive ? verb - 2 : tokens.length - 1;
  if (!passive) last = Math.max(that, tokens.findIndex((_, at) => at > that && endsContent(tokens, at)) - 1 || last);
  const range = trimmed(sentence, { first: that + 1, last });
  if (!range) return [];
  const speaker = passive ? undefined : sentence.actors.findLast((mention) => mention.last < verb);
  const event = denied(context, range);
  const given = {
    modality: "DENIED" as const,
    replaces: occurrencesIn(context, range).filter(
      (id) => context.here.find((claim) => claim.id === id)?.modality !== "DENIED",
    ),
    ...(speaker ? { speaker: { entity: speaker.entity, cue: { first: speaker.first, last: that } } } : {}),
  };
  return [
    event
      ? claimOf(context, "OCCURRENCE", range, { ...given, about: event.id, value: null })
      : claimOf(context, "SOURCE_STANCE", range, { ...given, about: null, value: { stance: "DENIES" } }),
  ];
};

/** "Denied that it had intervened, but a source said": another speaks. */
const endsContent = (tokens: readonly Token[], at: number): boolean =>
  /^[.;]$/u.test(tokens[at]?.text ?? "") || (tokens[at]?.text === "," && tokens[at + 1]?.lower === "but");

const seizing = /\b(?:lost|fallen|fell|taken|seized|captured|entered|overrun|stormed)\b/u;
const striking = /\b(?:bombed|struck|hit|targeted|shelled|strike|strikes|airstrikes?)\b/u;

/** The event at the place the denied words name, of the sort they name. */
function denied({ sentence, events }: ClaimContext, range: TokenRange): ExtractedEvent | null {
  const words = lowerWords(sentence, range);
  const places = new Set(
    sentence.places.filter(({ first, last }) => first >= range.first && last <= range.last).map(({ entity }) => entity),
  );
  const isAlike = ({ outcome, acled }: ExtractedEvent) =>
    seizing.test(words)
      ? outcome === "TERRITORY_SEIZED" || outcome === "TERRITORY_REGAINED"
      : striking.test(words) && acled.eventType === "Explosions/Remote violence";
  return events.find((event) => event.places.some(({ place }) => places.has(place)) && isAlike(event)) ?? null;
}
