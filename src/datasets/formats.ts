import { BadInput } from "../domain/errors.js";
import type { Names } from "../extraction/resources.js";
import { acledFormat } from "./acled/acled-format.js";
import type { DataSetFormat } from "./data-set.js";
import { gdeltFormat } from "./gdelt/gdelt-format.js";
import { gdeltMentionsFormat } from "./gdelt/gdelt-mentions-format.js";
import { annotationLinesFormat } from "./jsonl/annotation-lines-format.js";
import { mappedCsvFormat } from "./mapped-csv/mapped-csv-format.js";
import type { Mapping } from "./mapped-csv/mapping.js";
import { ucdpGedFormat } from "./ucdp-ged/ucdp-ged-format.js";

/** What the command line says of how files are read. */
export interface FormatOptions {
  /** When the release was published, ISO 8601; null: by what each row says. */
  readonly publishedAt: string | null;
  /** Which column says what; null where no mapping file is given. */
  readonly mapping: Mapping | null;
  /** Files of the events that rows of mentions name by number. */
  readonly eventFiles: readonly string[];
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
  "gdelt-mentions": {
    meaning: "GDELT 2.0 mentions, with the events they are of in --events",
    create(names: Names, { publishedAt, eventFiles }: FormatOptions): DataSetFormat {
      if (eventFiles.length > 0) return gdeltMentionsFormat(names, publishedAt, eventFiles);
      throw new BadInput("The format gdelt-mentions is given without --events.", {
        nextStep:
          "A mention names its event by number: name the export that holds it, --events 20191024143000.export.CSV.",
      });
    },
  },
  jsonl: {
    meaning: "JSON Lines, an annotated document a line",
    create: (_names: Names, _options: FormatOptions): DataSetFormat => annotationLinesFormat,
  },
  csv: {
    meaning: "CSV of any make, by a mapping file",
    create(names: Names, { publishedAt, mapping }: FormatOptions): DataSetFormat {
      if (mapping !== null) return mappedCsvFormat(names, mapping, publishedAt);
      throw new BadInput("The format csv is given without --mapping.", {
        nextStep: "Name the file that says what the columns hold: --mapping mapping.json. docs/import.md shows one.",
      });
    },
  },
} as const;
export type FormatName = keyof typeof formats;
