import { describe, expect, it } from "vitest";
import type { SitrepError } from "../../../src/domain/errors.js";
import { settleEvents } from "../../../src/graph/identity/settle-events.js";
import { useGraph } from "../../support/use-graph.js";

describe("settleEvents", () => {
  const graph = useGraph();
  /** Accounts in a row, each tied to the next, without blocks: found only by following the decisions. */
  const chainOf = async (length: number) => {
    await graph.run(
      `UNWIND range(0, toInteger($length) - 1) AS at
       CREATE (:Account {id: 'a' + at, documentId: 'd' + at, publishedAt: datetime('2014-12-24T00:00:00Z'),
         earliest: date('2014-12-23'), latest: date('2014-12-23')})
       WITH at WHERE at > 0
       MATCH (one:Account {id: 'a' + (at - 1)}), (other:Account {id: 'a' + at})
       CREATE (d:Decision {id: 's' + at, kind: 'SAME', by: 'rule:test', score: 0.9, reason: 'test'}), (d)-[:DECIDES]->(one), (d)-[:DECIDES]->(other)`,
      { length },
    );
  };
  const settle = (from: string, mostTied: number) =>
    graph.connection.write((transaction) =>
      settleEvents(transaction, [from], new Map(), "2014-12-24T00:00:00.000Z", mostTied),
    );

  it("takes all that are tied, through others too, whichever of them it begins with", async () => {
    await chainOf(6);
    expect(await settle("a5", 5)).toHaveLength(1);
    expect(
      await graph.run(
        "MATCH (e:Event)<-[:ACCOUNT_OF]-(a:Account) RETURN count(DISTINCT e) AS events, count(a) AS accounts",
      ),
    ).toEqual([{ events: 1, accounts: 6 }]);
  });

  it.each(["a0", "a3", "a5"])("refuses more than its bound and writes nothing, also from %s", async (from) => {
    await chainOf(6);
    const error = await settle(from, 4).catch((thrown: SitrepError) => thrown);
    expect(error).toMatchObject({
      code: "INVARIANT_BROKEN",
      message: `More than 4 accounts are tied to what 1 accounts tell, ${from} among them.`,
      nextStep: expect.stringContaining("undo"),
    });
    expect(await graph.run("MATCH (e:Event) RETURN e.id")).toEqual([]);
  });
});
