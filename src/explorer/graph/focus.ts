/** What is looked at more closely: a node, an edge, or the way between two nodes. */
export type Focus =
  | { readonly on: "node"; readonly id: string }
  | { readonly on: "edge"; readonly id: string }
  | { readonly on: "path"; readonly from: string; readonly to: string | null };
