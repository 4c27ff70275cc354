import { contentId } from "../../domain/content-id.js";
import { BadInput } from "../../domain/errors.js";
import type { ExtractedActor, Words } from "../../domain/extraction.js";
import { foldName } from "../../domain/folding.js";
import type { ActorType } from "../../domain/vocabulary/actor.js";
import type { DatePrecision } from "../../domain/vocabulary/date.js";
import type { EventClass, GeoPrecision, ParticipantRole } from "../../domain/vocabulary/event.js";
import type { PlaceType } from "../../domain/vocabulary/place.js";
import { acledCodes } from "../../extraction/events/event-types.js";
import type { Names } from "../../extraction/resources.js";
import { BadRow } from "../bad-row.js";
import { openCsv, type RowCells } from "../csv-format.js";
import type { DataSetFormat, RowDocument } from "../data-set.js";
import { inOrder } from "../in-order.js";
import { type Division, PlaceNames } from "../place-names.js";
import { codeIn, countIn, dayIn, degreesIn, textIn } from "../read-cells.js";
import { rowActor } from "../row-actor.js";
import { type RowFigure, type RowStory, rowDocument } from "../row-document.js";
import { RowText } from "../row-text.js";
import { SourceNames } from "../source-names.js";
import type { Mapping } from "./mapping.js";

const version = "1";
const levels = ["ADMIN1", "ADMIN2", "ADMIN3"] as const;

/**
 * CSV of any make, read by a mapping file.
 * @param publishedAt when this release was published, ISO 8601; null where the mapping names a column for it.
 * @throws {BadInput} if neither says when rows were published.
 */
export function mappedCsvFormat(names: Names, mapping: Mapping, publishedAt: string | null): DataSetFormat {
  if (publishedAt === null && mapping.publishedAt === null) {
    throw new BadInput("Nothing says when the rows were published.", {
      nextStep: "Give --published 2023-06-01, or name the column in the mapping: publishedAt.",
    });
  }
  const { id } = mapping.dataSet;
  const places = new PlaceNames(names, id);
  const sources = new SourceNames(names.actors);
  const columns = columnsOf(mapping);
  const toDocument = (cells: RowCells): RowDocument => {
    const text = new RowText(inOrder(cells, columns.all));
    return rowDocument(storyOf(text, mapping, columns.event, places, sources, publishedAt));
  };
  return {
    name: id,
    version,
    open: (file) =>
      openCsv(file, {
        dialect: { delimiter: mapping.delimiter, hasQuotes: true },
        columns: columns.all.map((name) => ({ name, isRequired: true })),
        hasHeader: true,
        toDocument,
      }),
  };
}

/** The columns a mapping names: those that say what happened, and all, in the order of the text. */
function columnsOf(mapping: Mapping): { readonly event: readonly string[]; readonly all: readonly string[] } {
  const coded = (value: unknown): string[] =>
    value !== null && typeof value === "object" && "column" in value ? [String(value.column)] : [];
  const { place, date, actors } = mapping;
  const event = [
    ...coded(mapping.eventType),
    ...coded(mapping.eventClass),
    ...actors.flatMap((actor) => [actor.column, ...coded(actor.actorType)]),
    ...(place === null
      ? []
      : [
          place.name,
          ...[...place.divisions].reverse(),
          place.country,
          place.latitude,
          place.longitude,
          ...coded(place.placeType),
          ...coded(place.precision),
        ]),
    date.start,
    date.end,
    ...coded(date.precision),
  ].filter((column) => column !== null);
  const others = [
    ...mapping.figures.flatMap(({ min, max }) => [min, max]),
    ...mapping.sources.map(({ column }) => column),
    mapping.url,
    mapping.publishedAt,
  ].filter((column) => column !== null);
  return { event: [...new Set(event)], all: [...new Set([mapping.id, ...event, ...others])] };
}

