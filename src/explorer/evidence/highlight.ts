/** What a stretch of a report's text is marked as. */
export type MarkKind = "quote" | "actor" | "place" | "cue";

/** A stretch of a text, in UTF-16 code units; the end is exclusive. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly kind: MarkKind;
  /** The claim, actor or place that it belongs to. */
  readonly of: string;
}

/** A piece of a text between two ends of marks. */
export interface Segment {
  readonly start: number;
  readonly text: string;
  /** All the marks that cover it, in the order they were given. */
  readonly marks: readonly Mark[];
}

/**
 * Cuts a text wherever a mark begins or ends, so that marks may lie over each other. The pieces make up the whole text.
 * Marks that reach outside of it count as far as they lie inside.
 */
export function segmentsOf(text: string, marks: readonly Mark[]): readonly Segment[] {
  const inside = marks.filter(({ start, end }) => start < end && start < text.length && end > 0);
  const cuts = new Set([0, text.length]);
  for (const { start, end } of inside) {
    cuts.add(Math.max(start, 0));
    cuts.add(Math.min(end, text.length));
  }
  const sorted = [...cuts].sort((one, other) => one - other);
  return sorted.slice(0, -1).map((start, index) => {
    const end = sorted[index + 1] ?? text.length;
    return {
      start,
      text: text.slice(start, end),
      marks: inside.filter((mark) => mark.start <= start && mark.end >= end),
    };
  });
}
