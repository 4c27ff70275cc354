import type { EventRow } from "../answers/event-row.js";
import { eventColour } from "../words/event-colour.js";
import { dateInWords } from "../words/in-words.js";
import type { Interval } from "./timeline-layout.js";

export const laneHeight = 8;
/** More would leave no room for the columns; the rest is counted. */
export const maxLanes = 8;

interface IntervalsProps {
  readonly intervals: readonly Interval<EventRow>[];
  readonly position: (day: number) => number;
  readonly selected: string | null;
  readonly onSelect: (id: string) => void;
}

/** Events of vague date, each as long as what is known of its date. */
export function Intervals({ intervals, position, selected, onSelect }: IntervalsProps) {
  return intervals
    .filter(({ lane }) => lane < maxLanes)
    .map(({ row, start, end, lane }) => (
      // biome-ignore lint/a11y/noStaticElementInteractions: the list of events does the same for the keyboard
      <rect
        key={row.id}
        className={row.id === selected ? "interval selected" : "interval"}
        x={position(start)}
        y={2 + lane * laneHeight}
        width={Math.max(2, position(end) - position(start))}
        height={laneHeight - 3}
        rx={2}
        style={{ fill: eventColour(row.acledEventType) }}
        onClick={() => onSelect(row.id)}
      >
        <title>{`${row.label}: ${dateInWords(row.date)}`}</title>
      </rect>
    ));
}
