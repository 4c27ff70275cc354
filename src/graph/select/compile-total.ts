import type { Selection } from "../../domain/selection.js";
import type { Compiled } from "./compiled.js";
import type { ConnectionField, ObjectSelect } from "./field-select.js";
import { partOf } from "./looked-through.cypher.js";
import { madeFields } from "./make-field.js";
import type { ObjectBuilder } from "./object-builder.js";
import { type Order, rangeBehind } from "./order.js";
import type { RowSource } from "./row-source.js";
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
  const { sums } = field;
  const type = sums?.type ?? "Total";
  const count = (value: unknown) => exactOf(field, value, false);
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
  const part = partOf(source, order, builder);
  const rowsOf = (one: RowSource) => part?.rows ?? rowClauses(one, restriction(one, order, builder));
  const cut = part?.cut ?? source.cut;
  const bounded = (clauses: readonly string[]) => [
    ...subquery(clauses, scope, builder),
    ...(cut === undefined ? [] : subquery(cut.clauses, scope, builder)),
  ];
  const expression = cut === undefined ? total : `{total: ${total}, isPart: ${cut.isCut}}`;
  const parted = (raw: unknown) => (cut === undefined ? { total: raw, isPart: false } : (raw as Parted));
  if (sums === undefined || isCount) {
    const counted = { ...source, derived: {}, ...source.groups };
    return {
      type,
      clauses: bounded([...rowsOf(counted), `RETURN count(*) AS ${total}`]),
      expression,
      make: (raw) => {
        const read = parted(raw);
        return exactOf(field, read.total, read.isPart);
      },
    };
  }
  const { clauses, aggregates } = sums.read(source, asked, builder);
  const summed = Object.entries({ value: "count(*)", ...aggregates }).map(([name, sum]) => `${name}: ${sum}`);
  return {
    type,
    clauses: bounded([...rowsOf(source), ...clauses, `RETURN {${summed.join(", ")}} AS ${total}`]),
    expression,
    make: (raw) => {
      const read = parted(raw);
      const held = read.total as Readonly<Record<string, unknown>>;
      return { ...exactOf(field, held["value"], read.isPart), ...sums.make(held) };
    },
  };
}

/** The total of rows that were counted along with a page. @param isCut Cypher that is true where there are more, or null. */
export function countedAlong(field: ConnectionField, count: string, isCut: string): CompiledTotal {
  return {
    type: noTotal.type,
    clauses: [],
    expression: `{total: ${count}, isPart: ${isCut}}`,
    make: (raw) => {
      const { total, isPart } = raw as Parted;
      return exactOf(field, total, isPart === true);
    },
  };
}

/** How many rows there are, which is exact unless a bound or what is looked through cuts them. */
function exactOf({ bound }: ConnectionField, value: unknown, isPart: boolean) {
  return { value, exact: (bound === undefined || Number(value) < bound) && !isPart };
}

interface Parted {
  readonly total: unknown;
  readonly isPart: boolean;
}

/** Without the range of the whole list the planner would scan every relationship of the type. */
function restriction(source: RowSource, order: Order, builder: ObjectBuilder): string[] {
  const ranged = source.ranged ?? source.scope;
  return (order.prefix?.(ranged) ?? []).length === 0 ? [] : rangeBehind(order, ranged, null, builder.parameters);
}

export const totalObjects: Readonly<Record<string, ObjectSelect>> = {
  Total: { fields: madeFields("value", "exact") },
  PageInfo: { fields: madeFields("hasNextPage", "hasPreviousPage", "startCursor", "endCursor", "isCut") },
};
