import type { ExplorerEventsQuery } from "../generated/graphql.js";

type EventNode = ExplorerEventsQuery["events"]["edges"][number]["node"];
type ActorEdge = EventNode["participants"]["edges"][number];
type PlaceEdge = EventNode["places"]["edges"][number];

export type RowActor = Pick<ActorEdge, "role" | "supportCount"> & ActorEdge["node"];
export type RowPlace = Pick<PlaceEdge, "role" | "supportCount"> & PlaceEdge["node"];

/** An event as the views show it, with its actors and places as plain lists. */
export type EventRow = Omit<EventNode, "participants" | "places"> & {
  readonly actors: readonly RowActor[];
  readonly places: readonly RowPlace[];
};

export function eventRow({ participants, places, ...event }: EventNode): EventRow {
  return {
    ...event,
    actors: participants.edges.map(({ node, role, supportCount }) => ({ ...node, role, supportCount })),
    places: places.edges.map(({ node, role, supportCount }) => ({ ...node, role, supportCount })),
  };
}
