import { beforeAll, describe, expect, it } from "vitest";
import { BadInput } from "../../../src/domain/errors.js";
import { recordDocument } from "../../../src/graph/record/record-document.js";
import { answerOf, askGraph } from "../../support/ask-graph.js";
import { buildReport, type ClaimSketch, type EventSketch } from "../../support/build-extraction.js";
import { databaseHits } from "../../support/profile.js";
import { useGraph } from "../../support/use-graph.js";

const killed = (quote: string, min: number, max: number | null, more: Partial<ClaimSketch> = {}): ClaimSketch => ({
  quote,
  kind: "CASUALTY",
  ...more,
  value: {
    casualty: "KILLED",
    min,
    max,
    qualifier: max === null ? "AT_LEAST" : "EXACT",
    victimGroup: "TOTAL",
    ...more.value,
  },
});
const attack = (claims: readonly ClaimSketch[]): EventSketch => ({
  trigger: "attacked",
  label: "ISIS attacks the airport",
  participants: [["isis", "ATTACKER", "ISIS"]],
  places: [["airport", "the airport"]],
  claims: [{ quote: "ISIS attacked the airport on Tuesday" }, ...claims],
});

/** Four tellings of one attack, with figures that refine, contradict and correct one another. */
const tellings = [
  buildReport({
    publisher: "Daily A",
    publishedAt: "2014-12-24T08:00:00Z",
    text: "ISIS attacked the airport on Tuesday. At least 16 were killed, nine of them civilians, the Observatory said.",
    events: [
      attack([
        killed("At least 16 were killed", 16, null, { said: ["sohr"] }),
        killed("nine of them civilians", 9, 9, {
          said: ["sohr-head", "sohr"],
          value: { victimGroup: "CIVILIANS", subsets: [{ victimGroup: "CHILDREN", min: 4, max: 4 }] },
        }),
      ]),
    ],
  }),
  buildReport({
    publisher: "Daily B",
    publishedAt: "2014-12-24T09:00:00Z",
    text: "ISIS attacked the airport on Tuesday, killing 20.",
    events: [attack([killed("killing 20", 20, 20)])],
  }),
  buildReport({
    publisher: "Reuters",
    publishedAt: "2014-12-24T10:00:00Z",
    text: "ISIS attacked the airport on Tuesday. The dead were 12.",
    events: [attack([killed("The dead were 12", 12, 12)])],
  }),
  buildReport({
    publisher: "Daily B",
    kind: "CORRECTION",
    publishedAt: "2014-12-24T12:00:00Z",
    text: "ISIS attacked the airport on Tuesday, killing 18, not 20.",
    events: [attack([killed("killing 18", 18, 18, { said: ["army"] })])],
  }),
];

/** One event of each kind that must not be added to others. */
const counted = buildReport({
  publisher: "Daily C",
  publishedAt: "2014-12-25T08:00:00Z",
  text: "The coalition launched 488 strikes that killed 1,171. An offensive went on. Strikes fell by half. A battle raged in Tell Sitrep; ten died. One clash in it cost three. A raid cost five. A foray cost four.",
  events: [
    {
      trigger: "launched",
      label: "Strikes",
      eventClass: "AGGREGATE",
      claims: [
        {
          quote: "launched 488 strikes",
          kind: "COUNT",
          value: { min: 488, max: 488, unit: "STRIKE", qualifier: "EXACT" },
        },
        killed("killed 1,171", 1171, 1171),
      ],
    },
    {
      trigger: "offensive",
      label: "An offensive",
      eventClass: "CAMPAIGN",
      claims: [{ quote: "An offensive went on" }],
    },
    {
      trigger: "fell",
      label: "Fewer strikes",
      eventClass: "TREND",
      claims: [{ quote: "Strikes fell by half", kind: "TREND" }],
    },
    { trigger: "battle", label: "A battle", claims: [killed("ten died", 10, 10)] },
    { trigger: "clash", label: "A clash", partOf: 3, claims: [killed("One clash in it cost three", 3, 3)] },
    { trigger: "raid", label: "A raid", partOf: 1, overlaps: [0], claims: [killed("A raid cost five", 5, 5)] },
    { trigger: "foray", label: "A foray", overlaps: [5], claims: [killed("A foray cost four", 4, 4)] },
  ],
});

