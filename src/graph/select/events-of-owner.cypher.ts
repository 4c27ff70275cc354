import { eventPredicates } from "./event-filter.cypher.js";
import { isPageRange, pageRanges } from "./page-range.cypher.js";
import { inSeveralRoles, oneRole, rolesOf, severalRoles } from "./roles.cypher.js";
import type { RowSource } from "./row-source.js";
import { edgesOf, type Owned, restricted } from "./scanned-list.js";
import type { StatementBuilder } from "./statement-builder.js";

/** The relationships of an actor to the events it took part in. @param id Cypher of the actor's id. */
export function eventsOfActor(id: string): Owned {
  return {
    pattern: (edge, event) => `()-[${edge}:PARTICIPATES_IN]->(${event})`,
    property: "actorId",
    id,
    owner: { label: "Actor", edges: (owner, edge) => `(${owner})-[${edge}:PARTICIPATES_IN]->()` },
  };
}

/** The relationships of a place to the events there. @param id Cypher of the place's id. */
export function eventsOfPlace(id: string, type: "AT" | "LOCATED_IN"): Owned {
  return {
    pattern: (edge, event) => `(${event})-[${edge}:${type}]->()`,
    property: "placeId",
    id,
    owner: { label: "Place", edges: (owner, edge) => `()-[${edge}:${type}]->(${owner})` },
  };
}

/** Which of them. */
export interface EventsAsked {
  /** Variable of the actor or the place. */
  readonly owner: string;
  /** Roles that a relationship may have; any if null. */
  readonly roles?: unknown;
  /** Filter of the events. */
  readonly filter: unknown;
}

/**
 * The events of an actor or a place through the index on (owner, pageKey), in some roles through that on (owner, role, pageKey), each relationship a row: a page costs the page, whatever the degree of the owner.
 * @param degree Cypher of how many there are, if all are asked for.
 */
export function eventsOfOwner(
  list: Owned,
  { owner, roles, filter }: EventsAsked,
  degree: string,
  builder: StatementBuilder,
): RowSource {
  const [edge, node] = [builder.variable("edge"), builder.variable("event")];
  const ranges = (key: string) => pageRanges(filter, key, builder);
  const seen = (link: string, event: string) => [...builder.follow(link), ...builder.shown("eventBehindEdge", event)];
  const ofRole = (role: string | null, named: string | null) =>
    edgesOf({ ...list, role }, { edge, node, role: named }, seen(edge, node));
  const inRole = (role: string) => ofRole(role, builder.variable("role"));
  const [one, several] = [oneRole(roles, builder), severalRoles(roles, builder)];
  const inOne = one === null ? ofRole(null, null) : inRole(one);
  const found =
    several === null ? inOne : inSeveralRoles(several, [owner], inRole, (role) => ofRole(role, null), builder);
  const tests = eventPredicates(filter, node, builder);
  const isWhole = roles == null && tests.length === 0 && builder.seesEverything;
  return {
    ...restricted(found, { ranges, tests, isServed: isPageRange(filter, builder) }),
    degree: isWhole ? degree : null,
    lists: (other) => {
      const link = builder.variable("edge");
      const where = [
        `${link}.${list.property} = ${list.id}`,
        ...rolesOf(link, roles, builder),
        ...eventPredicates(filter, other, builder),
        ...ranges(`${link}.pageKey`),
        ...seen(link, other),
      ];
      return [`EXISTS { ${list.pattern(link, other)} WHERE ${where.join(" AND ")} }`];
    },
  };
}
