import type { SummedEvent, SummedPlace } from "../../domain/encounter-sums.js";
import type { ProjectedEvent } from "../../domain/event-projection.js";
import type { ParticipantRole } from "../../domain/vocabulary/event.js";
import type { Row } from "../connection.js";

/** Events as they stand, from the rows of `takeEvents`: what was never projected brings nobody together. */
export function standingEvents(rows: readonly Row[]): SummedEvent[] {
  return rows.map((row) => ({
    id: String(row["id"]),
    ...spanOf(row),
    participants: row["participants"] as SummedEvent["participants"],
    places: placesOf(row["locations"] as Located[], row["spots"] as Spot[]),
  }));
}

/** A place an event lies in, and one it is told to be at, with the claims that say so. */
interface Located {
  readonly placeId: string;
  readonly steps: number;
  readonly claimIds: readonly string[];
}
type Spot = Omit<Located, "steps">;

/** An event as it is projected. @param civilians ids of the actors who are civilians. */
export function projectedAsSummed(
  { id, properties, participants, locations, places }: ProjectedEvent,
  civilians: ReadonlySet<string>,
): SummedEvent {
  return {
    id,
    ...spanOf(properties),
    participants: participants.map(({ otherId, properties: { role }, support: { claimIds } }) => ({
      actorId: otherId,
      role: role as ParticipantRole,
      isCivilian: civilians.has(otherId),
      claimIds,
    })),
    places: placesOf(
      locations.map(({ otherId, properties: { steps }, support: { claimIds } }) => ({
        placeId: otherId,
        steps: Number(steps),
        claimIds,
      })),
      places.map(({ otherId, support: { claimIds } }) => ({ placeId: otherId, claimIds })),
    ),
  };
}

/** It may be told to be at one place in several roles. */
function placesOf(locations: readonly Located[], spots: readonly Spot[]): SummedPlace[] {
  return locations.map(({ placeId, steps, claimIds }) => ({
    placeId,
    claimIds,
    atClaimIds: steps === 0 ? spots.filter((spot) => spot.placeId === placeId).flatMap((spot) => spot.claimIds) : null,
  }));
}

function spanOf({ eventClass, earliest, latest }: Row): Pick<SummedEvent, "isIncident" | "first" | "last"> {
  return {
    isIncident: eventClass === "INCIDENT",
    first: earliest == null || String(earliest).startsWith("0001") ? null : String(earliest),
    last: latest == null || String(latest).startsWith("9999") ? null : String(latest),
  };
}
