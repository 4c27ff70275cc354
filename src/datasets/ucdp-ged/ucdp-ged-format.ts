import type { DatePrecision } from "../../domain/vocabulary/date.js";
import type { EventClass } from "../../domain/vocabulary/event.js";
import { acledCodes } from "../../extraction/events/event-types.js";
import type { Names } from "../../extraction/resources.js";
import { BadRow } from "../bad-row.js";
import { openCsv, type RowCells } from "../csv-format.js";
import type { DataSetFormat, RowDocument } from "../data-set.js";
import { inOrder } from "../in-order.js";
import { PlaceNames } from "../place-names.js";
import { codeIn, dayIn, textIn } from "../read-cells.js";
import { type RowStory, rowDocument } from "../row-document.js";
import { RowText } from "../row-text.js";
import { SourceNames } from "../source-names.js";
import { eventColumns, gedColumns, textOrder } from "./columns.js";
import { gedSide } from "./ged-actors.js";
import { gedFigures } from "./ged-figures.js";
import { gedPlace } from "./ged-place.js";
import { gedSources } from "./ged-sources.js";

const extractor = { name: "ucdp-ged", version: "1" } as const;

/** The data set as the publisher of its rows. */
const dataSet = {
  lexiconId: "ucdp-ged",
  name: "UCDP Georeferenced Event Dataset",
  actorType: "MONITORING_GROUP",
  aliases: ["UCDP GED", "Uppsala Conflict Data Program"],
  international: true,
} as const;

/**
 * `type_of_violence` (GED codebook): state-based, non-state, one-sided. The data set knows no finer types; the sub-event type is the one that ACLED
 * has for armed violence of that kind without more being said.
 */
const violence = {
  1: { subEventType: "ARMED_CLASH", roles: ["BELLIGERENT", "BELLIGERENT"], verb: "and" },
  2: { subEventType: "ARMED_CLASH", roles: ["BELLIGERENT", "BELLIGERENT"], verb: "and" },
  3: { subEventType: "ATTACK", roles: ["ATTACKER", "VICTIM"], verb: "against" },
} as const;

/** `event_clarity` (GED codebook): told by itself, or summed up with others. */
const clarity: Readonly<Record<string, EventClass>> = { 1: "INCIDENT", 2: "AGGREGATE" };

/** `date_prec` (GED codebook). */
const precisions: Readonly<Record<string, DatePrecision>> = { 1: "DAY", 2: "DAYS", 3: "WEEK", 4: "MONTH", 5: "YEAR" };

/**
 * Rows of the UCDP Georeferenced Event Dataset (Sundberg and Melander 2013), as CSV.
 * @param publishedAt when this release was published, ISO 8601; null: each row as of its newest source, since the rows do not say it.
 */
export function ucdpGedFormat(names: Names, publishedAt: string | null): DataSetFormat {
  const places = new PlaceNames(names, "ucdp-ged");
  const sources = new SourceNames(names.actors);
  const toDocument = (cells: RowCells): RowDocument => {
    const text = new RowText(inOrder(cells, textOrder));
    return rowDocument(storyOf(text, names, places, sources, publishedAt));
  };
  return {
    ...extractor,
    open: (file) =>
      openCsv(file, { dialect: { delimiter: ",", hasQuotes: true }, columns: gedColumns, hasHeader: true, toDocument }),
  };
}

function storyOf(
  text: RowText,
  names: Names,
  places: PlaceNames,
  sources: SourceNames,
  publishedAt: string | null,
): RowStory {
  const id = textIn(text, "id");
  const kind = codeIn(text, "type_of_violence", violence);
  const [sideA, sideB] = (["side_a", "side_b"] as const).map((side) => gedSide(text, side, names.actors, places)) as [
    RowStory["participants"][number]["actor"],
    RowStory["participants"][number]["actor"],
  ];
  const place = gedPlace(text, places);
  const where = place?.chain[0]?.name;
  const time = timeOf(text);
  return {
    extractor,
    dataSet,
    key: `ucdp-ged:${id}`,
    title: `UCDP GED event ${id}`,
    publishedAt: publishedAt ?? newestSource(text, time.end),
    url: null,
    text,
    event: {
      label: `${sideA.name} ${kind.verb} ${sideB.name}${where === undefined ? "" : `, ${where}`}`,
      eventClass: codeIn(text, "event_clarity", clarity),
      ploverType: "ASSAULT",
      ploverMode: null,
      acled: acledCodes(kind.subEventType, kind.subEventType === "ATTACK"),
      time,
      geoPrecision: place?.precision ?? "UNKNOWN",
      count: null,
      weapons: [],
      outcome: null,
      trigger: text.block(["type_of_violence"]),
    },
    participants: [
      { actor: sideA, role: kind.roles[0], words: text.words("side_a") },
      { actor: sideB, role: kind.roles[1], words: text.words("side_b") },
    ],
    place,
    quote: text.block(eventColumns),
    sources: gedSources(text, sources),
    figures: gedFigures(text),
  };
}

function timeOf(text: RowText): RowStory["event"]["time"] & { readonly end: string } {
  const [start, end] = [dayIn(text, "date_start"), dayIn(text, "date_end")];
  if (start > end) throw new BadRow("date_end", `The event ends on ${end}, before it begins on ${start}.`);
  const told = codeIn(text, "date_prec", precisions);
  return {
    start,
    end,
    precision: told === "DAY" && start !== end ? "DAYS" : told,
    basis: "EXPLICIT_DATE",
    expression: start === end ? text.words("date_start") : text.block(["date_start", "date_end"]),
  };
}

/** Midnight UTC of the day of the newest source, or of the event's last day if that is later. */
function newestSource(text: RowText, lastDay: string): string {
  const days = text
    .value("source_date")
    .split(";")
    .map((day) => day.trim())
    .filter((day) => /^\d{4}-\d{2}-\d{2}$/u.test(day) && !Number.isNaN(Date.parse(day)));
  return `${[...days, lastDay].sort().at(-1)}T00:00:00Z`;
}
