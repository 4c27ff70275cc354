import type { MapPlace } from "./map-places.js";
import type { Point } from "./mercator.js";

/** Places that lie too near each other to be told apart. */
export interface Cluster extends Point {
  /** The one with most events first: the cluster stands where it lies. */
  readonly places: readonly [MapPlace, ...MapPlace[]];
  readonly count: number;
}

/**
 * Gathers places within a distance on the plane of one with more events. Each place is in one cluster; vague ones stand alone,
 * since they are areas.
 */
export function clustered(places: readonly MapPlace[], distance: number): readonly Cluster[] {
  const clusters: { places: [MapPlace, ...MapPlace[]] }[] = [];
  for (const place of places) {
    const near = clusters.find(
      ({ places: [first] }) =>
        first.isVague === place.isVague &&
        !place.isVague &&
        Math.hypot(first.x - place.x, first.y - place.y) < distance,
    );
    if (near) near.places.push(place);
    else clusters.push({ places: [place] });
  }
  return clusters.map(({ places: together }) => ({
    x: together[0].x,
    y: together[0].y,
    places: together,
    count: together.reduce((sum, { rows }) => sum + rows.length, 0),
  }));
}
