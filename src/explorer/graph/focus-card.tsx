import type { FocusCardProps } from "./focus.js";
import { NodeCard } from "./node-card.js";
import { PathCard } from "./path-card.js";
import { RelationCard } from "./relation-card.js";

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
