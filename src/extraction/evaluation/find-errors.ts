import type { ExtractedClaim, ExtractedEvent, Extraction, Span } from "../../domain/extraction.js";
import type { EvaluationError } from "./evaluation-error.js";

/** What a person annotated, as far as it is compared here: the shape of an extraction, with the sentences that tell an event. */
export interface AnnotatedDocument extends Pick<Extraction, "actors" | "places" | "claims" | "mentions" | "sentences"> {
  readonly events: readonly (ExtractedEvent & { readonly sentences?: readonly string[] })[];
}

type Told = Pick<Extraction, "claims"> & { readonly spans: ReadonlyMap<string, readonly Span[]> };

/** Events that are counted; campaigns and trends are a matter of taste. */
const counted = new Set(["INCIDENT", "AGGREGATE"]);

/**
 * What is wrong in an extraction, event by event. Events are paired by the words that tell them, those of one type first: a list to read, not a
 * measure, since the scorers pair them by the best assignment over the document.
 */
export function findErrors(id: string, text: string, gold: AnnotatedDocument, found: Extraction): EvaluationError[] {
  const alignment = alignEntities(gold, found);
  const [goldTold, foundTold] = [toldOf(gold), toldOf(found)];
  const goldEvents = gold.events.filter(({ eventClass }) => counted.has(eventClass));
  const foundEvents = found.events.filter(({ eventClass }) => counted.has(eventClass));
  const pairs = pairEvents(goldEvents, foundEvents, goldTold, foundTold);
  const sentence = (event: ExtractedEvent, told: Told) => sentenceAt(found, text, told.spans.get(event.id)?.[0]);
  const errors: EvaluationError[] = [];
  for (const event of goldEvents) {
    const other = pairs.get(event);
    const words = sentence(event, goldTold);
    const add = (name: EvaluationError["class"], expected: string, instead: string) =>
      errors.push({ document: id, class: name, sentence: words, expected, found: instead });
    if (!other) {
      add("event missed", describe(event, gold), "nothing");
      continue;
    }
    if (typeOf(event) !== typeOf(other)) add("event type", typeOf(event), `${typeOf(other)} (${other.label})`);
    const wanted = event.participants.map(({ actor, role }) => `${role} ${actor}`);
    const given = other.participants.map(({ actor, role }) => `${role} ${alignment.get(actor) ?? actor}`);
    const missed = wanted.filter((party) => !given.includes(party));
    const invented = given.filter((party) => !wanted.includes(party));
    if (missed.length > 0) add("participant missed", missed.join(", "), given.join(", ") || "nobody");
    else if (invented.length > 0) add("participant invented", wanted.join(", ") || "nobody", invented.join(", "));
    const [here, there] = [event.places, other.places].map((list) =>
      list.map(({ place }) => alignment.get(place) ?? place),
    );
    if (!here?.some((place) => there?.includes(place)) && (here?.length || there?.length))
      add("place", here?.join(", ") || "nowhere", there?.join(", ") || "nowhere");
    if (event.time.start !== other.time.start || event.time.end !== other.time.end)
      add("date", timeOf(event), timeOf(other));
    const [toll, otherToll] = [tollOf(event, gold.claims), tollOf(other, found.claims)];
    if (toll !== otherToll) add("casualties", toll || "none", otherToll || "none");
  }
  const used = new Set(pairs.values());
  for (const event of foundEvents)
    if (!used.has(event))
      errors.push({
        document: id,
        class: "event invented",
        sentence: sentence(event, foundTold),
        expected: "nothing",
        found: describe(event, found),
      });
  return [...errors, ...sourceErrors(id, gold, found, alignment)];
}

/** Claims about the same words whose first speaker is another. */
function sourceErrors(
  document: string,
  gold: AnnotatedDocument,
  found: Extraction,
  alignment: ReadonlyMap<string, string>,
): EvaluationError[] {
  const speaker = ({ attribution: { kind, chain } }: ExtractedClaim) =>
    kind === "NARRATOR" ? "the narrator" : (alignment.get(chain[0] ?? "") ?? chain[0] ?? "nobody");
  return gold.claims.flatMap((claim): EvaluationError[] => {
    const other = nearest(claim.quote, found.claims, ({ quote }) => quote);
    const [expected, instead] = [speaker(claim), other ? speaker(other) : ""];
    if (!other || expected === instead) return [];
    return [{ document, class: "source", sentence: claim.quote.text, expected, found: instead }];
  });
}

