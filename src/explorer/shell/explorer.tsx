import type { EventRow } from "../answers/event-row.js";
import { eventVariables, readEvents } from "../answers/read-events.js";
import { useAnswer } from "../answers/use-answer.js";
import { EvidencePane } from "../evidence/evidence-pane.js";
import { FilterBar } from "../find/filter-bar.js";
import { SearchBox } from "../find/search-box.js";
import { ExplorerEventsDocument } from "../generated/graphql.js";
import { EventsPane } from "../table/events-pane.js";
import { Timeline } from "../timeline/timeline.js";
import { withoutDates } from "../view-state/event-filter.js";
import { useAddress, ViewProvider } from "../view-state/use-view-state.js";
import { CentrePane } from "./centre-pane.js";
import { PaneSwitch } from "./pane-switch.js";
import { QueryLink } from "./query-link.js";
import { ThemeSwitch } from "./theme-switch.js";
import "./explorer.css";

const noRows: readonly EventRow[] = [];

/** The whole page: one view of the graph, shown in several ways that follow each other. */
export function Explorer() {
  const view = useAddress();
  const variables = eventVariables(view.state);
  const events = useAnswer(JSON.stringify(variables), (signal) => readEvents(variables, signal));
  const { pane, from, to } = view.state;

  // Around the days that are chosen the timeline shows the others; where none are, it has all it needs.
  const everywhen = eventVariables(withoutDates(view.state));
  const hasDates = from !== null || to !== null;
  const context = useAnswer(hasDates ? JSON.stringify(everywhen) : null, (signal) => readEvents(everywhen, signal));
  const timelineRows = (hasDates ? context.result : null) ?? events.result;

  return (
    <ViewProvider value={view}>
      <div className="explorer">
        <header className="explorer-header">
          <h1>
            <a href="/">Sitrep</a>
          </h1>
          <SearchBox />
          <PaneSwitch />
          <div className="links">
            <QueryLink operation={ExplorerEventsDocument} variables={variables} />
            <a className="button" href="/graphiql/">
              GraphiQL
            </a>
            <ThemeSwitch />
          </div>
        </header>
        <FilterBar />
        <main className="panes" data-pane={pane}>
          <EventsPane events={events} />
          <CentrePane rows={events.result?.rows ?? noRows} />
          <EvidencePane />
        </main>
        <Timeline rows={timelineRows?.rows ?? noRows} />
      </div>
    </ViewProvider>
  );
}