describe("the casualty ledger", () => {
  const graph = useGraph({ emptied: "once" });
  beforeAll(async () => {
    for (const { report, extraction } of [...tellings, counted]) {
      await recordDocument(graph.connection, report, extraction, "2014-12-26T00:00:00.000Z");
    }
  });

  const figures =
    "casualtyLedger { figures { number casualty victimGroup unit min max qualifier isPart isSuperseded claim { quote publishedAt chain { actor { name } } } } relations { relation from to } }";

  it("shows all figures of an event side by side, who says each, and how they stand to one another", async () => {
    const { events } = await answerOf(
      graph,
      `{ events(filter: {actor: {name: "ISIS"}}) { edges { node { id documentCount casualties { killed { min max } } ${figures} } } } }`,
    );
    expect(events.edges).toHaveLength(1);
    const [{ node }] = events.edges;
    // The envelope spans all of them; what was corrected stands in it too.
    expect(node).toMatchObject({ documentCount: 4, casualties: { killed: { min: 12, max: null } } });
    // biome-ignore lint/suspicious/noExplicitAny: an answer.
    const told = node.casualtyLedger.figures.map(({ claim, ...figure }: any) => [
      figure.number,
      `${figure.victimGroup} ${figure.min}-${figure.max} ${figure.qualifier}`,
      claim.quote,
      claim.chain.map(({ actor }: { actor: { name: string } }) => actor.name).join(" < "),
      claim.publishedAt.toISOString?.() ?? claim.publishedAt,
    ]);
    expect(told).toEqual([
      [
        1,
        "TOTAL 16-null AT_LEAST",
        "At least 16 were killed",
        "Syrian Observatory for Human Rights < Daily A",
        "2014-12-24T08:00:00.000Z",
      ],
      [
        2,
        "CIVILIANS 9-9 EXACT",
        "nine of them civilians",
        "Head of the Observatory < Syrian Observatory for Human Rights < Daily A",
        "2014-12-24T08:00:00.000Z",
      ],
      [
        3,
        "CHILDREN 4-4 null",
        "nine of them civilians",
        "Head of the Observatory < Syrian Observatory for Human Rights < Daily A",
        "2014-12-24T08:00:00.000Z",
      ],
      [4, "TOTAL 20-20 EXACT", "killing 20", "Daily B", "2014-12-24T09:00:00.000Z"],
      [5, "TOTAL 12-12 EXACT", "The dead were 12", "Reuters", "2014-12-24T10:00:00.000Z"],
      [6, "TOTAL 18-18 EXACT", "killing 18", "Syrian army < Daily B", "2014-12-24T12:00:00.000Z"],
    ]);
    expect(node.casualtyLedger.relations).toEqual([
      { relation: "SUBSET_OF", from: 2, to: 1 },
      { relation: "SUBSET_OF", from: 3, to: 1 },
      { relation: "SUBSET_OF", from: 3, to: 2 },
      { relation: "REFINES", from: 4, to: 1 },
      { relation: "CONTRADICTS", from: 5, to: 1 },
      { relation: "CONTRADICTS", from: 5, to: 4 },
      { relation: "REFINES", from: 6, to: 1 },
      { relation: "SUPERSEDES", from: 6, to: 4 },
      { relation: "CONTRADICTS", from: 6, to: 5 },
    ]);
    expect(
      node.casualtyLedger.figures.filter((figure: { isSuperseded: boolean }) => figure.isSuperseded),
    ).toMatchObject([{ number: 4 }]);
  });

  it("adds up single incidents, and lists what it left out and why", async () => {
    const { casualtyLedger } = await answerOf(
      graph,
      `{ casualtyLedger(filter: {not: {actor: {name: "ISIS"}}}, orderBy: OLDEST) {
           total { value exact incidentCount excluded { reason eventCount } killed { min max incidentCount } wounded { min max incidentCount } }
           edges { excludedAs node { label } } } }`,
    );
    expect(casualtyLedger.total).toEqual({
      value: 5,
      exact: true,
      incidentCount: 2,
      excluded: [
        { reason: "AGGREGATE", eventCount: 1 },
        { reason: "PART_OF", eventCount: 1 },
        { reason: "POSSIBLE_OVERLAP", eventCount: 1 },
      ],
      killed: { min: 15, max: 15, incidentCount: 2 },
      wounded: { min: 0, max: null, incidentCount: 0 },
    });
    const reasons = Object.fromEntries(
      casualtyLedger.edges.map(({ node, excludedAs }: { node: { label: string }; excludedAs: string | null }) => [
        node.label,
        excludedAs,
      ]),
    );
    expect(reasons).toEqual({
      Strikes: "AGGREGATE",
      "A battle": null,
      "A clash": "PART_OF",
      "A raid": null,
      "A foray": "POSSIBLE_OVERLAP",
    });
  });

  it("counts a part whose whole is not in the list, and what overlaps only with what is not", async () => {
    const { casualtyLedger } = await answerOf(
      graph,
      `{ casualtyLedger(filter: {killed: {atMost: 4}}) { total { incidentCount excluded { reason } killed { min max } } edges { node { label } } } }`,
    );
    expect(casualtyLedger.edges.map(({ node }: { node: { label: string } }) => node.label).sort()).toEqual([
      "A clash",
      "A foray",
    ]);
    expect(casualtyLedger.total).toEqual({ incidentCount: 2, excluded: [], killed: { min: 7, max: 7 } });
  });

  it("is of one event by its id, and refuses an event with a filter", async () => {
    const { events } = await answerOf(graph, `{ events(filter: {killed: {atLeast: 1000}}) { edges { node { id } } } }`);
    const [{ node }] = events.edges;
    const ask = `query ($event: ID!, $filter: EventFilterInput) { casualtyLedger(event: $event, filter: $filter) { total { value } edges { excludedAs node { id } } } }`;
    const { casualtyLedger } = await answerOf(graph, ask, { event: node.id });
    expect(casualtyLedger).toEqual({ total: { value: 1 }, edges: [{ excludedAs: "AGGREGATE", node }] });
    const { errors } = await askGraph(graph, ask, { event: node.id, filter: {} });
    expect(errors[0]?.originalError).toBeInstanceOf(BadInput);
  });

  it("is asked of one statement, and answers one figure under two aliases", async () => {
    const { data, statements } = await askGraph(
      graph,
      `{ casualtyLedger(filter: {actor: {name: "ISIS"}}) { edges { node { casualtyLedger { a: figures { n: number claim { quote } } b: figures { claim { q: quote } } } } } total { n: value } } }`,
    );
    expect(statements).toHaveLength(1);
    const { a, b } = data.casualtyLedger.edges[0].node.casualtyLedger;
    expect(a[3]).toEqual({ n: 4, claim: { quote: "killing 20" } });
    expect(b[3]).toEqual({ claim: { q: "killing 20" } });
    expect(data.casualtyLedger.total).toEqual({ n: 1 });
  });

  it("costs what its filter selects, and not all events", async () => {
    await graph.run(
      `UNWIND range(1, 3000) AS number
       CREATE (event:Event {id: 'x' + number, label: 'x', eventClass: 'INCIDENT', killedMin: 1, killedMax: 1, earliest: date('2010-01-01'), latest: date('2010-01-01'), pageKey: '2010-01-01|x' + number})
       CREATE (event)<-[:ACCOUNT_OF]-(:Account {id: 'x' + number})<-[:ABOUT]-(:Claim {id: 'x' + number, kind: 'CASUALTY', pageKey: 'x' + number})`,
    );
    for (const source of [
      `{ casualtyLedger(filter: {date: {from: "2014-01-01"}}) { edges { excludedAs node { label } } } }`,
      `{ casualtyLedger(first: 6) { edges { excludedAs node { label } } } }`,
    ]) {
      const { data, statements } = await askGraph(graph, source);
      expect(data.casualtyLedger.edges).toHaveLength(6);
      const [statement] = statements;
      if (statement === undefined) throw new Error("Nothing ran.");
      expect(await databaseHits(statement)).toBeLessThan(50 * 6);
    }
  });
});
