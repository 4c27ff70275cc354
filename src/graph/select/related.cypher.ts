import type { Several } from "../../domain/filter.js";
import { numberInRange } from "./number-in-range.js";
import type { FilteredType, StatementBuilder } from "./statement-builder.js";
import { twoValued } from "./three-valued.cypher.js";

const numbers = { least: 1, most: 1_000_000 } as const;

/** The far side of a relation that a filter leads through. */
interface Related {
  /** The input object that asks for so many of them: for at least one, if not given. */
  readonly given?: Several;
  readonly type: FilteredType;
  /** Variable of the node there. */
  readonly node: string;
  readonly is: unknown;
  /** The pattern that leads there, and what else must hold of it. */
  readonly pattern: string;
  readonly where: readonly string[];
}

/**
 * "At least so many related nodes satisfy a filter". Under a negation it is "not so many may satisfy it": the certainties inside are swapped, as those of
 * a leaf are. Predicates are two-valued, so that what may hold is what does not definitely fail.
 * @throws {BadInput} if less than one is asked for.
 */
export function relatedPredicate(related: Related, negated: boolean, builder: StatementBuilder): string {
  const { given, type, node, is, pattern, where } = related;
  const atLeast = given?.atLeast == null ? 1 : numberInRange("atLeast", given, numbers);
  const inside = builder.filtered(type, is, negated, node);
  const satisfied = negated ? (inside === "false" ? "true" : `NOT (${inside})`) : inside;
  const all = [...where, ...(satisfied === "true" ? [] : [satisfied])];
  const found = `MATCH ${pattern}${all.length === 0 ? "" : ` WHERE ${all.join(" AND ")}`}`;
  const enough =
    atLeast === 1
      ? `EXISTS { ${found} }`
      : `COUNT { ${found} RETURN DISTINCT ${node} } >= ${builder.parameters.integer(atLeast)}`;
  return twoValued(negated, enough);
}
