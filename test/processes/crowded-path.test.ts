import { describe, expect, it } from "vitest";
import { globalId } from "../../src/domain/global-id.js";
import { answerOf } from "../support/ask-graph.js";
import { settleIndexes } from "../support/settle-indexes.js";
import { useGraph } from "../support/use-graph.js";

const question = `query ($from: GraphReferenceInput!, $to: GraphReferenceInput!) {
  path(from: $from, to: $to, limit: 1) { length truncated truncationReason paths { weakestSupport } }
}`;

describe("path between two actors of more events than are walked", () => {
  const graph = useGraph({ emptied: "once" });

  it("takes the best supported edges of a node that has too many to walk, and says that paths may be missing", async () => {
    const walkedAtMost = 50_000;
    await graph.run("CREATE (:Actor {id: 'one', name: 'one'}), (:Actor {id: 'other', name: 'other'})");
    for (let first = 0; first <= walkedAtMost; first += 10_000) {
      await graph.run(
        `UNWIND range(${first}, ${Math.min(first + 9_999, walkedAtMost)}) AS n
         MATCH (one:Actor {id: 'one'}), (other:Actor {id: 'other'})
         CREATE (event:Event {id: 'crowded' + n, label: 'crowded' + n})
         WITH one, other, event, n
         UNWIND [one, other] AS actor
         CREATE (actor)-[:PARTICIPATES_IN {id: actor.id + n, actorId: actor.id, role: 'ATTACKER', claimIds: ['c'], supportCount: CASE n WHEN 30000 THEN 5 ELSE 1 END}]->(event)`,
      );
    }
    // Else a plan may be made for the graph as it was: for one without events.
    await settleIndexes(graph);
    const ends = { from: { id: globalId("Actor", "one") }, to: { id: globalId("Actor", "other") } };
    const { path } = await answerOf(graph, question, ends);
    expect(path).toMatchObject({ length: 2, truncated: true, truncationReason: "EDGES" });
    expect(path.paths[0]).toMatchObject({ weakestSupport: 5 });
  });
});
