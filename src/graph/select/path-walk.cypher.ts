import { bestSupported, ownedEdges } from "./best-supported.cypher.js";
import { type Ends, type PathSearch, passable } from "./path-search.cypher.js";
import type { StatementBuilder } from "./statement-builder.js";
import { indented } from "./subquery.cypher.js";

/** So many edges a search walks in all: about half a second. */
const mostEdges = 100_000;
/** A node that has more is not walked whole: of it the best supported edges are taken. */
const mostOfNode = 50_000;
const bestOfNode = 5_000;
/** An event is not asked how many edges it has, which would cost as much as to walk them. */
const edgesOfEvent = 8;

/**
 * Searches breadth first from both ends until they meet, each step from that end whose farthest nodes have fewer edges: a place
 * of a hundred thousand events is met from both sides before anyone walks what it has. A step is taken whole, so that the first meeting
 * is over all shortest paths, unless that would pass the bounds above.
 *
 * @param maxDepth parameter: how many edges a path has at most.
 * @returns a Cypher expression of `{steps, cut}`. `steps` holds, for each step from one end to the other, a list of what may take it,
 * `[from, edge, to]`; it is empty where the ends do not meet. `cut` is true where edges were left out, so that paths may be missing,
 * even shorter ones.
 */
export function walk(ends: Ends, maxDepth: string, search: PathSearch, builder: StatementBuilder): string {
  const standing = (end: string) => `{front: [[${end}, ${edgeCount(end, search)}]], seen: [${end}], steps: []}`;
  const begun = `{sides: [${standing(ends.from)}, ${standing(ends.to)}], met: false, left: ${builder.parameters.integer(mostEdges)}, cut: false}`;
  // A fold, for Cypher has no loop: were each step clauses of its own, to plan them would take longer than to walk.
  return `[walk IN [reduce(walk = ${begun}, depth IN range(1, ${maxDepth}) | CASE WHEN walk.met THEN walk ELSE head(COLLECT {
${indented(step(ends, search, builder))}
}) END)] | {
  steps: CASE WHEN walk.met THEN walk.sides[0].steps + reverse([rows IN walk.sides[1].steps | [row IN rows | reverse(row)]]) ELSE [] END,
  cut: walk.cut
}][0]`;
}

function edgeCount(node: string, { edges }: PathSearch): string {
  return `CASE WHEN ${node}:Event THEN ${edgesOfEvent} ELSE COUNT { (${node})-[:${edges.join("|")}]-() } END`;
}

/**
 * From a `walk` to the same with one step more. The front of a side is a list of `[node, how many edges]`, those with fewer first, and as
 * many of them as the budget has room for are walked.
 */
function step(ends: Ends, search: PathSearch, builder: StatementBuilder): string {
  const [edge, far] = builder.variables(["edge", "far"]);
  const most = builder.parameters.integer(mostOfNode);
  const cost = `CASE WHEN one[1] > ${most} THEN ${builder.parameters.integer(bestOfNode)} ELSE one[1] END`;
  const edgesOf = (side: number) => `reduce(edges = 0, one IN walk.sides[${side}].front | edges + one[1])`;
  return `WITH walk, CASE WHEN ${edgesOf(0)} <= ${edgesOf(1)} THEN 0 ELSE 1 END AS side
WITH walk, side, walk.sides[side] AS here, [one IN walk.sides[1 - side].front | one[0]] AS goals
WITH *, here.front AS front, here.seen AS seen
WITH *, reduce(taken = {nodes: 0, edges: 0}, one IN front | CASE WHEN taken.edges + ${cost} > walk.left THEN taken ELSE {nodes: taken.nodes + 1, edges: taken.edges + ${cost}} END) AS taken
WITH *, COLLECT {
  UNWIND front[..taken.nodes] AS one
  WITH *, one[0] AS near, one[1] > ${most} AS busy
  CALL (near, busy) {
${indented(edgesAt(edge, far, search, builder).join("\nUNION ALL\n"), 2)}
  }
  WITH *
  WHERE ${[`NOT ${far} IN seen`, ...passable(edge, far, ends, search, builder)].join("\n    AND ")}
  RETURN [near, ${edge}, ${far}]
} AS rows
WITH *, COLLECT { UNWIND rows AS row RETURN DISTINCT row[2] } AS reached
WITH *, any(node IN reached WHERE node IN goals) AS met
WITH *, COLLECT {
  UNWIND CASE WHEN met THEN [] ELSE reached END AS node
  WITH node, ${edgeCount("node", search)} AS edges
  ORDER BY edges, node.id
  RETURN [node, edges]
} AS ahead
WITH *, {front: ahead, seen: seen + reached, steps: here.steps + [rows]} AS moved
RETURN {
  sides: CASE side WHEN 0 THEN [moved, walk.sides[1]] ELSE [walk.sides[0], moved] END,
  met: met,
  left: walk.left - taken.edges,
  cut: walk.cut OR taken.nodes < size(front) OR any(one IN front WHERE one[1] > ${most})
}`;
}

/** The branches of a subquery on `near` and `busy`: all edges of a node, or the best supported of a busy one. */
function edgesAt(edge: string, far: string, { edges }: PathSearch, builder: StatementBuilder): string[] {
  const best = builder.parameters.integer(bestOfNode);
  const owned = ownedEdges.filter(({ kind }) => edges.includes(kind));
  const others = edges.filter((kind) => owned.every((one) => one.kind !== kind));
  const walked = (kinds: readonly string[], when: string) =>
    `WITH near, busy\nWHERE ${when}\nMATCH (near)-[${edge}:${kinds.join("|")}]-(${far})\nRETURN ${edge}, ${far}`;
  return [
    walked(edges, "NOT busy"),
    ...(others.length === 0 ? [] : [`${walked(others, "busy")}\nLIMIT ${best}`]),
    ...owned.map((kind) => {
      const owner = `CASE WHEN busy AND near:${kind.label} THEN near.id END`;
      const claims = `${edge}.supportCount`;
      return `${bestSupported(kind, edge, owner, [`${claims} >= 0`], claims, best)}\nRETURN ${edge}, ${kind.event}(${edge}) AS ${far}`;
    }),
  ];
}
