/** Events counted by what they have in common. */
import type { AggregateDimension, TimeBucket } from "../../domain/aggregate.js";
import { type ExclusionReason, exclusionReasons } from "../../domain/double-count.js";
import { BadInput } from "../../domain/errors.js";
import type { PlaceLevel } from "../../domain/place-level.js";
import type { SelectionArguments } from "../../domain/selection.js";
import { type DimensionPart, dimensionParts, dimensionRows } from "./aggregate-dimensions.cypher.js";
import { exclusionReason } from "./double-count.cypher.js";
import { newestEvents } from "./events-of-filter.cypher.js";
import type { ConnectionField, FieldSelect, ListField, ObjectSelect } from "./field-select.js";
import { dateOf, nodeAt, object, variable } from "./make-field.js";
import type { OrderKey } from "./order.js";
import type { RowSource } from "./row-source.js";
import { type Scope, variableOf } from "./scope.js";
import type { StatementBuilder } from "./statement-builder.js";
import { bucketsOf, lastDayOf } from "./time-bucket.cypher.js";

const mostDimensions = 3;
const reasons = Object.keys(exclusionReasons) as readonly ExclusionReason[];
const sumParts = ["definite", "possible", "killedMin", "killedMax", "killedCount", "excluded"] as const;

function variablesOf<Part extends string>(parts: readonly Part[], builder: StatementBuilder): Record<Part, string> {
  return Object.fromEntries(parts.map((part) => [part, builder.variable(part)])) as Record<Part, string>;
}

/** What is asked for. @throws {BadInput} if nothing is counted by, something twice, or too much. */
function asked(args: SelectionArguments): { by: readonly AggregateDimension[]; bucket: TimeBucket | null } {
  const by = args["by"] as readonly AggregateDimension[];
  const bucket = (args["bucket"] as TimeBucket | null | undefined) ?? null;
  if (by.length === 0 && bucket === null) {
    throw new BadInput("Nothing is asked for to count events by.", {
      nextStep: "Give by, bucket or both.",
      at: { in: args, key: "by" },
    });
  }
  if (new Set(by).size < by.length || by.length > mostDimensions) {
    throw new BadInput(`"by" is ${by.join(", ")}; it must be at most ${mostDimensions} different dimensions.`, {
      nextStep: "Count by fewer at once, or restrict the others with filter.",
      at: { in: args, key: "by" },
    });
  }
  return { by, bucket };
}

/** Events that are left out are counted by the reason; an event that definitely lies in a bucket may lie there, too. */
function sumsOf(
  { event, leftOut, least, most }: Record<"event" | "leftOut" | "least" | "most", string>,
  isDefinite: string,
  sums: Record<(typeof sumParts)[number], string>,
) {
  const counted = `${leftOut} IS NULL`;
  const figure = `(${least} IS NOT NULL OR ${most} IS NOT NULL)`;
  const open = `count(DISTINCT CASE WHEN ${counted} AND ${figure} AND ${most} IS NULL THEN ${event} END)`;
  const excluded = reasons.map((reason) => `count(DISTINCT CASE WHEN ${leftOut} = '${reason}' THEN ${event} END)`);
  const all = {
    definite: `count(DISTINCT CASE WHEN ${counted} AND ${isDefinite} THEN ${event} END)`,
    possible: `count(DISTINCT CASE WHEN ${counted} THEN ${event} END)`,
    killedMin: `sum(CASE WHEN ${counted} AND ${isDefinite} THEN ${least} END)`,
    killedMax: `CASE WHEN ${open} = 0 THEN sum(CASE WHEN ${counted} THEN ${most} END) END`,
    killedCount: `count(DISTINCT CASE WHEN ${counted} AND ${figure} THEN ${event} END)`,
    excluded: `[${excluded.join(", ")}]`,
  };
  return sumParts.map((part) => ({ sum: sums[part], read: `${all[part]} AS ${sums[part]}` }));
}

