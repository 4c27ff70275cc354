import type { EventRow, RowPlace } from "../answers/event-row.js";
import { lengthOnPlane, type Point, placed } from "./mercator.js";

/** A place on the map with the events there. */
export interface MapPlace extends Point {
  readonly id: string;
  readonly name: string;
  /** How far the place may reach, on the plane. */
  readonly radius: number;
  /** True if it is known no better than by its province, region or country: it is drawn as an area, never as a point. */
  readonly isVague: boolean;
  readonly rows: readonly EventRow[];
}

/** A town with its outskirts is smaller, a province larger. */
const vagueFromM = 30_000;

export interface PlacedEvents {
  /** Those with most events first. */
  readonly places: readonly MapPlace[];
  /** Events that are told to be nowhere in particular, or whose place has no coordinates. */
  readonly unplaced: number;
}

/** Puts each event at one place: the first told that has coordinates, as the server orders them by role and support. */
export function placeEvents(rows: readonly EventRow[]): PlacedEvents {
  const byPlace = new Map<string, { place: RowPlace; rows: EventRow[] }>();
  let unplaced = 0;
  for (const row of rows) {
    const place = row.places.find(({ location }) => location !== null);
    if (!place) unplaced++;
    else {
      const group = byPlace.get(place.id) ?? { place, rows: [] };
      group.rows.push(row);
      byPlace.set(place.id, group);
    }
  }
  const places = [...byPlace.values()].flatMap(({ place: { id, name, location }, rows: there }) => {
    if (!location) return [];
    const uncertaintyM = location.uncertaintyM ?? 0;
    const radius = lengthOnPlane(uncertaintyM, location.latitude);
    return [
      {
        id,
        name,
        ...placed(location.longitude, location.latitude),
        radius,
        isVague: uncertaintyM >= vagueFromM,
        rows: there,
      },
    ];
  });
  return { places: places.sort((one, other) => other.rows.length - one.rows.length), unplaced };
}
