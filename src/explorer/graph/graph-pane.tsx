import { useCallback, useEffect, useMemo, useState } from "react";
import type { EventRow } from "../answers/event-row.js";
import { useView } from "../view-state/use-view-state.js";
import { counted } from "../words/in-words.js";
import type { Focus } from "./focus.js";
import { FocusCard } from "./focus-card.js";
import { emptyGraph, type Graph, graphOfEvents, merged, withEvidence } from "./graph-model.js";
import { NodeMenu } from "./node-menu.js";
import { savePicture } from "./save-picture.js";
import { useCanvas } from "./use-canvas.js";
import "../shell/picture.css";
import "./graph.css";

/** Who was where in what: the events of the view with their actors and places, and what is expanded from there. */
export function GraphPane({ rows }: { readonly rows: readonly EventRow[] }) {
  const { state, change } = useView();
  const [added, setAdded] = useState<Graph>(emptyGraph);
  const [minEvidence, setMinEvidence] = useState(1);
  const [focus, setFocus] = useState<Focus | null>(null);
  const [way, setWay] = useState<readonly string[]>([]);

  const whole = useMemo(() => merged(graphOfEvents(rows), added), [rows, added]);
  const kept = useMemo(() => new Set([state.selected ?? "", ...way]), [state.selected, way]);
  const shown = useMemo(() => withEvidence(whole, minEvidence, kept), [whole, minEvidence, kept]);
  const most = useMemo(
    () => Math.max(1, ...[...whole.edges.values()].map(({ supportCount }) => supportCount)),
    [whole],
  );

  const look = (next: Focus | null) => {
    // The second end of a way: whatever is chosen next.
    if (focus?.on === "path" && focus.to === null && next?.on === "node") setFocus({ ...focus, to: next.id });
    else {
      setFocus(next);
      setWay([]);
      if (next?.on === "node" && shown.nodes.get(next.id)?.kind === "Event") change({ selected: next.id });
    }
  };
  const [frame, canvas] = useCanvas(shown, {
    onNode: (id) => look({ on: "node", id }),
    onEdge: (id) => look({ on: "edge", id }),
    onGround: () => look(null),
  });
  const chosen = focus?.on === "path" ? null : (focus?.id ?? state.selected);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn anew has no classes yet
  useEffect(() => {
    if (!canvas) return;
    canvas.batch(() => {
      canvas.elements().removeClass("chosen path faded");
      if (chosen !== null) canvas.getElementById(chosen).addClass("chosen");
      if (way.length === 0) return;
      const onWay = canvas.elements().filter((element) => way.includes(element.id()));
      canvas.elements().not(onWay).addClass("faded");
      onWay.addClass("path");
    });
  }, [canvas, chosen, way, shown]);

  const add = useCallback((more: Graph) => setAdded((last) => merged(last, more)), []);

  return (
    <div className="graph">
      <div className="graph-tools">
        <NodeMenu nodes={shown.nodes} onPick={(id) => look({ on: "node", id })} />
        <label>
          <span className="quiet">Claims for an edge, at least</span>
          <input
            className="field"
            type="number"
            min={1}
            max={most}
            value={minEvidence}
            onChange={(event) => setMinEvidence(Math.max(1, Math.min(most, Number(event.target.value) || 1)))}
          />
        </label>
        <button type="button" className="button" onClick={() => canvas?.fit(undefined, 30)}>
          Fit
        </button>
        {added.nodes.size > 0 && (
          <button type="button" className="button" onClick={() => setAdded(emptyGraph)}>
            Take expansions back
          </button>
        )}
        <button type="button" className="button" onClick={() => canvas && savePicture(canvas)}>
          PNG
        </button>
      </div>
      {/* Drawn on a canvas: the menu above it and the cards beside it say the same in words. */}
      <div className="graph-canvas" ref={frame} aria-hidden="true" />
      <FocusCard focus={focus} graph={shown} onFocus={look} onAdd={add} onWay={(ids) => setWay(ids)} />
      <p className="picture-note">
        {counted(shown.nodes.size, "node")}, {counted(shown.edges.size, "edge")}
      </p>
    </div>
  );
}
