import type { Point } from "./mercator.js";

export interface LabelledMarker extends Point {
  readonly radius: number;
  readonly text: string;
}

const lineHeightPx = 14;
/** A little more than letters are wide on average, so that names rather stay away than run into each other. */
const letterPx = 6.5;

/** What of the drawing is seen, from left to right: around it more is drawn, to be dragged into sight. */
export interface Seen {
  readonly left: number;
  readonly right: number;
}

/** On which side of its marker a name stands. */
export type LabelSide = "right" | "left";

/**
 * The markers, by their indexes, whose names can stand beside them without leaving what is seen or covering a name or a marker;
 * earlier ones go first.
 */
export function labelled(markers: readonly LabelledMarker[], seen: Seen): ReadonlyMap<number, LabelSide> {
  const taken: Rectangle[] = markers.map(({ x, y, radius }) => ({
    left: x - radius,
    right: x + radius,
    top: y - radius,
    bottom: y + radius,
  }));
  const chosen = new Map<number, LabelSide>();
  markers.forEach((marker, index) => {
    for (const side of ["right", "left"] as const) {
      const box = labelBox(marker, side);
      const isSeen = marker.x >= seen.left && marker.x <= seen.right;
      if (isSeen && (box.left < seen.left || box.right > seen.right)) continue;
      if (taken.some((other) => overlap(box, other))) continue;
      chosen.set(index, side);
      taken.push(box);
      return;
    }
  });
  return chosen;
}

interface Rectangle {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function labelBox({ x, y, radius, text }: LabelledMarker, side: LabelSide): Rectangle {
  const length = text.length * letterPx;
  const left = side === "right" ? x + radius + 2 : x - radius - 2 - length;
  return { left, right: left + length, top: y - lineHeightPx / 2, bottom: y + lineHeightPx / 2 };
}

function overlap(one: Rectangle, other: Rectangle): boolean {
  return one.left <= other.right && other.left <= one.right && one.top <= other.bottom && other.top <= one.bottom;
}
