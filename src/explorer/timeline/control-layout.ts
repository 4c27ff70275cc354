import type { ExplorerControlQuery } from "../generated/graphql.js";
import { dayNumber } from "./days.js";
import type { Extent } from "./timeline-layout.js";

export type ControlTimeline = NonNullable<ExplorerControlQuery["place"]>["controlTimeline"];
type ControlSpan = ControlTimeline["spans"][number];

/** A span of control in days, as far as it lies within what is laid out. */
export interface ControlBar extends Extent {
  readonly span: ControlSpan;
  /** From here to there it was held for certain, whatever the exact days of the changes; empty where they may be one. */
  readonly sure: Extent | null;
  /** True where nobody tells when it began, or ended. */
  readonly isOpenBefore: boolean;
  readonly isOpenAfter: boolean;
}

/** Lays out the spans in which a place was held, in the order of time. What lies outside of the extent is left out. */
export function controlBars(spans: readonly ControlSpan[], extent: Extent): readonly ControlBar[] {
  const within = (day: number) => Math.max(extent.start, Math.min(extent.end, day));
  return spans.flatMap((span) => {
    const { begin, end } = span;
    const first = begin.earliest === null ? extent.start : dayNumber(begin.earliest);
    const last = end?.latest == null ? extent.end : dayNumber(end.latest) + 1;
    if (last <= extent.start || first >= extent.end) return [];
    const sureStart = within(begin.latest === null ? first : dayNumber(begin.latest));
    const sureEnd = within(end?.earliest == null ? last : dayNumber(end.earliest));
    return [
      {
        span,
        start: within(first),
        end: within(last),
        sure: sureStart < sureEnd ? { start: sureStart, end: sureEnd } : null,
        isOpenBefore: begin.earliest === null,
        isOpenAfter: end === null,
      },
    ];
  });
}

/** A span in words, for those who do not see it and for the pointer that rests on it. */
export function spanInWords({ holders, begin, end, isContested }: ControlSpan): string {
  const names = holders.map(({ name }) => name).join(", ");
  const from = begin.earliest === null ? "since nobody says when" : `from ${bounds(begin)}`;
  const until = end === null ? "no end is told" : `until ${bounds(end)}`;
  return `${names}: ${from}, ${until}${isContested ? ", contested" : ""}`;
}

function bounds({ earliest, latest }: { readonly earliest: string | null; readonly latest: string | null }): string {
  return earliest === latest ? `${earliest}` : `${earliest ?? "?"} to ${latest ?? "?"}`;
}
