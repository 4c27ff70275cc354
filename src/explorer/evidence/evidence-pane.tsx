import { ask } from "../answers/ask.js";
import { useAnswer } from "../answers/use-answer.js";
import { ExplorerEvidenceDocument } from "../generated/graphql.js";
import { FaultNotice } from "../shell/fault-notice.js";
import { QueryLink } from "../shell/query-link.js";
import { lensOf } from "../view-state/event-filter.js";
import { useView } from "../view-state/use-view-state.js";
import { Evidence } from "./evidence.js";
import "./evidence.css";
import "../shell/notice.css";

/** Why the graph says what it says of the event that is chosen. */
export function EvidencePane() {
  const { state, change } = useView();
  const { selected } = state;
  const lens = lensOf(state);
  const variables = { id: selected ?? "", lens };
  const { result, fault, isLoading, retry } = useAnswer(
    selected === null ? null : JSON.stringify(variables),
    (signal) => ask(ExplorerEvidenceDocument, variables, signal),
  );

  return (
    <section className="pane evidence" aria-label="Evidence" aria-busy={isLoading}>
      <div className="pane-bar">
        <h2>Evidence</h2>
        {selected !== null && (
          <div className="end">
            <QueryLink operation={ExplorerEvidenceDocument} variables={variables} />
            <button type="button" className="button" onClick={() => change({ selected: null })}>
              Close
            </button>
          </div>
        )}
      </div>
      <div className="pane-body evidence-body">
        {fault && <FaultNotice fault={fault} onRetry={retry} />}
        {!fault && selected === null && (
          <p className="quiet">Choose an event: its reports, quotes and sources show here.</p>
        )}
        {!fault && result?.event && <Evidence key={result.event.id} event={result.event} />}
        {!fault && selected !== null && !isLoading && result && !result.event && (
          <div className="notice">
            <strong>Nothing is left of this event.</strong>
            <p>
              {state.without.length > 0
                ? "No source that is still looked at tells it: it rests on those that are left out alone."
                : "The graph does not hold it, or no longer."}
            </p>
            {state.without.length > 0 && (
              <button type="button" className="button" onClick={() => change({ without: [] })}>
                Look with all sources
              </button>
            )}
          </div>
        )}
      </div>
    </section>
  );
}
