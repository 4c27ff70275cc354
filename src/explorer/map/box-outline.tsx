import type { Box } from "../view-state/view-state.js";
import { type Camera, onScreen } from "./camera.js";
import { placed } from "./mercator.js";

/** The box that the events are narrowed down to. */
export function BoxOutline({ box, camera }: { readonly box: Box; readonly camera: Camera }) {
  const upperLeft = onScreen(camera, placed(box.west, box.north));
  const lowerRight = onScreen(camera, placed(box.east, box.south));
  return (
    <rect
      className="map-box"
      x={upperLeft.x}
      y={upperLeft.y}
      width={Math.max(0, lowerRight.x - upperLeft.x)}
      height={Math.max(0, lowerRight.y - upperLeft.y)}
    />
  );
}
