import { describe, expect, it } from "vitest";
import { readCandidates } from "../../../src/graph/identity/identity.cypher.js";
import { databaseHits } from "../../support/profile.js";
import { useGraph } from "../../support/use-graph.js";

const day = "earliest: date('2014-12-23'), latest: date('2014-12-23')";

describe("readCandidates", () => {
  const graph = useGraph();

  it("finds whoever is not of the account's own data set, and costs nothing for the thousands that are", async () => {
    await graph.run(`
      CREATE (rows:Block {key: 'week', dataSet: 'ged'}), (others:Block {key: 'week', dataSet: 'acled'}), (reports:Block {key: 'week', dataSet: ''})
      CREATE (:Account {id: 'row', documentId: 'd-row', dataSet: 'ged', comparable: '{}', ${day}})-[:IN_BLOCK]->(rows)
      CREATE (:Account {id: 'other', documentId: 'd-other', dataSet: 'acled', comparable: '{}', ${day}})-[:IN_BLOCK]->(others)
      CREATE (:Account {id: 'report', documentId: 'd-report', comparable: '{}', ${day}})-[:IN_BLOCK]->(reports)
      CREATE (:Account {id: 'second', documentId: 'd-second', comparable: '{}', ${day}})-[:IN_BLOCK]->(reports)
      WITH rows
      UNWIND range(1, 2000) AS number
      CREATE (:Block {key: 'week' + number, dataSet: 'ged'})
      CREATE (:Account {id: 'row' + number, documentId: 'd' + number, dataSet: 'ged', comparable: '{}', ${day}})-[:IN_BLOCK]->(rows)`);
    const { text, params } = readCandidates(["row", "report"]);
    const found = await graph.run(
      text.replace("candidate.comparable AS comparable", "candidate.id AS comparable"),
      params,
    );
    const of = (id: string) =>
      found.filter(({ accountId }) => accountId === id).map(({ comparable }) => String(comparable));
    expect(of("row").sort()).toEqual(["other", "report", "second"]);
    expect(of("report")).toHaveLength(2000 + 3);
    expect(await databaseHits(readCandidates(["row"]))).toBeLessThan(100);
  });
});
