import { ask } from "../answers/ask.js";
import { useAnswer } from "../answers/use-answer.js";
import { ExplorerReportedDocument, type ExplorerReportedQuery, type TimeBucket } from "../generated/graphql.js";
import { QueryLink } from "../shell/query-link.js";
import { eventFilter, lensOf } from "../view-state/event-filter.js";
import { useView } from "../view-state/use-view-state.js";
import { counted } from "../words/in-words.js";
import { dayNumber } from "./days.js";
import type { Extent } from "./timeline-layout.js";

interface ReportedLaneProps {
  readonly extent: Extent;
  /** Days of a column above. */
  readonly days: number;
  readonly position: (day: number) => number;
  readonly width: number;
}

type Bucket = ExplorerReportedQuery["timeline"]["edges"][number]["node"];

const height = 34;
/** A hundred spans a page; more would be thinner than a line. */
const maxPages = 4;

/** When the events of the view were told, beneath when they happened: dark what nothing had been published of before. */
export function ReportedLane({ extent, days, position, width }: ReportedLaneProps) {
  const { state } = useView();
  const variables = { filter: eventFilter(state), lens: lensOf(state), bucket: bucketOf(days) };
  const { result, fault } = useAnswer(JSON.stringify(variables), (signal) => readReported(variables, signal));
  const buckets = (result ?? []).flatMap((bucket) => {
    if (bucket.from === null || bucket.to === null) return [];
    const start = dayNumber(bucket.from);
    const end = dayNumber(bucket.to) + 1;
    return end <= extent.start || start >= extent.end ? [] : [{ bucket, start, end }];
  });
  const outside = (result?.length ?? 0) - buckets.length;
  const most = Math.max(1, ...buckets.map(({ bucket }) => bucket.events.possible));
  const unit = (height - 4) / most;

  return (
    <section className="timeline-lane" aria-label="When it was told">
      <p className="timeline-lane-bar">
        When it was told{" "}
        <span className="quiet">
          {fault ? fault.message : `by ${variables.bucket.toLowerCase()} of publication, dark: for the first time`}
          {outside > 0 && `, ${counted(outside, variables.bucket.toLowerCase())} outside`}
        </span>
        <QueryLink operation={ExplorerReportedDocument} variables={variables} />
      </p>
      <svg
        width={width}
        height={height}
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={inWords(buckets.map(({ bucket }) => bucket))}
      >
        {buckets.map(({ bucket, start, end }) => {
          const left = position(Math.max(start, extent.start));
          const barWidth = Math.max(2, position(Math.min(end, extent.end)) - left - 1);
          const told = bucket.events.possible * unit;
          const first = (bucket.firstReported ?? 0) * unit;
          return (
            <g key={bucket.from}>
              <title>{bucketInWords(bucket)}</title>
              <rect className="told" x={left} y={height - told} width={barWidth} height={told} />
              <rect className="first-told" x={left} y={height - first} width={barWidth} height={first} />
            </g>
          );
        })}
      </svg>
    </section>
  );
}

async function readReported(
  variables: Parameters<typeof ask<ExplorerReportedQuery, object>>[1] & { readonly bucket: TimeBucket },
  signal: AbortSignal,
): Promise<readonly Bucket[]> {
  const buckets: Bucket[] = [];
  let after: string | null = null;
  for (let page = 0; page < maxPages; page++) {
    const { timeline }: ExplorerReportedQuery = await ask(ExplorerReportedDocument, { ...variables, after }, signal);
    buckets.push(...timeline.edges.map(({ node }) => node));
    if (!timeline.pageInfo.hasNextPage) break;
    after = timeline.pageInfo.endCursor;
  }
  return buckets;
}

/** The span nearest to that of a column above. */
function bucketOf(days: number): TimeBucket {
  if (days === 1) return "DAY";
  if (days <= 7) return "WEEK";
  if (days <= 31) return "MONTH";
  return days <= 92 ? "QUARTER" : "YEAR";
}

function bucketInWords({ from, to, events, firstReported, claims }: Bucket): string {
  const when = from === to ? from : `${from} to ${to}`;
  return `${when}: ${counted(events.possible, "event")} told, ${firstReported ?? 0} for the first time, ${counted(claims.possible, "claim")}`;
}

function inWords(buckets: readonly Bucket[]): string {
  return buckets.length === 0 ? "Nothing was published within these days" : buckets.map(bucketInWords).join("; ");
}
