import type { RowSource } from "./row-source.js";
import type { StatementBuilder } from "./statement-builder.js";

/** The event of an id. A merged event is found under the id it had. */
export function eventRows(id: string, builder: StatementBuilder): RowSource {
  const [merged, current, node] = [builder.variable("merged"), builder.variable("id"), builder.variable("event")];
  const wanted = builder.parameters.value(id);
  return {
    match: [
      `OPTIONAL MATCH (${merged}:MergedEvent {id: ${wanted}})`,
      `WITH coalesce(${merged}.mergedInto, ${wanted}) AS ${current}`,
      `MATCH (${node}:Event {id: ${current}})`,
    ],
    where: builder.shown("event", node),
    scope: { node },
  };
}
