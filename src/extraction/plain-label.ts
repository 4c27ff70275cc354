import type { ExtractedActor, ExtractedEvent, ExtractedPlace } from "../domain/extraction.js";
import { shortName } from "./events/label.js";

const agentRoles: ReadonlySet<string> = new Set(["ATTACKER", "BELLIGERENT", "MOVER"]);

/** A label made from an event's parts, without the words that told it: "Air/drone strike by US-led coalition on ISIS at Raqqa". */
export function plainLabel(
  { acled, participants, places }: Pick<ExtractedEvent, "acled" | "participants" | "places">,
  entities: { readonly actors: readonly ExtractedActor[]; readonly places: readonly ExtractedPlace[] },
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
