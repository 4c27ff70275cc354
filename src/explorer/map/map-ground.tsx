import { useLayoutEffect, useMemo, useRef } from "react";
import type { Size } from "../shell/size.js";
import { themeColour, useThemeVersion } from "../shell/theme-colours.js";
import type { Camera } from "./camera.js";
import type { Outlines } from "./outlines.js";
import type { Provinces } from "./provinces.js";

interface MapGroundProps {
  readonly outlines: Outlines;
  readonly provinces: Provinces | null;
  readonly camera: Camera;
  readonly size: Size;
}

/**
 * Land, borders and provinces. On a canvas and not in the SVG: a browser draws paths of a hundred thousand points anew for each frame in which anything
 * above them moves, while a canvas is a picture that is only moved.
 */
export function MapGround({ outlines, provinces, camera, size }: MapGroundProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useThemeVersion();
  const paths = useMemo(
    () => ({
      land: new Path2D(outlines.land),
      borders: new Path2D(outlines.borders),
      provinces: provinces && new Path2D(provinces.borders),
    }),
    [outlines, provinces],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: the colours are those of the theme
  useLayoutEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!context) return;
    const { devicePixelRatio: ratio } = window;
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    context.clearRect(0, 0, size.width, size.height);
    context.setTransform(camera.scale * ratio, 0, 0, camera.scale * ratio, camera.x * ratio, camera.y * ratio);
    context.fillStyle = themeColour("--land");
    context.fill(paths.land);
    context.strokeStyle = themeColour("--border");
    if (paths.provinces) {
      context.lineWidth = 0.75 / camera.scale;
      context.setLineDash([4 / camera.scale, 3 / camera.scale]);
      context.stroke(paths.provinces);
      context.setLineDash([]);
    }
    context.lineWidth = 1.25 / camera.scale;
    context.stroke(paths.borders);
  }, [paths, camera.scale, camera.x, camera.y, size.width, size.height, theme]);

  const { devicePixelRatio: ratio } = window;
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: it does not take the focus
    <canvas
      ref={canvas}
      className="map-land"
      aria-hidden="true"
      width={size.width * ratio}
      height={size.height * ratio}
      style={size}
    />
  );
}
