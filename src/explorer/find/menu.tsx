import { type ReactNode, useEffect, useRef } from "react";
import "./menu.css";

/** A button that opens a small panel below itself; a click outside or Escape closes it. */
export function Menu({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const details = useRef<HTMLDetailsElement>(null);

  useEffect(() => {
    const close = (event: Event) => {
      const menu = details.current;
      if (!menu?.open) return;
      const isOutside = event.target instanceof Node && !menu.contains(event.target);
      const isEscape = event instanceof KeyboardEvent && event.key === "Escape";
      if (!isEscape && !(event.type === "pointerdown" && isOutside)) return;
      menu.open = false;
      if (isEscape) menu.querySelector("summary")?.focus();
    };
    addEventListener("pointerdown", close);
    addEventListener("keydown", close);
    return () => {
      removeEventListener("pointerdown", close);
      removeEventListener("keydown", close);
    };
  }, []);

  return (
    <details ref={details} className="menu">
      <summary className="button">
        {title} <span aria-hidden="true">▾</span>
      </summary>
      <div className="menu-panel">{children}</div>
    </details>
  );
}
