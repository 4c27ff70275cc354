import type { KeyboardEvent } from "react";
import type { EventRow } from "../answers/event-row.js";
import { useView } from "../view-state/use-view-state.js";
import { eventColour } from "../words/event-colour.js";
import { bounds, dateInWords, inWords } from "../words/in-words.js";
import { subEventTypeName } from "../words/sub-event-types.js";
import type { EventOrder } from "./event-order.js";
import "./events-table.css";

interface EventsTableProps {
  readonly rows: readonly EventRow[];
  readonly order: EventOrder;
  readonly onOrder: (order: EventOrder) => void;
}

/** One line for each event; up and down go from one to the next. */
export function EventsTable({ rows, order, onOrder }: EventsTableProps) {
  const { state, change } = useView();

  const choose = (id: string) => change({ selected: id, pane: state.pane === "events" ? "evidence" : state.pane });

  const heading = (by: EventOrder, name: string) => (
    <th scope="col" aria-sort={order === by ? "descending" : "none"}>
      <button type="button" className="link" onClick={() => onOrder(by)}>
        {name}
        {order === by && <span aria-hidden="true"> ↓</span>}
      </button>
    </th>
  );

  return (
    <table className="events-table">
      <thead>
        <tr>
          {heading("date", "Date")}
          <th scope="col">Event</th>
          {heading("killed", "Killed")}
          {heading("sources", "Sources")}
        </tr>
      </thead>
      <tbody onKeyDown={goToNeighbour}>
        {rows.map((row) => (
          // The button within does the same for the keyboard.
          <tr
            key={row.id}
            ref={row.id === state.selected ? bringIntoSight : undefined}
            className={row.id === state.selected ? "selected" : undefined}
            onClick={() => choose(row.id)}
          >
            <td className="date">{dateLines(row)}</td>
            <td>
              <button type="button" className="event-label" aria-current={row.id === state.selected || undefined}>
                <span className="dot" style={{ background: eventColour(row.acledEventType) }} />
                <span>{row.label}</span>
              </button>
              <div className="quiet details">
                {subEventTypeName(row.subEventType)}
                {row.places[0] && ` · ${row.places[0].name}`}
                {row.eventClass !== "INCIDENT" && <span className="tag">{inWords(row.eventClass)}</span>}
              </div>
            </td>
            <td className="number">{killed(row)}</td>
            <td className="number">{row.rootSourceCount}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Whatever was chosen in another view shows here too. */
function bringIntoSight(row: HTMLElement | null): void {
  row?.scrollIntoView({ block: "nearest" });
}

/** A span breaks between its ends alone. */
function dateLines({ date }: EventRow) {
  return dateInWords(date)
    .split(" – ")
    .map((end, index) => <span key={end}>{index === 0 ? end : ` – ${end}`}</span>);
}

function killed({ casualties }: EventRow): string {
  const { state, min, max } = casualties.killed;
  if (state === "NONE_REPORTED") return "0";
  return min === null && max === null ? "" : bounds(min, max);
}

function goToNeighbour(event: KeyboardEvent<HTMLElement>): void {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const row = (event.target as HTMLElement).closest("tr");
  const next = event.key === "ArrowDown" ? row?.nextElementSibling : row?.previousElementSibling;
  const button = next?.querySelector("button");
  if (!button) return;
  event.preventDefault();
  button.focus();
}
