import type { EventRow } from "../answers/event-row.js";
import type { ViewState } from "../view-state/view-state.js";

export interface TourStep {
  /** What the step is about, by its CSS selector. */
  readonly target: string;
  readonly title: string;
  readonly text: string;
  /** How the view shows it best. */
  readonly view: Partial<ViewState>;
}

/** What a first visitor is shown, on the events that are there. */
export function tourSteps(rows: readonly EventRow[]): readonly TourStep[] {
  // What most is said of has most to show.
  const [richest] = [...rows].sort((one, other) => other.claimCount - one.claimCount);
  return [
    {
      target: ".pane.events",
      title: "Events from reports",
      text: "Each line is an event that one or more reports tell: when, what, how many were killed, and on how many independent sources it rests.",
      view: { pane: "events" },
    },
    {
      target: ".pane.centre",
      title: "The same events on the map, and as a graph",
      text: "What is known only by its province is an area, not a point. The graph shows who took part in what; a click on a line says who says so.",
      view: { pane: "map" },
    },
    {
      target: ".timeline",
      title: "When it happened, when it was told",
      text: "Draw over days, and every view narrows down to them. Dates that are vague stand as lines as long as they are vague.",
      view: {},
    },
    {
      target: ".filter-bar",
      title: "Narrow it down, leave a source out",
      text: "By dates, kinds and sources. Without the word of a source, what rests on it alone falls away everywhere.",
      view: {},
    },
    {
      target: ".pane.evidence",
      title: "Why the graph says so",
      text: "The words of the reports themselves, with who had them from whom. A claim and its words lead to each other; figures that conflict stand side by side.",
      view: { pane: "evidence", selected: richest?.id ?? null },
    },
    {
      target: ".bring-button",
      title: "Bring a report of your own",
      text: "Paste it, look at what was found, correct it, and only then put it into the graph.",
      view: { pane: "map" },
    },
  ];
}
