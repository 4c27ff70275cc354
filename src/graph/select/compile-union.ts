import type { Selection } from "../../domain/selection.js";
import type { Compiled } from "./compiled.js";
import type { ObjectBuilder } from "./object-builder.js";
import { subquery } from "./subquery.cypher.js";

/**
 * For each type, what is asked of the node if it is one. A type of which only properties are asked needs no subquery: each would cost the
 * planner.
 */
export function compileUnion(node: string, selection: Selection, builder: ObjectBuilder): Compiled {
  const types = Object.entries(selection.children).map(([type, selections]) => {
    const { clauses, expression, decode } = builder.compileObject(type, selections, { node });
    const fields = `{type: '${type}', fields: ${expression}}`;
    if (clauses.length === 0) return { type, decode, clauses, expression: fields };
    const result = builder.variable("read");
    const rows = [`MATCH (${node}) WHERE ${node}:${type}`, ...clauses, `RETURN collect(${fields}) AS ${result}`];
    return { type, decode, clauses: subquery(rows, { node }, builder), expression: `head(${result})` };
  });
  const decoders = new Map(types.map(({ type, decode }) => [type, decode]));
  const cases = types.map(({ type, expression }) => `WHEN ${node}:${type} THEN ${expression}`);
  return {
    clauses: types.flatMap(({ clauses }) => clauses),
    expression: cases.length === 0 ? "null" : `CASE ${cases.join(" ")} END`,
    decode: (raw) => {
      if (raw === null) return null;
      const { type, fields } = raw as { type: string; fields: unknown };
      return decoders.get(type)?.(fields) ?? null;
    },
  };
}
