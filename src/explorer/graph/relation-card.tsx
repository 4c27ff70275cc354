import { ask } from "../answers/ask.js";
import { useAnswer } from "../answers/use-answer.js";
import { Chain } from "../evidence/chain.js";
import { ExplorerRelationsDocument } from "../generated/graphql.js";
import { FaultNotice } from "../shell/fault-notice.js";
import { lensOf } from "../view-state/event-filter.js";
import { useView } from "../view-state/use-view-state.js";
import { counted, inWords } from "../words/in-words.js";
import { type Graph, type GraphEdge, graphEdge } from "./graph-model.js";

interface RelationCardProps {
  readonly edge: GraphEdge | undefined;
  readonly graph: Graph;
}

/** Who says that an edge holds, and in which words. */
export function RelationCard({ edge, graph }: RelationCardProps) {
  const { state } = useView();
  const from = edge && graph.nodes.get(edge.from);
  const to = edge && graph.nodes.get(edge.to);
  // An event has few edges, where an actor or a place may have more than are read at once.
  const asked = to?.kind === "Event" ? to.id : from?.id;
  const variables = { around: [{ id: asked ?? "" }], lens: lensOf(state) };
  const { result, fault, retry } = useAnswer(asked === undefined ? null : JSON.stringify(variables), (signal) =>
    ask(ExplorerRelationsDocument, variables, signal),
  );
  if (!edge || !from || !to) return <p className="quiet">It is no longer in the graph.</p>;
  const found = result?.neighbourhood.edges.find((line) => graphEdge(line)?.id === edge.id);

  return (
    <>
      <p>
        <strong>{from.name}</strong> <span className="quiet">{inWords(edge.kind)}</span> <strong>{to.name}</strong>{" "}
        {edge.role && <span className="tag">{inWords(edge.role)}</span>}
      </p>
      {fault && <FaultNotice fault={fault} onRetry={retry} />}
      {!result && !fault && <p className="quiet">Reading who says so …</p>}
      {found && found.supportCount === 0 && (
        <p className="quiet">No report has to say so: it is reference data, or part of the record.</p>
      )}
      {found && found.supportCount > 0 && (
        <p className="quiet">
          {counted(found.supportCount, "claim")}, {counted(found.rootSourceCount, "source")}
        </p>
      )}
      {result && !found && (
        <p className="quiet">It is not among the best supported edges that are read at once: narrow the view down.</p>
      )}
      <ul>
        {found?.saidBy.edges.map(({ node, words }) => (
          <li key={node.id}>
            <q>{node.quote}</q>
            <br />
            <Chain chain={node.chain} />{" "}
            <span className="quiet">
              {node.publishedAt.slice(0, 10)}
              {node.modality !== "ASSERTED" && `, ${inWords(node.modality)}`}
              {words.length > 0 && `, names it as ${[...new Set(words.map(({ text }) => `“${text}”`))].join(", ")}`}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
