import {
  type KeyboardEvent,
  type PointerEvent,
  type RefCallback,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useRef,
} from "react";
import { type Camera, moved, zoomed } from "./camera.js";
import type { ScreenBox } from "./drawn-box.js";
import type { Point } from "./mercator.js";

interface MapGestures {
  readonly camera: Camera;
  /** What is moved as a picture while it is dragged. */
  readonly layer: RefObject<HTMLElement | null>;
  /** How far it can be moved before what is not drawn comes into sight. */
  readonly reach: Point;
  readonly isDrawing: boolean;
  readonly onCamera: (camera: Camera) => void;
  readonly onDraw: (box: ScreenBox) => void;
  readonly onDrawn: (box: ScreenBox) => void;
}

const keyStepPx = 60;
const keyZoom = 1.4;
/** A hand that clicks is not quite still. */
const dragFromPx = 4;

interface Drag {
  readonly start: Point;
  readonly camera: Camera;
  isMoving: boolean;
}

/** Moves the map by pointer, wheel and keys, or draws a box on it: the handlers for its element. */
export function useMapGestures(options: MapGestures) {
  const latest = useRef(options);
  latest.current = options;
  const drag = useRef<Drag | null>(null);

  // What was moved as a picture is drawn where it belongs.
  useLayoutEffect(() => {
    if (options.layer.current) options.layer.current.style.transform = "";
  });

  // By hand, since React's listener for the wheel cannot keep the page from scrolling.
  const ref = useCallback<RefCallback<HTMLElement>>((element) => {
    if (!element) return;
    const turn = (event: WheelEvent) => {
      event.preventDefault();
      const { camera, onCamera } = latest.current;
      onCamera(zoomed(camera, 2 ** (-event.deltaY / 300), pointIn(element, event)));
    };
    element.addEventListener("wheel", turn, { passive: false });
    return () => element.removeEventListener("wheel", turn);
  }, []);

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0) return;
    drag.current = { start: pointIn(event.currentTarget, event), camera: options.camera, isMoving: false };
  };

  /** Takes what the picture was moved by into the camera, which draws it anew. */
  const settle = (held: Drag, to: Point) => {
    const camera = moved(held.camera, { x: to.x - held.start.x, y: to.y - held.start.y });
    drag.current = { ...held, start: to, camera };
    options.onCamera(camera);
  };

  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const held = drag.current;
    if (!held) return;
    const to = pointIn(event.currentTarget, event);
    const by = { x: to.x - held.start.x, y: to.y - held.start.y };
    if (!held.isMoving && Math.hypot(by.x, by.y) < dragFromPx) return;
    // Only now, so that a click still reaches what lies beneath.
    if (!held.isMoving) event.currentTarget.setPointerCapture(event.pointerId);
    held.isMoving = true;
    if (options.isDrawing) options.onDraw({ from: held.start, to });
    else if (Math.abs(by.x) > options.reach.x || Math.abs(by.y) > options.reach.y) settle(held, to);
    else if (options.layer.current) options.layer.current.style.transform = `translate(${by.x}px, ${by.y}px)`;
  };

  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    const held = drag.current;
    const to = pointIn(event.currentTarget, event);
    if (held?.isMoving && options.isDrawing) options.onDrawn({ from: held.start, to });
    else if (held?.isMoving) settle(held, to);
    drag.current = null;
  };

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { width, height } = event.currentTarget.getBoundingClientRect();
    const next = movedByKey(event.key, options.camera, { x: width / 2, y: height / 2 });
    if (!next) return;
    event.preventDefault();
    options.onCamera(next);
  };

  return { ref, onPointerDown, onPointerMove, onPointerUp, onKeyDown };
}

function movedByKey(key: string, camera: Camera, middle: Point): Camera | null {
  switch (key) {
    case "ArrowLeft":
      return moved(camera, { x: keyStepPx, y: 0 });
    case "ArrowRight":
      return moved(camera, { x: -keyStepPx, y: 0 });
    case "ArrowUp":
      return moved(camera, { x: 0, y: keyStepPx });
    case "ArrowDown":
      return moved(camera, { x: 0, y: -keyStepPx });
    case "+":
      return zoomed(camera, keyZoom, middle);
    case "-":
      return zoomed(camera, 1 / keyZoom, middle);
    default:
      return null;
  }
}

function pointIn(
  element: Element,
  { clientX, clientY }: { readonly clientX: number; readonly clientY: number },
): Point {
  const { left, top } = element.getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
}
