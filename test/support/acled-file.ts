import { stringify } from "csv-stringify/sync";

/** A row in the columns of an ACLED export that tells of an invented strike; what a test is about is given. */
export const acledRow = {
  event_id_cnty: "SYR900001",
  event_date: "2014-12-22",
  year: "2014",
  time_precision: "1",
  disorder_type: "Political violence",
  event_type: "Explosions/Remote violence",
  sub_event_type: "Air/drone strike",
  actor1: "Military Forces of Syria (2000-)",
  assoc_actor_1: "",
  inter1: "1",
  actor2: "Civilians (Syria)",
  assoc_actor_2: "Teachers (Syria); Students (Syria)",
  inter2: "7",
  interaction: "17",
  civilian_targeting: "Civilian targeting",
  iso: "760",
  region: "Middle East",
  country: "Syria",
  admin1: "Homs",
  admin2: "Homs",
  admin3: "",
  location: "Homs",
  latitude: "34.7268",
  longitude: "36.7234",
  geo_precision: "1",
  source: "SOHR; A wire",
  source_scale: "Other-International",
  notes: 'On 22 December 2014 a school in Homs was hit, "four children" among the dead.',
  fatalities: "6",
  tags: "",
  timestamp: "1700000000",
} as const;
export type AcledRow = Partial<Record<keyof typeof acledRow, string>>;

/** CSV with these rows, each the invented one but for what is given. */
export function acledCsv(
  rows: readonly Record<string, string>[],
  columns: readonly string[] = Object.keys(acledRow),
): string {
  return stringify(
    rows.map((row) => ({ ...acledRow, ...row })),
    { header: true, columns: [...columns] },
  );
}
