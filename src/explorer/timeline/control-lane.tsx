import { ask } from "../answers/ask.js";
import { useAnswer } from "../answers/use-answer.js";
import { ExplorerControlDocument } from "../generated/graphql.js";
import { QueryLink } from "../shell/query-link.js";
import { lensOf } from "../view-state/event-filter.js";
import { useView } from "../view-state/use-view-state.js";
import { inWords } from "../words/in-words.js";
import { type ControlTimeline, controlBars, spanInWords } from "./control-layout.js";
import { dayNumber } from "./days.js";
import type { Extent } from "./timeline-layout.js";

interface ControlLaneProps {
  /** The place that the view is narrowed down to. */
  readonly place: string;
  readonly extent: Extent;
  readonly position: (day: number) => number;
  readonly width: number;
}

const barTop = 2;
const barHeight = 18;
const contestTop = barTop + barHeight + 3;
const height = contestTop + 9;
/** A name needs so much room to stand in its bar. */
const letterPx = 7;

/** Who held the chosen place, from when to when: faded where the day of the change is not known, hatched where it is contested. */
export function ControlLane({ place, extent, position, width }: ControlLaneProps) {
  const { state, change } = useView();
  const variables = { id: place, lens: lensOf(state) };
  const { result } = useAnswer(JSON.stringify(variables), (signal) => ask(ExplorerControlDocument, variables, signal));
  const told = result?.place;
  if (!told || (told.controlTimeline.spans.length === 0 && told.controlTimeline.contests.length === 0)) return null;
  const { spans, contests, isComplete } = told.controlTimeline;
  const bars = controlBars(spans, extent);

  return (
    <section className="timeline-lane" aria-label={`Who held ${told.name}`}>
      <p className="timeline-lane-bar">
        Who held {told.name}{" "}
        <span className="quiet">
          {spans.length === 0 && "nobody is told to have held it, but it was contested"}
          {spans.length > 0 && bars.length === 0 && "not within these days"}
          {!isComplete && " from the newest 300 pieces of evidence"}
        </span>
        <QueryLink operation={ExplorerControlDocument} variables={variables} />
      </p>
      <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <defs>
          <pattern id="contested" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <line y2="6" className="contested-line" />
          </pattern>
        </defs>
        {bars.map(({ span, start, end, sure, isOpenBefore, isOpenAfter }) => {
          const names = span.holders.map(({ name }) => name).join(", ");
          const [left, right] = [position(start), position(end)];
          const letters = Math.floor((right - left - 14) / letterPx);
          return (
            <g key={`${start} ${names}`} className="control-bar">
              <title>{spanInWords(span)}</title>
              <rect
                className="control-possible"
                x={left}
                y={barTop}
                width={Math.max(3, right - left)}
                height={barHeight}
              />
              {sure && (
                <rect
                  className="control-sure"
                  x={position(sure.start)}
                  y={barTop}
                  width={Math.max(1, position(sure.end) - position(sure.start))}
                  height={barHeight}
                />
              )}
              {span.isContested && (
                <rect fill="url(#contested)" x={left} y={barTop} width={Math.max(3, right - left)} height={barHeight} />
              )}
              {letters > 6 && (
                <text className="control-name" x={left + 6} y={barTop + 13}>
                  {isOpenBefore && "… "}
                  {names.length > letters ? `${names.slice(0, letters - 1)}…` : names}
                  {isOpenAfter && names.length + 2 < letters && " …"}
                </text>
              )}
            </g>
          );
        })}
        {contests.map((contest) => {
          const span = contestSpan(contest, extent);
          const event = contest.evidence.find((one) => one.event !== null)?.event;
          return (
            span && (
              // biome-ignore lint/a11y/noStaticElementInteractions: the list below does the same for the keyboard
              <rect
                key={contestInWords(contest)}
                className="contest"
                x={position(span.start)}
                y={contestTop}
                width={Math.max(4, position(span.end) - position(span.start) - 1)}
                height={5}
                onClick={() => event && change({ selected: event.id })}
              >
                <title>{contestInWords(contest)}</title>
              </rect>
            )
          );
        })}
      </svg>
      <details className="lane-words">
        <summary>In words</summary>
        <ul>
          {spans.map((span) => (
            <li key={spanInWords(span)}>{spanInWords(span)}</li>
          ))}
          {contests.map((contest) => {
            const event = contest.evidence.find((one) => one.event !== null)?.event;
            return (
              <li key={contestInWords(contest)}>
                {event ? (
                  <button type="button" className="link" onClick={() => change({ selected: event.id })}>
                    {contestInWords(contest)}
                  </button>
                ) : (
                  contestInWords(contest)
                )}
              </li>
            );
          })}
        </ul>
      </details>
    </section>
  );
}

type Contest = ControlTimeline["contests"][number];

function contestSpan({ earliest, latest }: Contest, extent: Extent): Extent | null {
  const start = Math.max(extent.start, earliest === null ? extent.start : dayNumber(earliest));
  const end = Math.min(extent.end, latest === null ? extent.end : dayNumber(latest) + 1);
  return start < end ? { start, end } : null;
}

function contestInWords({ kind, earliest, latest, evidence }: Contest): string {
  const days = earliest === latest ? earliest : `${earliest ?? "?"} to ${latest ?? "?"}`;
  const [first] = evidence;
  const what = first?.event?.label ?? evidence.map(({ actor }) => actor.name).join(", ");
  return `${inWords(kind)} ${days}: ${what}`;
}
