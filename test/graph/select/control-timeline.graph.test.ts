import { beforeAll, describe, expect, it } from "vitest";
import { silentProgress } from "../../../src/domain/progress.js";
import { fingerprint } from "../../../src/graph/fingerprint.js";
import { projectAll } from "../../../src/graph/projection/project-all.js";
import { recordDocument } from "../../../src/graph/record/record-document.js";
import { verify } from "../../../src/graph/verify/verify.js";
import { answerOf, askGraph } from "../../support/ask-graph.js";
import { buildReport } from "../../support/build-extraction.js";
import { databaseHits } from "../../support/profile.js";
import { useGraph } from "../../support/use-graph.js";

const reports = [
  buildReport({
    publisher: "Daily A",
    publishedAt: "2014-12-24T08:00:00Z",
    text: "ISIS captured Beiji last summer. Iraqi forces wrested the town back from the militants in mid-November. ISIS fought its way to the edge of Beiji on Tuesday, the Observatory said.",
    bearings: [["-edge", "OUTSKIRTS_OF", "beiji", "the edge of Beiji"]],
    events: [
      {
        trigger: "captured",
        label: "ISIS captures Beiji",
        outcome: "TERRITORY_SEIZED",
        date: ["2014-06-01", "2014-08-31", "SEASON"],
        participants: [["isis", "ATTACKER", "ISIS"]],
        places: [["beiji", "Beiji"]],
        claims: [{ quote: "ISIS captured Beiji last summer" }],
      },
      {
        trigger: "wrested",
        label: "Iraqi forces retake Beiji",
        outcome: "TERRITORY_REGAINED",
        date: ["2014-11-11", "2014-11-20", "PART_OF_MONTH"],
        participants: [
          ["iraqi-forces", "ATTACKER", "Iraqi forces"],
          ["isis", "DEFENDER", "the militants"],
        ],
        places: [["beiji", "the town"]],
        claims: [{ quote: "Iraqi forces wrested the town back from the militants in mid-November" }],
      },
      {
        trigger: "fought",
        label: "ISIS advances to the edge of Beiji",
        outcome: "ADVANCE",
        participants: [["isis", "ATTACKER", "ISIS"]],
        places: [["-edge", "the edge of Beiji"]],
        claims: [{ quote: "ISIS fought its way to the edge of Beiji on Tuesday", said: ["sohr"] }],
      },
    ],
  }),
  buildReport({
    publisher: "An army command",
    publishedAt: "2014-12-21T18:00:00Z",
    text: "Beiji is under the full control of the government. The enemy never held Beiji. The enemy is said to have taken Kobani on Sunday; this is a lie.",
    holders: [
      ["Beiji is under the full control of the government", "beiji", "iraq-gov", "2014-12-21"],
      ["The enemy never held Beiji", "beiji", "isis", "2014-12-20", "DENIED"],
    ],
    events: [
      {
        trigger: "taken",
        label: "ISIS takes Kobani, it is denied",
        outcome: "TERRITORY_SEIZED",
        date: ["2014-12-21", "2014-12-21", "DAY"],
        participants: [["isis", "ATTACKER", "The enemy"]],
        places: [["kobani", "Kobani"]],
        claims: [{ quote: "taken Kobani on Sunday", modality: "DENIED" }],
      },
    ],
  }),
];

const evidence =
  "evidence { kind earliest latest actor { name } place { name } event { label } supportCount saidBy { total { value } edges { words { text names } node { quote chain { actor { name } } } } } }";
const timeline = `controlTimeline { isComplete spans { holders { name } begin { earliest latest } end { earliest latest } isContested ${evidence} } contests { kind earliest latest ${evidence} } }`;

