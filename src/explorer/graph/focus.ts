import type { Graph } from "./graph-model.js";

/** What is looked at more closely: a node, an edge, or the way between two nodes. */
export type Focus =
  | { readonly on: "node"; readonly id: string }
  | { readonly on: "edge"; readonly id: string }
  | { readonly on: "path"; readonly from: string; readonly to: string | null };

/** What every card about a focus is given. */
export interface FocusCardProps {
  readonly focus: Focus | null;
  readonly graph: Graph;
  readonly onFocus: (focus: Focus | null) => void;
  /** Takes what was read about the focus into the graph. */
  readonly onAdd: (more: Graph) => void;
  /** Nodes that stay where they are put, and how to make a node one of them or not. */
  readonly pinned: ReadonlySet<string>;
  readonly onPin: (id: string) => void;
  /** Shows a way through the graph: the ids of its nodes and edges. */
  readonly onWay: (ids: readonly string[]) => void;
}
