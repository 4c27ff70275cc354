import { acledCodes } from "../../extraction/events/event-types.js";
import type { Names } from "../../extraction/resources.js";
import { BadRow } from "../bad-row.js";
import { openCsv, type RowCells } from "../csv-format.js";
import type { DataSetFormat, RowDocument } from "../data-set.js";
import { inOrder } from "../in-order.js";
import { PlaceNames } from "../place-names.js";
import { textIn } from "../read-cells.js";
import { type RowStory, rowDocument } from "../row-document.js";
import { RowText } from "../row-text.js";
import { type RowSource, SourceNames } from "../source-names.js";
import { cameoEvent } from "./cameo.js";
import { eventColumns, gdeltColumns, textOrder } from "./columns.js";
import { gdeltActor } from "./gdelt-actors.js";
import { gdeltPlace } from "./gdelt-place.js";

const extractor = { name: "gdelt-events", version: "1" } as const;

/** The data set as the publisher of its rows. */
const dataSet = {
  lexiconId: "gdelt",
  name: "GDELT Project",
  actorType: "MONITORING_GROUP",
  aliases: ["GDELT"],
  international: true,
} as const;

/** Rows of a GDELT 2.0 event export: tab-separated, without a header. A row is published when it was added, at `DATEADDED`. */
export function gdeltFormat(names: Names, publishedAt: string | null): DataSetFormat {
  const places = new PlaceNames(names, "gdelt");
  const sources = new SourceNames(names.actors);
  const toDocument = (cells: RowCells): RowDocument => {
    const text = new RowText(inOrder(cells, textOrder));
    return rowDocument(storyOf(text, places, sources, publishedAt));
  };
  return {
    ...extractor,
    open: (file) =>
      openCsv(file, {
        dialect: { delimiter: "\t", hasQuotes: false },
        columns: gdeltColumns,
        hasHeader: false,
        toDocument,
      }),
  };
}

function storyOf(text: RowText, places: PlaceNames, sources: SourceNames, publishedAt: string | null): RowStory {
  const id = textIn(text, "GLOBALEVENTID");
  const code = textIn(text, "EventCode");
  const event = cameoEvent(code);
  if (event === null) {
    const isStatement = /^0[12]\d*$/u.test(code);
    throw isStatement
      ? new BadRow("EventCode", `CAMEO ${code} is a statement or an appeal, for which PLOVER has no event type.`, {
          isFault: false,
        })
      : new BadRow("EventCode", `"${code}" is no CAMEO event code.`);
  }
  const added = addedAt(text);
  const day = dayOf(text);
  const actors = ([1, 2] as const).flatMap((number) => {
    const actor = gdeltActor(text, number);
    return actor === null ? [] : [{ actor, number, words: text.words(`Actor${number}Name`) }];
  });
  // One who is on both sides, "Syria" and "Syria", is told once.
  const distinct = actors.filter(
    ({ actor }, index) => actors.findIndex((other) => other.actor.id === actor.id) === index,
  );
  const { place, precision } = gdeltPlace(text, places);
  const url = /^https?:\/\//u.test(text.value("SOURCEURL")) ? text.value("SOURCEURL") : null;
  const where = place?.chain[0]?.name;
  const subject = actors.map(({ actor }) => actor.name).join(" - ");
  return {
    extractor,
    dataSet,
    key: `gdelt:${id}`,
    title: `GDELT event ${id}`,
    publishedAt: publishedAt ?? added,
    url,
    text,
    event: {
      label: [`CAMEO ${code}`, subject, where].filter((part) => part !== undefined && part !== "").join(", "),
      eventClass: "INCIDENT",
      ploverType: event.ploverType,
      ploverMode: event.mode === null ? null : [event.mode],
      acled: acledCodes(event.subEventType, false),
      time: { start: day, end: day, precision: "DAY", basis: "EXPLICIT_DATE", expression: text.words("SQLDATE") },
      geoPrecision: precision,
      count: null,
      weapons: event.weapons,
      outcome: null,
      trigger: text.words("EventCode"),
    },
    participants: distinct.map(({ actor, number, words }) => ({
      actor,
      words,
      role: event.isTwoSided ? ("BELLIGERENT" as const) : number === 1 ? ("ATTACKER" as const) : ("TARGET" as const),
    })),
    place,
    quote: text.block(eventColumns),
    // A machine read it from one article: more than possible it is not.
    modality: "POSSIBLE",
    sources: outletOf(text, sources).map((outlet) => [outlet]),
    figures: [],
  };
}

/** Who published the article: the host of its address, or who it is by the lexicon. */
function outletOf(text: RowText, sources: SourceNames): RowSource[] {
  const url = text.value("SOURCEURL");
  if (url === "") return [];
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./u, "") : url;
  const words = text.part("SOURCEURL", host);
  const source = sources.read(words);
  // A host is somebody's, whatever words it holds.
  return [
    {
      ...source,
      kind: "NAMED_SOURCE",
      actor: source.actor.named ? source.actor : { ...source.actor, named: true, generic: false, actorType: "MEDIA" },
    },
  ];
}

function dayOf(text: RowText): string {
  const value = text.value("SQLDATE");
  const day = value.replace(/^(\d{4})(\d{2})(\d{2})$/u, "$1-$2-$3");
  if (!isDay(day)) throw new BadRow("SQLDATE", `"${value}" is no date as 20191024.`);
  return day;
}

function addedAt(text: RowText): string {
  const value = text.value("DATEADDED");
  const [, day = "", time] = /^(\d{8})(\d{6})$/u.exec(value) ?? [];
  const at = `${day.replace(/^(\d{4})(\d{2})(\d{2})$/u, "$1-$2-$3")}T${(time ?? "").replace(/^(\d{2})(\d{2})(\d{2})$/u, "$1:$2:$3")}Z`;
  if (Number.isNaN(Date.parse(at))) throw new BadRow("DATEADDED", `"${value}" is no time as 20191024143000.`);
  return at;
}

function isDay(day: string): boolean {
  const at = Date.parse(`${day}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/u.test(day) && !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
}
