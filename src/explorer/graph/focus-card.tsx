import type { Focus } from "./focus.js";
import type { Graph } from "./graph-model.js";
import { NodeCard } from "./node-card.js";
import { PathCard } from "./path-card.js";
import { RelationCard } from "./relation-card.js";

export interface FocusCardProps {
  readonly focus: Focus | null;
  readonly graph: Graph;
  readonly onFocus: (focus: Focus | null) => void;
  /** Takes what was read about the focus into the graph. */
  readonly onAdd: (more: Graph) => void;
  /** Shows a way through the graph: the ids of its nodes and edges. */
  readonly onWay: (ids: readonly string[]) => void;
}

/** What is known about the focus, beside the graph. */
export function FocusCard(props: FocusCardProps) {
  const { focus, graph, onFocus } = props;
  if (!focus) return null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes it from wherever the focus is in it
    <div className="picture-card graph-card" onKeyDown={(event) => event.key === "Escape" && onFocus(null)}>
      <button type="button" className="button close" onClick={() => onFocus(null)} aria-label="Close">
        ×
      </button>
      {focus.on === "node" && <NodeCard key={focus.id} id={focus.id} {...props} />}
      {focus.on === "edge" && <RelationCard edge={graph.edges.get(focus.id)} graph={graph} />}
      {focus.on === "path" && <PathCard from={focus.from} to={focus.to} {...props} />}
    </div>
  );
}
