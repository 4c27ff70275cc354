import type { Names } from "../extraction/resources.js";
import type { DataSetFormat } from "./data-set.js";
import { acledFormat } from "./acled/acled-format.js";
import { gdeltFormat } from "./gdelt/gdelt-format.js";
import { annotationLinesFormat } from "./jsonl/annotation-lines-format.js";
import { ucdpGedFormat } from "./ucdp-ged/ucdp-ged-format.js";

/** What the command line says of how files are read. */
export interface FormatOptions {
  /** When the release was published, ISO 8601; null: by what each row says. */
  readonly publishedAt: string | null;
}

/** The formats by name, each with what it is. */
export const formats = {
  "ucdp-ged": {
    meaning: "UCDP Georeferenced Event Dataset, CSV",
    create: (names: Names, { publishedAt }: FormatOptions): DataSetFormat => ucdpGedFormat(names, publishedAt),
  },
  acled: {
    meaning: "ACLED export, CSV",
    create: (names: Names, { publishedAt }: FormatOptions): DataSetFormat => acledFormat(names, publishedAt),
  },
  gdelt: {
    meaning: "GDELT 2.0 event export, tab-separated without a header",
    create: (names: Names, { publishedAt }: FormatOptions): DataSetFormat => gdeltFormat(names, publishedAt),
  },
  jsonl: {
    meaning: "JSON Lines, an annotated document a line",
    create: (_names: Names, _options: FormatOptions): DataSetFormat => annotationLinesFormat,
  },
} as const;
export type FormatName = keyof typeof formats;
