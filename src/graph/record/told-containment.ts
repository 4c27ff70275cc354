import type { EntityRows } from "./entity-rows.js";

/** Whether a document tells of a place that it lies within another, and no reference says so. */
export function tellsContainment({ places, placeParents }: EntityRows): boolean {
  const referenced = new Set(placeParents.map(({ placeId }) => placeId));
  return places.some(({ id, withinIds }) => (withinIds as unknown[]).length > 0 && !referenced.has(id));
}
