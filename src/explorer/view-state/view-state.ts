import type { ActorType, SubEventType } from "../generated/graphql.js";

/** Degrees, WGS 84. */
export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** What is in front; on a wide screen the list and the evidence always stand beside it. */
export const panes = ["events", "map", "graph", "evidence"] as const;
export type Pane = (typeof panes)[number];

/** All that a view is made from; the address holds it. Nodes stand here by their global ids. */
export interface ViewState {
  /** First and last day, both inclusive. */
  readonly from: string | null;
  readonly to: string | null;
  /** With all places inside it. */
  readonly place: string | null;
  readonly actor: string | null;
  readonly types: readonly SubEventType[];
  /** Somebody of one of these kinds took part. */
  readonly actorTypes: readonly ActorType[];
  /** Sources that are left out, with their families. */
  readonly without: readonly string[];
  /** How many independent sources an event needs, from 1 up. */
  readonly minSources: number;
  readonly box: Box | null;
  /** True to leave out what may but need not lie within the dates and the box. */
  readonly isDefinite: boolean;
  /** The event whose evidence is shown. */
  readonly selected: string | null;
  readonly pane: Pane;
}

/** The view of everything. */
export const everything: ViewState = {
  from: null,
  to: null,
  place: null,
  actor: null,
  types: [],
  actorTypes: [],
  without: [],
  minSources: 1,
  box: null,
  isDefinite: false,
  selected: null,
  pane: "map",
};

/** Whether anything narrows the events down. */
export function isFiltered(state: ViewState): boolean {
  const { from, to, place, actor, types, actorTypes, without, minSources, box } = state;
  return (
    [from, to, place, actor, box].some((value) => value !== null) ||
    types.length > 0 ||
    actorTypes.length > 0 ||
    without.length > 0 ||
    minSources > 1
  );
}
