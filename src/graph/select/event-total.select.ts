import { exclusionReasons, exclusionsOf } from "../../domain/double-count.js";
import { exclusionReason } from "./double-count.cypher.js";
import type { ObjectSelect, Sums, TotalSelect } from "./field-select.js";
import { madeFields } from "./field-select.js";
import { variableOf } from "./scope.js";

/** What is added up of incidents: the fields of the total, which are also what the properties of an event begin with. */
const figureNames = ["killed", "wounded", "civiliansKilled", "childrenKilled"] as const;

/** Which of a list's events count, and what was left out. An event that stands on several edges counts once. */
export const eventTotal: TotalSelect = { type: "EventTotal", read: readIncidents, make: makeIncidents };

/** As `eventTotal`, with the casualties of what counts. */
export const ledgerTotal: TotalSelect = {
  type: "CasualtyLedgerTotal",
  read: (rows, asked, builder) => {
    const { clauses, aggregates } = readIncidents(rows, asked, builder);
    const event = variableOf(rows.scope, "node");
    const figures = figureNames.filter((name) => asked.has(name));
    return { clauses, aggregates: Object.assign({}, aggregates, ...figures.map((name) => figureSums(name, event))) };
  },
  make: (sums) => ({
    ...makeIncidents(sums),
    ...Object.fromEntries(figureNames.map((name) => [name, figureOf(name, sums)])),
  }),
};

const reason = "excludedAs";

function readIncidents(...[rows, asked, builder]: Parameters<TotalSelect["read"]>): Sums {
  const event = variableOf(rows.scope, "node");
  const counted = (as: string) => `count(DISTINCT CASE WHEN ${reason} ${as} THEN ${event} END)`;
  const excluded = Object.keys(exclusionReasons).map((name) => [name, counted(`= '${name}'`)]);
  return {
    clauses: [`WITH ${event}, ${exclusionReason(rows, builder)} AS ${reason}`],
    aggregates: {
      ...(asked.has("incidentCount") ? { incidentCount: counted("IS NULL") } : {}),
      ...(asked.has("excluded") ? Object.fromEntries(excluded) : {}),
    },
  };
}

function makeIncidents(sums: Readonly<Record<string, number>>) {
  return { incidentCount: sums["incidentCount"], excluded: exclusionsOf(sums) };
}

/** Sums over the incidents that count, each of which stands on one row; an end is open where one of them leaves it open. */
function figureSums(name: string, event: string): Record<string, string> {
  const [min, max] = [`${event}.${name}Min`, `${event}.${name}Max`];
  return {
    [`${name}Min`]: `sum(CASE WHEN ${reason} IS NULL THEN ${min} END)`,
    [`${name}Max`]: `sum(CASE WHEN ${reason} IS NULL THEN ${max} END)`,
    [`${name}Open`]: `count(CASE WHEN ${reason} IS NULL AND ${max} IS NULL THEN 1 END)`,
    [`${name}Stated`]: `count(CASE WHEN ${reason} IS NULL THEN coalesce(${min}, ${max}) END)`,
  };
}

function figureOf(name: string, sums: Readonly<Record<string, number>>) {
  return {
    min: sums[`${name}Min`],
    max: sums[`${name}Open`] === 0 ? sums[`${name}Max`] : null,
    incidentCount: sums[`${name}Stated`],
  };
}

const counts = {
  ...madeFields("value", "exact", "incidentCount"),
  excluded: { kind: "made", type: "Exclusion" },
} as const;
const summed = { kind: "made", type: "SummedFigure" } as const;

export const eventTotalObjects: Readonly<Record<string, ObjectSelect>> = {
  EventTotal: { fields: counts },
  CasualtyLedgerTotal: {
    fields: { ...counts, ...Object.fromEntries(figureNames.map((name) => [name, summed])) },
  },
  Exclusion: { fields: madeFields("reason", "eventCount") },
  SummedFigure: { fields: madeFields("min", "max", "incidentCount") },
};
