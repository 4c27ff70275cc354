import { useEffect, useMemo, useRef } from "react";
import { type Mark, segmentsOf } from "./highlight.js";
import "./report-text.css";

interface ReportTextProps {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** The claim that is looked at: its words stand out, and come into sight. */
  readonly claim: string | null;
  readonly onClaim: (id: string) => void;
}

/** A report's text, with what speaks of the event marked. A click on a quote leads to its claim. */
export function ReportText({ text, marks, claim, onClaim }: ReportTextProps) {
  const body = useRef<HTMLElement>(null);
  const segments = useMemo(() => segmentsOf(text, marks), [text, marks]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: it is they that move the words
  useEffect(() => {
    const target = body.current?.querySelector(".looked-at") ?? body.current?.querySelector(".quote");
    const frame = body.current;
    if (!(target instanceof HTMLElement) || !frame) return;
    // Only within the frame: the list of claims stays where it is.
    frame.scrollTo({ top: target.offsetTop - frame.clientHeight / 3 });
  }, [claim, segments]);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <section className="report-text" ref={body} tabIndex={0} aria-label="Text of the report">
      {segments.map(({ start, text: piece, marks: over }) => {
        if (over.length === 0) return piece;
        const quote = over.find(({ kind }) => kind === "quote");
        const isLookedAt = over.some(({ kind, of }) => kind === "quote" && of === claim);
        const classes = [...new Set(over.map(({ kind }) => kind)), ...(isLookedAt ? ["looked-at"] : [])];
        return (
          // The list of claims does the same for the keyboard.
          <mark key={start} className={classes.join(" ")} {...(quote && { onClick: () => onClaim(quote.of) })}>
            {piece}
          </mark>
        );
      })}
    </section>
  );
}
