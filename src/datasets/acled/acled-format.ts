import type { ExtractedActor } from "../../domain/extraction.js";
import { acledEventTypeNames, acledSubEventTypes, subEventTypeNamed } from "../../domain/vocabulary/acled.js";
import type { DatePrecision } from "../../domain/vocabulary/date.js";
import type { GeoPrecision, ParticipantRole, SubEventType } from "../../domain/vocabulary/event.js";
import { acledCodes } from "../../extraction/events/event-types.js";
import type { Names } from "../../extraction/resources.js";
import { BadRow } from "../bad-row.js";
import { openCsv, type RowCells } from "../csv-format.js";
import type { DataSetFormat, RowDocument } from "../data-set.js";
import { inOrder } from "../in-order.js";
import { type Division, PlaceNames } from "../place-names.js";
import { codeIn, countIn, dayIn, degreesIn, textIn } from "../read-cells.js";
import { type RowStory, rowDocument } from "../row-document.js";
import { RowText } from "../row-text.js";
import { SourceNames } from "../source-names.js";
import { acledActor, interIn } from "./acled-actors.js";
import { acledEvents } from "./acled-events.js";
import { acledColumns, eventColumns, exportColumns, textOrder } from "./columns.js";

const extractor = { name: "acled", version: "1" } as const;

/** The data set as the publisher of its rows. */
const dataSet = {
  lexiconId: "acled",
  name: "Armed Conflict Location & Event Data",
  actorType: "MONITORING_GROUP",
  aliases: ["ACLED"],
  international: true,
} as const;

/** `time_precision` and `geo_precision` (ACLED codebook). */
const datePrecisions: Readonly<Record<string, DatePrecision>> = { 1: "DAY", 2: "WEEK", 3: "MONTH" };
const geoPrecisions: Readonly<Record<string, GeoPrecision>> = { 1: "SETTLEMENT", 2: "NEAR", 3: "REGION" };

/** Metres within which the place lies around its coordinates, by `geo_precision`. */
const uncertaintiesM: Readonly<Record<string, number>> = { 1: 5_000, 2: 25_000, 3: 80_000 };

/** Days before and after `event_date` that a coarser date may mean. */
const slackDays: Readonly<Record<string, number>> = { 1: 0, 2: 3, 3: 15 };
const dayMs = 86_400_000;

/**
 * Rows of an ACLED export, as CSV.
 * @param publishedAt when the export was made, ISO 8601; null: each row as of its last change, `timestamp`. A row with a later one replaces it.
 */
export function acledFormat(names: Names, publishedAt: string | null): DataSetFormat {
  const places = new PlaceNames(names, "acled");
  const sources = new SourceNames(names.actors);
  const toDocument = (cells: RowCells): RowDocument => {
    const text = new RowText(inOrder(cells, textOrder).filter(([column]) => !exportColumns.has(column)));
    return rowDocument(storyOf(text, places, sources, publishedAt));
  };
  return {
    ...extractor,
    open: (file) =>
      openCsv(file, {
        dialect: { delimiter: ",", hasQuotes: true },
        columns: acledColumns,
        hasHeader: true,
        toDocument,
      }),
  };
}

function storyOf(text: RowText, places: PlaceNames, sources: SourceNames, publishedAt: string | null): RowStory {
  const id = textIn(text, "event_id_cnty");
  const subEventType = subEventIn(text);
  const { ploverType, modes, roles, weapons } = acledEvents[subEventType];
  const participants = participantsOf(text, places, roles);
  const place = placeOf(text, places);
  const changedAt = changeOf(text);
  const at = publishedAt ?? changedAt;
  const onCivilians =
    text.value("civilian_targeting") !== "" || (roles[1] === "VICTIM" && interIn(text, "inter2") === 7);
  const killed = countIn(text, "fatalities");
  const [first, second] = [text.value("actor1"), text.value("actor2")];
  const name = acledSubEventTypes[subEventType].name;
  return {
    extractor,
    dataSet,
    key: `acled:${id}`,
    title: `ACLED event ${id}`,
    publishedAt: at,
    url: null,
    text,
    event: {
      label: `${name}: ${first}${second === "" ? "" : `, ${second}`}, ${text.value("location")}`,
      eventClass: "INCIDENT",
      ploverType,
      ploverMode: modes,
      acled: acledCodes(subEventType, onCivilians),
      time: timeOf(text, at),
      geoPrecision: codeIn(text, "geo_precision", geoPrecisions),
      count: null,
      weapons,
      outcome:
        subEventType === "GOVERNMENT_REGAINS_TERRITORY"
          ? "TERRITORY_REGAINED"
          : subEventType === "NON_STATE_ACTOR_OVERTAKES_TERRITORY"
            ? "TERRITORY_SEIZED"
            : null,
      trigger: text.words("sub_event_type"),
    },
    participants,
    place,
    quote: text.block(eventColumns),
    sources: sources.split(text.value("source"), ";").map((source) => [sources.read(text.part("source", source))]),
    figures: [
      {
        casualty: "KILLED",
        victimGroup: "TOTAL",
        min: killed,
        max: killed,
        qualifier: killed === 0 ? "NONE_REPORTED" : "EXACT",
        quote: text.block(["fatalities"]),
        isPart: false,
      },
    ],
  };
}

