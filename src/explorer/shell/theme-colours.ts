import { useEffect, useState } from "react";
import { flushSync } from "react-dom";

/** Reads colours of the theme for what is drawn on a canvas, which knows no variables of CSS. */
export function themeColour(property: string): string {
  const probe = document.createElement("span");
  probe.style.color = `var(${property})`;
  document.body.append(probe);
  const { color } = getComputedStyle(probe);
  probe.remove();
  return color;
}

/** A number that changes whenever the colours do. */
export function useThemeVersion(): number {
  const [version, setVersion] = useState(0);
  useEffect(() => {
    // At once, so that what is printed has the colours of paper.
    const changed = () => flushSync(() => setVersion((last) => last + 1));
    const system = matchMedia("(prefers-color-scheme: dark)");
    system.addEventListener("change", changed);
    const observer = new MutationObserver(changed);
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ["data-theme"] });
    return () => {
      system.removeEventListener("change", changed);
      observer.disconnect();
    };
  }, []);
  return version;
}
