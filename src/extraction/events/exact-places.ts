import type { ExtractedEventPlace } from "../../domain/extraction.js";
import type { PlaceRegister } from "../places/place-register.js";

/** The places of an event without those that only say where another of them lies. What was struck always stays. */
export function exactPlaces(told: readonly ExtractedEventPlace[], places: PlaceRegister): ExtractedEventPlace[] {
  const isRegion = ({ place }: ExtractedEventPlace) => places.get(place)?.type === "REGION";
  const sites = told.filter(({ role }) => role !== "STRUCK");
  const isExact = sites.some((place) => !isRegion(place) && places.get(place.place)?.type !== "COUNTRY");
  return told.filter((own) => {
    if (own.role === "STRUCK") return true;
    // "a village in Idlib province, in northwestern Syria": a region of a country has no places of its own in the gazetteer.
    if (isRegion(own) && isExact) return false;
    return !sites.some((other) => other.place !== own.place && places.contains(own.place, other.place));
  });
}
