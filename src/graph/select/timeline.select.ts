/** Events, and what is said of them, in the order of time: of what happened, or of what was published. */
import type { TimeBucket } from "../../domain/aggregate.js";
import type { ClaimFilter } from "../../domain/filter.js";
import type { TimelineClock } from "../../domain/timeline.js";
import { isLive } from "../projection/claim-facts.js";
import { claimPredicates } from "./claim-filter.cypher.js";
import { newestEvents } from "./events-of-filter.cypher.js";
import type { ConnectionField, FieldSelect, ObjectField, ObjectSelect } from "./field-select.js";
import { dateOf, object, variable } from "./make-field.js";
import type { RowSource } from "./row-source.js";
import { variableOf } from "./scope.js";
import type { StatementBuilder } from "./statement-builder.js";
import { bucketsOf, bucketsOfTexts, lastDayOf } from "./time-bucket.cypher.js";

const columns = ["from", "definite", "possible", "definiteClaims", "possibleClaims", "firstReported"] as const;
type Columns = Readonly<Record<(typeof columns)[number], string>>;

const timeline: ConnectionField = {
  kind: "connection",
  edge: "TimelineBucketEdge",
  rows: ({ args, builder }): RowSource => {
    const bucket = args["bucket"] as TimeBucket;
    const { event, clauses, cut } = newestEvents(args["filter"], builder);
    const row = Object.fromEntries(columns.map((name) => [name, builder.variable(name)])) as Columns;
    const [to, key] = [builder.variable("to"), builder.variable("key")];
    const claims = claimsOf(event, args["claims"] as ClaimFilter | null | undefined, builder);
    const summed =
      (args["clock"] as TimelineClock) === "REPORT"
        ? byPublication(event, claims, bucket, row, builder)
        : byOccurrence(event, claims, args["claims"] != null, bucket, row, builder);
    return {
      match: [...clauses, ...summed],
      where: [],
      // `~` stands behind all digits: what has no bucket comes last.
      aggregate: `WITH *, ${lastDayOf(row.from, bucket)} AS ${to}, coalesce(toString(${row.from}), '~') AS ${key}`,
      scope: { ...row, to, key },
      isMadeWhole: true,
      cut,
    };
  },
  orders: {
    TIME: {
      name: "timeline",
      keys: [{ expression: (scope) => variableOf(scope, "key"), direction: "ASC", type: "string" }],
    },
  },
  defaultOrder: "TIME",
};

interface Claims {
  /** Variable of a claim. */
  readonly claim: string;
  /** A MATCH that binds it. */
  readonly match: string;
  /** How many there are. */
  readonly count: string;
  /** True where they are all there are, so that an event holds how many, and when they were published. */
  readonly areAll: boolean;
}

/** The claims about an event that count. */
function claimsOf(event: string, filter: ClaimFilter | null | undefined, builder: StatementBuilder): Claims {
  const [tells, claim] = [builder.variable("tells"), builder.variable("claim")];
  const where = [
    `${tells}.endedAt IS NULL`,
    isLive(claim),
    ...builder.shown("claim", claim),
    ...claimPredicates(filter ?? {}, claim, builder),
  ];
  const match = `MATCH (${event})<-[${tells}:ACCOUNT_OF]-()<-[:ABOUT]-(${claim}) WHERE ${where.join(" AND ")}`;
  const areAll = filter == null && builder.shown("claim", claim).length === 0;
  return {
    claim,
    match,
    areAll,
    count: areAll ? `coalesce(${event}.claimCount, 0)` : `COUNT { ${match} RETURN DISTINCT ${claim} }`,
  };
}

/** An event with all that is said of it, in each bucket that it may have happened in. */
function byOccurrence(
  event: string,
  { count: counted }: Claims,
  isFiltered: boolean,
  bucket: TimeBucket,
  row: Columns,
  builder: StatementBuilder,
): string[] {
  const [earliest, latest, buckets, count] = builder.variables(["earliest", "latest", "buckets", "count"]);
  const told = builder.tellEvent(event);
  const isDefinite = `size(${buckets}) = 1 AND ${row.from} IS NOT NULL`;
  const sums = [
    `count(CASE WHEN ${isDefinite} THEN 1 END) AS ${row.definite}`,
    `count(*) AS ${row.possible}`,
    `sum(CASE WHEN ${isDefinite} THEN ${count} ELSE 0 END) AS ${row.definiteClaims}`,
    `sum(${count}) AS ${row.possibleClaims}`,
    `null AS ${row.firstReported}`,
  ];
  return [
    `WITH ${event}, ${counted} AS ${count}`,
    ...(isFiltered ? [`WHERE ${count} > 0`] : []),
    ...told.clauses,
    `WITH ${count}, ${told.value("earliest")} AS ${earliest}, ${told.value("latest")} AS ${latest}`,
    `WITH *, ${bucketsOf(earliest, latest, bucket)} AS ${buckets}`,
    `UNWIND ${buckets} AS ${row.from}`,
    `WITH ${row.from}, ${sums.join(", ")}`,
  ];
}

/** An event in each bucket in which something was published of it, with what was. */
function byPublication(
  event: string,
  { claim, match, areAll }: Claims,
  bucket: TimeBucket,
  row: Columns,
  builder: StatementBuilder,
): string[] {
  const { key, first } = bucketsOfTexts(bucket);
  const [days, counts, index] = builder.variables(["days", "counts", "index"]);
  const day = `${days}[${index}]`;
  const published = areAll
    ? [
        `WITH ${event}, ${event}.publicationDays AS ${days}, ${event}.publicationClaimCounts AS ${counts}`,
        `UNWIND range(0, size(${days}) - 1) AS ${index}`,
        `WITH ${event}, ${key(`toString(${day})`, day)} AS bucket, sum(${counts}[${index}]) AS claims`,
      ]
    : [match, `WITH ${event}, ${key(`${claim}.pageKey`)} AS bucket, count(DISTINCT ${claim}) AS claims`];
  const sums = [
    `count(*) AS ${row.definite}`,
    `count(*) AS ${row.possible}`,
    `sum(one.claims) AS ${row.definiteClaims}`,
    `sum(one.claims) AS ${row.possibleClaims}`,
    `count(CASE WHEN one.bucket = first THEN 1 END) AS ${row.firstReported}`,
  ];
  return [
    ...published,
    `WITH ${event}, min(bucket) AS first, collect({bucket: bucket, claims: claims}) AS buckets`,
    "UNWIND buckets AS one",
    `WITH one.bucket AS bucket, ${sums.join(", ")}`,
    `WITH *, ${first("bucket")} AS ${row.from}`,
  ];
}

export const timelineFields: Readonly<Record<string, FieldSelect>> = { timeline };

function counts(definite: string, possible: string): ObjectField {
  return { ...object("PossibleCount"), fields: { definite: variable(definite), possible: variable(possible) } };
}

export const timelineObjects: Readonly<Record<string, ObjectSelect>> = {
  TimelineBucketEdge: { fields: { node: object("TimelineBucket") } },
  TimelineBucket: {
    fields: {
      from: dateOf((scope) => variableOf(scope, "from")),
      to: dateOf((scope) => variableOf(scope, "to")),
      events: counts("definite", "possible"),
      claims: counts("definiteClaims", "possibleClaims"),
      firstReported: variable("firstReported"),
    },
  },
};
