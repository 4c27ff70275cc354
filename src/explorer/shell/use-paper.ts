import { useEffect } from "react";
import { themeColour } from "./theme-colours.js";

/** Width of a page of A4 within its margins, in CSS pixels. */
const paperPx = 700;

/**
 * Makes the page ready for paper just before it is printed: in light colours, and with each picture as it is on the screen, made smaller where the
 * paper is narrower. Pictures are drawn for the size that they have, and nothing is drawn anew while a page is printed.
 */
export function usePaper(): void {
  useEffect(() => {
    const { documentElement: root } = document;
    let theme: string | undefined;
    const before = () => {
      for (const picture of document.querySelectorAll<HTMLElement>(".map, .graph")) {
        const { width, height } = picture.getBoundingClientRect();
        if (width === 0) continue;
        picture.style.setProperty("--print-width", `${width}px`);
        picture.style.setProperty("--print-height", `${height}px`);
        picture.style.setProperty("--print-zoom", String(Math.min(1, paperPx / width)));
        // A graph stays in the colours that it was drawn in, dark ones on a dark ground.
        const isGraph = picture.matches(".graph");
        picture.style.setProperty("--print-ground", isGraph ? themeColour("--surface") : "var(--sea)");
      }
      theme = root.dataset["theme"];
      root.dataset["theme"] = "light";
    };
    const after = () => {
      if (theme !== undefined) root.dataset["theme"] = theme;
    };
    addEventListener("beforeprint", before);
    addEventListener("afterprint", after);
    return () => {
      removeEventListener("beforeprint", before);
      removeEventListener("afterprint", after);
    };
  }, []);
}
