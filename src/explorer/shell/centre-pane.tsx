import { lazy, Suspense } from "react";
import type { EventRow } from "../answers/event-row.js";

// Neither is needed before the list stands.
const MapPane = lazy(() => import("../map/map-pane.js").then(({ MapPane: component }) => ({ default: component })));

/** The events as a picture. */
export function CentrePane({ rows }: { readonly rows: readonly EventRow[] }) {
  return (
    <section className="pane centre" aria-label="Map">
      <div className="pane-body">
        <Suspense fallback={<p className="quiet loading">Loading …</p>}>
          <MapPane rows={rows} />
        </Suspense>
      </div>
    </section>
  );
}
