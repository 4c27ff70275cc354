import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { silentProgress } from "../../../src/domain/progress.js";
import { fingerprint } from "../../../src/graph/fingerprint.js";
import { migrate } from "../../../src/graph/migrations/migrate.js";
import { projectAll } from "../../../src/graph/projection/project-all.js";
import { sumAllEncounters } from "../../../src/graph/projection/sum-all-encounters.js";
import { recountMet } from "../../../src/graph/projection/sum-encounters.js";
import { writeActors } from "../../../src/graph/record/entities.cypher.js";
import type { Row as EntityRow } from "../../../src/graph/record/entity-rows.js";
import { verify } from "../../../src/graph/verify/verify.js";
import { packageRoot } from "../../../src/package-root.js";
import { ingestDocument } from "../../../src/services/ingest-document.js";
import { airportReports } from "../../support/airport-reports.js";
import { engineFor } from "../../support/build-extraction.js";
import { useGraph } from "../../support/use-graph.js";

describe("verify", () => {
  const graph = useGraph();
  const reports = airportReports();
  beforeEach(async () => {
    for (const built of [reports.strike, reports.village]) {
      await ingestDocument(graph.connection, engineFor(built), built.report);
    }
  });

  it("finds nothing in a graph that came from documents, and projecting all of it again changes nothing", async () => {
    for (const built of Object.values(reports)) {
      await ingestDocument(graph.connection, engineFor(built), built.report);
    }
    const before = await fingerprint(graph.connection);
    await projectAll(graph.connection, silentProgress);
    expect(await fingerprint(graph.connection)).toBe(before);
    const checks = await verify(graph.connection, silentProgress);
    expect(checks.filter(({ count }) => count > 0)).toEqual([]);
    expect(checks.length).toBeGreaterThan(10);
  });

  it("finds that a graph of an older Sitrep lacks what events hold and sum up to now, and nothing once migrations make that again", async () => {
    await graph.run(
      "MATCH (event:Event) REMOVE event.accountCount, event.publicationDays, event.publicationClaimCounts",
    );
    const faults = async () => (await verify(graph.connection, silentProgress)).filter(({ count }) => count > 0);
    expect((await faults()).map(({ name }) => name)).toContain("Projecting again changes nothing");
    await graph.run("MATCH ()-[pair:ACTIVE_IN|MET]->() DELETE pair");
    await graph.run(
      "MATCH (migration:Migration) WHERE migration.name IN ['publication-days', 'encounters'] DELETE migration",
    );
    await migrate(graph.connection, join(packageRoot, "schema", "graph"), silentProgress);
    expect(await faults()).toEqual([]);
  });

  it("finds nothing where a document has told that whoever was hurt is civilians, who are nobody's opponents", async () => {
    await graph.run(
      "MATCH (event:Event)<-[edge:PARTICIPATES_IN]-() WHERE edge.role IN ['TARGET', 'DEFENDER'] SET edge.role = 'VICTIM'",
    );
    await sumAllEncounters(graph.connection, silentProgress);
    const [hurt] = await graph.run(
      "MATCH (actor:Actor)-[:PARTICIPATES_IN {role: 'VICTIM'}]->() MATCH (actor)-[pair:MET]->() WHERE pair.opposingEventCount > 0 RETURN actor {.*} AS actor LIMIT 1",
    );
    const row = { ...(hurt?.["actor"] as EntityRow), actorType: "CIVILIANS" };
    const opponents = () =>
      graph.run("MATCH (:Actor {id: $id})-[pair:MET]->() RETURN sum(pair.opposingEventCount) AS events", {
        id: row.id,
      });
    expect((await opponents())[0]?.["events"]).toBeGreaterThan(0);
    await graph.connection.write(async (transaction) => {
      const turned = await transaction.run(writeActors([row]));
      expect(turned).toEqual([{ id: row.id }]);
      await recountMet(transaction, [row.id]);
    });
    expect(await opponents()).toEqual([{ events: 0 }]);
  });

  const damages: readonly (readonly [invariant: string, cypher: string, example: string])[] = [
    ["Every event has an open account", "CREATE (:Event {id: 'orphan'})", "Event orphan: no open account tells it"],
    [
      "Every open account is of one event",
      "MATCH (:Account {label: 'clashed'})-[of:ACCOUNT_OF]->() DELETE of",
      "it is of 0 events",
    ],
    [
      "Every account has a claim",
      "MATCH (:Account {label: 'clashed'})<-[about:ABOUT]-() DELETE about",
      "no claim is about it",
    ],
    [
      "Every claim has a chain without gaps that ends with the publisher",
      "MATCH (:Claim)-[by:ATTRIBUTED_TO]->() WITH by LIMIT 1 SET by.position = 1",
      "the positions of its chain have a gap",
    ],
    [
      "Every edge of an event has support in live claims",
      "MATCH ()-[edge:PARTICIPATES_IN]->() WITH edge LIMIT 1 SET edge.claimIds = []",
      "has no support",
    ],
    [
      "Every edge of an event has support in live claims",
      "MATCH ()-[edge:LOCATED_IN]->() WITH edge LIMIT 1 SET edge.supportStarts = edge.supportStarts + 1",
      "differ in length",
    ],
    [
      "Every edge of an event has support in live claims",
      "MATCH (claim:Claim)-[:ABOUT]->(:Account {label: 'clashed'}) SET claim.retractedAt = datetime()",
      "no longer live",
    ],
    [
      "Every edge of an event has support in live claims",
      "MATCH ()-[edge:PART_OF {supportCount: 1}]->(:Event) SET edge.supportInherited = [true]",
      "says wrongly whether its words",
    ],
    [
      "Every edge between places has support in live claims, or a reference",
      "MATCH (:Place)-[edge:BEARING_OF]->() SET edge.claimIds = ['nothing']",
      "names a claim that is not there: nothing",
    ],
    [
      "No event ends before it begins, and one dated to a day has one day",
      "MATCH (event:Event) WITH event LIMIT 1 SET event.latest = date('2001-01-01')",
      "before it begins",
    ],
    [
      "No account ends after its publication, unless a claim foretells it",
      "MATCH (account:Account {label: 'clashed'}) SET account.latest = date('2015-01-01')",
      "it ends on 2015-01-01",
    ],
    [
      "No place lies within itself",
      "MATCH (country:Place {id: 'sketch:syria'}), (province:Place {id: 'sketch:province'}) CREATE (country)-[:WITHIN {id: 'circle', basis: 'REFERENCE', reference: 'none'}]->(province)",
      "Place sketch:province: it lies within itself",
    ],
    [
      "Every event is located in the places it is at and all that contain them",
      "MATCH (:Event)-[edge:LOCATED_IN]->(:Place {id: 'sketch:syria'}) DELETE edge",
      "should be in",
    ],
    [
      "Every document has one text and its publisher",
      "MATCH (:Document)-[has:HAS_TEXT]->() WITH has LIMIT 1 DELETE has",
      "it has 0 texts",
    ],
    [
      "Actors that may be one share the names told, and one of them is a data set's",
      "MATCH (one:Actor), (other:Actor) WHERE one.id < other.id WITH one, other LIMIT 1 CREATE (one)-[:MAY_BE {id: 'candidate', names: ['x']}]->(other)",
      "it may be one that is no data set either",
    ],
    [
      "Actors that may be one share the names told, and one of them is a data set's",
      "MATCH (actor:Actor) WITH actor LIMIT 1 CREATE (actor)-[:MAY_BE {id: 'candidate', names: ['x']}]->(:Actor {id: 'list:actor:1'})",
      "it may be one by a name that is not that of both",
    ],
    [
      "Every quote, mention, cue and sentence stands in the text where it is said to",
      "MATCH (claim:Claim) WITH claim LIMIT 1 SET claim.quote = 'Nobody wrote this'",
      '"Nobody wrote this" does not stand at',
    ],
    ["Projecting again changes nothing", "MATCH (e:Event) WITH e LIMIT 1 SET e.killedMin = 999", "killedMin is 999"],
    [
      "Projecting again changes nothing",
      "MATCH (event:Event) WITH event LIMIT 1 SET event.publicationDays = [date('2001-01-01')]",
      'publicationDays is ["2001-01-01"]',
    ],
    [
      "Projecting again changes nothing",
      "MATCH (event:Event) WITH event LIMIT 1 SET event.publicationClaimCounts = [99]",
      "publicationClaimCounts is [99]",
    ],
    [
      "Projecting again changes nothing",
      "MATCH ()-[edge:PARTICIPATES_IN]->(:Event) WITH edge LIMIT 1 DELETE edge",
      "is missing",
    ],
    [
      "What is kept of who was where and who met whom is what the events sum up to",
      "MATCH ()-[pair:MET]->() WITH pair LIMIT 1 SET pair.opposingEventCount = 99",
      '"opposingEventCount":99',
    ],
  ];

  it.each(damages)("reports what breaks: %s (%s)", async (invariant, cypher, example) => {
    await graph.run(cypher);
    const check = (await verify(graph.connection, silentProgress)).find(({ name }) => name === invariant);
    expect(check?.count).toBeGreaterThan(0);
    expect(check?.examples.join("\n")).toContain(example);
  });
});
