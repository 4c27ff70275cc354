import { type PairKind, type Sums, type Way, waysOf } from "../../domain/encounter-sums.js";
import { alliedRoles, opposingRoles } from "../../domain/sides.js";
import { givenOf } from "../parameters.js";
import type { Statement } from "../statement.js";

/** What one way a pair came together in is kept as: the beginnings of the names of its properties. */
const prefixes: Readonly<Record<Way | "opposing", string>> = {
  within: "",
  any: "",
  attacked: "attacked",
  at: "at",
  same: "same",
  fought: "fought",
  clear: "clear",
  together: "together",
  opposing: "opposing",
};

export const sumNames = [
  "eventCount",
  "incidentCount",
  "firstDate",
  "lastDate",
  "supportCount",
] as const satisfies (keyof Sums)[];
type SumName = (typeof sumNames)[number];

/** The property that keeps one sum: `eventCount`, `sameEventCount`. */
export function sumProperty(way: Way | "opposing", sum: SumName): string {
  const prefix = prefixes[way];
  return prefix === "" ? sum : `${prefix}${sum[0]?.toUpperCase()}${sum.slice(1)}`;
}

/** The label of the far end of a pair, and the property that holds its id. */
export const farEnds = {
  ACTIVE_IN: { label: "Place", idProperty: "placeId" },
  MET: { label: "Actor", idProperty: "otherId" },
} as const satisfies Record<PairKind, object>;

/** Makes the relationships of pairs, locked until the end of the transaction, and returns what they are: what is read of them stays true. */
export function takePairs(kind: PairKind, rows: readonly { readonly id: string }[]): Statement {
  return {
    name: `projection.take ${kind}`,
    access: "WRITE",
    text: `
      UNWIND $given.rows AS row
      MATCH (one:Actor {id: row.oneId})
      MATCH (other:${farEnds[kind].label} {id: row.otherId})
      MERGE (one)-[pair:${kind} {id: row.id}]->(other)
      SET pair.locked = true
      REMOVE pair.locked
      RETURN pair.id AS id, properties(pair) AS sums
    `,
    params: givenOf({ rows }),
  };
}

/** Writes what pairs are summed up to. One that no event brings together any more goes. */
export function writePairs(kind: PairKind, rows: readonly { readonly id: string }[]): Statement {
  return {
    name: `projection.write ${kind}`,
    access: "WRITE",
    text: `
      UNWIND $given.rows AS row
      MATCH ()-[pair:${kind} {id: row.id}]->()
      SET pair = row.sums
      WITH pair WHERE pair.eventCount = 0
      DELETE pair
    `,
    params: givenOf({ rows }),
  };
}

/** Counts pairs anew from their events: rows of `id` and `sums`, as they are to be kept. */
export function countPairs(
  kind: PairKind,
  rows: readonly { readonly oneId: string; readonly otherId: string }[],
): Statement {
  return {
    name: `projection.count ${kind}`,
    access: "WRITE",
    text: `
      UNWIND $given.rows AS row
      MATCH (one:Actor {id: row.oneId})
      MATCH (other:${farEnds[kind].label} {id: row.otherId})
      ${counted(kind)}
      RETURN sums.id AS id, sums
    `,
    params: { ...givenOf({ rows }), ...rules },
  };
}

/** Counts all pairs of actors anew: rows of `id` and `sums`. For comparison with what is kept. */
export function countPairsOf(kind: PairKind, actorIds: readonly string[]): Statement {
  return {
    name: `projection.countAll ${kind}`,
    access: "READ",
    text: `
      UNWIND $actorIds AS actorId
      MATCH (one:Actor {id: actorId})
      ${counted(kind)}
      RETURN sums.id AS id, sums
    `,
    params: { actorIds, ...rules },
  };
}

/** Puts in the place of all pairs of actors what their events sum up to. */
export function replacePairsOf(kind: PairKind, actorIds: readonly string[]): Statement {
  return {
    name: `projection.replace ${kind}`,
    access: "WRITE",
    text: `
      UNWIND $given.actorIds AS actorId
      MATCH (one:Actor {id: actorId})
      CALL (one) {
        MATCH (one)-[stale:${kind}]->()
        DELETE stale
      }
      CALL (one) {
        ${counted(kind)}
        CREATE (one)-[pair:${kind}]->(other)
        SET pair = sums
        RETURN count(*) AS pairs
      }
      RETURN sum(pairs) AS pairs
    `,
    params: { ...givenOf({ actorIds }), ...rules },
  };
}

/** What is kept of the pairs of actors: rows of `id` and `sums`. */
export function readPairsOf(kind: PairKind, actorIds: readonly string[]): Statement {
  return {
    name: `projection.readPairs ${kind}`,
    access: "READ",
    text: `
      UNWIND $actorIds AS actorId
      MATCH (:Actor {id: actorId})-[pair:${kind}]->()
      RETURN pair.id AS id, properties(pair) AS sums
    `,
    params: { actorIds },
  };
}

const textsOf = (pairs: readonly (readonly string[])[]) => pairs.map(([one, other]) => `${one} ${other}`);
const rules = {
  allied: textsOf(alliedRoles),
  fought: textsOf(opposingRoles),
  clear: textsOf(opposingRoles.filter((pair) => pair.some((role) => role !== "BELLIGERENT"))),
  together: ["ATTACKER ATTACKER", "DEFENDER DEFENDER"],
};

