import type { ViewState } from "../view-state/view-state.js";
import { actorTypeName } from "../words/actor-types.js";
import { subEventTypeName } from "../words/sub-event-types.js";

export interface Chip {
  readonly key: string;
  readonly text: string;
  /** What taking it away changes. */
  readonly removal: Partial<ViewState>;
}

/** What narrows a view down, one chip for each. Ids whose names are not known yet show as dots. */
export function chipsOf(state: ViewState, names: ReadonlyMap<string, string>): readonly Chip[] {
  const nameOf = (id: string) => names.get(id) ?? "…";
  const { from, to, place, actor, types, actorTypes, without, minSources, box } = state;
  const chips: Chip[] = [];
  if (from !== null || to !== null)
    chips.push({ key: "date", text: dates(from, to), removal: { from: null, to: null } });
  if (place !== null) chips.push({ key: "place", text: `In ${nameOf(place)}`, removal: { place: null } });
  if (box) chips.push({ key: "box", text: "In the box on the map", removal: { box: null } });
  if (actor !== null) chips.push({ key: "actor", text: `With ${nameOf(actor)}`, removal: { actor: null } });
  for (const type of types)
    chips.push({
      key: type,
      text: subEventTypeName(type),
      removal: { types: types.filter((other) => other !== type) },
    });
  for (const type of actorTypes)
    chips.push({
      key: type,
      text: `With ${actorTypeName(type).toLowerCase()}`,
      removal: { actorTypes: actorTypes.filter((other) => other !== type) },
    });
  for (const id of without)
    chips.push({
      key: id,
      text: `Without ${nameOf(id)}`,
      removal: { without: without.filter((other) => other !== id) },
    });
  if (minSources > 1) chips.push({ key: "sources", text: `${minSources} sources or more`, removal: { minSources: 1 } });
  if (state.isDefinite)
    chips.push({ key: "definite", text: "Only what surely lies within", removal: { isDefinite: false } });
  return chips;
}

function dates(from: string | null, to: string | null): string {
  if (from === to) return from ?? "";
  if (from === null) return `Until ${to}`;
  return to === null ? `From ${from}` : `${from} – ${to}`;
}
