import { scaleUtc } from "d3-scale";
import { useMemo, useState } from "react";
import type { EventRow } from "../answers/event-row.js";
import { useSize } from "../shell/use-size.js";
import { useView } from "../view-state/use-view-state.js";
import { counted } from "../words/in-words.js";
import { Bins } from "./bins.js";
import { Brush } from "./brush.js";
import { ControlLane } from "./control-lane.js";
import { dayNumber, dayText, msPerDay } from "./days.js";
import { Intervals, laneHeight, maxLanes } from "./intervals.js";
import { KindLegend } from "./kind-legend.js";
import { ReportedLane } from "./reported-lane.js";
import { binDays, type Extent, extentOf, layOut, spanOf } from "./timeline-layout.js";
import "./timeline.css";

const margin = { left: 12, right: 12, axis: 18 };
const binsHeight = 64;
const leastBinWidth = 5;

/** Vaguer dates would leave the others no room. */
const weekDays = 7;

const reaches = [
  { value: "dense", name: "Dated to a week" },
  { value: "all", name: "All of time" },
  { value: "chosen", name: "Chosen days" },
] as const;
type Reach = (typeof reaches)[number]["value"];

interface TimelineProps {
  /** The events of the view over all of time, so that the days chosen show among the others. */
  readonly rows: readonly EventRow[];
}

/** When it happened: a column for each day or longer span, and above them as a line what is not known so exactly. */
export function Timeline({ rows }: TimelineProps) {
  const { state, change } = useView();
  const [frame, { width }] = useSize<HTMLDivElement>();
  const [reach, setReach] = useState<Reach>("dense");
  const [showsTold, setShowsTold] = useState(false);
  const chosen = chosenDays(state.from, state.to);
  const full = useMemo(() => extentOf(rows), [rows]);
  const dense = useMemo(() => extentOf(rows, weekDays), [rows]);
  const extent = reach === "chosen" && chosen && full ? within(chosen, full) : reach === "all" ? full : dense;
  const inner = Math.max(0, width - margin.left - margin.right);
  const days = extent ? binDays(extent, inner / leastBinWidth) : 1;
  const layout = useMemo(() => (extent ? layOut(rows, extent, days) : null), [rows, extent, days]);

  if (!layout || !extent) return null;
  const x = scaleUtc()
    .domain([extent.start * msPerDay, extent.end * msPerDay])
    .range([margin.left, margin.left + inner]);
  const position = (day: number) => x(day * msPerDay);
  const lanes = Math.min(maxLanes, 1 + Math.max(-1, ...layout.intervals.map(({ lane }) => lane)));
  const hidden = layout.intervals.filter(({ lane }) => lane >= maxLanes).length;
  const top = 4 + lanes * laneHeight;
  const height = top + binsHeight + margin.axis;
  const selected = rows.find(({ id }) => id === state.selected);
  const selectedSpan = selected && spanOf(selected.date);

  return (
    <section className="timeline" aria-label="Timeline">
      <div className="timeline-bar">
        <h2>Timeline</h2>
        <span className="quiet">
          {days === 1 ? "by day" : `by ${days} days`}
          {layout.undated > 0 && `, ${counted(layout.undated, "event")} without a date`}
          {layout.outside > 0 && `, ${counted(layout.outside, "event")} outside`}
          {hidden > 0 && `, ${hidden} more of vague date`}
          {!chosen && " · drag to choose days"}
        </span>
        <KindLegend />
        <button
          type="button"
          className="button told-button"
          aria-pressed={showsTold}
          onClick={() => setShowsTold(!showsTold)}
        >
          When told
        </button>
        <div className="pane-switch">
          {reaches
            .filter(({ value }) => value !== "chosen" || chosen)
            .map(({ value, name }) => (
              <button key={value} type="button" aria-pressed={reach === value} onClick={() => setReach(value)}>
                {name}
              </button>
            ))}
        </div>
      </div>
      <div ref={frame}>
        {/* biome-ignore lint/a11y/noSvgWithoutTitle: the section around it has the name */}
        <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
          {x.ticks(Math.max(2, inner / 90)).map((tick) => (
            <g key={tick.getTime()} transform={`translate(${x(tick)} 0)`} className="tick">
              <line y1={0} y2={top + binsHeight} />
              <text y={height - 5}>{x.tickFormat()(tick)}</text>
            </g>
          ))}
          {selectedSpan && (
            <rect
              className="selected-span"
              x={position(selectedSpan.start)}
              width={Math.max(2, position(selectedSpan.end) - position(selectedSpan.start))}
              height={top + binsHeight}
            />
          )}
          <Bins bins={layout.bins} position={position} top={top} height={binsHeight} />
          <Brush
            chosen={chosen}
            position={position}
            dayAt={(at) => Math.floor(x.invert(at).getTime() / msPerDay)}
            extent={extent}
            height={top + binsHeight}
            onChoose={(span) =>
              change(span ? { from: dayText(span.start), to: dayText(span.end - 1) } : { from: null, to: null })
            }
          />
          <Intervals
            intervals={layout.intervals}
            position={position}
            selected={state.selected}
            onSelect={(id) => change({ selected: id })}
          />
        </svg>
      </div>
      {showsTold && <ReportedLane extent={extent} days={days} position={position} width={width} />}
      {state.place !== null && <ControlLane place={state.place} extent={extent} position={position} width={width} />}
    </section>
  );
}

function chosenDays(from: string | null, to: string | null): Partial<Extent> | null {
  if (from === null && to === null) return null;
  return { ...(from !== null && { start: dayNumber(from) }), ...(to !== null && { end: dayNumber(to) + 1 }) };
}

/** The days chosen, with those open on a side ending where the events do. */
function within(chosen: Partial<Extent>, full: Extent): Extent {
  const start = chosen.start ?? full.start;
  return { start, end: Math.max(start + 1, chosen.end ?? full.end) };
}
