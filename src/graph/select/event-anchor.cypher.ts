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
import { eventsOfActor, eventsOfPlace } from "./events-of-owner.cypher.js";
import { locating } from "./locating.cypher.js";
import { conjunctsOf } from "./nesting.cypher.js";
import { isPageRange, pageRanges } from "./page-range.cypher.js";
import { referenceId } from "./reference.cypher.js";
import { inSeveralRoles, oneRole, severalRoles } from "./roles.cypher.js";
import type { RowSource } from "./row-source.js";
import {
  allOf,
  type Owned,
  type OwnedVariables,
  ownedBy,
  restricted,
  rowOf,
  type ScannedList,
} from "./scanned-list.js";
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
  const lists = (other: string) => eventPredicates(filter, other, builder);
  const ranges = (key: string) => pageRanges(filter, key, builder);
  const tests = rest.length === 0 ? [] : eventPredicates({ and: rest }, event, builder);
  // Of an owner's events in a span of days nearly all satisfy it.
  const isInOrder = anchor.ranged !== undefined || anchor.merged !== undefined;
  const isServed = isInOrder && isPageRange({ and: rest }, builder);
  return { ...restricted(anchor, { ranges, tests, isServed }), lists };
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
  // What decides when an event happened shows it, too, and is not sought again.
  const isTold = builder.showsWhatIsTold && parts.some(({ date }) => date?.from != null || date?.to != null);
  const all = allOf("Event", event, isTold ? [] : builder.shown("event", event));
  return typeAnchor(parts, event, all, builder) ?? { anchor: all, rest: parts };
}

/** The more telling first. */
const typed = ["subEventType", "ploverType"] as const;

/** Events of one type, through the index on (type, pageKey): of several, those of each would have to be sorted. What claims left out said may have given an event its type. */
function typeAnchor(
  parts: readonly EventFilter[],
  event: string,
  all: ScannedList,
  builder: StatementBuilder,
): Anchored | null {
  if (builder.leavesOutClaims) return null;
  for (const property of typed) {
    const chosen = parts.find((part) => part[property]?.length === 1);
    if (chosen === undefined) continue;
    const { [property]: values, ...others } = chosen;
    const ofType = { pattern: (one: string) => `(${one}:Event)`, property, id: builder.parameters.value(values?.[0]) };
    return {
      anchor: ownedBy(ofType, variablesOf(event, event, builder), all.scanned.tests),
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
  const list = eventsOfPlace(referenceId("Place", place, builder), locating(place.withDescendants));
  return inOrder(list, variablesOf(builder.variable("located"), event, builder), builder);
}

function ofActor(actor: ParticipantFilter, event: string, builder: StatementBuilder): RowSource {
  const edge = builder.variable("takesPart");
  const list = eventsOfActor(referenceId("Actor", actor, builder));
  const variables = variablesOf(edge, event, builder);
  const inRole = (role: string) =>
    inOrder({ ...list, role }, { ...variables, role: builder.variable("role") }, builder);
  const role = oneRole(actor.roles, builder);
  if (role !== null) return inRole(role);
  const roles = severalRoles(actor.roles, builder);
  if (roles === null) return inOrder(list, variables, builder);
  return inSeveralRoles(roles, [], inRole, (one) => inOrder({ ...list, role: one }, variables, builder), builder);
}

function variablesOf(held: string, node: string, builder: StatementBuilder): OwnedVariables {
  return { held, node, owner: builder.variable("owner"), key: builder.variable("key") };
}

/** Through the index on (owner, pageKey), or (owner, role, pageKey), whose order outlives DISTINCT: an event may stand there once for each role. */
function inOrder(list: Owned, variables: OwnedVariables, builder: StatementBuilder): ScannedList {
  const { held, node } = variables;
  const ofEdge = builder.follow(held);
  const found = ownedBy(list, variables, builder.shown("eventBehindEdge", node));
  const row = rowOf(list, variables);
  const distinct = { ...found, aggregate: `WITH DISTINCT ${row}` };
  if (ofEdge.length === 0) return distinct;
  const edges = builder.variable("edges");
  const gathered = { edge: held, edges, aggregate: `WITH ${row}, collect(${held}) AS ${edges}`, tests: ofEdge };
  return { ...distinct, scanned: { ...found.scanned, gathered } };
}

/** Through the point index: the events of all places in the area, each of which has its own in the order of an index. */
function near(
  isNear: (place: string) => string,
  event: string,
  parts: readonly EventFilter[],
  builder: StatementBuilder,
): RowSource {
  const [place, edge] = [builder.variable("place"), builder.variable("at")];
  const own = inOrder(eventsOfPlace(`${place}.id`, "AT"), variablesOf(edge, event, builder), builder);
  const places = [`MATCH (${place}:Place)`, `WHERE ${isNear(place)}`];
  const [spot, at] = [builder.variable("place"), builder.variable("at")];
  const isThere = `EXISTS { (${event})-[${at}:AT]->(${spot}:Place) WHERE ${[isNear(spot), ...builder.follow(at)].join(" AND ")} }`;
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
      list: { ...own, where: [...own.where, ...days] },
      degree: `COUNT { ()-[:AT]->(${place}) }`,
      isTested: !builder.seesEverything,
      among: allOf("Event", event, [isThere, ...builder.shown("eventBehindEdge", event)]),
    },
  };
}
