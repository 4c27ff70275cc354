import type { ProjectedEdge, ProjectedEvent } from "../../domain/event-projection.js";

/** A kind of edge that the projection of events writes. */
export interface EdgeKind {
  readonly type: "PARTICIPATES_IN" | "AT" | "LOCATED_IN" | "PART_OF" | "POSSIBLE_OVERLAP";
  /** Cypher between `event` and `other`. */
  readonly pattern: string;
  readonly otherLabel: "Actor" | "Place" | "Event";
  readonly edgesOf: (event: ProjectedEvent) => readonly ProjectedEdge[];
}

export const edgeKinds: readonly EdgeKind[] = [
  {
    type: "PARTICIPATES_IN",
    pattern: "(event)<-[edge:PARTICIPATES_IN]-(other:Actor)",
    otherLabel: "Actor",
    edgesOf: (event) => event.participants,
  },
  { type: "AT", pattern: "(event)-[edge:AT]->(other:Place)", otherLabel: "Place", edgesOf: (event) => event.places },
  {
    type: "LOCATED_IN",
    pattern: "(event)-[edge:LOCATED_IN]->(other:Place)",
    otherLabel: "Place",
    edgesOf: (event) => event.locations,
  },
  {
    type: "PART_OF",
    pattern: "(event)-[edge:PART_OF]->(other:Event)",
    otherLabel: "Event",
    edgesOf: (event) => event.wholes,
  },
  {
    type: "POSSIBLE_OVERLAP",
    pattern: "(event)-[edge:POSSIBLE_OVERLAP]->(other:Event)",
    otherLabel: "Event",
    edgesOf: (event) => event.overlaps,
  },
];
