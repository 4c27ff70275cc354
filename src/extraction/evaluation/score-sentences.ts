import { z } from "zod";
import type { Extraction } from "../../domain/extraction.js";
import { ploverTypes } from "../../domain/vocabulary/event.js";
import type { EvaluationError } from "./evaluation-error.js";
import { eachOnce, type FoundParty, hasPart, isNamed, partiesOf, placesOf, speakersOf } from "./found-parts.js";
import type { SetScores } from "./set-scores.js";
import { createTally } from "./tally.js";

const names = z.array(z.string().min(1)).default([]);

/** A short report of one or two sentences, and the event it tells. Names are any part of a name or of the words that name it, in lower case. */
export const sentenceFormat = z.object({
  id: z.string().min(1),
  text: z.string().min(1),
  publishedAt: z.string().default("2020-06-17T12:00:00Z"),
  /** PLOVER type, or null where the words tell no event. */
  type: z.enum(Object.keys(ploverTypes) as [string, ...string[]]).nullable(),
  /** Who acts; both sides of what is mutual. Of rows with one text and type each tells some, and all rows together all. */
  actors: names,
  /** Whom it is done to. */
  targets: names,
  place: z.string().optional(),
  country: z.string().optional(),
  killed: z.int().optional(),
  /** The words that date it, in lower case. */
  when: z.string().optional(),
  /** Who says that it happened, of several the one nearest to it; null where nobody but the publisher does. */
  source: z.string().min(1).nullable().optional(),
});

export type AnnotatedSentence = z.infer<typeof sentenceFormat>;

/**
 * How many sentences give their event, and how many of the parties, places and dead that they name stand on it (recall). `precision` is the share of
 * the parties on the events of an annotated type that are annotated, in their part; F1 is the harmonic mean of both. `source` is the share of
 * events all of whose claims have the annotated source.
 */
export function scoreSentences(
  sentences: readonly AnnotatedSentence[],
  extractions: ReadonlyMap<string, Extraction>,
): SetScores {
  const errors: EvaluationError[] = [];
  const { count, figures } = createTally();
  for (const sentence of sentences) {
    const extraction = extractions.get(sentence.id);
    if (!extraction) continue;
    const add = (name: EvaluationError["class"], expected: string, found: string) =>
      errors.push({ document: sentence.id, class: name, sentence: sentence.text, expected, found });
    const types = extraction.events.map(({ ploverType }) => ploverType);
    if (sentence.type === null) {
      count("silence", types.length === 0);
      if (types.length > 0) add("event invented", "nothing", extraction.events.map(({ label }) => label).join("; "));
      continue;
    }
    // One sentence may tell its event in two clauses: "overran a post, killing six".
    const told = extraction.events.filter(({ ploverType }) => ploverType === sentence.type);
    count("type", told.length > 0);
    if (told.length === 0) {
      add(types.length > 0 ? "event type" : "event missed", sentence.type, types.join(", ") || "nothing");
      for (const figure of [...sentence.actors.map(() => "actors"), ...sentence.targets.map(() => "targets")])
        count(figure, false);
      if (sentence.place) count("place", false);
      if (sentence.country) count("country", false);
      if (sentence.when) count("date", false);
      if (sentence.source !== undefined) count("source", false);
      continue;
    }
    const parties = partiesOf(extraction, told);
    const all = parties.map(({ role, words }) => `${role} ${words}`).join(", ") || "nobody";
    const rows = sentences.filter(({ text, type }) => text === sentence.text && type === sentence.type);
    if (rows[0] === sentence)
      for (const party of eachOnce(parties)) {
        const isRight = rows.some((row) => takesPart(party, row));
        count(party.acts ? "actors precision" : "targets precision", isRight);
        if (!isRight)
          add(
            "participant invented",
            rows
              .flatMap(({ actors, targets }) => [`actors ${actors.join(", ")}`, `targets ${targets.join(", ")}`])
              .join("; "),
            `${party.role} ${party.words}`,
          );
      }
    for (const [figure, wanted, isActing] of [
      ["actors", sentence.actors, true],
      ["targets", sentence.targets, false],
    ] as const)
      for (const name of wanted) {
        const isThere = parties.some((party) => hasPart(party, isActing) && isNamed(party, name));
        count(figure, isThere);
        if (!isThere) add("participant missed", `${figure.slice(0, -1)} ${name}`, all);
      }
    const placed = placesOf(extraction, told);
    const where = placed.map(({ words, country }) => `${words} (${country})`).join(", ") || "nowhere";
    const { place, country, killed, when, source } = sentence;
    if (source !== undefined) {
      const sources = speakersOf(extraction, told);
      const isThere =
        sources.length > 0 && sources.every((name) => (source === null ? name === null : name?.includes(source)));
      count("source", isThere);
      if (!isThere) add("source", source ?? "the narrator", sources.map((name) => name ?? "the narrator").join(", "));
    }
    if (when !== undefined) {
      const dates = told.flatMap(({ time }) => time.expression?.text.toLowerCase().replace(/^(?:on|at) /u, "") ?? []);
      const isThere = dates.some((date) => when.includes(date));
      count("date", isThere);
      if (!isThere) add("date", when, dates.join(", ") || "none");
    }
    if (place !== undefined) {
      const isThere = placed.some(({ words }) => words.toLowerCase().includes(place));
      count("place", isThere);
      if (!isThere) add("place", place, where);
    }
    if (country !== undefined) {
      const isThere = placed.some((known) => known.country === country);
      count("country", isThere);
      if (!isThere) add("place", country, where);
    }
    if (killed !== undefined) {
      const tolls = extraction.claims.filter(
        ({ kind, value }) => kind === "CASUALTY" && value?.["casualty"] === "KILLED",
      );
      const isThere = tolls.some(({ value }) => value?.["min"] === killed);
      count("killed", isThere);
      if (!isThere) add("casualties", String(killed), tolls.map(({ value }) => value?.["min"]).join(", ") || "none");
    }
  }
  return { figures: figures(), errors };
}

function takesPart(party: FoundParty, { actors, targets }: AnnotatedSentence): boolean {
  return (
    (hasPart(party, true) && actors.some((name) => isNamed(party, name))) ||
    (hasPart(party, false) && targets.some((name) => isNamed(party, name)))
  );
}