/** Clauses behind `one`, and `other` if that is bound: bind `sums`, what is to be kept of each pair with an event, counted by a rule of their own rather than by what changed. */
function counted(kind: PairKind): string {
  return kind === "ACTIVE_IN" ? countedPlaces : countedActors;
}

const countedPlaces = `MATCH (one)-[part:PARTICIPATES_IN]->(event)-[located:LOCATED_IN]->(other)
        WITH one, other, event, located, collect(part.claimIds) AS parts, collect(CASE part.role WHEN 'ATTACKER' THEN part.claimIds END) AS attacks
        WITH one, other, event, ${distinctIn("parts + [located.claimIds]")} AS support,
          CASE WHEN size(attacks) > 0 THEN ${distinctIn("attacks + [located.claimIds]")} END AS attackedSupport,
          CASE WHEN located.steps = 0 THEN ${distinctIn("parts + COLLECT { MATCH (event)-[spot:AT]->(other) RETURN spot.claimIds }")} END AS atSupport
        WITH one, other, ${sumsWhere({
          within: { support: "support" },
          attacked: { condition: "attackedSupport IS NOT NULL", support: "attackedSupport" },
          at: { condition: "atSupport IS NOT NULL", support: "atSupport" },
        })}
        WITH one, other, ${asKept("ACTIVE_IN")} AS sums`;

const countedActors = `MATCH (one)-[oneEdge:PARTICIPATES_IN]->(event)<-[otherEdge:PARTICIPATES_IN]-(other)
        WHERE other <> one
        WITH one, other, event, collect({
          roles: oneEdge.role + ' ' + otherEdge.role, claimIds: oneEdge.claimIds + otherEdge.claimIds,
          fights: NOT (oneEdge.role = 'VICTIM' AND one.actorType = 'CIVILIANS' OR otherEdge.role = 'VICTIM' AND other.actorType = 'CIVILIANS')
        }) AS met
        WITH one, other, event, [meeting IN met | meeting.claimIds] AS anyClaims,
          [meeting IN met WHERE meeting.roles IN $allied | meeting.claimIds] AS sameClaims,
          [meeting IN met WHERE meeting.fights AND meeting.roles IN $fought | meeting.claimIds] AS foughtClaims,
          [meeting IN met WHERE meeting.fights AND meeting.roles IN $clear | meeting.claimIds] AS clearClaims,
          [meeting IN met WHERE meeting.roles IN $together | meeting.claimIds] AS togetherClaims
        WITH one, other, ${sumsWhere(
          Object.fromEntries(
            waysOf.MET.map((way) => [
              way,
              { condition: `size(${way}Claims) > 0`, support: distinctIn(`${way}Claims`) },
            ]),
          ),
        )}
        WITH *, CASE WHEN togetherEventCount > 0 THEN ${opposingAs("clear")} ELSE ${opposingAs("fought")} END AS opposing
        WITH one, other, ${asKept("MET")} AS sums`;

/** How many different ones there are in lists of ids. Events have few claims: no more than looking for each among those before it is worth. */
function distinctIn(lists: string): string {
  return `size(reduce(ids = [], id IN reduce(all = [], list IN ${lists} | all + list) | CASE WHEN id IN ids THEN ids ELSE ids + id END))`;
}

function opposingAs(way: Way): string {
  return `{${sumNames.map((sum) => `${sum}: ${sumProperty(way, sum)}`).join(", ")}}`;
}

/** Aggregates by the names of the properties that keep them: over events where the condition holds, if there is one. */
function sumsWhere(
  ways: Readonly<Partial<Record<Way, { readonly condition?: string; readonly support: string }>>>,
): string {
  return Object.entries(ways)
    .flatMap(([way, { condition, support }]) => {
      const where = (expression: string, also?: string) => {
        const all = [condition, also].filter((one) => one != null);
        return all.length === 0 ? expression : `CASE WHEN ${all.join(" AND ")} THEN ${expression} END`;
      };
      const name = (sum: SumName) => sumProperty(way as Way, sum);
      return [
        `count(${where("1")}) AS ${name("eventCount")}`,
        `count(${where("1", "event.eventClass = 'INCIDENT'")}) AS ${name("incidentCount")}`,
        `min(${where("event.earliest", "event.earliest.year > 1")}) AS ${name("firstDate")}`,
        `max(${where("event.latest", "event.latest.year < 9999")}) AS ${name("lastDate")}`,
        `sum(${where(support)}) AS ${name("supportCount")}`,
      ];
    })
    .join(",\n          ");
}

/** The map of all properties of a relationship. */
function asKept(kind: PairKind): string {
  const kept = waysOf[kind]
    .flatMap((way) => sumNames.map((sum) => sumProperty(way, sum)))
    .map((name) => `${name}: ${name}`);
  const opposing = kind === "MET" ? sumNames.map((sum) => `${sumProperty("opposing", sum)}: opposing.${sum}`) : [];
  const ids = ["id: one.id + '|' + other.id", "actorId: one.id", `${farEnds[kind].idProperty}: other.id`];
  return `{${[...ids, ...kept, ...opposing].join(", ")}}`;
}
