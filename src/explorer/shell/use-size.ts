import { type RefCallback, useCallback, useState } from "react";
import type { Size } from "./size.js";

/** A ref for an element, and its size in whole CSS pixels as it changes; zero until it is laid out. */
export function useSize<Watched extends Element>(): readonly [RefCallback<Watched>, Size] {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  const watch = useCallback((element: Watched | null) => {
    if (!element) return;
    const observer = new ResizeObserver(([entry]) => {
      if (!entry) return;
      const { width, height } = entry.contentRect;
      setSize({ width: Math.floor(width), height: Math.floor(height) });
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [watch, size];
}
