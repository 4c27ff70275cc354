import cytoscape, { type Core, type ElementDefinition, type LayoutOptions, type Position } from "cytoscape";
import fcose from "cytoscape-fcose";
import type { Graph } from "./graph-model.js";
import { graphStyle, nodeColourProperty } from "./graph-style.js";
import type { Groups } from "./groups.js";

cytoscape.use(fcose);

/** Above this the layout is only sketched, since refining it would take seconds. */
const refinedUpTo = 600;

/** Between two groups in a row. */
const groupGap = 60;

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

/** How a graph is to be laid out. */
export interface Arrangement {
  readonly groups: Groups;
  /** Nodes that stay where they are. */
  readonly pinned: ReadonlySet<string>;
}

/** Brings what is drawn in line with a graph; new nodes find their place beside those that stand already. */
export function draw(canvas: Core, { nodes, edges }: Graph, { groups, pinned }: Arrangement): void {
  const frames = new Map([...groups].filter(([id]) => nodes.has(id)).map(([, group]) => [group.id, group.name]));
  const isWanted = (id: string) => nodes.has(id) || edges.has(id) || frames.has(id);
  const groupOf = (id: string) => groups.get(id)?.id ?? null;
  const gone = canvas.elements().filter((element) => !isWanted(element.id()));
  const isFirst = canvas.nodes().length === gone.nodes().length;
  const known = (id: string) => canvas.getElementById(id).nonempty();
  const regrouped = canvas
    .nodes()
    .filter((node) => nodes.has(node.id()) && (node.parent().first().id() ?? null) !== groupOf(node.id()));
  const added: ElementDefinition[] = [
    ...[...frames]
      .filter(([id]) => !known(id))
      .map(([id, name]) => ({ group: "nodes" as const, data: { id, name, kind: "Group", colour: "--line" } })),
    ...[...nodes.values()]
      .filter(({ id }) => !known(id))
      .map((node, index) => {
        const position = isFirst ? null : besideNeighbour(canvas, node.id, edges, index);
        return {
          group: "nodes" as const,
          data: { ...node, colour: nodeColourProperty(node), ...(groups.has(node.id) && { parent: groupOf(node.id) }) },
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
  if (added.length === 0 && gone.empty() && regrouped.empty()) return;
  canvas.batch(() => {
    canvas.add(added);
    // Before its group goes: what is in a group goes with it.
    for (const node of regrouped.toArray()) node.move({ parent: groupOf(node.id()) });
    gone.remove();
  });
  if (canvas.nodes().empty()) return;
  const layout = {
    name: "fcose",
    quality: canvas.nodes().length > refinedUpTo ? "draft" : "default",
    // From where they stood, nodes do not find their way into another group.
    randomize: isFirst || regrouped.nonempty(),
    animate: false,
    nodeDimensionsIncludeLabels: false,
    packComponents: true,
    fixedNodeConstraint: canvas
      .nodes()
      .toArray()
      .filter((node) => pinned.has(node.id()))
      .map((node) => ({ nodeId: node.id(), position: { ...node.position() } })),
    idealEdgeLength: () => 60,
    nodeRepulsion: () => 8000,
    padding: 30,
  };
  canvas.layout(layout as LayoutOptions).run();
  if (frames.size > 1 && [...nodes.keys()].every((id) => groups.has(id))) inRow(canvas, [...frames.keys()], pinned);
}

/** Moves groups that hold all of the graph beside one another: the layout lets them overlap. One with a pinned node stays. */
function inRow(canvas: Core, groupIds: readonly string[], pinned: ReadonlySet<string>): void {
  let left: number | null = null;
  canvas.batch(() => {
    for (const id of groupIds) {
      const members = canvas.getElementById(id).children();
      const box = members.boundingBox({ includeLabels: false });
      const isPinned = members.toArray().some((node) => pinned.has(node.id()));
      const by = left === null || isPinned ? 0 : left - box.x1;
      if (!isPinned) members.shift({ x: by, y: -(box.y1 + box.y2) / 2 });
      left = box.x2 + by + groupGap;
    }
  });
  canvas.fit(undefined, 30);
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
