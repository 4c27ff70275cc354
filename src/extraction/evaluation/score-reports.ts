import { countedIn } from "../../domain/casualty-figures.js";
import { figureClaimOf } from "../../domain/claim-values.js";
import type { ExtractedClaim, ExtractedEvent, Extraction, Span } from "../../domain/extraction.js";
import type { CasualtyKind } from "../../domain/vocabulary/claim.js";
import type { AnnotatedEvent, AnnotatedReport } from "./annotated-report.js";
import type { ErrorClass, EvaluationError } from "./evaluation-error.js";
import { eachOnce, hasPart, isNamed, partiesOf, placesOf, speakersOf } from "./found-parts.js";
import type { SetScores } from "./set-scores.js";
import { createTally, type Tally } from "./tally.js";

/** Figures of people that are compared: what each is called in an annotation and in a claim. */
const tolls = {
  killed: ["KILLED"],
  wounded: ["WOUNDED"],
  detained: ["DETAINED", "ABDUCTED"],
} as const satisfies Readonly<Record<string, readonly CasualtyKind[]>>;

/**
 * What is found in whole reports. An event is found if one of its type is told by the same clause, or else in the same sentence; each is found once. `events` is the
 * share found (recall), its precision the share of all events of the reports that are annotated, each once. Of those found the parties, the place, the exact days and
 * the figures are compared; of those missed all of these are missed. `source` is the share of events of which nothing is claimed but by an annotated speaker.
 * Who was abducted counts as detained.
 */
export function scoreReports(
  reports: readonly AnnotatedReport[],
  extractions: ReadonlyMap<string, Extraction>,
): SetScores {
  const tally = createTally();
  const errors = reports.flatMap((report) => {
    const extraction = extractions.get(report.id);
    return extraction ? scoreReport(report, extraction, tally) : [];
  });
  return { figures: tally.figures(), errors };
}

function scoreReport(report: AnnotatedReport, extraction: Extraction, tally: Tally): EvaluationError[] {
  const pairs = pairEvents(report, extraction);
  const found = new Set(pairs.values());
  const sentence = ({ start }: Span) => {
    const at = extraction.sentences.find((one) => start >= one.start && start < one.end);
    return at ? report.text.slice(at.start, at.end) : "";
  };
  const invented = extraction.events.filter((event) => !found.has(event));
  for (const event of extraction.events) tally.count("events precision", found.has(event));
  return [
    ...report.events.flatMap((event) => {
      const add = (name: ErrorClass, expected: string, instead: string): EvaluationError => ({
        document: report.id,
        class: name,
        sentence: event.told.join(" ... "),
        expected,
        found: instead || "nothing",
      });
      const other = pairs.get(event);
      tally.count("events", other !== undefined);
      return other ? compareEvents(event, other, extraction, tally, add) : missEvent(event, tally, add);
    }),
    ...invented.map(
      (event): EvaluationError => ({
        document: report.id,
        class: "event invented",
        sentence: sentence(event.trigger),
        expected: "nothing",
        found: `${event.ploverType}: ${event.label}`,
      }),
    ),
  ];
}

/** What stands before "of", "in" or "from" in a description: "supporters of Hezbollah" are found as supporters. */
const headOf = (name: string): string => name.replace(/ (?:of|in|from|for) .*$/u, "");

type Add = (name: ErrorClass, expected: string, found: string) => EvaluationError;

function missEvent(event: AnnotatedEvent, { count }: Tally, add: Add): EvaluationError[] {
  for (const part of ["actors", "targets"] as const) for (const _ of event[part]) count(part, false);
  if (event.place !== null) count("place", false);
  if (event.from !== null) count("date", false);
  for (const name of Object.keys(tolls)) if (event[name as keyof typeof tolls] !== undefined) count("figures", false);
  count("source", false);
  return [add("event missed", event.type, "")];
}