const aggregate: ConnectionField = {
  kind: "connection",
  edge: "AggregateGroupEdge",
  rows: ({ args, builder }): RowSource => {
    const { by, bucket } = asked(args);
    const { event, clauses, lists, cut } = newestEvents(args["filter"], builder);
    const values = variablesOf(dimensionParts, builder);
    const sums = variablesOf(sumParts, builder);
    const { leftOut, least, most, earliest, latest, buckets, from, to, key } = variablesOf(
      ["leftOut", "least", "most", "earliest", "latest", "buckets", "from", "to", "key"],
      builder,
    );
    const told = builder.tellEvent(event);
    const level = args["rollUpTo"] as PlaceLevel | null | undefined;
    const rowsWith = (...kept: readonly string[]) => [
      ...dimensionRows(by, event, [...kept, ...told.variables], told, values, level, builder),
      ...(bucket === null
        ? []
        : [`WITH *, ${told.value("earliest")} AS ${earliest}, ${told.value("latest")} AS ${latest}`]),
      `WITH *, ${bucket === null ? "[null]" : bucketsOf(earliest, latest, bucket)} AS ${buckets}`,
      `UNWIND ${buckets} AS ${from}`,
    ];
    const [fewest, highest] = [builder.figure(event, "killed", "Min"), builder.figure(event, "killed", "Max")];
    const isDefinite = bucket === null ? "true" : `size(${buckets}) = 1 AND ${from} IS NOT NULL`;
    const groups = Object.values(values);
    const nodes = [values.place, values.actor, values.source].map((node) => `coalesce(${node}.id, '~')`);
    const scalars = [values.actorType, values.role, values.eventType, values.subEventType, values.weapon];
    // `~` stands behind all letters and digits: what has no bucket comes last.
    const keys = [`coalesce(toString(${from}), '~')`, ...nodes, ...scalars.map((value) => `coalesce(${value}, '~')`)];
    const summed = sumsOf({ event, leftOut, least, most }, isDefinite, sums);
    const figures = [sums.killedMin, sums.killedMax, sums.killedCount];
    const trimmed = (isUsed: (variable: string) => boolean) =>
      [
        // How many were killed is read of every event: only if it is asked for.
        ...(figures.some(isUsed) ? [`WITH *, ${fewest} AS ${least}, ${highest} AS ${most}`] : []),
        `WITH ${[...groups, from, ...summed.filter(({ sum }) => isUsed(sum)).map(({ read }) => read)].join(", ")}`,
      ].join("\n");
    return {
      match: [
        ...clauses,
        ...told.clauses,
        exclusionReason({ scope: { node: event }, lists }, told, leftOut, builder),
        ...rowsWith(leftOut),
      ],
      where: [],
      aggregate: trimmed(() => true),
      trimmed,
      derived: { [to]: bucket === null ? "null" : lastDayOf(from, bucket), [key]: keys.join(" + '|' + ") },
      groups: {
        match: [...clauses, ...told.clauses, ...rowsWith()],
        aggregate: `WITH DISTINCT ${[...groups, from].join(", ")}`,
      },
      scope: { ...values, ...sums, from, to, key },
      isMadeWhole: true,
      cut,
    };
  },
  orders: {
    EVENTS: { name: "aggregate", keys: [sumKey("definite"), sumKey("possible"), groupKey()] },
    TIME: { name: "aggregateTime", keys: [groupKey()] },
  },
  defaultOrder: "EVENTS",
};

function sumKey(part: string): OrderKey {
  return { expression: (scope) => variableOf(scope, part), direction: "DESC", type: "number" };
}

function groupKey(): OrderKey {
  return { expression: (scope) => variableOf(scope, "key"), direction: "ASC", type: "string" };
}

const excluded: ListField = {
  kind: "list",
  type: "Exclusion",
  fields: { reason: variable("reason"), eventCount: variable("eventCount") },
  rows: ({ scope, builder }) => {
    const [position, reason, eventCount] = builder.variables(["position", "reason", "eventCount"]);
    const counts = variableOf(scope, "excluded");
    const names = builder.parameters.value(reasons);
    return {
      match: [`UNWIND [i IN range(0, size(${counts}) - 1) WHERE ${counts}[i] > 0] AS ${position}`],
      where: [],
      aggregate: `WITH ${position}, ${names}[${position}] AS ${reason}, ${counts}[${position}] AS ${eventCount}`,
      scope: { position, reason, eventCount },
    };
  },
  order: {
    name: "exclusions",
    keys: [{ expression: (scope) => variableOf(scope, "position"), direction: "ASC", type: "number" }],
  },
  limit: reasons.length,
};

function nodeOrNull(type: "Actor" | "Place", part: DimensionPart) {
  return { ...nodeAt(type, part), absent: (scope: Scope) => `${variableOf(scope, part)} IS NULL` };
}

export const aggregateFields: Readonly<Record<string, FieldSelect>> = { aggregate };

export const aggregateObjects: Readonly<Record<string, ObjectSelect>> = {
  AggregateGroupEdge: { fields: { node: object("AggregateGroup") } },
  AggregateGroup: {
    fields: {
      from: dateOf((scope) => variableOf(scope, "from")),
      to: dateOf((scope) => variableOf(scope, "to")),
      actor: nodeOrNull("Actor", "actor"),
      place: nodeOrNull("Place", "place"),
      source: nodeOrNull("Actor", "source"),
      actorType: variable("actorType"),
      role: variable("role"),
      eventType: variable("eventType"),
      subEventType: variable("subEventType"),
      weapon: variable("weapon"),
      incidents: object("PossibleCount"),
      killed: object("KilledSum"),
      excluded,
    },
  },
  PossibleCount: { fields: { definite: variable("definite"), possible: variable("possible") } },
  KilledSum: {
    fields: { min: variable("killedMin"), max: variable("killedMax"), incidentCount: variable("killedCount") },
  },
};
