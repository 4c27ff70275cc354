/**
 * What a client asks for, as plain data: the tree of a GraphQL operation's fields without GraphQL.
 * The graphql layer makes it, the graph layer compiles it.
 */
export interface Selection {
  /** The name the answer carries for this field: its alias, or its own name. */
  readonly key: string;
  readonly field: string;
  /** Arguments after coercion; ids are `NodeReference`s. Fields of a type without arguments have none. */
  readonly args: SelectionArguments;
  /** What is asked of the field's value, for each concrete type it may have. Empty for scalars. */
  readonly children: Readonly<Record<string, readonly Selection[]>>;
}

export type SelectionArguments = Readonly<Record<string, unknown>>;

/** Kinds of node that have a global id. */
export const nodeTypes = ["Actor", "Place", "Event", "Document", "Claim"] as const;
export type NodeType = (typeof nodeTypes)[number];

/** A global id, opened: which node of which type. */
export interface NodeReference {
  readonly type: NodeType;
  readonly id: string;
}
