import type { Vocabulary } from "./vocabulary.js";

/** How exactly an event is dated. UCDP GED `date_prec` and ACLED `time_precision` stand in brackets. */
export const datePrecisions = {
  DAY: "One day (GED 1, ACLED 1).",
  DAYS: "Two to six days (GED 2, ACLED 2).",
  WEEK: "A week (GED 3, ACLED 2).",
  PART_OF_MONTH: "A part of a month, such as mid-November (GED 4, ACLED 3).",
  MONTH: "A month (GED 4, ACLED 3).",
  SEASON: "A season (GED 5, ACLED 3).",
  YEAR: "A year (GED 5, ACLED 3).",
  OPEN: "Open at one end or both (GED 5, ACLED 3).",
} as const satisfies Vocabulary;
export type DatePrecision = keyof typeof datePrecisions;

/** What an event's date rests on. */
export const dateBases = {
  EXPLICIT_DATE: "A date in the text.",
  EXPLICIT_WEEKDAY: "A weekday in the text.",
  RELATIVE: "An expression relative to publication: last month, this week.",
  COINCIDENT_WITH: "Told to be at the time of another event.",
  LEDE_INHERITED: "Taken from the report's opening, which tells the same story.",
  AGGREGATE: "The span over which a figure was summed.",
  PUBLICATION_DEFAULT: "Nothing is said: the day of publication and the day before.",
  REVIEWED: "A person's word, given when the report was reviewed.",
} as const satisfies Vocabulary;
export type DateBasis = keyof typeof dateBases;
