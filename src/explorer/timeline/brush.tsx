import { type KeyboardEvent, type PointerEvent, useState } from "react";
import { dayText } from "./days.js";
import type { Extent } from "./timeline-layout.js";

interface BrushProps {
  readonly chosen: Partial<Extent> | null;
  readonly extent: Extent;
  readonly position: (day: number) => number;
  readonly dayAt: (x: number) => number;
  readonly height: number;
  readonly onChoose: (span: Extent | null) => void;
}

/** Chooses days by drawing over them, or by moving an end with the arrow keys; a click takes the choice back. */
export function Brush({ chosen, extent, position, dayAt, height, onChoose }: BrushProps) {
  const [drawn, setDrawn] = useState<{ from: number; to: number } | null>(null);

  const at = (event: PointerEvent<SVGElement>) =>
    event.clientX - (event.currentTarget.ownerSVGElement?.getBoundingClientRect().left ?? 0);
  const clamp = (day: number) => Math.max(extent.start, Math.min(extent.end - 1, day));
  const span = drawn
    ? spanBetween(clamp(dayAt(drawn.from)), clamp(dayAt(drawn.to)))
    : chosen && { ...extent, ...chosen };

  const finish = () => {
    if (!drawn) return;
    const isClick = Math.abs(drawn.to - drawn.from) < 4;
    if (!isClick && span) onChoose(span);
    else if (isClick && chosen) onChoose(null);
    setDrawn(null);
  };

  const move = (end: "start" | "end") => (event: KeyboardEvent) => {
    const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (step === undefined || !span) return;
    event.preventDefault();
    const moved = { ...span, [end]: span[end] + step };
    if (moved.start < moved.end) onChoose(moved);
  };

  return (
    <g className="brush">
      <rect
        className="brush-ground"
        width="100%"
        height={height}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId);
          setDrawn({ from: at(event), to: at(event) });
        }}
        onPointerMove={(event) => drawn && setDrawn({ ...drawn, to: at(event) })}
        onPointerUp={finish}
        onPointerCancel={() => setDrawn(null)}
      />
      {span && (
        <>
          <rect
            className="brush-span"
            x={position(span.start)}
            width={Math.max(2, position(span.end) - position(span.start))}
            height={height}
          />
          {(["start", "end"] as const).map((end) => (
            <rect
              key={end}
              className="brush-end"
              role="slider"
              tabIndex={0}
              aria-label={end === "start" ? "First day" : "Last day"}
              aria-valuemin={extent.start}
              aria-valuemax={extent.end}
              aria-valuenow={span[end]}
              aria-valuetext={dayText(end === "start" ? span.start : span.end - 1)}
              x={position(span[end]) - 2}
              width={4}
              height={height}
              onKeyDown={move(end)}
            />
          ))}
        </>
      )}
    </g>
  );
}

function spanBetween(one: number, other: number): Extent {
  return { start: Math.min(one, other), end: Math.max(one, other) + 1 };
}
