import type {
  ExtractedActor,
  ExtractedClaim,
  ExtractedEvent,
  ExtractedPlace,
  Extraction,
  ExtractionEngine,
  Report,
  Words,
} from "../../src/domain/extraction.js";
import type { ActorType } from "../../src/domain/vocabulary/actor.js";
import type { ClaimKind, Modality } from "../../src/domain/vocabulary/claim.js";
import type { DatePrecision } from "../../src/domain/vocabulary/date.js";
import type { DocumentKind } from "../../src/domain/vocabulary/document.js";
import type { EventClass, Outcome, ParticipantRole, PlaceRole } from "../../src/domain/vocabulary/event.js";
import type { Bearing, PlaceType } from "../../src/domain/vocabulary/place.js";

/** A report in short: every word given must stand in `text`, where its first occurrence is meant. */
export interface ReportSketch {
  readonly publisher: string;
  readonly publishedAt: string;
  readonly text: string;
  readonly events: readonly EventSketch[];
  readonly extractorVersion?: string;
  readonly url?: string;
  readonly kind?: DocumentKind;
  /** Who is said to hold what place, and as of which day. */
  readonly holders?: readonly (readonly [
    quote: string,
    place: string,
    actor: string,
    asOf: string,
    modality?: Modality,
  ])[];
  readonly bearings?: readonly (readonly [from: string, bearing: Bearing, to: string, words: string])[];
}

export interface EventSketch {
  readonly trigger: string;
  readonly label?: string;
  readonly eventClass?: EventClass;
  readonly subEventType?: string | null;
  readonly date?: readonly [earliest: string | null, latest: string | null, precision: DatePrecision];
  readonly participants?: readonly (readonly [actor: string, role: ParticipantRole, words: string])[];
  readonly places?: readonly (readonly [place: string, words: string, role?: PlaceRole])[];
  readonly claims: readonly ClaimSketch[];
  /** Index of another event of the same report. */
  readonly partOf?: number;
  readonly overlaps?: readonly number[];
  readonly count?: { readonly min: number; readonly max: number };
  readonly outcome?: Outcome;
}

export interface ClaimSketch {
  readonly quote: string;
  readonly kind?: ClaimKind;
  readonly modality?: Modality;
  /** Who said it, before the publisher. */
  readonly said?: readonly string[];
  readonly value?: Readonly<Record<string, unknown>>;
  readonly directQuote?: boolean;
}

type ActorSketch = readonly [name: string, actorType: ActorType, ExtractedActor["partOf"]?, "generic"?];
type PlaceSketch = readonly [name: string, placeType: PlaceType, within: string | null, "common noun"?];

/** Actors every sketch may use: local id -> name and type. Those with a hyphen in front are not in the lexicon. */
const actorSketches: Readonly<Record<string, ActorSketch>> = {
  isis: ["ISIS", "REBEL_GROUP"],
  ypg: ["YPG", "REBEL_GROUP"],
  army: ["Syrian army", "STATE_FORCES"],
  coalition: ["US-led coalition", "COALITION"],
  sohr: ["Syrian Observatory for Human Rights", "MONITORING_GROUP"],
  "sohr-head": ["Head of the Observatory", "PERSON", "sohr"],
  civilians: ["civilians", "CIVILIANS", null, "generic"],
  reuters: ["Reuters", "MEDIA"],
  "iraqi-forces": ["Iraqi security forces", "STATE_FORCES", "iraq-gov"],
  "iraq-gov": ["Government of Iraq", "GOVERNMENT"],
  "-brigade": ["Hill Brigade", "MILITIA"],
};

/** Places every sketch may use. The gazetteer knows those without a hyphen in front. */
const placeSketches: Readonly<Record<string, PlaceSketch>> = {
  syria: ["Syria", "COUNTRY", null],
  iraq: ["Iraq", "COUNTRY", null],
  province: ["Deir al-Zor province", "ADMIN1", "syria"],
  aleppo: ["Aleppo province", "ADMIN1", "syria"],
  airport: ["Deir al-Zor military airport", "MILITARY_FACILITY", "province"],
  kobani: ["Kobani", "TOWN", "aleppo"],
  beiji: ["Beiji", "TOWN", "iraq"],
  "-edge": ["Edge of Beiji", "AREA", "beiji", "common noun"],
  "-hill": ["a hill", "TERRAIN", "province", "common noun"],
  "-village": ["Tell Sitrep", "VILLAGE", "aleppo"],
};

export interface BuiltReport {
  readonly report: Report;
  readonly extraction: Extraction;
}

