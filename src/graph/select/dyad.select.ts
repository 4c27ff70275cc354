import { eventSums, summedUp, twoActors } from "./encounters.select.js";
import { newestEvents } from "./events-of-filter.cypher.js";
import type { ConnectionField, ObjectSelect } from "./field-select.js";
import { countsEverything, keptPairs } from "./kept-encounters.cypher.js";
import { nodeAt, object } from "./make-field.js";
import { sidePredicates } from "./opposing.cypher.js";
import { referenceId } from "./reference.cypher.js";
import { variableOf } from "./scope.js";

/** Pairs of actors that stood on opposing sides of events, each pair once. */
export const dyads: ConnectionField = {
  kind: "connection",
  edge: "DyadEdge",
  rows: ({ args, builder }) => {
    if (countsEverything(args, builder)) {
      const actor = args["actor"] == null ? null : referenceId("Actor", args["actor"], builder);
      return keptPairs("OPPOSING", 1, actor, builder);
    }
    const [one, oneEdge, twoEdge, two] = builder.variables(["actor", "edge", "edge", "actor"]);
    const { actor, filter } = args;
    const { event, clauses, cut } = newestEvents(actor == null ? filter : { and: [filter ?? {}, { actor }] }, builder);
    const sums = eventSums(builder);
    const involved = actor == null ? [] : [`${referenceId("Actor", actor, builder)} IN [${one}.id, ${two}.id]`];
    return {
      match: [
        ...clauses,
        `MATCH (${one})-[${oneEdge}:PARTICIPATES_IN]->(${event})<-[${twoEdge}:PARTICIPATES_IN]-(${two})`,
      ],
      where: [
        `${one}.id < ${two}.id`,
        ...involved,
        ...sidePredicates("OPPOSING", { self: one, selfEdge: oneEdge, other: two, otherEdge: twoEdge }, builder),
        ...builder.follow(oneEdge, twoEdge),
      ],
      ...summedUp(sums, [one, two], event, oneEdge, twoEdge, builder),
      scope: { one, two, ...sums },
      isMadeWhole: true,
      cut,
    };
  },
  orders: {
    MOST_EVENTS: {
      name: "dyads",
      keys: [
        { expression: (scope) => variableOf(scope, "eventCount"), direction: "DESC", type: "number" },
        { expression: ({ one }) => `${one}.id`, direction: "ASC", type: "string" },
        { expression: ({ two }) => `${two}.id`, direction: "ASC", type: "string" },
      ],
    },
  },
  defaultOrder: "MOST_EVENTS",
};

export const dyadObjects: Readonly<Record<string, ObjectSelect>> = {
  DyadEdge: { fields: { node: object("Dyad") } },
  Dyad: { fields: { one: nodeAt("Actor", "one"), other: nodeAt("Actor", "two"), ...twoActors } },
};
