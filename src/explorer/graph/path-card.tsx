import { useEffect, useMemo, useState } from "react";
import { ask } from "../answers/ask.js";
import { useAnswer } from "../answers/use-answer.js";
import { ExplorerPathDocument } from "../generated/graphql.js";
import { FaultNotice } from "../shell/fault-notice.js";
import { QueryLink } from "../shell/query-link.js";
import { lensOf } from "../view-state/event-filter.js";
import { useView } from "../view-state/use-view-state.js";
import { counted, inWords } from "../words/in-words.js";
import type { FocusCardProps } from "./focus.js";
import { graphOfPath } from "./graph-of-path.js";
import { graphNode } from "./named-node.js";

type PathCardProps = FocusCardProps & { readonly from: string; readonly to: string | null };

/** The ways between two nodes; the one that is looked at stands out in the graph. */
export function PathCard({ from, to, graph, onAdd, onWay }: PathCardProps) {
  const { state } = useView();
  const [index, setIndex] = useState(0);
  const variables = { from: { id: from }, to: { id: to ?? "" }, lens: lensOf(state) };
  const { result, fault, retry } = useAnswer(to === null ? null : JSON.stringify(variables), (signal) =>
    ask(ExplorerPathDocument, variables, signal),
  );
  const path = result?.path.paths[index];
  const way = useMemo(() => (path ? graphOfPath(path) : null), [path]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is done with the way may change, the way has not
  useEffect(() => {
    if (!way) return;
    onAdd(way);
    onWay([...way.nodes.keys(), ...way.edges.keys()]);
  }, [way]);

  const name = (id: string) => graph.nodes.get(id)?.name ?? "…";
  if (to === null) {
    return (
      <p>
        From <strong>{name(from)}</strong> to …<br />
        <span className="quiet">Choose the other end in the graph or from the menu of nodes.</span>
      </p>
    );
  }
  return (
    <>
      <p>
        From <strong>{name(from)}</strong> to <strong>{name(to)}</strong>
      </p>
      {fault && <FaultNotice fault={fault} onRetry={retry} />}
      {!result && !fault && <p className="quiet">Looking for a way …</p>}
      {result && result.path.paths.length === 0 && <p>Nothing within six steps connects them.</p>}
      {result && result.path.paths.length > 0 && (
        <div className="card-actions">
          {result.path.paths.map((_, number) => (
            <button
              // biome-ignore lint/suspicious/noArrayIndexKey: a way has no other name
              key={number}
              type="button"
              className="button"
              aria-pressed={number === index}
              onClick={() => setIndex(number)}
            >
              {number + 1}
            </button>
          ))}
          <QueryLink operation={ExplorerPathDocument} variables={variables} />
        </div>
      )}
      {path && (
        <>
          <p className="quiet">
            {counted(path.steps.length - 1, "step")}
            {path.weakestSupport !== null && `; its weakest rests on ${counted(path.weakestSupport, "claim")}`}
          </p>
          <ol className="steps">
            {path.steps.map(({ position, node, edges }) => (
              <li key={position}>
                {graphNode(node)?.name}
                {edges[0] && (
                  <span className="quiet">
                    {" "}
                    ↓ {inWords(edges[0].participantRole ?? edges[0].placeRole ?? edges[0].kind)}
                  </span>
                )}
              </li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}
