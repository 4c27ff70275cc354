/** Variables of the lists of relationships that a sum over events rests on: those of either end. */
export interface EdgeLists {
  readonly edges: string;
  readonly otherEdges: string;
}

/** Some of the events that are summed up, oldest first. */
export interface EventRange {
  /** Cypher of the `pageKey` they begin with. */
  readonly from: string;
  /** Cypher of how many. */
  readonly limit: string;
}

/** Clauses of a subquery that binds the lists. @param range null for all events. */
export type FindEdges = (lists: EdgeLists, range: EventRange | null) => string;
