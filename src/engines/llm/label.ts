import type { ExtractedEvent } from "../../domain/extraction.js";
import { shortName } from "../../extraction/events/label.js";
import type { Entities } from "./entities.js";

const agentRoles: ReadonlySet<string> = new Set(["ATTACKER", "BELLIGERENT", "MOVER"]);

/** A label made from an event's parts, not by the model: "Air/drone strike by US-led coalition on ISIS at Raqqa". */
export function labelOf(
  { acled, participants, places }: Pick<ExtractedEvent, "acled" | "participants" | "places">,
  entities: Entities,
): string {
  const namesOf = (isAgent: boolean) =>
    participants
      .filter(({ role }) => agentRoles.has(role) === isAgent)
      .map(({ actor }) => entities.actors.find(({ id }) => id === actor)?.name ?? actor)
      .map(shortName);
  const placeNames = places.map(({ place }) => entities.places.find(({ id }) => id === place)?.name ?? place);
  return [
    acled.subEventType ?? "Trend",
    listed("by", namesOf(true)),
    listed("on", namesOf(false)),
    listed("at", placeNames.slice(0, 1)),
  ]
    .filter(Boolean)
    .join(" ");
}

function listed(before: string, names: readonly string[]): string {
  return names.length === 0 ? "" : `${before} ${names.join(" and ")}`;
}
