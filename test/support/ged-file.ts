import { writeFileSync } from "node:fs";
import { stringify } from "csv-stringify/sync";

/** A row in the columns of UCDP GED that tells of an invented fight; what a test is about is given. */
export const gedRow = {
  id: "900001",
  relid: "SYR-2014-1-1-1",
  year: "2014",
  active_year: "1",
  code_status: "Clear",
  type_of_violence: "1",
  conflict_dset_id: "1",
  conflict_new_id: "1",
  conflict_name: "Syria: Islamic State",
  dyad_dset_id: "2",
  dyad_new_id: "2",
  dyad_name: "Government of Syria - IS",
  side_a_dset_id: "118",
  side_a_new_id: "118",
  side_a: "Government of Syria",
  side_b_dset_id: "234",
  side_b_new_id: "234",
  side_b: "IS",
  number_of_sources: "2",
  source_article: '"A wire,2014-12-23,Fighting near Homs"',
  source_office: "A wire",
  source_date: "2014-12-23",
  source_headline: "Fighting near Homs",
  source_original: "SOHR; residents",
  where_prec: "1",
  where_coordinates: "Homs city",
  where_description: "in the west of the city,\nat a bridge",
  adm_1: "Homs governorate",
  adm_2: "Homs district",
  latitude: "34.7268",
  longitude: "36.7234",
  geom_wkt: "POINT (36.7234 34.7268)",
  priogrid_gid: "1",
  country: "Syria",
  country_id: "652",
  region: "Middle East",
  event_clarity: "1",
  date_prec: "1",
  date_start: "2014-12-22",
  date_end: "2014-12-22",
  deaths_a: "2",
  deaths_b: "3",
  deaths_civilians: "0",
  deaths_unknown: "1",
  best: "6",
  high: "9",
  low: "5",
  gwnoa: "652",
  gwnob: "",
} as const;
export type GedRow = Partial<Record<keyof typeof gedRow, string>>;

/** CSV with these rows, each the invented one but for what is given. */
export function gedCsv(rows: readonly GedRow[], columns: readonly string[] = Object.keys(gedRow)): string {
  return stringify(
    rows.map((row) => ({ ...gedRow, ...row })),
    { header: true, columns: [...columns] },
  );
}

/** Writes such a file. */
export function writeGed(file: string, rows: readonly GedRow[], columns?: readonly string[]): string {
  writeFileSync(file, gedCsv(rows, columns));
  return file;
}
