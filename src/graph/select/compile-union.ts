import type { Selection } from "../../domain/selection.js";
import type { Compiled } from "./compiled.js";
import type { ObjectBuilder } from "./object-builder.js";
import { subquery } from "./subquery.cypher.js";

/** For each type asked about, a subquery that reads the node if it is one. */
export function compileUnion(node: string, selection: Selection, builder: ObjectBuilder): Compiled {
  const types = Object.entries(selection.children).map(([type, selections]) => {
    const [typed, result] = [builder.variable("node"), builder.variable("read")];
    const compiled = builder.compileObject(type, selections, { node: typed });
    const clauses = [
      `UNWIND CASE WHEN ${node}:${type} THEN [${node}] ELSE [] END AS ${typed}`,
      ...compiled.clauses,
      `RETURN collect({type: '${type}', fields: ${compiled.expression}}) AS ${result}`,
    ];
    return { type, result, decode: compiled.decode, clauses: subquery(clauses, { node }, builder) };
  });
  const decoders = new Map(types.map(({ type, decode }) => [type, decode]));
  return {
    clauses: types.flatMap(({ clauses }) => clauses),
    expression: `head(${types.map(({ result }) => result).join(" + ") || "[]"})`,
    decode: (raw) => {
      if (raw === null) return null;
      const { type, fields } = raw as { type: string; fields: unknown };
      return decoders.get(type)?.(fields) ?? null;
    },
  };
}