function typeOf({ eventClass, ploverType, acled }: ExtractedEvent): string {
  return `${eventClass} ${ploverType} ${acled.subEventType ?? "no sub-event type"}`;
}

function describe(event: ExtractedEvent, { claims }: Pick<Extraction, "claims">): string {
  const toll = tollOf(event, claims);
  return `${typeOf(event)}: ${event.label}${toll && `; ${toll}`}`;
}

function timeOf({ time }: ExtractedEvent): string {
  return `${time.start ?? "open"} to ${time.end ?? "open"}, ${time.basis}${time.expression ? ` "${time.expression.text}"` : ""}`;
}

function tollOf({ id }: ExtractedEvent, claims: readonly ExtractedClaim[]): string {
  const figures = claims
    .filter(({ about, kind }) => about === id && kind === "CASUALTY")
    .map(({ value }) => `${value?.["casualty"]} ${value?.["victimGroup"]} ${value?.["min"]}-${value?.["max"]}`);
  return [...new Set(figures)].sort().join(", ");
}

/** Where the claims about each event stand; of an annotation also the sentences that tell it. */
function toldOf({ claims, events, sentences }: Pick<AnnotatedDocument, "claims" | "events" | "sentences">): Told {
  const byId = new Map(sentences.map((sentence) => [sentence.id, sentence]));
  const spans = events.map((event): [string, Span[]] => [
    event.id,
    [
      ...claims.filter(({ about }) => about === event.id).map(({ quote }) => quote),
      ...(event.sentences ?? []).flatMap((name) => byId.get(name) ?? []),
    ],
  ]);
  return { claims, spans: new Map(spans) };
}

function pairEvents(
  gold: readonly ExtractedEvent[],
  found: readonly ExtractedEvent[],
  goldTold: Told,
  foundTold: Told,
): Map<ExtractedEvent, ExtractedEvent> {
  const candidates = gold.flatMap((event) =>
    found.map((other) => {
      const shared = sharedLength(goldTold.spans.get(event.id) ?? [], foundTold.spans.get(other.id) ?? []);
      const isSame = event.acled.subEventType === other.acled.subEventType && event.eventClass === other.eventClass;
      return { event, other, weight: shared > 0 ? shared + (isSame ? 10_000 : 0) : 0 };
    }),
  );
  const pairs = new Map<ExtractedEvent, ExtractedEvent>();
  const used = new Set<ExtractedEvent>();
  for (const { event, other, weight } of candidates.sort((a, b) => b.weight - a.weight)) {
    if (weight === 0 || pairs.has(event) || used.has(other)) continue;
    pairs.set(event, other);
    used.add(other);
  }
  return pairs;
}

/** Ids of found actors and places as the annotation calls them: by the mentions they share. */
function alignEntities(gold: AnnotatedDocument, found: Extraction): Map<string, string> {
  const shared = new Map<string, Map<string, number>>();
  for (const mention of found.mentions) {
    const same = nearest(mention, gold.mentions, (other) => other);
    if (!same) continue;
    const counts = shared.get(mention.entity) ?? new Map<string, number>();
    counts.set(same.entity, (counts.get(same.entity) ?? 0) + 1);
    shared.set(mention.entity, counts);
  }
  return new Map(
    [...shared].map(([entity, counts]) => [entity, [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? entity]),
  );
}

function nearest<Item>(span: Span, items: readonly Item[], spanOf: (item: Item) => Span): Item | undefined {
  let best: { item: Item; shared: number } | undefined;
  for (const item of items) {
    const other = spanOf(item);
    const shared = sharedLength([span], [other]);
    const isHalf = 2 * shared >= Math.min(span.end - span.start, other.end - other.start);
    if (shared > (best?.shared ?? 0) && isHalf) best = { item, shared };
  }
  return best?.item;
}

function sharedLength(left: readonly Span[], right: readonly Span[]): number {
  return Math.max(0, ...left.flatMap((a) => right.map((b) => Math.min(a.end, b.end) - Math.max(a.start, b.start))));
}

function sentenceAt({ sentences }: Extraction, text: string, span: Span | undefined): string {
  const sentence = span && sentences.find(({ start, end }) => span.start >= start && span.start < end);
  const { start, end } = sentence ?? span ?? { start: 0, end: 0 };
  return text.slice(start, end).replace(/\s+/gu, " ");
}
