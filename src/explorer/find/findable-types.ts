import type { NodeType } from "../generated/graphql.js";

/** What the search of a view finds. */
export const findableTypes: readonly NodeType[] = ["ACTOR", "PLACE", "EVENT"];
