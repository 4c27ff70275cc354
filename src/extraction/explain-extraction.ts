import type { ExtractedClaim, Extraction, Span, Words } from "../domain/extraction.js";
import { type EventKind, eventKinds } from "./events/event-kinds.js";
import type { EventLexicon } from "./events/event-lexicon.js";

/** What a mark says of the words it stands on. */
export const markKinds = ["ACTOR", "PLACE", "EVENT", "DATE", "FIGURE", "SOURCE", "CLAIM"] as const;
export type MarkKind = (typeof markKinds)[number];

/** Words of a report, what was read from them, and the rule that did. */
export interface Mark extends Span {
  readonly kind: MarkKind;
  /** Exactly `text.slice(start, end)`. */
  readonly text: string;
  /** Local id of the actor, place, event or claim. */
  readonly of: string;
  /** What was read: a name, a label, a date, a number. */
  readonly reading: string;
  /** Where it comes from: an entry of a lexicon, a gazetteer, the words beside it. */
  readonly rule: string;
}

/** The marks of a report in the order of its text, the wider ones first. */
export function explainExtraction(extraction: Extraction, lexicon: EventLexicon): Mark[] {
  return [
    ...mentionMarks(extraction),
    ...extraction.events.flatMap((event): Mark[] => {
      const { id, label, ploverType, acled, eventClass, trigger, time } = event;
      const type = `${eventClass} ${ploverType}${acled.subEventType ? `, ${acled.subEventType}` : ""}: ${label}`;
      const told: Mark = {
        kind: "EVENT",
        ...span(trigger),
        of: id,
        reading: type,
        rule: triggerRule(trigger, extraction, lexicon),
      };
      const { expression, start, end, basis, precision } = time;
      if (!expression) return [told];
      const days = start === end ? `${start}` : `${start ?? "open"} to ${end ?? "open"}`;
      return [
        told,
        { kind: "DATE", ...span(expression), of: id, reading: days, rule: `${basis}, to the ${precision}` },
      ];
    }),
    ...extraction.claims.flatMap(claimMarks),
  ].sort((a, b) => a.start - b.start || b.end - a.end);
}

function mentionMarks({ mentions, actors, places }: Extraction): Mark[] {
  const actorById = new Map(actors.map((actor) => [actor.id, actor]));
  const placeById = new Map(places.map((place) => [place.id, place]));
  return mentions.flatMap((mention): Mark[] => {
    const actor = actorById.get(mention.entity);
    const words = { ...span(mention), of: mention.entity };
    const how = { NAME: "a name", NOMINAL: "a common noun", PRONOUN: "a pronoun, for who was named last" }[
      mention.kind
    ];
    if (actor) {
      const source = actor.lexiconId
        ? `entry ${actor.lexiconId} of the actor lexicon`
        : `${actor.named ? "named" : "unnamed"} in this report alone`;
      return [{ kind: "ACTOR", ...words, reading: `${actor.name}, ${actor.actorType}`, rule: `${how}; ${source}` }];
    }
    const place = placeById.get(mention.entity);
    if (!place) return [];
    const source = place.gazetteerId ? `${place.gazetteerId} of the gazetteer` : "by the words beside it";
    const within = placeById.get(place.within ?? "")?.name;
    const reading = `${place.name}, ${place.placeType}${within ? ` in ${within}` : ""}`;
    return [{ kind: "PLACE", ...words, reading, rule: `${how}; ${source}` }];
  });
}

/** How far behind a verb its object may stand, in characters. */
const objectReach = 60;

/** The entry of the event lexicon that the words belong to: of a verb with several readings the one whose object follows. */
function triggerRule({ text, end }: Words, { sentences }: Extraction, lexicon: EventLexicon): string {
  const words = text.toLowerCase().split(/\s+/u);
  const sentence = sentences.find((candidate) => end > candidate.start && end <= candidate.end);
  const behind = sentence?.text.slice(end - sentence.start, end - sentence.start + objectReach).toLowerCase() ?? "";
  const verb = lexicon
    .verbs(words[0] ?? "")
    .find(({ objects, particle }) => (objects?.test(behind) ?? true) && behind.includes(particle));
  const noun = lexicon.nounAt(
    words.map((lower) => ({ text: lower, lower, partOfSpeech: "NOUN", start: 0, end: 0 })),
    0,
  );
  const told = (kind: EventKind) => `${kind}: ${eventKinds[kind].replace(/\.$/u, "").toLowerCase()}`;
  if (noun && noun.length === words.length) return `noun "${noun.noun}", ${told(noun.kind)}`;
  if (verb) return `verb "${verb.lemma}", ${told(verb.kind)}`;
  return "a number of dead or wounded, where no verb or noun tells an act";
}

function claimMarks({ id, kind, value, quote, modality, attribution }: ExtractedClaim): Mark[] {
  const cue = attribution.cue;
  const who = attribution.chain.join(", which cites it: ");
  const claim: Mark = {
    kind: kind === "CASUALTY" || kind === "COUNT" ? "FIGURE" : "CLAIM",
    ...span(quote),
    of: id,
    reading: kind === "CASUALTY" || kind === "COUNT" ? figureOf(value) : `${kind}, ${modality}`,
    rule: `said by ${who}${attribution.kind === "NARRATOR" ? ", in its own words" : ""}`,
  };
  if (!cue) return [claim];
  return [claim, { kind: "SOURCE", ...span(cue), of: id, reading: who, rule: `${attribution.kind}, by these words` }];
}

function figureOf(value: ExtractedClaim["value"]): string {
  const { casualty, victimGroup, unit, min, max, qualifier } = value ?? {};
  const number =
    min === max ? `${min}` : min === null ? `up to ${max}` : max === null ? `${min} or more` : `${min} to ${max}`;
  return [casualty ?? "COUNT", victimGroup ?? unit, number, qualifier].filter(Boolean).join(" ");
}

function span({ start, end, text }: Span & { readonly text: string }) {
  return { start, end, text };
}
