import type { EventFilterInput, LensInput } from "../generated/graphql.js";
import type { ViewState } from "./view-state.js";

/** Which events a view holds; null if it holds all. */
export function eventFilter(state: ViewState): EventFilterInput | null {
  const certainty = state.isDefinite ? "DEFINITE" : "POSSIBLE";
  const { from, to, place, actor, types, actorTypes, minSources, box } = state;
  const filter: EventFilterInput = {
    ...((from !== null || to !== null) && { date: { from, to, certainty } }),
    ...(place !== null && { place: { id: place } }),
    ...(actor !== null && { actor: { id: actor } }),
    ...(types.length > 0 && { subEventType: [...types] }),
    ...(actorTypes.length > 0 && { participant: { is: { actorType: [...actorTypes] } } }),
    ...(minSources > 1 && { minRootSources: minSources }),
    ...(box && { box: { ...box, certainty } }),
  };
  return Object.keys(filter).length === 0 ? null : filter;
}

/** How a view looks at the graph; null if it leaves nobody out. */
export function lensOf(state: ViewState): LensInput | null {
  return state.without.length === 0 ? null : { withoutSources: state.without.map((id) => ({ id })) };
}

/** The same view over all of time: what the timeline shows around the days that are chosen. */
export function withoutDates(state: ViewState): ViewState {
  return { ...state, from: null, to: null };
}
