import type { Column } from "../columns.js";

const actor = (number: 1 | 2): string[] =>
  [
    "Code",
    "Name",
    "CountryCode",
    "KnownGroupCode",
    "EthnicCode",
    "Religion1Code",
    "Religion2Code",
    "Type1Code",
    "Type2Code",
    "Type3Code",
  ].map((name) => `Actor${number}${name}`);
const geography = (of: string): string[] =>
  ["Type", "FullName", "CountryCode", "ADM1Code", "ADM2Code", "Lat", "Long", "FeatureID"].map(
    (name) => `${of}Geo_${name}`,
  );

/** The 61 columns of a GDELT 2.0 event export, which has no header, in their order (GDELT event codebook 2.0). */
export const gdeltColumns: readonly Column[] = [
  "GLOBALEVENTID",
  "SQLDATE",
  "MonthYear",
  "Year",
  "FractionDate",
  ...actor(1),
  ...actor(2),
  "IsRootEvent",
  "EventCode",
  "EventBaseCode",
  "EventRootCode",
  "QuadClass",
  "GoldsteinScale",
  "NumMentions",
  "NumSources",
  "NumArticles",
  "AvgTone",
  ...geography("Actor1"),
  ...geography("Actor2"),
  ...geography("Action"),
  "DATEADDED",
  "SOURCEURL",
].map((name) => ({ name, isRequired: true }));

/** What the row says happened: its lines stand together, and are the quote of the claim that it did. */
export const eventColumns = [
  "EventCode",
  "Actor1Name",
  "Actor1Code",
  "Actor2Name",
  "Actor2Code",
  "ActionGeo_FullName",
  "ActionGeo_Type",
  "ActionGeo_Lat",
  "ActionGeo_Long",
  "SQLDATE",
] as const;

const first: readonly string[] = ["GLOBALEVENTID", ...eventColumns, "SOURCEURL"];

/** The columns of a text in its order: which row, what happened, who said so, the rest. */
export const textOrder: readonly string[] = [
  ...first,
  ...gdeltColumns.map(({ name }) => name).filter((name) => !first.includes(name)),
];