function storyOf(
  text: RowText,
  mapping: Mapping,
  eventColumns: readonly string[],
  places: PlaceNames,
  sources: SourceNames,
  publishedAt: string | null,
): RowStory {
  const { dataSet, date, place } = mapping;
  const id = textIn(text, mapping.id);
  const { ploverType, subEventType } =
    "column" in mapping.eventType
      ? codeIn(text, mapping.eventType.column, mapping.eventType.values)
      : mapping.eventType;
  const participants = participantsOf(text, mapping);
  const found = place === null || text.value(place.name) === "" ? null : placeOf(text, place, places);
  const start = dayIn(text, date.start);
  const end = date.end === null || text.value(date.end) === "" ? start : dayIn(text, date.end);
  if (start > end) throw new BadRow(date.end, `The event ends on ${end}, before it begins on ${start}.`);
  const precision = valueIn<DatePrecision>(text, date.precision);
  const subject = participants.map(({ actor }) => actor.name).join(", ");
  return {
    extractor: { name: dataSet.id, version },
    dataSet: { lexiconId: dataSet.id, name: dataSet.name, actorType: dataSet.actorType },
    key: `${dataSet.id}:${id}`,
    title: `${dataSet.name} ${id}`,
    publishedAt: publishedAt ?? instantIn(text, mapping.publishedAt ?? ""),
    url: mapping.url === null || text.value(mapping.url) === "" ? null : text.value(mapping.url),
    text,
    event: {
      label: [subject, found?.chain[0]?.name ?? "", start].filter((part) => part !== "").join(", "),
      eventClass: valueIn<EventClass>(text, mapping.eventClass),
      ploverType,
      ploverMode: null,
      acled: acledCodes(subEventType, false),
      time: {
        start,
        end,
        precision: precision === "DAY" && start !== end ? "DAYS" : precision,
        basis: "EXPLICIT_DATE",
        expression: text.words(date.start),
      },
      geoPrecision: place === null || found === null ? "UNKNOWN" : valueIn<GeoPrecision>(text, place.precision),
      count: null,
      weapons: [],
      outcome: null,
      trigger: "column" in mapping.eventType ? text.words(mapping.eventType.column) : text.words(mapping.id),
    },
    participants,
    place: found,
    quote: text.block(eventColumns),
    sources: mapping.sources.flatMap(({ column, separator }) =>
      sources.split(text.value(column), separator).map((name) => [sources.read(text.part(column, name))]),
    ),
    figures: figuresOf(text, mapping),
  };
}

type Told = { readonly actor: ExtractedActor; readonly role: ParticipantRole; readonly words: Words };

function participantsOf(text: RowText, { actors, dataSet }: Mapping): Told[] {
  const found = new Map<string, Told>();
  for (const { column, role, actorType, separator } of actors) {
    const value = text.value(column);
    const names = separator === null ? [value] : value.split(separator).map((name) => name.trim());
    for (const name of names.filter((each) => each !== "")) {
      const type = valueIn<ActorType>(text, actorType);
      const isCollective = type === "CIVILIANS";
      const actor = rowActor({
        name,
        lexiconId: `${dataSet.id}:actor:${contentId("actor", foldName(name) || name)}`,
        actorType: type,
        named: !isCollective,
        generic: isCollective,
      });
      if (!found.has(actor.id)) found.set(actor.id, { actor, role, words: text.part(column, name) });
    }
  }
  return [...found.values()];
}

function placeOf(text: RowText, place: NonNullable<Mapping["place"]>, places: PlaceNames): RowStory["place"] {
  const divisions = place.divisions
    .map((column, index): Division => ({ name: text.value(column), placeType: levels[index] ?? "ADMIN3" }))
    .filter(({ name }) => name !== "");
  const wanted = {
    name: textIn(text, place.name),
    placeType: valueIn<PlaceType>(text, place.placeType),
    lat: place.latitude === null ? null : degreesIn(text, place.latitude, 90),
    lon: place.longitude === null ? null : degreesIn(text, place.longitude, 180),
    uncertaintyM: place.uncertaintyM,
  };
  return { chain: places.find(wanted, divisions, text.value(place.country)), words: text.words(place.name) };
}

function figuresOf(text: RowText, { figures }: Mapping): RowFigure[] {
  return figures.flatMap(({ casualty, victimGroup, min: low, max: high }): RowFigure[] => {
    const columns = [low, high ?? low];
    if (columns.every((column) => text.value(column) === "")) return [];
    const [min, max] = columns.map((column) => (text.value(column) === "" ? null : countIn(text, column))) as [
      number | null,
      number | null,
    ];
    if (min !== null && max !== null && min > max) throw new BadRow(high, `The figure ends at ${max}, below ${min}.`);
    const qualifier =
      max === 0
        ? "NONE_REPORTED"
        : min === null
          ? "AT_MOST"
          : max === null
            ? "AT_LEAST"
            : min === max
              ? "EXACT"
              : "ABOUT";
    const isPart =
      victimGroup !== "TOTAL" && figures.some((other) => other.casualty === casualty && other.victimGroup === "TOTAL");
    return [{ casualty, victimGroup, min, max, qualifier, quote: text.block(columns), isPart }];
  });
}

/** A value for all rows, or what the value of a column means. */
function valueIn<Value extends string>(
  text: RowText,
  value: Value | { readonly column: string; readonly values: Readonly<Record<string, Value>> },
): Value {
  return typeof value === "string" ? value : codeIn(text, value.column, value.values);
}

/** An instant with its time zone; a day is its midnight in UTC. */
function instantIn(text: RowText, column: string): string {
  const value = textIn(text, column);
  const instant = /^\d{4}-\d{2}-\d{2}$/u.test(value) ? `${value}T00:00:00Z` : value;
  if (!/T\d{2}:\d{2}.*(?:Z|[+-]\d{2}:\d{2})$/u.test(instant) || Number.isNaN(Date.parse(instant))) {
    throw new BadRow(column, `"${value}" is no day as 2014-12-24, and no instant as 2014-12-24T08:53:00Z.`);
  }
  return instant;
}
