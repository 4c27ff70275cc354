import { ask } from "../answers/ask.js";
import { useAnswer } from "../answers/use-answer.js";
import { ExplorerNeighbourhoodDocument } from "../generated/graphql.js";
import { FaultNotice } from "../shell/fault-notice.js";
import { QueryLink } from "../shell/query-link.js";
import { lensOf } from "../view-state/event-filter.js";
import { useView } from "../view-state/use-view-state.js";
import { counted, inWords } from "../words/in-words.js";
import { expansionsOf } from "./expansions.js";
import type { FocusCardProps } from "./focus.js";

/** A node with what stands around it: how much of each kind, before any of it is drawn; and its edges in words. */
export function NodeCard({ id, graph, pinned, onPin, onFocus, onAdd }: FocusCardProps & { readonly id: string }) {
  const { state, change } = useView();
  const variables = { around: [{ id }], lens: lensOf(state) };
  const { result, fault, retry } = useAnswer(JSON.stringify(variables), (signal) =>
    ask(ExplorerNeighbourhoodDocument, variables, signal),
  );
  const node = graph.nodes.get(id);
  if (!node) return <p className="quiet">It is no longer in the graph.</p>;
  const expansions = result ? expansionsOf(result.neighbourhood, id, graph) : [];
  const edges = [...graph.edges.values()].filter(({ from, to }) => from === id || to === id);

  return (
    <>
      <p>
        <strong>{node.name}</strong> <span className="tag">{inWords(node.kind)}</span>
      </p>
      <div className="card-actions">
        {node.kind === "Actor" && (
          <button type="button" className="link" onClick={() => change({ actor: id })}>
            Only its events
          </button>
        )}
        {node.kind === "Place" && (
          <button type="button" className="link" onClick={() => change({ place: id })}>
            Only events there
          </button>
        )}
        {(node.kind === "Actor" || node.kind === "Place" || node.kind === "Event") && (
          <button type="button" className="link" onClick={() => onFocus({ on: "path", from: id, to: null })}>
            Path to …
          </button>
        )}
        <button type="button" className="link" aria-pressed={pinned.has(id)} onClick={() => onPin(id)}>
          {pinned.has(id) ? "Unpin" : "Pin"}
        </button>
        <QueryLink operation={ExplorerNeighbourhoodDocument} variables={variables} />
      </div>
      {fault && <FaultNotice fault={fault} onRetry={retry} />}
      {!result && !fault && <p className="quiet">Looking around it …</p>}
      {expansions.length > 0 && (
        <>
          <h4>Around it{result?.neighbourhood.truncated && ", the best supported 50 of a kind"}</h4>
          <ul>
            {expansions.map(({ key, kind, leadsTo, count, hidden, added }) => (
              <li key={key}>
                <button type="button" className="link" disabled={hidden === 0} onClick={() => onAdd(added)}>
                  {inWords(kind)}: {counted(count, leadsTo.toLowerCase())}
                </button>{" "}
                <span className="quiet">{hidden === 0 ? "all shown" : `${hidden} not shown yet`}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {edges.length > 0 && (
        <details>
          <summary>{counted(edges.length, "edge")} shown</summary>
          <ul>
            {edges.map((edge) => (
              <li key={edge.id}>
                <button type="button" className="link" onClick={() => onFocus({ on: "edge", id: edge.id })}>
                  {inWords(edge.role ?? edge.kind)}: {graph.nodes.get(edge.from === id ? edge.to : edge.from)?.name}
                </button>{" "}
                <span className="quiet">{counted(edge.supportCount, "claim")}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
