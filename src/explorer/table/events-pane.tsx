import { useMemo, useState } from "react";
import { type EventList, maxRows } from "../answers/read-events.js";
import type { Answer } from "../answers/use-answer.js";
import { FaultNotice } from "../shell/fault-notice.js";
import { counted } from "../words/in-words.js";
import { type EventOrder, ordered } from "./event-order.js";
import { EventsTable } from "./events-table.js";
import { NoEvents } from "./no-events.js";

/** The events of the view as a list. */
export function EventsPane({ events }: { readonly events: Answer<EventList> }) {
  const [order, setOrder] = useState<EventOrder>("date");
  const { result, fault, isLoading, retry } = events;
  const rows = useMemo(() => ordered(result?.rows ?? [], order), [result, order]);

  return (
    <section className="pane events" aria-label="Events" aria-busy={isLoading}>
      <div className="pane-bar">
        <h2>Events</h2>
        <span className="quiet" role="status">
          {result ? countedEvents(result) : "Reading …"}
        </span>
      </div>
      <div className="pane-body">
        {fault ? (
          <FaultNotice fault={fault} onRetry={retry} />
        ) : (
          result && (rows.length === 0 ? <NoEvents /> : <EventsTable rows={rows} order={order} onOrder={setOrder} />)
        )}
      </div>
    </section>
  );
}

function countedEvents({ rows, total }: EventList): string {
  const count = `${counted(total.value, "event")}${total.exact ? "" : " or more"}, ${counted(total.incidentCount, "incident")}`;
  return total.value > rows.length ? `${count}; the newest ${maxRows.toLocaleString("en")} are shown` : count;
}
