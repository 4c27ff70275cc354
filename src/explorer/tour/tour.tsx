import { type CSSProperties, type KeyboardEvent, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { EventRow } from "../answers/event-row.js";
import { useView } from "../view-state/use-view-state.js";
import { cardPosition } from "./card-position.js";
import { tourSteps } from "./tour-steps.js";
import "./tour.css";

interface TourProps {
  readonly rows: readonly EventRow[];
  readonly onEnd: () => void;
}

/** Leads a first visitor around, one thing after the other; Escape ends it, the arrow keys go on and back. */
export function Tour({ rows, onEnd }: TourProps) {
  const { change } = useView();
  const [steps] = useState(() => tourSteps(rows));
  const [index, setIndex] = useState(0);
  const [ring, setRing] = useState<DOMRect | null>(null);
  const card = useRef<HTMLDivElement>(null);
  const step = steps[index];
  const isLast = index === steps.length - 1;
  const go = (by: number) => setIndex(Math.max(0, Math.min(steps.length - 1, index + by)));

  // biome-ignore lint/correctness/useExhaustiveDependencies: each step sets the view once
  useEffect(() => {
    if (step) change(step.view, { isStep: false });
    card.current?.querySelector<HTMLButtonElement>(".primary")?.focus();
  }, [step]);

  useLayoutEffect(() => {
    const measure = () => {
      const target = step ? document.querySelector(step.target) : null;
      const rectangle = target?.getBoundingClientRect();
      setRing(rectangle && rectangle.width > 0 ? rectangle : null);
    };
    measure();
    // What the step changes is laid out a moment later.
    const observer = new ResizeObserver(measure);
    observer.observe(document.body);
    for (const pane of document.querySelectorAll(".pane, .timeline")) observer.observe(pane);
    return () => observer.disconnect();
  }, [step]);

  if (!step) return null;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") onEnd();
    else if (event.key === "ArrowRight") go(1);
    else if (event.key === "ArrowLeft") go(-1);
  };
  const around: CSSProperties = ring
    ? { left: ring.left, top: ring.top, width: ring.width, height: ring.height }
    : { display: "none" };

  return (
    <>
      <div className="tour-ring" style={around} />
      <div
        ref={card}
        className="tour-card"
        role="dialog"
        aria-labelledby="tour-title"
        aria-describedby="tour-text"
        style={cardPosition(ring, { width: innerWidth, height: innerHeight })}
        onKeyDown={onKeyDown}
      >
        <h2 id="tour-title">{step.title}</h2>
        <p id="tour-text">{step.text}</p>
        <div className="tour-bar">
          <span className="quiet">
            {index + 1} of {steps.length}
          </span>
          {!isLast && (
            <button type="button" className="link" onClick={onEnd}>
              Skip the tour
            </button>
          )}
          {index > 0 && (
            <button type="button" className="button" onClick={() => go(-1)}>
              Back
            </button>
          )}
          <button type="button" className="button primary" onClick={() => (isLast ? onEnd() : go(1))}>
            {isLast ? "Done" : "Next"}
          </button>
        </div>
      </div>
    </>
  );
}