/** A report with the extraction a perfect engine would make of it. */
export function buildReport(sketch: ReportSketch): BuiltReport {
  const { text, publisher, publishedAt } = sketch;
  const words = (part: string): Words => {
    const start = text.indexOf(part);
    if (start < 0) throw new Error(`"${part}" does not stand in the text.`);
    return { text: part, start, end: start + part.length };
  };
  const bearings = sketch.bearings ?? [];
  const publisherId = "publisher";
  const usedActors = new Set<string>();
  const usedPlaces = new Set<string>();
  const use = (id: string): string => {
    for (let at: string | null | undefined = id; at; at = actorSketches[at]?.[2]) usedActors.add(at);
    return id;
  };
  const visit = (id: string): string => {
    for (let at: string | null | undefined = id; at; at = placeSketches[at]?.[2]) usedPlaces.add(at);
    return id;
  };
  for (const [from, , to] of bearings) {
    visit(from);
    visit(to);
  }
  const mentions: Extraction["mentions"][number][] = [];
  const mention = (entity: string, part: string): Words => {
    const found = words(part);
    mentions.push({ entity, ...found, kind: "NAME", region: "BODY", sentence: "s0" });
    return found;
  };

  const events = sketch.events.map((event, index): ExtractedEvent => {
    const [start, end, precision] = event.date ?? ["2014-12-23", "2014-12-23", "DAY"];
    return {
      id: `e${index}`,
      label: event.label ?? event.trigger,
      eventClass: event.eventClass ?? "INCIDENT",
      ploverType: "ASSAULT",
      ploverMode: null,
      acled: {
        eventType: "Battles",
        subEventType: event.subEventType === undefined ? "Armed clash" : event.subEventType,
        disorderType: "Political violence",
        civilianTargeting: false,
      },
      time: { start, end, precision, basis: "EXPLICIT_DATE", expression: null },
      places: (event.places ?? []).map(([place, part, role]) => ({
        place: visit(place),
        role: role ?? "OCCURRED_AT",
        mention: mention(place, part),
      })),
      geoPrecision: "SETTLEMENT",
      participants: (event.participants ?? []).map(([actor, role, part]) => ({
        actor: use(actor),
        role,
        explicit: true,
        mention: mention(actor, part),
        headcount: null,
      })),
      count: event.count === undefined ? null : { ...event.count, unit: "STRIKE", qualifier: "EXACT" },
      weapons: [],
      damage: [],
      outcome: event.outcome ?? null,
      partOf: event.partOf === undefined ? null : `e${event.partOf}`,
      possibleOverlap: (event.overlaps ?? []).map((other) => `e${other}`),
      trigger: words(event.trigger),
      confidence: 1,
    };
  });
  const claims = sketch.events.flatMap((event, index) =>
    event.claims.map(
      (claim, ordinal): ExtractedClaim => ({
        id: `c${index}.${ordinal}`,
        about: `e${index}`,
        kind: claim.kind ?? "OCCURRENCE",
        value: claim.value ?? null,
        modality: claim.modality ?? "ASSERTED",
        directQuote: claim.directQuote ?? false,
        quote: words(claim.quote),
        attribution: {
          kind: claim.said === undefined ? "NARRATOR" : "NAMED_SOURCE",
          chain: [...(claim.said ?? []).map(use), publisherId],
          cue: null,
        },
        confidence: 1,
      }),
    ),
  );
  const holders = (sketch.holders ?? []).map(
    ([quote, place, holder, asOf, modality], index): ExtractedClaim => ({
      id: `h${index}`,
      about: null,
      kind: "CONTROL",
      value: { place: visit(place), controller: use(holder), asOf },
      modality: modality ?? "ASSERTED",
      directQuote: false,
      quote: words(quote),
      attribution: { kind: "NARRATOR", chain: [publisherId], cue: null },
      confidence: 1,
    }),
  );
  const extraction: Extraction = {
    id: "sketch",
    extractor: { name: "sketch", version: sketch.extractorVersion ?? "1", model: null },
    document: {
      title: null,
      publisher: publisherId,
      publishedAt,
      language: "en",
      kind: sketch.kind ?? "NEWS",
      url: sketch.url ?? null,
      lengthChars: text.length,
    },
    sentences: [{ id: "s0", ordinal: 0, text, start: 0, end: text.length, section: "BODY" }],
    actors: [
      actor(publisherId, [publisher, "MEDIA"], publisher === "Reuters" ? "reuters" : null),
      ...[...usedActors].map(actorOf),
    ],
    places: [...usedPlaces].map((id) =>
      placeOf(
        id,
        bearings
          .filter(([from]) => from === id)
          .map(([, bearing, to, part]) => ({ bearing, to, mention: words(part) })),
      ),
    ),
    events,
    claims: [...claims, ...holders],
    mentions,
    actorRelations: [],
  };
  const report: Report = {
    text,
    publisher,
    publishedAt,
    ...(sketch.url === undefined ? {} : { url: sketch.url }),
    ...(sketch.kind === undefined ? {} : { kind: sketch.kind }),
  };
  return { report, extraction };
}

/** An engine that gives the extraction that was built for each report. */
export function engineFor(...built: readonly BuiltReport[]): ExtractionEngine {
  return {
    name: "sketch",
    version: built[0]?.extraction.extractor.version ?? "1",
    extract(report) {
      const found = built.find((each) => each.report === report);
      if (found === undefined) throw new Error("No extraction was built for this report.");
      return Promise.resolve(found.extraction);
    },
  };
}

function actorOf(id: string): ExtractedActor {
  const sketch = actorSketches[id];
  if (sketch === undefined) throw new Error(`There is no sketch of the actor ${id}.`);
  return actor(id, sketch, id.startsWith("-") ? null : id);
}

function actor(id: string, [name, actorType, partOf, generic]: ActorSketch, lexiconId: string | null): ExtractedActor {
  return {
    id,
    lexiconId,
    name,
    actorType,
    aliases: [],
    named: true,
    generic: generic !== undefined,
    country: null,
    international: false,
    acledInter: null,
    ploverSector: [],
    partOf: partOf ?? null,
    wikidataId: null,
  };
}

function placeOf(id: string, bearings: ExtractedPlace["bearings"]): ExtractedPlace {
  const sketch = placeSketches[id];
  if (sketch === undefined) throw new Error(`There is no sketch of the place ${id}.`);
  const [name, placeType, within, commonNoun] = sketch;
  return {
    id,
    gazetteerId: id.startsWith("-") ? null : `sketch:${id}`,
    name,
    placeType,
    aliases: [],
    named: commonNoun === undefined,
    mentioned: true,
    within,
    country: null,
    lat: id === "airport" ? 35.285 : null,
    lon: id === "airport" ? 40.176 : null,
    coordinateUncertaintyM: id === "airport" ? 2_000 : null,
    coordinateBasis: id === "airport" ? "GAZETTEER" : null,
    bearings,
  };
}
