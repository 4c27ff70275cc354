import type { Core } from "cytoscape";
import { type RefCallback, useCallback, useEffect, useRef, useState } from "react";
import { useThemeVersion } from "../shell/theme-colours.js";
import { type Arrangement, draw, openCanvas } from "./cytoscape-canvas.js";
import type { Graph } from "./graph-model.js";
import { graphStyle } from "./graph-style.js";
import { isGroupId } from "./groups.js";

interface CanvasEvents {
  readonly onNode: (id: string) => void;
  readonly onEdge: (id: string) => void;
  readonly onGround: () => void;
  /** A node was put somewhere by hand. */
  readonly onPlaced: (id: string) => void;
}

/** A ref for the element that a graph is drawn in, and what draws it: null until the element is there. */
export function useCanvas(
  graph: Graph,
  arrangement: Arrangement,
  events: CanvasEvents,
): readonly [RefCallback<HTMLElement>, Core | null] {
  const [canvas, setCanvas] = useState<Core | null>(null);
  const theme = useThemeVersion();
  const latest = useRef(events);
  latest.current = events;

  const ref = useCallback<RefCallback<HTMLElement>>((element) => {
    if (!element) return;
    const opened = openCanvas(element);
    opened.on("tap", "node", ({ target }) => {
      if (isGroupId(target.id())) latest.current.onGround();
      else latest.current.onNode(target.id());
    });
    opened.on("dragfree", "node", ({ target }) => {
      if (!isGroupId(target.id())) latest.current.onPlaced(target.id());
    });
    opened.on("tap", "edge", ({ target }) => latest.current.onEdge(target.id()));
    opened.on("tap", ({ target }) => {
      if (target === opened) latest.current.onGround();
    });
    const observer = new ResizeObserver(() => opened.resize());
    observer.observe(element);
    setCanvas(opened);
    return () => {
      observer.disconnect();
      opened.destroy();
      setCanvas(null);
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a pin alone moves nothing
  useEffect(() => {
    if (canvas) draw(canvas, graph, arrangement);
  }, [canvas, graph, arrangement.groups]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are those of the theme
  useEffect(() => {
    canvas?.style(graphStyle());
  }, [canvas, theme]);

  return [ref, canvas];
}
