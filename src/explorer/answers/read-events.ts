import {
  ExplorerEventsDocument,
  type ExplorerEventsQuery,
  type ExplorerEventsQueryVariables,
  ExplorerTotalDocument,
} from "../generated/graphql.js";
import { eventFilter, lensOf } from "../view-state/event-filter.js";
import type { ViewState } from "../view-state/view-state.js";
import { ask } from "./ask.js";
import { type EventRow, eventRow } from "./event-row.js";

/** So many a view shows at most; the views say so where there are more. */
export const maxRows = 1000;
const pageSize = 100;

export interface EventList {
  /** The newest first. */
  readonly rows: readonly EventRow[];
  readonly total: { readonly value: number; readonly exact: boolean; readonly incidentCount: number };
}

/** What is asked for the events of a view. */
export function eventVariables(state: ViewState): ExplorerEventsQueryVariables {
  return { filter: eventFilter(state), lens: lensOf(state), first: pageSize };
}

/** Reads the events of a view, and how many there are in all. */
export async function readEvents(variables: ExplorerEventsQueryVariables, signal: AbortSignal): Promise<EventList> {
  const { filter, lens } = variables;
  const [rows, { events }] = await Promise.all([
    readRows(variables, signal),
    ask(ExplorerTotalDocument, { filter, lens }, signal),
  ]);
  return { rows, total: events.total };
}

/** Page by page, up to `maxRows`. */
async function readRows(variables: ExplorerEventsQueryVariables, signal: AbortSignal): Promise<readonly EventRow[]> {
  const rows: EventRow[] = [];
  let after: string | null = null;
  for (;;) {
    const { events }: ExplorerEventsQuery = await ask(ExplorerEventsDocument, { ...variables, after }, signal);
    rows.push(...events.edges.map(({ node }) => eventRow(node)));
    if (!events.pageInfo.hasNextPage || rows.length >= maxRows) return rows;
    after = events.pageInfo.endCursor;
  }
}
