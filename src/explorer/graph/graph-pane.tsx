import { useCallback, useEffect, useMemo, useState } from "react";
import type { EventRow } from "../answers/event-row.js";
import { useAnswer } from "../answers/use-answer.js";
import { lensOf } from "../view-state/event-filter.js";
import { useView } from "../view-state/use-view-state.js";
import { counted } from "../words/in-words.js";
import type { Focus } from "./focus.js";
import { FocusCard } from "./focus-card.js";
import { emptyGraph, type Graph, graphOfEvents, merged, withEvidence } from "./graph-model.js";
import { type Grouping, groupings, groupsOf } from "./groups.js";
import { NodeMenu } from "./node-menu.js";
import { readWholes } from "./read-wholes.js";
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
  const [grouping, setGrouping] = useState<Grouping>("none");
  const [pinned, setPinned] = useState<ReadonlySet<string>>(new Set());
  const actorIds = useMemo(
    () => [...whole.nodes.values()].flatMap(({ id, kind }) => (kind === "Actor" ? [id] : [])),
    [whole],
  );
  const lens = lensOf(state);
  const { result: wholes } = useAnswer(grouping === "whole" ? JSON.stringify([actorIds, lens]) : null, (signal) =>
    readWholes(actorIds, lens, signal),
  );
  const groups = useMemo(() => groupsOf(grouping, shown, wholes ?? new Map()), [grouping, shown, wholes]);
  const pin = (id: string, isPinned = !pinned.has(id)) =>
    setPinned((last) => new Set(isPinned ? [...last, id] : [...last].filter((other) => other !== id)));

  const [frame, canvas] = useCanvas(
    shown,
    { groups, pinned },
    {
      onPlaced: (id) => pin(id, true),
      onNode: (id) => look({ on: "node", id }),
      onEdge: (id) => look({ on: "edge", id }),
      onGround: () => look(null),
    },
  );
  const chosen = focus?.on === "path" ? null : (focus?.id ?? state.selected);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is drawn anew has no classes yet
  useEffect(() => {
    if (!canvas) return;
    canvas.batch(() => {
      canvas.elements().removeClass("chosen path faded pinned");
      canvas
        .nodes()
        .filter((node) => pinned.has(node.id()))
        .addClass("pinned");
      if (chosen !== null) canvas.getElementById(chosen).addClass("chosen");
      if (way.length === 0) return;
      const onWay = canvas.elements().filter((element) => way.includes(element.id()));
      canvas.elements().not(onWay).addClass("faded");
      onWay.addClass("path");
    });
  }, [canvas, chosen, way, shown, pinned]);

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
        <label>
          <span className="quiet">Group</span>
          <select
            className="field"
            value={grouping}
            onChange={({ target: { value } }) => setGrouping(groupings.find((one) => one === value) ?? "none")}
          >
            <option value="none">not</option>
            <option value="kind">by kind</option>
            <option value="whole">by what actors are part of</option>
          </select>
        </label>
        <button type="button" className="button" onClick={() => canvas?.fit(undefined, 30)}>
          Fit
        </button>
        {added.nodes.size > 0 && (
          <button type="button" className="button" onClick={() => setAdded(emptyGraph)}>
            Take expansions back
          </button>
        )}
        {pinned.size > 0 && (
          <button type="button" className="button" onClick={() => setPinned(new Set())}>
            Unpin {pinned.size}
          </button>
        )}
        <button type="button" className="button" onClick={() => canvas && savePicture(canvas)}>
          PNG
        </button>
      </div>
      {/* Drawn on a canvas: the menu above it and the cards beside it say the same in words. */}
      <div className="graph-canvas" ref={frame} aria-hidden="true" />
      <FocusCard
        pinned={pinned}
        onPin={pin}
        focus={focus}
        graph={shown}
        onFocus={look}
        onAdd={add}
        onWay={(ids) => setWay(ids)}
      />
      <p className="picture-note">
        {counted(shown.nodes.size, "node")}, {counted(shown.edges.size, "edge")}
      </p>
    </div>
  );
}