function compareEvents(
  event: AnnotatedEvent,
  other: ExtractedEvent,
  extraction: Extraction,
  { count }: Tally,
  add: Add,
): EvaluationError[] {
  const errors: EvaluationError[] = [];
  const compare = (figure: string, isRight: boolean, name: ErrorClass, expected: string, found: string) => {
    count(figure, isRight);
    if (!isRight) errors.push(add(name, expected, found));
  };
  const parties = eachOnce(partiesOf(extraction, [other]));
  const listed = parties.map(({ role, words }) => `${role} ${words}`).join(", ");
  const sides = [
    ["actors", true],
    ["targets", false],
  ] as const;
  for (const [part, isActing] of sides) {
    for (const name of event[part]) {
      const isThere = parties.some((party) => hasPart(party, isActing) && isNamed(party, headOf(name)));
      compare(part, isThere, "participant missed", `${part} ${name}`, listed);
    }
  }
  for (const party of parties) {
    const isRight = sides.some(
      ([part, isActing]) => hasPart(party, isActing) && event[part].some((name) => isNamed(party, headOf(name))),
    );
    const wanted = `actors ${event.actors.join(", ")}; targets ${event.targets.join(", ")}`;
    compare(
      `${party.acts ? "actors" : "targets"} precision`,
      isRight,
      "participant invented",
      wanted,
      `${party.role} ${party.words}`,
    );
  }
  const { place, from, to } = event;
  if (place !== null) {
    const places = placesOf(extraction, [other]).map(({ words }) => words.toLowerCase());
    compare(
      "place",
      places.some((words) => words.includes(place)),
      "place",
      place,
      places.join(", "),
    );
  }
  if (from !== null) {
    const { start, end } = other.time;
    compare("date", start === from && end === to, "date", `${from} to ${to}`, `${start} to ${end}`);
  }
  for (const [name, casualties] of Object.entries(tolls)) {
    const expected = event[name as keyof typeof tolls];
    const given = tollOf(other, casualties, extraction.claims);
    if (expected !== undefined)
      compare("figures", given === expected, "casualties", `${name} ${expected}`, String(given ?? ""));
    if (given !== undefined) {
      count("figures precision", given === expected);
      if (expected === undefined) errors.push(add("casualties", `none ${name}`, String(given)));
    }
  }
  const speakers = [event.source].flat();
  // Who condemns says that he does: that is his act, and no report of it.
  const claims = extraction.claims.filter(({ kind }) => kind !== "SOURCE_STANCE");
  const claimed = speakersOf({ ...extraction, claims }, [other]);
  const isSaid =
    claimed.length > 0 &&
    claimed.every((words) => speakers.some((name) => (name === null ? words === null : words?.includes(name))));
  const told = (list: readonly (string | null)[]) => list.map((name) => name ?? "the narrator").join(", ");
  compare("source", isSaid, "source", told(speakers), told(claimed));
  return errors;
}

/** What an event's claims count, by the same rule as in the graph. */
function tollOf(
  { id }: ExtractedEvent,
  casualties: readonly CasualtyKind[],
  claims: readonly ExtractedClaim[],
): number | undefined {
  const own = claims.filter(({ about }) => about === id).map(figureClaimOf);
  for (const casualty of casualties) {
    const counted = countedIn(own, casualty);
    if (counted !== null) return counted.min ?? undefined;
  }
  return undefined;
}

/** Each annotated event with the one that is found for it. */
function pairEvents({ text, events }: AnnotatedReport, extraction: Extraction): Map<AnnotatedEvent, ExtractedEvent> {
  const pairs = new Map<AnnotatedEvent, ExtractedEvent>();
  const used = new Set<ExtractedEvent>();
  const clausesOf = ({ told }: AnnotatedEvent) =>
    told.map((clause): Span => ({ start: text.indexOf(clause), end: text.indexOf(clause) + clause.length }));
  const sentencesOf = (clause: Span) =>
    extraction.sentences.filter((one) => one.start < clause.end && one.end > clause.start);
  for (const spansOf of [clausesOf, (event: AnnotatedEvent) => clausesOf(event).flatMap(sentencesOf)])
    for (const event of events) {
      if (pairs.has(event)) continue;
      const spans = spansOf(event);
      const other = extraction.events.find(
        (one) =>
          !used.has(one) &&
          one.ploverType === event.type &&
          spans.some(({ start, end }) => one.trigger.start >= start && one.trigger.start < end),
      );
      if (other === undefined) continue;
      pairs.set(event, other);
      used.add(other);
    }
  return pairs;
}
