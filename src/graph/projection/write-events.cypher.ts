import type { ProjectedEdge, ProjectedEvent } from "../../domain/event-projection.js";
import { givenOf } from "../parameters.js";
import type { Statement } from "../statement.js";
import { type EdgeKind, edgeKinds } from "./projected-edges.js";

export function writeEvents(events: readonly ProjectedEvent[]): Statement {
  return {
    name: "projection.writeEvents",
    access: "WRITE",
    text: `
      UNWIND $given.rows AS row
      MATCH (event:Event {id: row.id})
      SET event += row.properties, event.earliest = date(row.properties.earliest), event.latest = date(row.properties.latest),
        event.publicationDays = [day IN row.properties.publicationDays | date(day)],
        event.figurePublishedAts = [at IN row.properties.figurePublishedAts | datetime(at)],
        event.figureRecordedAts = [at IN row.properties.figureRecordedAts | datetime(at)]
    `,
    params: givenOf({ rows: events.map(({ id, properties }) => ({ id, properties })) }),
  };
}

export function writeEdges(kind: EdgeKind, events: readonly ProjectedEvent[]): Statement {
  const rows = events.flatMap((event) =>
    kind.edgesOf(event).map((edge) => ({ eventId: event.id, otherId: edge.otherId, ...edgeRow(edge) })),
  );
  return {
    name: `projection.write ${kind.type}`,
    access: "WRITE",
    text: `
      UNWIND $given.rows AS row
      MATCH (event:Event {id: row.eventId})
      MATCH (other:${kind.otherLabel} {id: row.otherId})
      MERGE ${kind.pattern.replace(`:${kind.type}`, `:${kind.type} {id: row.id}`).replace(`other:${kind.otherLabel}`, "other")}
      SET edge += row.properties,
        edge.publishedAts = [at IN row.publishedAts | datetime(at)], edge.recordedAts = [at IN row.recordedAts | datetime(at)]
    `,
    params: givenOf({ rows }),
  };
}

/** Removes the edges of these events that no longer follow from the record. */
export function deleteStaleEdges(events: readonly ProjectedEvent[]): Statement {
  return {
    name: "projection.deleteStaleEdges",
    access: "WRITE",
    text: `
      UNWIND $given.rows AS row
      MATCH (event:Event {id: row.eventId})-[edge:${edgeKinds.map(({ type }) => type).join("|")}]-()
      WHERE NOT edge.id IN row.keepIds AND (edge:PARTICIPATES_IN OR startNode(edge) = event)
      DELETE edge
    `,
    params: givenOf({
      rows: events.map((event) => ({
        eventId: event.id,
        keepIds: edgeKinds.flatMap((kind) => kind.edgesOf(event).map((edge) => edge.id)),
      })),
    }),
  };
}

/** Events that no open account tells any more. */
export function deleteEvents(eventIds: readonly string[]): Statement {
  return {
    name: "projection.deleteEvents",
    access: "WRITE",
    text: `
      UNWIND $given.eventIds AS eventId
      MATCH (event:Event {id: eventId})
      DETACH DELETE event
    `,
    params: givenOf({ eventIds }),
  };
}

/** An edge's properties with its support; instants stay apart, for they are made in Cypher. */
export function edgeRow({ id, properties, support }: Pick<ProjectedEdge, "id" | "properties" | "support">) {
  const { publishedAts, recordedAts, ...lists } = support;
  return { id, properties: { ...properties, ...lists }, publishedAts, recordedAts };
}
