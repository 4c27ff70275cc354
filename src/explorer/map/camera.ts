import type { Size } from "../shell/size.js";
import type { Point } from "./mercator.js";

/** How the plane is looked at: a point of it is drawn at `scale * point + offset`. */
export interface Camera {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

const scales = { least: 1, most: 4096 };
/** With few events the map shows their surroundings, not one street. */
const closestFit = 64;

/** Where a point of the plane is drawn. */
export function onScreen({ scale, x, y }: Camera, point: Point): Point {
  return { x: point.x * scale + x, y: point.y * scale + y };
}

/** Which point of the plane is drawn there. */
export function onPlane({ scale, x, y }: Camera, point: Point): Point {
  return { x: (point.x - x) / scale, y: (point.y - y) / scale };
}

/** Nearer or farther, while what is drawn at `fixed` stays there. */
export function zoomed(camera: Camera, factor: number, fixed: Point): Camera {
  const scale = Math.max(scales.least, Math.min(scales.most, camera.scale * factor));
  const point = onPlane(camera, fixed);
  return { scale, x: fixed.x - point.x * scale, y: fixed.y - point.y * scale };
}

export function moved(camera: Camera, by: Point): Camera {
  return { ...camera, x: camera.x + by.x, y: camera.y + by.y };
}

/** The nearest look that has all the points in it, with a margin. */
export function fitted(points: readonly Point[], { width, height }: Size): Camera {
  if (points.length === 0) return { scale: scales.least, x: 0, y: 0 };
  const xs = points.map(({ x }) => x);
  const ys = points.map(({ y }) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const margin = 0.8;
  const scale = Math.min((width * margin) / (right - left), (height * margin) / (bottom - top), closestFit);
  const bounded = Math.max(scales.least, scale);
  return {
    scale: bounded,
    x: width / 2 - ((left + right) / 2) * bounded,
    y: height / 2 - ((top + bottom) / 2) * bounded,
  };
}
