import type { ActorRegister } from "../actors/actor-register.js";
import type { PlaceRegister } from "../places/place-register.js";

const settlement = /^(?:CITY|TOWN|VILLAGE)$/u;

/** True for one actor, for a part and its whole, and for parts of one whole: regime aircraft and the regime. */
export function isAkin(a: string, b: string, actors: ActorRegister): boolean {
  if (a === b) return true;
  const wholes = (id: string): string[] => {
    const partOf = actors.describe(id)?.partOf;
    return partOf ? [`actor:${partOf}`, ...wholes(`actor:${partOf}`)] : [];
  };
  const [ofA, ofB] = [wholes(a), wholes(b)];
  return ofA.includes(b) || ofB.includes(a) || ofA.some((whole) => ofB.includes(whole));
}

/** True for one place, and for a place and what holds it below the country. */
export function isRelated(a: string, b: string, places: PlaceRegister): boolean {
  if (a === b || isPartAround(a, b, places) || isPartAround(b, a, places)) return true;
  return (
    (places.contains(a, b) || places.contains(b, a)) &&
    places.get(a)?.type !== "COUNTRY" &&
    places.get(b)?.type !== "COUNTRY"
  );
}

/** "Central Damascus" and a neighborhood of Damascus may be one place. */
function isPartAround(a: string, b: string, places: PlaceRegister): boolean {
  const part = places.get(a);
  const whole = part?.type === "AREA" && part.within ? places.get(part.within) : undefined;
  return whole !== undefined && settlement.test(whole.type) && places.contains(whole.id, b);
}

/** The city, town or village a place is or lies in; null if there is none. */
export function townOf(id: string, places: PlaceRegister): string | null {
  return nearestOf(id, settlement, places);
}

/** The country a place is or lies in; null if it is not known. */
export function countryOf(id: string, places: PlaceRegister): string | null {
  return nearestOf(id, /^COUNTRY$/u, places);
}

/** The place itself, or the nearest around it, whose type is meant. */
function nearestOf(id: string, type: RegExp, places: PlaceRegister): string | null {
  for (let at: string | null = id, steps = 0; at && steps < 10; steps += 1) {
    const place = places.get(at);
    if (type.test(place?.type ?? "")) return at;
    at = place?.within ?? null;
  }
  return null;
}
