import cytoscape, { type Core, type ElementDefinition, type LayoutOptions, type Position } from "cytoscape";
import fcose from "cytoscape-fcose";
import type { Graph } from "./graph-model.js";
import { graphStyle, nodeColourProperty } from "./graph-style.js";

cytoscape.use(fcose);

/** Above this the layout is only sketched, since refining it would take seconds. */
const refinedUpTo = 600;

/** Directions this far apart never fall together. */
const goldenAngle = Math.PI * (3 - Math.sqrt(5));

/** An empty graph drawn in an element. */
export function openCanvas(container: HTMLElement): Core {
  return cytoscape({
    container,
    style: graphStyle(),
    minZoom: 0.05,
    maxZoom: 4,
    // While it is dragged or zoomed, the graph is drawn as the picture it was: a thousand nodes stay fluid.
    textureOnViewport: true,
  });
}

/** Brings what is drawn in line with a graph; new nodes find their place beside those that stand already. */
export function draw(canvas: Core, { nodes, edges }: Graph): void {
  const gone = canvas.elements().filter((element) => !nodes.has(element.id()) && !edges.has(element.id()));
  const isFirst = canvas.nodes().length === gone.nodes().length;
  const known = (id: string) => canvas.getElementById(id).nonempty();
  const added: ElementDefinition[] = [
    ...[...nodes.values()]
      .filter(({ id }) => !known(id))
      .map((node, index) => {
        const position = isFirst ? null : besideNeighbour(canvas, node.id, edges, index);
        return {
          group: "nodes" as const,
          data: { ...node, colour: nodeColourProperty(node) },
          ...(position && { position }),
        };
      }),
    ...[...edges.values()]
      .filter(({ id }) => !known(id))
      .map(({ from, to, ...edge }) => ({
        group: "edges" as const,
        data: { ...edge, source: from, target: to, width: 1 + Math.log2(1 + edge.supportCount) / 2 },
      })),
  ];
  if (added.length === 0 && gone.empty()) return;
  canvas.batch(() => {
    gone.remove();
    canvas.add(added);
  });
  if (canvas.nodes().empty()) return;
  const layout = {
    name: "fcose",
    quality: canvas.nodes().length > refinedUpTo ? "draft" : "default",
    randomize: isFirst,
    animate: false,
    nodeDimensionsIncludeLabels: false,
    packComponents: true,
    idealEdgeLength: () => 60,
    nodeRepulsion: () => 8000,
    padding: 30,
  };
  canvas.layout(layout as LayoutOptions).run();
}

/** Around a neighbour that stands already, each in a direction of its own; null if it has none. */
function besideNeighbour(canvas: Core, id: string, edges: Graph["edges"], index: number): Position | null {
  for (const { from, to } of edges.values()) {
    const other = from === id ? to : to === id ? from : null;
    const neighbour = other === null ? null : canvas.getElementById(other);
    if (!neighbour?.nonempty()) continue;
    const { x, y } = neighbour.position();
    const angle = index * goldenAngle;
    return { x: x + 50 * Math.cos(angle), y: y + 50 * Math.sin(angle) };
  }
  return null;
}
