import { eventPredicates } from "./event-filter.cypher.js";
import { isPageRange, pageRanges } from "./page-range.cypher.js";
import { oneRole, rolesOf } from "./roles.cypher.js";
import type { RowSource } from "./row-source.js";
import { edgesOf, type Owned, restricted } from "./scanned-list.js";
import type { StatementBuilder } from "./statement-builder.js";

interface EventsAsked {
  /** Roles that a relationship may have; any if null. */
  readonly roles?: unknown;
  /** Filter of the events. */
  readonly filter: unknown;
}

/**
 * The events of an actor or a place through the index on (owner, pageKey), in one role through that on (owner, role, pageKey), each relationship a row: a page costs the page, whatever the degree of the owner.
 * @param degree Cypher of how many there are, if all are asked for.
 */
export function eventsOfOwner(
  list: Owned,
  { roles, filter }: EventsAsked,
  degree: string,
  builder: StatementBuilder,
): RowSource {
  const [edge, node] = [builder.variable("edge"), builder.variable("event")];
  const asked = (link: string, event: string) => [
    ...rolesOf(link, roles, builder),
    ...eventPredicates(filter, event, builder),
  ];
  const ranges = (key: string) => pageRanges(filter, key, builder);
  const seen = (link: string, event: string) => [...builder.follow(link), ...builder.shown("eventBehindEdge", event)];
  const one = oneRole(roles, builder);
  const role = one === null ? null : builder.variable("role");
  const found = edgesOf({ ...list, role: one }, { edge, node, role }, seen(edge, node));
  const tests = one === null ? asked(edge, node) : eventPredicates(filter, node, builder);
  const isWhole = roles == null && tests.length === 0 && found.scanned.tests.length === 0;
  const isServed = (roles == null || one !== null) && isPageRange(filter, builder);
  return {
    ...restricted(found, { ranges, tests, isServed }),
    degree: isWhole ? degree : null,
    lists: (other) => {
      const link = builder.variable("edge");
      const where = [
        `${link}.${list.property} = ${list.id}`,
        ...asked(link, other),
        ...ranges(`${link}.pageKey`),
        ...seen(link, other),
      ];
      return [`EXISTS { ${list.pattern(link, other)} WHERE ${where.join(" AND ")} }`];
    },
  };
}
