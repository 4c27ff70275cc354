import type { Names } from "../../extraction/resources.js";
import { openCsv, type RowCells } from "../csv-format.js";
import type { DataSetFormat, RowDocument } from "../data-set.js";
import { inOrder } from "../in-order.js";
import { PlaceNames } from "../place-names.js";
import { textIn } from "../read-cells.js";
import { type RowStory, rowDocument } from "../row-document.js";
import { RowText } from "../row-text.js";
import { SourceNames } from "../source-names.js";
import { gdeltColumns, textOrder } from "./columns.js";
import { eventKeyOf, gdeltDataSet, gdeltDialect } from "./gdelt-data-set.js";
import { gdeltEvent, gdeltInstant } from "./gdelt-event.js";
import { outletAt } from "./gdelt-outlet.js";

const extractor = { name: "gdelt-events", version: "2" } as const;

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
    open: (file) => openCsv(file, { dialect: gdeltDialect, columns: gdeltColumns, hasHeader: false, toDocument }),
  };
}

function storyOf(text: RowText, places: PlaceNames, sources: SourceNames, publishedAt: string | null): RowStory {
  const id = textIn(text, "GLOBALEVENTID");
  const told = gdeltEvent(text, places);
  const added = gdeltInstant(text, "DATEADDED");
  const outlet = outletAt(text, "SOURCEURL", sources);
  return {
    ...told,
    extractor,
    dataSet: gdeltDataSet,
    key: eventKeyOf(id),
    eventKey: eventKeyOf(id),
    title: `GDELT event ${id}`,
    publishedAt: publishedAt ?? added,
    url: /^https?:\/\//u.test(text.value("SOURCEURL")) ? text.value("SOURCEURL") : null,
    text,
    // A machine read it from one article: more than possible it is not.
    modality: "POSSIBLE",
    sources: outlet === null ? [] : [[outlet]],
    figures: [],
  };
}
