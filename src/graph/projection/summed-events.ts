import type { SummedEvent } from "../../domain/encounter-sums.js";
import type { ProjectedEvent } from "../../domain/event-projection.js";
import type { ParticipantRole } from "../../domain/vocabulary/event.js";
import type { Row } from "../connection.js";

/** Events as they stand, from the rows of `takeEvents`: what was never projected brings nobody together. */
export function standingEvents(rows: readonly Row[]): SummedEvent[] {
  return rows.map((row) => ({
    id: String(row["id"]),
    ...spanOf(row),
    participants: row["participants"] as SummedEvent["participants"],
    places: row["places"] as SummedEvent["places"],
  }));
}

/** An event as it is projected. @param civilians ids of the actors who are civilians. */
export function projectedAsSummed(
  { id, properties, participants, locations }: ProjectedEvent,
  civilians: ReadonlySet<string>,
): SummedEvent {
  return {
    id,
    ...spanOf(properties),
    participants: participants.map(({ otherId, properties: { role } }) => ({
      actorId: otherId,
      role: role as ParticipantRole,
      isCivilian: civilians.has(otherId),
    })),
    places: locations.map(({ otherId, properties: { steps } }) => ({ placeId: otherId, isAt: steps === 0 })),
  };
}

function spanOf({ eventClass, earliest, latest }: Row): Pick<SummedEvent, "isIncident" | "first" | "last"> {
  return {
    isIncident: eventClass === "INCIDENT",
    first: earliest == null || String(earliest).startsWith("0001") ? null : String(earliest),
    last: latest == null || String(latest).startsWith("9999") ? null : String(latest),
  };
}
