import type { EventRow } from "../answers/event-row.js";
import { dayNumber } from "./days.js";

type DatedRow = Pick<EventRow, "id" | "date" | "acledEventType">;

/** Whole days: the first, and the one behind the last. */
export interface Extent {
  readonly start: number;
  readonly end: number;
}

/** A span of days with the events that lie wholly in it. */
export interface Bin<Row> extends Extent {
  readonly rows: readonly Row[];
}

/** An event whose date is too vague for one bin. */
export interface Interval<Row> extends Extent {
  readonly row: Row;
  /** From 0: intervals in one lane do not touch. */
  readonly lane: number;
}

export interface TimelineLayout<Row> {
  readonly bins: readonly Bin<Row>[];
  readonly intervals: readonly Interval<Row>[];
  /** Events of which the date is open on a side. */
  readonly undated: number;
  /** Events that lie wholly before or behind what is laid out. */
  readonly outside: number;
}

/** Days of one bin: as fine as leaves each bin wide enough to be hit. */
export function binDays({ start, end }: Extent, maxBins: number): number {
  const days = end - start;
  const sizes = [1, 7, 30, 91, 365];
  return sizes.find((size) => days / size <= maxBins) ?? Math.ceil(days / Math.max(maxBins, 1));
}

/**
 * From the earliest to the latest day; null if no event has a date.
 * @param maxDays events of longer spans are passed over, if there are any others.
 */
export function extentOf(rows: readonly DatedRow[], maxDays = Number.POSITIVE_INFINITY): Extent | null {
  const spans = rows.flatMap(({ date }) => spanOf(date) ?? []);
  const short = spans.filter(({ start, end }) => end - start <= maxDays);
  const days = (short.length > 0 ? short : spans).flatMap(({ start, end }) => [start, end]);
  return days.length === 0 ? null : { start: Math.min(...days), end: Math.max(...days) };
}

/** Puts every event that touches the extent either into the bin that holds its whole span, or into a lane as long as its span. */
export function layOut<Row extends DatedRow>(rows: readonly Row[], extent: Extent, days: number): TimelineLayout<Row> {
  const bins = new Map<number, Row[]>();
  const vague: { row: Row; span: Extent }[] = [];
  let undated = 0;
  let outside = 0;
  for (const row of rows) {
    const span = spanOf(row.date);
    if (!span) undated++;
    else if (span.end <= extent.start || span.start >= extent.end) outside++;
    else {
      const bin = Math.floor((span.start - extent.start) / days);
      if (Math.floor((span.end - 1 - extent.start) / days) === bin) bins.set(bin, [...(bins.get(bin) ?? []), row]);
      else vague.push({ row, span: clipped(span, extent) });
    }
  }
  return {
    bins: [...bins].map(([bin, inside]) => {
      const start = extent.start + bin * days;
      return { start, end: start + days, rows: inside };
    }),
    intervals: inLanes(vague),
    undated,
    outside,
  };
}

export function spanOf({ earliest, latest }: EventRow["date"]): Extent | null {
  if (earliest === null || latest === null) return null;
  return { start: dayNumber(earliest), end: dayNumber(latest) + 1 };
}

function clipped(span: Extent, { start, end }: Extent): Extent {
  return { start: Math.max(span.start, start), end: Math.min(span.end, end) };
}

/** The longest first, each in the first lane where it has room. */
function inLanes<Row>(vague: readonly { row: Row; span: Extent }[]): Interval<Row>[] {
  const lanes: Extent[][] = [];
  const length = ({ start, end }: Extent) => end - start;
  return [...vague]
    .sort((one, other) => length(other.span) - length(one.span) || one.span.start - other.span.start)
    .map(({ row, span }) => {
      const free = lanes.findIndex((lane) => lane.every((taken) => span.end < taken.start || taken.end < span.start));
      const lane = free === -1 ? lanes.length : free;
      lanes[lane] = [...(lanes[lane] ?? []), span];
      return { row, ...span, lane };
    });
}
