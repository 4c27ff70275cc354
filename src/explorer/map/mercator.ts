import { geoMercator } from "d3-geo";

/** Side of the square that the whole world is drawn on before it is zoomed, in pixels. */
export const worldSize = 512;
const earthCircumferenceM = 40_075_017;

/** Web Mercator on a square of `worldSize`, from the upper left: the plane that everything on the map is placed on. */
export const mercator = geoMercator()
  .scale(worldSize / (2 * Math.PI))
  .translate([worldSize / 2, worldSize / 2]);

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a position lies on the plane. The poles lie outside of it, and are drawn at its edge. */
export function placed(longitude: number, latitude: number): Point {
  const [x, y] = mercator([longitude, Math.max(-85, Math.min(85, latitude))]) ?? [0, 0];
  return { x, y };
}

/** What a length on the ground is on the plane, at a latitude: Mercator stretches it towards the poles. */
export function lengthOnPlane(metres: number, latitude: number): number {
  const stretch = Math.cos((Math.max(-85, Math.min(85, latitude)) * Math.PI) / 180);
  return (metres * worldSize) / (earthCircumferenceM * stretch);
}

/** The position of a point of the plane: longitude and latitude in degrees. */
export function positionOf({ x, y }: Point): { readonly longitude: number; readonly latitude: number } {
  const [longitude, latitude] = mercator.invert?.([x, y]) ?? [0, 0];
  return { longitude, latitude };
}
