import { lazy, Suspense } from "react";
import type { EventRow } from "../answers/event-row.js";
import { useView } from "../view-state/use-view-state.js";

// Neither is needed before the list stands, and the graph may never be.
const MapPane = lazy(() => import("../map/map-pane.js").then(({ MapPane: component }) => ({ default: component })));
const GraphPane = lazy(() =>
  import("../graph/graph-pane.js").then(({ GraphPane: component }) => ({ default: component })),
);

/** The events as a picture: on the map, or as a graph. */
export function CentrePane({ rows }: { readonly rows: readonly EventRow[] }) {
  const { state } = useView();
  const isGraph = state.pane === "graph";
  return (
    <section className="pane centre" aria-label={isGraph ? "Graph" : "Map"}>
      <div className="pane-body">
        <Suspense fallback={<p className="quiet loading">Loading …</p>}>
          {isGraph ? <GraphPane rows={rows} /> : <MapPane rows={rows} />}
        </Suspense>
      </div>
    </section>
  );
}
