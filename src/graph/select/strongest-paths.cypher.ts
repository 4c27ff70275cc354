import type { StatementBuilder } from "./statement-builder.js";
import { calling, indented } from "./subquery.cypher.js";
import { claimCount } from "./support.select.js";

/** What no claim supports weakens no path: it rests on reference data, or is a part of the record. */
const unweakened = "9223372036854775807";

/**
 * Clauses that choose, of all the paths that steps make up, those whose weakest step most claims support, ties by the ids of their nodes.
 * First is found, from the far end back, how strong the strongest way on is over every step; then from the near end come as many
 * beginnings as paths are wanted, those that lead to the strongest first. So the choice is exact, and of however many paths there are no
 * other is written out. Several relationships between the same two nodes, as an actor by two roles in one event, are one step.
 * @param from variable of the near end; @param to that of the far one.
 * @param steps variable of a list that holds for each step a list of what may take it, `[from, edge, to]`; none may be empty.
 * @param longest how many steps there are at most.
 * @param limit parameter: how many paths are wanted; one more is found, where there is one.
 * @param paths the variable that is bound: a list of `{nodes, edges, weakest}`, the edges a list for each step, `weakest` null where no claim weakens it.
 */
export function strongestPaths(
  { from, to, steps }: Readonly<Record<"from" | "to" | "steps", string>>,
  longest: number,
  limit: string,
  paths: string,
  builder: StatementBuilder,
): string[] {
  const backwards = builder.variable("backwards");
  const ways = Array.from({ length: longest + 1 }, () => builder.variable("ways")) as [string, ...string[]];
  const forwards = `reverse([${ways.slice(1).join(", ")}][..size(${steps})])`;
  const begun = `CASE WHEN size(${steps}) = 0 THEN [] ELSE [{nodes: [${from}], ids: [], edges: [], strength: ${unweakened}}] END`;
  return [
    `WITH *, reverse(${steps}) AS ${backwards}, [{from: ${to}, strength: ${unweakened}}] AS ${ways[0]}`,
    ...ways.slice(1).map((before, index) => leadingOn(backwards, index, ways[index] as string, before, builder)),
    `WITH *, reduce(begun = ${begun}, ways IN ${forwards} | COLLECT {
${indented(goingOn())}
}[..${limit} + 1]) AS ${paths}`,
    `WITH *, [path IN ${paths} | {
  nodes: path.nodes,
  edges: [joining IN path.edges | COLLECT { UNWIND joining AS edge WITH edge ORDER BY type(edge), edge.id RETURN edge }],
  weakest: nullIf(path.strength, ${unweakened})
}] AS ${paths}`,
  ];
}

/**
 * Binds `before`: what takes a step to where a way on begins, with the strength of the strongest way on over it.
 * @param back how many steps lie behind it. @param on variable of the ways on.
 */
function leadingOn(backwards: string, back: number, on: string, before: string, builder: StatementBuilder): string {
  const edge = builder.variable("edge");
  const seen = [on, backwards];
  // Joined by the nodes that one leads to and the other begins at.
  const joined = `UNWIND ${on} AS way
RETURN way.from AS to, way.strength AS strength, null AS row
UNION ALL
UNWIND ${backwards}[${back}] AS row
RETURN row[2] AS to, null AS strength, row`;
  const leading = `WITH to, max(strength) AS strength, collect(row) AS rows
WHERE strength IS NOT NULL
UNWIND rows AS row
WITH row[0] AS from, to, strength, row[1] AS ${edge}
WITH from, to, strength, collect(${edge}) AS edges, max(CASE WHEN ${edge}.claimIds IS NOT NULL THEN ${claimCount(edge, builder)} END) AS claims
RETURN collect({from: from, to: to, edges: edges, strength: CASE WHEN claims < strength THEN claims ELSE strength END}) AS ${before}`;
  return calling(seen, [calling(seen, [joined], builder), leading], builder);
}

/**
 * From the `begun` paths to those a step longer. They are sorted and cut by whoever takes them, for rows that are sorted with a limit are each
 * counted with all that is in reach.
 */
function goingOn(): string {
  return `UNWIND begun AS path
UNWIND [way IN ways WHERE way.from = path.nodes[-1]] AS way
WITH path, way, CASE WHEN way.strength < path.strength THEN way.strength ELSE path.strength END AS strength, path.ids + way.to.id AS ids
ORDER BY strength DESC, ids
RETURN {nodes: path.nodes + way.to, ids: ids, edges: path.edges + [way.edges], strength: strength}`;
}
