import type {
  BoxFilter,
  EventFilter,
  ParticipantFilter,
  PlaceFilterOfEvent,
  WithinFilter,
} from "../../domain/filter.js";
import { copyOf } from "../../domain/input-place.js";
import { inBox } from "./box.cypher.js";
import { eventPredicates } from "./event-filter.cypher.js";
import { conjunctsOf } from "./nesting.cypher.js";
import { pageRanges } from "./page-range.cypher.js";
import { referenceId } from "./reference.cypher.js";
import { rolesOf } from "./roles.cypher.js";
import type { RowSource } from "./row-source.js";
import type { StatementBuilder } from "./statement-builder.js";
import { nearPlace } from "./within.cypher.js";

/**
 * The events a filter selects, found through an index where a part of it that must hold allows that: the relationships of a place
 * or of an actor, which an index holds in the order of the list, else the places within a radius, else the events of one type. A date range bounds the order itself.
 */
export function anchoredEvents(filter: EventFilter | null | undefined, builder: StatementBuilder): RowSource {
  const event = builder.variable("event");
  const parts = conjunctsOf<EventFilter>(filter ?? {});
  const { anchor, rest } = anchorOf(parts, event, builder);
  const key = anchor.ranged?.["key"] ?? `${event}.pageKey`;
  const within = (one: string) => pageRanges(filter, one, builder);
  const range = within(key);
  const remaining = rest.length === 0 ? null : { and: rest };
  const isScanned = anchor.ranged === undefined && anchor.aggregate === undefined && remaining !== null;
  return {
    ...anchor,
    ...(isScanned ? { scanned: { label: "Event", within } } : {}),
    where: [...anchor.where, ...eventPredicates(remaining, event, builder), ...range],
    lists: (other) => eventPredicates(filter, other, builder),
  };
}

interface Anchored {
  readonly anchor: RowSource;
  /** What the anchor does not see to. */
  readonly rest: readonly EventFilter[];
}

const anchors = ["place", "actor", "within", "box"] as const;

/** True where an index finds the events of a filter. */
export function isAnchored(filter: EventFilter | null | undefined): boolean {
  return conjunctsOf<EventFilter>(filter ?? {}).some((part) =>
    anchors.some((key) => part[key] != null && isServed(part, key)),
  );
}

function anchorOf(parts: readonly EventFilter[], event: string, builder: StatementBuilder): Anchored {
  for (const key of anchors) {
    const chosen = parts.find((part) => part[key] != null && isServed(part, key));
    if (chosen === undefined) continue;
    const { [key]: value, ...others } = chosen;
    const rest = parts.map((part) => (part === chosen ? copyOf(part, others) : part));
    switch (key) {
      case "place":
        return { anchor: atPlace(value as PlaceFilterOfEvent, event, builder), rest };
      case "actor":
        return { anchor: ofActor(value as ParticipantFilter, event, builder), rest };
      case "within":
        return {
          anchor: near((place) => nearPlace(value as WithinFilter, place, builder), event, parts, builder),
          rest,
        };
      case "box":
        return { anchor: near((place) => inBox(value as BoxFilter, place, builder), event, parts, builder), rest };
    }
  }
  const all = { match: [`MATCH (${event}:Event)`], where: builder.shown("event", event), scope: { node: event } };
  return typeAnchor(parts, event, all, builder) ?? { anchor: all, rest: parts };
}

/** The more telling first. */
const typed = ["subEventType", "ploverType"] as const;

