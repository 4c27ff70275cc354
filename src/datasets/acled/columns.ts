import type { Column } from "../columns.js";

/** What the row says happened: its lines stand together, and are the quote of the claim that it did. */
export const eventColumns = [
  "event_date",
  "time_precision",
  "disorder_type",
  "event_type",
  "sub_event_type",
  "actor1",
  "assoc_actor_1",
  "inter1",
  "actor2",
  "assoc_actor_2",
  "inter2",
  "civilian_targeting",
  "country",
  "admin1",
  "admin2",
  "admin3",
  "location",
  "latitude",
  "longitude",
  "geo_precision",
  "notes",
] as const;

/** The columns of a text in its order: which row, what happened, the figure, who said so, the rest. */
export const textOrder: readonly string[] = [
  "event_id_cnty",
  ...eventColumns,
  "fatalities",
  "source",
  "source_scale",
  "tags",
  "year",
  "interaction",
  "iso",
  "region",
  "timestamp",
];

const required = new Set<string>([
  "event_id_cnty",
  "event_date",
  "time_precision",
  "event_type",
  "sub_event_type",
  "actor1",
  "inter1",
  "actor2",
  "inter2",
  "country",
  "admin1",
  "location",
  "latitude",
  "longitude",
  "geo_precision",
  "source",
  "fatalities",
  "timestamp",
]);

/** Keys that exports before 2023 have and later ones have not. They are numbers of the export, not of the event. */
const earlierColumns = ["data_id", "event_id_no_cnty", "iso3"] as const;

/** The columns of an ACLED export: those of today, and those of 2019 to 2022. */
export const acledColumns: readonly Column[] = [
  ...textOrder.map((name) => ({ name, isRequired: required.has(name) })),
  ...earlierColumns.map((name) => ({ name, isEarlier: true })),
];

/** Columns that stand in no text, so that an event exported twice has one. */
export const exportColumns: ReadonlySet<string> = new Set(earlierColumns);
