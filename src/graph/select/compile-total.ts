import type { Selection } from "../../domain/selection.js";
import type { Compiled } from "./compiled.js";
import type { ConnectionField } from "./field-select.js";
import type { ObjectBuilder } from "./object-builder.js";
import { type Order, wholeRange } from "./order.js";
import type { Scope } from "./scope.js";
import { rowClauses, subquery } from "./subquery.cypher.js";

/** How many rows a connection has, counted in a subquery of its own. */
export function compileTotal(
  field: ConnectionField,
  selection: Selection,
  scope: Scope,
  builder: ObjectBuilder,
  order: Order,
): Pick<Compiled, "clauses" | "expression"> {
  const source = field.rows({ scope, args: selection.args, builder });
  if (source.degree != null) return { clauses: [], expression: source.degree };
  const total = builder.variable("total");
  // Without the range the planner would scan every relationship of the type.
  const ranged = source.ranged ?? source.scope;
  const owner = order.prefix?.(ranged) ?? null;
  const range = owner === null ? null : wholeRange(order, ranged, (value) => builder.parameters.value(value));
  const rows = [...rowClauses(source, range === null ? [] : [range]), `RETURN count(*) AS ${total}`];
  return { clauses: subquery(rows, scope, builder), expression: total };
}
