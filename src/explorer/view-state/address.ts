import { isActorType } from "../words/actor-types.js";
import { isSubEventType } from "../words/sub-event-types.js";
import { type Box, everything, type Pane, panes, type ViewState } from "./view-state.js";

/** More would be a mistake: the schema takes some sources, not hundreds. */
const maxListed = 20;
const maxSources = 100;

/** The query string of a view, with its question mark; empty for the view of everything. */
export function addressOf(state: ViewState): string {
  const { box, types, actorTypes, without, minSources } = state;
  const parts: readonly (readonly [string, string | null])[] = [
    ["from", state.from],
    ["to", state.to],
    ["place", state.place],
    ["actor", state.actor],
    ["types", types.length > 0 ? types.join(",") : null],
    ["who", actorTypes.length > 0 ? actorTypes.join(",") : null],
    ["without", without.length > 0 ? without.join(",") : null],
    ["sources", minSources > 1 ? String(minSources) : null],
    ["box", box && [box.west, box.south, box.east, box.north].map(written).join(",")],
    ["definite", state.isDefinite ? "yes" : null],
    ["event", state.selected],
    ["pane", state.pane === everything.pane ? null : state.pane],
  ];
  const query = new URLSearchParams(parts.filter((part): part is [string, string] => part[1] !== null));
  return query.size === 0 ? "" : `?${query}`;
}

/** The view of an address. What it does not say, and what no view can be made of, is left at its default. */
export function viewOf(address: string): ViewState {
  const query = new URLSearchParams(address);
  const list = (key: string) =>
    (query.get(key) ?? "")
      .split(",")
      .filter((part) => part !== "")
      .slice(0, maxListed);
  const sources = Number(query.get("sources"));
  const pane = query.get("pane");
  return {
    from: day(query.get("from")),
    to: day(query.get("to")),
    place: query.get("place") || null,
    actor: query.get("actor") || null,
    types: list("types").filter(isSubEventType),
    actorTypes: list("who").filter(isActorType),
    without: list("without"),
    minSources: Number.isInteger(sources) && sources >= 1 && sources <= maxSources ? sources : 1,
    box: boxOf(query.get("box")),
    isDefinite: query.get("definite") === "yes",
    selected: query.get("event") || null,
    pane: isPane(pane) ? pane : everything.pane,
  };
}

/** A thousandth of a degree is some hundred metres: finer than any place is known. */
function written(degrees: number): string {
  return String(Math.round(degrees * 1000) / 1000);
}

function day(text: string | null): string | null {
  if (text === null || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text) ? text : null;
}

function boxOf(text: string | null): Box | null {
  const [west = Number.NaN, south = Number.NaN, east = Number.NaN, north = Number.NaN] = (text ?? "")
    .split(",")
    .map((part) => (part === "" ? Number.NaN : Number(part)));
  const isBox = west >= -180 && east <= 180 && west < east && south >= -90 && north <= 90 && south < north;
  return isBox ? { west, south, east, north } : null;
}

function isPane(text: string | null): text is Pane {
  return panes.some((pane) => pane === text);
}
