import { exclusionReasons, exclusionsOf } from "../../domain/double-count.js";
import { exclusionReason } from "./double-count.cypher.js";
import type { ObjectSelect, Sums, TotalSelect } from "./field-select.js";
import { type FigureName, figureNames } from "./figure-value.cypher.js";
import { madeFields } from "./make-field.js";
import type { RowSource } from "./row-source.js";
import { variableOf } from "./scope.js";
import type { StatementBuilder } from "./statement-builder.js";

/** Which of a list's events count, and what was left out. An event that stands on several edges counts once. */
export const eventTotal: TotalSelect = { type: "EventTotal", read: readIncidents, make: makeIncidents };

/** As `eventTotal`, with the casualties of what counts. */
export const ledgerTotal: TotalSelect = {
  type: "CasualtyLedgerTotal",
  read: (rows, asked, builder) => {
    const { clauses, aggregates } = readIncidents(rows, asked, builder);
    const figures = figureNames.filter((name) => asked.has(name)).map((name) => readFigure(name, rows, builder));
    return {
      clauses: [...clauses, ...figures.map(({ clause }) => clause)],
      aggregates: Object.assign({}, aggregates, ...figures.map(({ sums }) => sums)),
    };
  },
  make: (sums) => ({
    ...makeIncidents(sums),
    ...Object.fromEntries(figureNames.map((name) => [name, figureOf(name, sums as Numbers)])),
  }),
};

const reason = "excludedAs";

type Numbers = Readonly<Record<string, number>>;

function readIncidents(...[rows, asked, builder]: Parameters<TotalSelect["read"]>): Sums {
  const event = variableOf(rows.scope, "node");
  const told = builder.tellEvent(event);
  const counted = (as: string) => `count(DISTINCT CASE WHEN ${reason} ${as} THEN ${event} END)`;
  const excluded = Object.keys(exclusionReasons).map((name) => [name, counted(`= '${name}'`)]);
  return {
    clauses: [...told.clauses, exclusionReason(rows, told, reason, builder)],
    aggregates: {
      ...(asked.has("incidentCount") ? { incidentCount: counted("IS NULL") } : {}),
      ...(asked.has("excluded") ? Object.fromEntries(excluded) : {}),
    },
  };
}

function makeIncidents(sums: Readonly<Record<string, unknown>>) {
  return { incidentCount: sums["incidentCount"], excluded: exclusionsOf(sums as Numbers) };
}

/** Sums over the incidents that count, each of which stands on one row; an end is open where one of them leaves it open. */
function readFigure(name: FigureName, { scope }: RowSource, builder: StatementBuilder) {
  const event = variableOf(scope, "node");
  const [min, max] = [builder.variable("min"), builder.variable("max")];
  const [least, most] = [builder.figure(event, name, "Min"), builder.figure(event, name, "Max")];
  return {
    clause: `WITH *, ${least} AS ${min}, ${most} AS ${max}`,
    sums: {
      [`${name}Min`]: `sum(CASE WHEN ${reason} IS NULL THEN ${min} END)`,
      [`${name}Max`]: `sum(CASE WHEN ${reason} IS NULL THEN ${max} END)`,
      [`${name}Open`]: `count(CASE WHEN ${reason} IS NULL AND ${max} IS NULL THEN 1 END)`,
      [`${name}Stated`]: `count(CASE WHEN ${reason} IS NULL THEN coalesce(${min}, ${max}) END)`,
    },
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