/** @throws {BadRow} if the type is none of ACLED's 25, or is of another event type than the row says. */
function subEventIn(text: RowText): SubEventType {
  const name = textIn(text, "sub_event_type");
  const found = subEventTypeNamed(name);
  if (found === null) throw new BadRow("sub_event_type", `"${name}" is none of ACLED's 25 sub-event types.`);
  const type = acledEventTypeNames[acledSubEventTypes[found].type];
  const given = textIn(text, "event_type");
  if (type !== given)
    throw new BadRow("event_type", `"${given}" has no sub-event type "${name}", which is of "${type}".`);
  return found;
}

function participantsOf(text: RowText, places: PlaceNames, roles: readonly [ParticipantRole, ParticipantRole]) {
  textIn(text, "actor1");
  const found = new Map<
    string,
    { actor: ExtractedActor; role: ParticipantRole; words: ReturnType<RowText["words"]> }
  >();
  for (const [column, associates, inter, role] of [
    ["actor1", "assoc_actor_1", "inter1", roles[0]],
    ["actor2", "assoc_actor_2", "inter2", roles[1]],
  ] as const) {
    const side = interIn(text, inter);
    const add = (words: ReturnType<RowText["words"]>): void => {
      const actor = acledActor(words, side, places);
      // Whoever stands on both sides, as in a clash of protesters, is told once.
      if (!found.has(actor.id)) found.set(actor.id, { actor, role, words });
    };
    if (text.value(column) !== "") add(text.words(column));
    for (const name of text.value(associates).split(";")) {
      if (name.trim() !== "") add(text.part(associates, name.trim()));
    }
  }
  return [...found.values()];
}

function placeOf(text: RowText, places: PlaceNames): RowStory["place"] {
  const country = textIn(text, "country");
  const location = textIn(text, "location");
  const precision = text.value("geo_precision");
  const divisions = (
    [
      ["admin1", "ADMIN1"],
      ["admin2", "ADMIN2"],
      ["admin3", "ADMIN3"],
    ] as const
  )
    .map(([column, placeType]): Division => ({ name: text.value(column), placeType }))
    .filter(({ name }) => name !== "");
  // "City - Quarter": a part of a city.
  const [, city, quarter] = /^(.+?) - (.+)$/u.exec(location) ?? [];
  const whole = {
    name: city ?? location,
    placeType: precision === "3" ? ("REGION" as const) : ("TOWN" as const),
    lat: degreesIn(text, "latitude", 90),
    lon: degreesIn(text, "longitude", 180),
    uncertaintyM: uncertaintiesM[precision] ?? 80_000,
  };
  const chain = places.find(whole, divisions, country);
  const words = text.words("location");
  if (quarter === undefined) return { chain, words };
  const part = { ...whole, name: quarter, placeType: "NEIGHBORHOOD" as const, aliases: [location] };
  return { chain: places.within(part, chain), words };
}

/** `2014-12-23`, or `23 December 2014` as exports before 2023 write it; a coarser date is a span around it. */
function timeOf(text: RowText, publishedAt: string): RowStory["event"]["time"] {
  const precision = codeIn(text, "time_precision", datePrecisions);
  const day = acledDay(text);
  const slack = (slackDays[text.value("time_precision")] ?? 0) * dayMs;
  const at = Date.parse(`${day}T00:00:00Z`);
  const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
  const published = publishedAt.slice(0, 10);
  const latest = dayOf(at + slack);
  return {
    start: dayOf(at - slack),
    // What has not come yet when a row was written it does not mean.
    end: latest > published && day <= published ? published : latest,
    precision,
    basis: "EXPLICIT_DATE",
    expression: text.words("event_date"),
  };
}

function acledDay(text: RowText): string {
  const value = text.value("event_date");
  if (!/^\d{1,2} \p{L}+ \d{4}$/u.test(value)) return dayIn(text, "event_date");
  const at = Date.parse(`${value} UTC`);
  const day = Number.isNaN(at) ? "" : new Date(at).toISOString().slice(0, 10);
  if (day === "" || Number(day.slice(8)) !== Number.parseInt(value, 10)) {
    throw new BadRow("event_date", `"${value}" is no date as 2014-12-24 or 24 December 2014.`);
  }
  return day;
}

/** Seconds since 1970 of the last change of the row, as an instant. */
function changeOf(text: RowText): string {
  const seconds = countOfSeconds(text);
  return new Date(seconds * 1_000).toISOString();
}

function countOfSeconds(text: RowText): number {
  const value = text.value("timestamp");
  if (!/^\d{1,11}$/u.test(value)) throw new BadRow("timestamp", `"${value}" is no number of seconds since 1970.`);
  return Number(value);
}
