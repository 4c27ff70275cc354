import { partOfMerged } from "./merged-lists.cypher.js";
import type { Order } from "./order.js";
import type { RowSource } from "./row-source.js";
import { type Part, partOfScan } from "./scan-budget.cypher.js";
import type { StatementBuilder } from "./statement-builder.js";

/** As many rows of a source as may be looked at, in whatever way it finds them; null where an index serves them all. */
export function partOf(source: RowSource, order: Order, builder: StatementBuilder): Part | null {
  return partOfMerged(source, order, builder) ?? partOfScan(source, order, builder);
}
