import { contentId } from "../../domain/content-id.js";
import type { Names } from "../../extraction/resources.js";
import { BadRow } from "../bad-row.js";
import { openCsv, type RowCells } from "../csv-format.js";
import type { DataSetFormat, RowDocument } from "../data-set.js";
import { inOrder } from "../in-order.js";
import { PlaceNames } from "../place-names.js";
import { codeIn, countIn, textIn } from "../read-cells.js";
import { type RowStory, rowDocument } from "../row-document.js";
import { RowText } from "../row-text.js";
import { SourceNames } from "../source-names.js";
import { eventKeyOf, gdeltDataSet, gdeltDialect } from "./gdelt-data-set.js";
import { gdeltEvent, gdeltInstant } from "./gdelt-event.js";
import { outletAt } from "./gdelt-outlet.js";
import { mentionColumns, mentionTextOrder } from "./mention-columns.js";
import { type MentionedEvents, readMentionedEvents } from "./mentioned-events.js";

const extractor = { name: "gdelt-mentions", version: "1" } as const;

/** `MentionType`: whether `MentionIdentifier` is an address, whose host is the outlet; else `MentionSourceName` names it. */
const isWeb = { 1: true, 2: false, 3: false, 4: false, 5: false, 6: false } as const;

/**
 * Rows of GDELT 2.0's table of mentions: one article's telling of an event each. A mention gives the event's number alone, so a row is joined with the event's row in an
 * export, and says what that says, by the word of another outlet. It is published when the article was found, at `MentionTimeDate`.
 * @param eventFiles exports of events, read when a file of mentions is opened.
 */
export function gdeltMentionsFormat(
  names: Names,
  publishedAt: string | null,
  eventFiles: readonly string[],
): DataSetFormat {
  const places = new PlaceNames(names, "gdelt");
  const sources = new SourceNames(names.actors);
  let events: Promise<MentionedEvents> | null = null;
  return {
    ...extractor,
    async open(file) {
      events ??= readMentionedEvents(eventFiles);
      const known = await events;
      const toDocument = (cells: RowCells): RowDocument => {
        const text = new RowText(inOrder([...cells, ...eventOf(cells, known)], mentionTextOrder));
        return rowDocument(storyOf(text, places, sources, publishedAt));
      };
      return openCsv(file, { dialect: gdeltDialect, columns: mentionColumns, hasHeader: false, toDocument });
    },
  };
}

function eventOf(cells: RowCells, events: MentionedEvents): RowCells {
  const id = cells[0]?.[1] ?? "";
  const event = events.get(id);
  if (event !== undefined) return event;
  throw new BadRow("GLOBALEVENTID", `The files of --events hold no event ${id}, and a mention says nothing of it.`);
}

function storyOf(text: RowText, places: PlaceNames, sources: SourceNames, publishedAt: string | null): RowStory {
  const id = textIn(text, "GLOBALEVENTID");
  const identifier = textIn(text, "MentionIdentifier");
  const sentence = text.value("SentenceID");
  const isAddress = codeIn(text, "MentionType", isWeb) && URL.canParse(identifier);
  const outlet = outletAt(text, isAddress ? "MentionIdentifier" : "MentionSourceName", sources);
  if (outlet === null) throw new BadRow("MentionSourceName", "The column is empty: nobody is named who mentions it.");
  const percent = countIn(text, "Confidence");
  if (percent > 100) throw new BadRow("Confidence", `"${percent}" is no percentage.`);
  return {
    ...gdeltEvent(text, places),
    extractor,
    dataSet: gdeltDataSet,
    key: `gdelt:mention:${contentId(id, identifier, sentence)}`,
    eventKey: eventKeyOf(id),
    confidence: percent / 100,
    title: `GDELT mention of event ${id}`,
    publishedAt: publishedAt ?? gdeltInstant(text, "MentionTimeDate"),
    url: /^https?:\/\//u.test(identifier) ? identifier : null,
    text,
    // A machine read it from one article: more than possible it is not.
    modality: "POSSIBLE",
    sources: [[outlet]],
    figures: [],
  };
}
