import type { Column } from "../columns.js";

/** What the row says happened: its lines stand together, and are the quote of the claim that it did. */
export const eventColumns = [
  "type_of_violence",
  "conflict_name",
  "dyad_name",
  "side_a",
  "side_b",
  "where_prec",
  "where_coordinates",
  "where_description",
  "adm_1",
  "adm_2",
  "latitude",
  "longitude",
  "country",
  "region",
  "event_clarity",
  "date_prec",
  "date_start",
  "date_end",
] as const;

/** Figures of persons killed. */
export const totalColumns = ["best", "high", "low"] as const;
const sideColumns = ["deaths_a", "deaths_b", "deaths_civilians", "deaths_unknown"] as const;

const sourceColumns = [
  "number_of_sources",
  "source_original",
  "source_article",
  "source_office",
  "source_date",
  "source_headline",
] as const;

const otherColumns = [
  "relid",
  "year",
  "active_year",
  "code_status",
  "conflict_dset_id",
  "conflict_new_id",
  "dyad_dset_id",
  "dyad_new_id",
  "side_a_dset_id",
  "side_a_new_id",
  "side_b_dset_id",
  "side_b_new_id",
  "geom_wkt",
  "priogrid_gid",
  "country_id",
  "gwnoa",
  "gwnob",
] as const;

/** The columns of a text in its order: which row, what happened, the figures, who said so, the rest. */
export const textOrder: readonly string[] = [
  "id",
  ...eventColumns,
  ...totalColumns,
  ...sideColumns,
  ...sourceColumns,
  ...otherColumns,
];

const required = new Set<string>([
  "id",
  "type_of_violence",
  "side_a",
  "side_b",
  "side_a_new_id",
  "side_b_new_id",
  "where_prec",
  "where_coordinates",
  "adm_1",
  "adm_2",
  "latitude",
  "longitude",
  "country",
  "event_clarity",
  "date_prec",
  "date_start",
  "date_end",
  "deaths_a",
  "deaths_b",
  "deaths_civilians",
  ...totalColumns,
  "source_original",
  "source_office",
  "source_date",
]);

/** The 49 columns of the UCDP Georeferenced Event Dataset (codebook of version 23.1). */
export const gedColumns: readonly Column[] = textOrder.map((name) => ({ name, isRequired: required.has(name) }));