/** Events of one type, through the index on (type, pageKey): of several, those of each would have to be sorted. What claims left out said may have given an event its type. */
function typeAnchor(
  parts: readonly EventFilter[],
  event: string,
  all: RowSource,
  builder: StatementBuilder,
): Anchored | null {
  if (builder.leavesOutClaims) return null;
  for (const property of typed) {
    const chosen = parts.find((part) => part[property]?.length === 1);
    if (chosen === undefined) continue;
    const { [property]: values, ...others } = chosen;
    const [type, key] = [builder.variable("type"), builder.variable("key")];
    return {
      anchor: {
        match: all.match,
        where: [`${event}.${property} = ${builder.parameters.value(values?.[0])}`, ...all.where],
        ranged: { key: `${event}.pageKey`, owner: `${event}.${property}` },
        aggregate: `WITH ${event}.${property} AS ${type}, ${event}.pageKey AS ${key}, ${event}`,
        scope: { node: event, owner: type, key },
      },
      rest: parts.map((part) => (part === chosen ? copyOf(part, others) : part)),
    };
  }
  return null;
}

/** The point index finds what definitely lies in an area; of a box over the antimeridian it would find the other side. */
function isServed(part: EventFilter, key: (typeof anchors)[number]): boolean {
  if (key === "within") return part.within?.certainty !== "POSSIBLE";
  if (key === "box") return part.box?.certainty !== "POSSIBLE" && Number(part.box?.west) <= Number(part.box?.east);
  return true;
}

function atPlace(place: PlaceFilterOfEvent, event: string, builder: StatementBuilder): RowSource {
  const edge = builder.variable("located");
  const type = place.withDescendants === false ? "AT" : "LOCATED_IN";
  return inOrder(`(${event})-[${edge}:${type}]->()`, edge, "placeId", event, builder, [
    `${edge}.placeId = ${referenceId("Place", place, builder)}`,
  ]);
}

function ofActor(actor: ParticipantFilter, event: string, builder: StatementBuilder): RowSource {
  const edge = builder.variable("takesPart");
  return inOrder(`()-[${edge}:PARTICIPATES_IN]->(${event})`, edge, "actorId", event, builder, [
    `${edge}.actorId = ${referenceId("Actor", actor, builder)}`,
    ...rolesOf(edge, actor.roles, builder),
  ]);
}

/** Through the index on (owner, pageKey), whose order outlives DISTINCT: an event may stand there once for each role. */
function inOrder(
  pattern: string,
  edge: string,
  owner: string,
  event: string,
  builder: StatementBuilder,
  where: readonly string[],
): RowSource {
  return {
    match: [`MATCH ${pattern}`],
    where: [...where, ...builder.follow(edge), ...builder.shown("eventBehindEdge", event)],
    ...orderOf(edge, owner, event, builder),
  };
}

/** What of a source says that its rows stand in the order of the index on (owner, pageKey). */
function orderOf(edge: string, owner: string, event: string, builder: StatementBuilder) {
  const [ownerId, key] = [builder.variable("owner"), builder.variable("key")];
  return {
    ranged: { key: `${edge}.pageKey`, owner: `${edge}.${owner}` },
    aggregate: `WITH DISTINCT ${edge}.${owner} AS ${ownerId}, ${edge}.pageKey AS ${key}, ${event}`,
    scope: { node: event, owner: ownerId, key },
  };
}

/** Through the point index: the events of all places in the area, each of which has its own in the order of an index. */
function near(
  isNear: (place: string) => string,
  event: string,
  parts: readonly EventFilter[],
  builder: StatementBuilder,
): RowSource {
  const [place, edge] = [builder.variable("place"), builder.variable("at")];
  const places = [`MATCH (${place}:Place)`, `WHERE ${isNear(place)}`];
  const days = pageRanges({ and: parts }, `${edge}.pageKey`, builder);
  return {
    match: [...places, `MATCH (${event}:Event)-[${edge}:AT]->(${place})`],
    where: [...builder.follow(edge), ...builder.shown("eventBehindEdge", event)],
    aggregate: `WITH DISTINCT ${event}`,
    scope: { node: event },
    merged: {
      owners: places,
      owner: place,
      // What else must hold is asked of the rows of all places alike.
      list: {
        match: [`MATCH (${event})-[${edge}:AT]->()`],
        where: [`${edge}.placeId = ${place}.id`, ...days],
        ...orderOf(edge, "placeId", event, builder),
      },
    },
  };
}