describe("the control timeline of a place", () => {
  const graph = useGraph({ emptied: "once" });
  const record = async (version: string) => {
    for (const { report, extraction } of reports) {
      const extractor = { ...extraction.extractor, version };
      await recordDocument(graph.connection, report, { ...extraction, extractor }, "2014-12-26T00:00:00.000Z");
    }
  };
  beforeAll(() => record("1"));

  it("tells who held it, from when to when, who says so in which words, and where that is contested", async () => {
    const { data, errors, statements } = await askGraph(graph, `{ place(name: "Beiji") { ${timeline} } }`);
    expect(errors).toEqual([]);
    expect(statements).toHaveLength(1);
    // What is asked of the evidence of spans and of contests alike is read once.
    expect(statements[0]?.text.match(/:QUOTED_FROM\]/g)).toHaveLength(1);
    const { spans, contests, isComplete } = data.place.controlTimeline;
    expect(isComplete).toBe(true);
    expect(spans).toMatchObject([
      {
        holders: [{ name: "ISIS" }],
        begin: { earliest: "2014-06-01", latest: "2014-08-31" },
        end: { earliest: "2014-11-11", latest: "2014-11-20" },
        isContested: false,
        evidence: [
          { kind: "TOOK", event: { label: "ISIS captures Beiji" }, place: { name: "Beiji" } },
          { kind: "LOST", event: { label: "Iraqi forces retake Beiji" }, earliest: "2014-11-11" },
        ],
      },
      {
        holders: [{ name: "Iraqi security forces" }, { name: "Government of Iraq" }],
        begin: { earliest: "2014-11-11", latest: "2014-11-20" },
        end: null,
        isContested: true,
        evidence: [
          { kind: "TOOK", actor: { name: "Iraqi security forces" } },
          {
            kind: "HELD",
            actor: { name: "Government of Iraq" },
            event: null,
            earliest: "2014-12-21",
            latest: "2014-12-21",
          },
        ],
      },
    ]);
    expect(spans[1].evidence[0]).toMatchObject({
      supportCount: 1,
      saidBy: {
        total: { value: 1 },
        edges: [
          {
            words: [
              { text: "Iraqi forces", names: "ACTOR" },
              { text: "the town", names: "PLACE" },
            ],
            node: { quote: "Iraqi forces wrested the town back from the militants in mid-November" },
          },
        ],
      },
    });
    expect(spans[1].evidence[1].saidBy.edges).toMatchObject([
      {
        words: [{ names: "ACTOR" }],
        node: {
          quote: "Beiji is under the full control of the government",
          chain: [{ actor: { name: "An army command" } }],
        },
      },
    ]);
    expect(contests).toMatchObject([
      {
        kind: "ATTACKED",
        earliest: "2014-12-23",
        latest: "2014-12-23",
        evidence: [
          {
            kind: "ATTACKED",
            actor: { name: "ISIS" },
            place: { name: "Edge of Beiji" },
            saidBy: { total: { value: 1 } },
          },
        ],
      },
    ]);
  });

  it("is empty where nothing is told, and where what is told is only denied", async () => {
    const { kobani, syria } = await answerOf(
      graph,
      `{ kobani: place(name: "Kobani") { ${timeline} } syria: place(name: "Syria") { ${timeline} } }`,
    );
    const empty = { spans: [], contests: [], isComplete: true };
    expect(kobani.controlTimeline).toEqual(empty);
    expect(syria.controlTimeline).toEqual(empty);
  });

  it("stays as it is when another extractor reads the documents, and when all is projected again", async () => {
    const ask = () => answerOf(graph, `{ place(name: "Beiji") { ${timeline} } }`);
    const told = await ask();
    await record("2");
    const [holders] = await graph.run("MATCH ()-[edge:CONTROLS]->() RETURN count(edge) AS count");
    expect(holders).toEqual({ count: 1 });
    const before = await fingerprint(graph.connection);
    await projectAll(graph.connection, silentProgress);
    expect(await fingerprint(graph.connection)).toBe(before);
    expect(await ask()).toEqual(told);
    const faults = async () => (await verify(graph.connection, silentProgress)).filter(({ count }) => count > 0);
    expect(await faults()).toEqual([]);
    await graph.run("MATCH ()-[edge:CONTROLS]->() SET edge.kept = edge.claimIds, edge.claimIds = ['nothing']");
    expect((await faults()).map(({ name }) => name)).toEqual([
      "Whoever is told to hold a place has support in live claims of control",
    ]);
    await graph.run("MATCH ()-[edge:CONTROLS]->() SET edge.claimIds = edge.kept REMOVE edge.kept");
  });

  it("costs what is told of the place and not what happened elsewhere", async () => {
    const { statements } = await askGraph(
      graph,
      `{ place(name: "Beiji") { controlTimeline { spans { isContested } } } }`,
    );
    const [statement] = statements;
    if (statement === undefined) throw new Error("Nothing ran.");
    const before = await databaseHits(statement);
    await graph.run(
      `MATCH (other:Place {name: 'Kobani'}), (isis:Actor {name: 'ISIS'})
       UNWIND range(1, 500) AS number
       CREATE (event:Event {id: 'x' + number, outcome: 'TERRITORY_SEIZED', earliest: date('2014-01-01'), latest: date('2014-01-01')})
       CREATE (event)-[:AT {id: 'a' + number, placeId: other.id}]->(other)
       CREATE (isis)-[:PARTICIPATES_IN {id: 'p' + number, actorId: isis.id, role: 'ATTACKER'}]->(event)`,
    );
    expect(await databaseHits(statement)).toBeLessThan(before + 50);
  });
});
