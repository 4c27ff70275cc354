import type { Selection } from "../../domain/selection.js";
import type { Compiled } from "./compiled.js";
import type { ConnectionField, ObjectSelect } from "./field-select.js";
import { madeFields } from "./field-select.js";
import type { ObjectBuilder } from "./object-builder.js";
import { type Order, wholeRange } from "./order.js";
import type { Scope } from "./scope.js";
import { rowClauses, subquery } from "./subquery.cypher.js";

/** How many rows a list has, and what else its `total` says. */
export interface CompiledTotal extends Pick<Compiled, "clauses" | "expression"> {
  /** Name of its type. */
  readonly type: string;
  /** The object of that type, of what the expression returned. */
  readonly make: (raw: unknown) => Readonly<Record<string, unknown>>;
}

/** What is not asked for. */
export const noTotal: CompiledTotal = { type: "Total", clauses: [], expression: "null", make: () => ({}) };

/** How many rows a connection has, counted in a subquery of its own, with the sums that are asked for. */
export function compileTotal(
  field: ConnectionField,
  selection: Selection,
  scope: Scope,
  builder: ObjectBuilder,
  order: Order,
): CompiledTotal {
  const { bound, sums } = field;
  const type = sums?.type ?? "Total";
  const count = (value: unknown) => ({ value, exact: bound === undefined || Number(value) < bound });
  const asked = new Set(
    Object.values(selection.children)
      .flat()
      .filter((child) => child.field === "total")
      .flatMap((child) => child.children[type] ?? [])
      .map((child) => child.field),
  );
  const isCount = [...asked].every((name) => name === "value" || name === "exact");
  const source = field.rows({ scope, args: selection.args, builder });
  if (source.degree != null && isCount) return { type, clauses: [], expression: source.degree, make: count };
  const total = builder.variable("total");
  // Without the range the planner would scan every relationship of the type.
  const ranged = source.ranged ?? source.scope;
  const owner = order.prefix?.(ranged) ?? null;
  const range = owner === null ? null : wholeRange(order, ranged, (value) => builder.parameters.value(value));
  const restriction = range === null ? [] : [range];
  if (sums === undefined || isCount) {
    const { groups = source.aggregate } = source;
    const rows = rowClauses(groups === undefined ? source : { ...source, aggregate: groups }, restriction);
    const clauses = subquery([...rows, `RETURN count(*) AS ${total}`], scope, builder);
    return { type, clauses, expression: total, make: count };
  }
  const rows = rowClauses(source, restriction);
  const { clauses, aggregates } = sums.read(source, asked, builder);
  const summed = Object.entries({ value: "count(*)", ...aggregates }).map(([name, sum]) => `${name}: ${sum}`);
  return {
    type,
    clauses: subquery([...rows, ...clauses, `RETURN {${summed.join(", ")}} AS ${total}`], scope, builder),
    expression: total,
    make: (raw) => {
      const read = raw as Readonly<Record<string, number>>;
      return { ...count(read["value"]), ...sums.make(read) };
    },
  };
}

export const totalObjects: Readonly<Record<string, ObjectSelect>> = {
  Total: { fields: madeFields("value", "exact") },
  PageInfo: { fields: madeFields("hasNextPage", "hasPreviousPage", "startCursor", "endCursor") },
};
