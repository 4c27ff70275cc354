import type { Box } from "../view-state/view-state.js";
import { type Camera, onPlane } from "./camera.js";
import { type Point, positionOf } from "./mercator.js";

/** Two corners on the screen that lie opposite each other. */
export interface ScreenBox {
  readonly from: Point;
  readonly to: Point;
}

/** The parallels and meridians around what was drawn; null if that has no area. */
export function boxAround(camera: Camera, { from, to }: ScreenBox): Box | null {
  const one = positionOf(onPlane(camera, from));
  const other = positionOf(onPlane(camera, to));
  const west = Math.max(-180, Math.min(one.longitude, other.longitude));
  const east = Math.min(180, Math.max(one.longitude, other.longitude));
  const south = Math.min(one.latitude, other.latitude);
  const north = Math.max(one.latitude, other.latitude);
  return west < east && south < north ? { west, south, east, north } : null;
}
