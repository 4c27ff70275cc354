import type { Selection } from "../../domain/selection.js";
import type { Compiled } from "./compiled.js";
import type { ListField } from "./field-select.js";
import type { ObjectBuilder } from "./object-builder.js";
import type { Scope } from "./scope.js";
import { pageClauses, reach, rowClauses, subquery, wordsIn } from "./subquery.cypher.js";

/** A list that cannot grow, in a subquery; `finish` makes of its items what the field promises. */
export function compileList(
  field: ListField,
  selection: Selection,
  scope: Scope,
  builder: ObjectBuilder,
  finish: (rows: unknown[]) => unknown,
): Compiled {
  const source = field.rows({ scope, args: selection.args, builder });
  const node = builder.compileObject(field.type, selection.children[field.type] ?? [], reach(source), field.fields);
  const used = wordsIn([...node.clauses, node.expression]);
  const result = builder.variable("list");
  const rows = [
    ...rowClauses(source, []),
    ...pageClauses(source, field.order, builder.parameters.integer(field.limit)),
    ...(source.fetch?.((variable) => used.has(variable)) ?? []),
    ...node.clauses,
    `RETURN collect(${node.expression}) AS ${result}`,
  ];
  return {
    clauses: subquery(rows, scope, builder),
    expression: result,
    decode: (raw) => finish((raw as unknown[]).map(node.decode)),
  };
}
