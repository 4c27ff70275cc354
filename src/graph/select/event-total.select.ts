import { casualtiesOf } from "../../domain/casualty-figures.js";
import { exclusionOf, exclusionReasons, exclusionsOf } from "../../domain/double-count.js";
import { BadInput } from "../../domain/errors.js";
import type { Range } from "../../domain/stated-figures.js";
import { countedEventOf, doubleCountFacts, exclusionReason } from "./double-count.cypher.js";
import type { ObjectSelect, RowSource, Sums, TotalSelect } from "./field-select.js";
import { madeFields } from "./field-select.js";
import { variableOf } from "./scope.js";
import type { StatementBuilder } from "./statement-builder.js";

/** What is added up of incidents: the fields of the total, which are also what the properties of an event begin with. */
const figureNames = ["killed", "wounded", "civiliansKilled", "childrenKilled"] as const;

/** Which of a list's events count, and what was left out. An event that stands on several edges counts once. */
export const eventTotal: TotalSelect = { type: "EventTotal", read: readIncidents, make: makeIncidents };

/** As `eventTotal`, with the casualties of what counts. */
export const ledgerTotal: TotalSelect = {
  type: "CasualtyLedgerTotal",
  read: (rows, asked, builder) => {
    if (builder.leavesOutClaims) return readStanding(rows, builder);
    const { clauses, aggregates } = readIncidents(rows, asked, builder);
    const event = variableOf(rows.scope, "node");
    const figures = figureNames.filter((name) => asked.has(name));
    return { clauses, aggregates: Object.assign({}, aggregates, ...figures.map((name) => figureSums(name, event))) };
  },
  make: (sums) => ({
    ...makeIncidents(sums),
    ...(isStanding(sums)
      ? figuresOfStanding(sums)
      : Object.fromEntries(figureNames.map((name) => [name, figureOf(name, sums as Numbers)]))),
  }),
};

const reason = "excludedAs";

type Numbers = Readonly<Record<string, number>>;

function readIncidents(...[rows, asked, builder]: Parameters<TotalSelect["read"]>): Sums {
  if (builder.leavesOutClaims) return readStanding(rows, builder);
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

function makeIncidents(sums: Readonly<Record<string, unknown>>) {
  if (!isStanding(sums)) return { incidentCount: sums["incidentCount"], excluded: exclusionsOf(sums as Numbers) };
  const { counting, left } = standing(sums);
  return { incidentCount: counting.length, excluded: exclusionsOf(left) };
}

/** So many events are added up one by one. */
const mostStanding = 5_000;

/** What a lens that leaves claims out lets stand of each event: its figures are known only when the row is read. */
interface StandingEvents {
  readonly standing: readonly unknown[];
}

function isStanding(
  sums: Readonly<Record<string, unknown>>,
): sums is Readonly<Record<string, unknown>> & StandingEvents {
  return sums["standing"] !== undefined;
}

function readStanding(rows: RowSource, builder: StatementBuilder): Sums {
  const event = variableOf(rows.scope, "node");
  const [all, one, facts, found] = ["all", "event", "facts", "standing"].map((stem) => builder.variable(stem)) as [
    string,
    string,
    string,
    string,
  ];
  const each = doubleCountFacts({ ...rows, scope: { ...rows.scope, node: one } }, facts, builder);
  return {
    clauses: [
      `WITH collect(${event}) AS ${all}`,
      `CALL (*) {
  UNWIND ${all} AS ${one}
  WITH DISTINCT ${one}
  LIMIT ${builder.parameters.integer(mostStanding + 1)}
  ${each}
  RETURN collect(${facts}) AS ${found}
}`,
    ],
    aggregates: { value: `size(${all})`, standing: found },
  };
}

/** @throws {BadInput} if there are more events than are added up. */
function standing({ standing: events }: StandingEvents) {
  if (events.length > mostStanding) {
    throw new BadInput(
      `Under a lens that leaves claims out at most ${mostStanding} events are added up; these are more.`,
      {
        nextStep: "Ask for fewer with a filter, or leave out incidentCount, excluded and the sums.",
      },
    );
  }
  const counted = events.map(countedEventOf).map((event) => ({ event, reason: exclusionOf(event) }));
  const left: Record<string, number> = {};
  for (const { reason } of counted) if (reason !== null) left[reason] = (left[reason] ?? 0) + 1;
  return { counting: counted.flatMap(({ event, reason }) => (reason === null ? [event] : [])), left };
}

function figuresOfStanding(sums: StandingEvents) {
  const casualties = standing(sums).counting.map(({ accounts }) => casualtiesOf(accounts));
  return Object.fromEntries(
    figureNames.map((name) => {
      const ranges = casualties.map((one): Range => one[name]);
      const stated = ranges.filter(({ min, max }) => (min ?? max) !== null);
      const isOpen = ranges.some(({ max }) => max === null);
      return [
        name,
        {
          min: ranges.reduce((sum, { min }) => sum + (min ?? 0), 0),
          max: isOpen ? null : ranges.reduce((sum, { max }) => sum + (max ?? 0), 0),
          incidentCount: stated.length,
        },
      ];
    }),
  );
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
