import { memo } from "react";
import type { EventRow } from "../answers/event-row.js";
import { eventColour } from "../words/event-colour.js";
import type { Bin } from "./timeline-layout.js";

interface BinsProps {
  readonly bins: readonly Bin<EventRow>[];
  readonly position: (day: number) => number;
  readonly top: number;
  readonly height: number;
}

/** Columns of events, stacked by kind. */
export const Bins = memo(function Bins({ bins, position, top, height }: BinsProps) {
  const most = Math.max(1, ...bins.map(({ rows }) => rows.length));
  const unit = height / most;
  return bins.map(({ start, end, rows }) => {
    const width = Math.max(1, position(end) - position(start) - 1);
    const counts = new Map<string, number>();
    for (const row of rows) {
      const colour = eventColour(row.acledEventType);
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    let below = 0;
    return [...counts].sort().map(([colour, count]) => {
      below += count;
      return (
        <rect
          key={`${start} ${colour}`}
          x={position(start)}
          y={top + height - below * unit}
          width={width}
          height={count * unit}
          style={{ fill: colour }}
        />
      );
    });
  });
});
