import { beforeAll, describe, expect, it } from "vitest";
import { silentProgress } from "../../src/domain/progress.js";
import { migrate } from "../../src/graph/migrations/migrate.js";
import { ingestDocument } from "../../src/services/ingest-document.js";
import { buildReport, engineFor } from "../support/build-extraction.js";
import { useGraph } from "../support/use-graph.js";

describe("ingestDocument", () => {
  const graph = useGraph();
  beforeAll(async () => {
    await migrate(graph.connection, "schema/graph", silentProgress);
  });

  it("writes an event with the words that support each of its edges", async () => {
    const built = buildReport(
      {
        publisher: "Daily A",
        publishedAt: "2014-12-24T08:00:00Z",
        text: "ISIS seized a hill near the airport, the Observatory said.",
        events: [
          {
            trigger: "seized",
            participants: [["isis", "ATTACKER", "ISIS"]],
            places: [["-hill", "a hill"]],
            claims: [{ quote: "ISIS seized a hill", said: ["sohr-head"] }],
          },
        ],
      },
      [["-hill", "NEAR", "airport", "near the airport"]],
    );
    const outcome = await ingestDocument(graph.connection, engineFor(built), built.report);
    expect(outcome.status).toBe("CREATED");
    const [edge] = await graph.run(`
      MATCH (:Actor {id: 'isis'})-[edge:PARTICIPATES_IN]->(:Event)<-[:ACCOUNT_OF]-(:Account)<-[:ABOUT]-(claim:Claim)
      RETURN edge.supportStarts AS starts, edge.supportEnds AS ends, edge.supportInherited AS inherited,
        edge.claimIds = [claim.id] AS isItsClaim, edge.sourceChains AS chains`);
    expect(edge).toEqual({
      starts: [0],
      ends: [4],
      inherited: [false],
      isItsClaim: true,
      chains: ["|sohr-head|sohr|"],
    });
  });
});
