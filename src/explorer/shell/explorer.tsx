import { lazy, Suspense, useState } from "react";
import type { EventRow } from "../answers/event-row.js";
import { eventVariables, readEvents } from "../answers/read-events.js";
import { useAnswer } from "../answers/use-answer.js";
import { EvidencePane } from "../evidence/evidence-pane.js";
import { FilterBar } from "../find/filter-bar.js";
import { SearchBox } from "../find/search-box.js";
import { ExplorerEventsDocument } from "../generated/graphql.js";
import { EventsPane } from "../table/events-pane.js";
import { Timeline } from "../timeline/timeline.js";
import { useTour } from "../tour/use-tour.js";
import { withoutDates } from "../view-state/event-filter.js";
import { useAddress, useView, ViewProvider } from "../view-state/use-view-state.js";
import { CentrePane } from "./centre-pane.js";
import { PaneSwitch } from "./pane-switch.js";
import { QueryLink } from "./query-link.js";
import { ThemeSwitch } from "./theme-switch.js";
import { usePaper } from "./use-paper.js";
import "./explorer.css";
import "./print.css";

// Only who has a report needs the one, only a first visitor the other.
const BringReport = lazy(() =>
  import("../bring/bring-report.js").then(({ BringReport: component }) => ({ default: component })),
);

const Tour = lazy(() => import("../tour/tour.js").then(({ Tour: component }) => ({ default: component })));

const noRows: readonly EventRow[] = [];

/** The whole page: one view of the graph, shown in several ways that follow each other. */
export function Explorer() {
  const view = useAddress();
  usePaper();
  const [isBringing, setBringing] = useState(false);
  // Every view reads anew when the graph has something that it had not.
  const [version, setVersion] = useState(0);

  return (
    <ViewProvider value={view}>
      {isBringing && (
        <Suspense>
          <BringReport onClose={() => setBringing(false)} onStored={() => setVersion((last) => last + 1)} />
        </Suspense>
      )}
      <Views key={version} onBring={() => setBringing(true)} />
    </ViewProvider>
  );
}

/** All views of the graph as it is. */
function Views({ onBring }: { readonly onBring: () => void }) {
  const { state } = useView();
  const tour = useTour();
  const variables = eventVariables(state);
  const events = useAnswer(JSON.stringify(variables), (signal) => readEvents(variables, signal));
  const { pane, from, to } = state;

  // Around the days that are chosen the timeline shows the others; where none are, it has all it needs.
  const everywhen = eventVariables(withoutDates(state));
  const hasDates = from !== null || to !== null;
  const context = useAnswer(hasDates ? JSON.stringify(everywhen) : null, (signal) => readEvents(everywhen, signal));
  const timelineRows = (hasDates ? context.result : null) ?? events.result;

  return (
    <div className="explorer">
      <header className="explorer-header">
        <h1>
          <a href="/">Sitrep</a>
        </h1>
        <SearchBox />
        <PaneSwitch />
        <div className="links">
          <button type="button" className="button bring-button" onClick={onBring}>
            Bring a report
          </button>
          <QueryLink operation={ExplorerEventsDocument} variables={variables} />
          <a className="button" href="/graphiql/">
            GraphiQL
          </a>
          <button type="button" className="button" onClick={tour.start}>
            Tour
          </button>
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
      {tour.isOn && events.result && events.result.rows.length > 0 && (
        <Suspense>
          <Tour rows={events.result.rows} onEnd={tour.end} />
        </Suspense>
      )}
    </div>
  );
}
