import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { recordDocument } from "../../../src/graph/record/record-document.js";
import { createReadGraph } from "../../../src/services/read-graph.js";
import { answerOf } from "../../support/ask-graph.js";
import { everything, typeOfRoot } from "../../support/everything.js";
import { goldSkipReason, hasGold, readGold, writeGold } from "../../support/gold-graph.js";
import { askWithout, type Families, familiesOf, type NaiveLens } from "../../support/naive-lens.js";
import { publicationInstants, randomReports } from "../../support/random-reports.js";
import { selectionsOf } from "../../support/selections-of.js";
import { type TestGraph, useGraph } from "../../support/use-graph.js";

const saidBy = `supportCount rootSourceCount saidBy(first: 100) { total { value } edges { words { text names inherited } node { quote } } }`;
const summed = `eventCount incidentCount firstDate lastDate ${saidBy}`;
const listed = `total { value exact } edges`;
const date = `date: {from: "2014-12-20", to: "2014-12-23", certainty: POSSIBLE}`;
/** Decisions are no claims; where an edge leads to is asked for by name. */
const scalars = {
  without: new Set([
    "decisions",
    "participants",
    "places",
    "parts",
    "possibleOverlaps",
    "claims",
    "accounts",
    "documents",
    "partOf",
  ]),
};

/** Every field that a lens can change, with every filter that it looks through. */
const questions = [
  `{ events(first: 100) { ${listed} { node ${everything(typeOfRoot("event"), 2, scalars)} } } }`,
  `{ events(first: 100) { ${listed} { node { id
    participants(first: 100) { ${listed} { role explicit headcount { min max } node { name } ${saidBy} } }
    places(first: 100) { ${listed} { role node { name } ${saidBy} } } } } } }`,
  `{ events(first: 100) { ${listed} { node { id partOf { id label }
    parts(first: 100) { ${listed} { node { id label date { earliest } } ${saidBy} } }
    possibleOverlaps(first: 100) { ${listed} { node { id } ${saidBy} } }
    claims(first: 100) { ${listed} { node { quote event { label } } } }
    accounts(first: 100) { ${listed} { node { label } } }
    documents(first: 100) { ${listed} { node { id } } } } } } }`,
  `{ actors(first: 100) { ${listed} { node { id
    events(first: 100) { total { value exact incidentCount excluded { reason eventCount } } edges { role explicit headcount { min max } node { label date { earliest } } ${saidBy} } }
    statements(first: 100) { ${listed} { position node { quote } } } } } } }`,
  `{ actors(first: 100) { ${listed} { node { id
    places(first: 100) { ${listed} { node { name } ${summed} } }
    coActors(first: 100, side: SAME) { ${listed} { node { name } ${summed} } }
    sharedOpponents(first: 100) { ${listed} { node { name } enemies { name } ${summed} } } } } } }`,
  `{ places(first: 100) { ${listed} { node { id parent { name } ancestors { name }
    children(first: 100) { ${listed} { node { name } ${saidBy} } }
    events(first: 100) { ${listed} { steps node { label } ${saidBy} } }
    actors(first: 100) { ${listed} { node { name } ${summed} } }
    bearings(first: 100) { ${listed} { bearing node { name } ${saidBy} } } } } } }`,
  `{ documents(first: 100) { ${listed} { node { id
    claims(first: 100) { ${listed} { node { quote } } }
    events(first: 100) { ${listed} { node { label } } } } } } }`,
  `{ casualtyLedger(first: 100) { total { value exact incidentCount excluded { reason eventCount } killed { min max incidentCount } wounded { min max incidentCount }
    civiliansKilled { min max incidentCount } childrenKilled { min max incidentCount } } edges { excludedAs node { id } } } }`,
  `{ dyads(first: 100) { ${listed} { node { one { name } other { name } ${summed} } } } }`,
  `{ events(first: 100, filter: {${date}, not: {eventClass: [AGGREGATE]}}) { ${listed} { node { label } } } }`,
  `{ events(first: 100, filter: {or: [{weapon: [AIR_DELIVERED_MUNITION]}, {outcome: [TERRITORY_SEIZED]}, {civilianTargeting: true}, {subEventType: [ARMED_CLASH]}]}) { ${listed} { node { label } } } }`,
  `{ events(first: 100, filter: {or: [{killed: {atLeast: 12}, childrenKilled: {atMost: 3, certainty: POSSIBLE}}, {not: {wounded: {atMost: 15}}}, {minRootSources: 2, minEvidence: 3}]}) { ${listed} { node { label } } } }`,
  `{ aggregate(first: 100, by: [ACTOR_TYPE, SUB_EVENT_TYPE], bucket: WEEK) { ${listed} { node { from actorType subEventType incidents { definite possible } killed { min max incidentCount } excluded { reason eventCount } } } } }`,
  `{ aggregate(first: 100, by: [PLACE, SOURCE, WEAPON], rollUpTo: SETTLEMENT) { ${listed} { node { place { name } source { name } weapon incidents { definite possible } killed { min max } excluded { reason eventCount } } } } }`,
  `{ timeline(first: 100, bucket: DAY, clock: REPORT) { ${listed} { node { from events { definite possible } claims { definite possible } firstReported } } } }`,
  `{ timeline(first: 100, bucket: WEEK) { ${listed} { node { from events { definite possible } claims { definite possible } } } } }`,
  `{ actors(first: 100) { edges { node { id namesBySource(first: 100) { ${listed} { name useCount firstAt lastAt node { name } } } } } } }`,
  `{ actors(first: 100, filter: {takesPartIn: {${date}}}) { ${listed} { node { name places(first: 100, filter: {${date}}) { ${listed} { eventCount firstDate lastDate } } } } } }`,
];

/** Lists in one order: under a lens they keep that of the dates as everyone tells them. */
function unordered(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(unordered);
    return items.map((item) => JSON.stringify(item)).sort();
  }
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value).map(([key, held]) => [key, unordered(held)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const selections = (await Promise.all(questions.map((question) => selectionsOf(question)))).flat();

/** What a lens that also has minima shows. */
const underMinima = await selectionsOf(`{ events(first: 100) { edges { node { label rootSourceCount } } } }`);

async function expectLaw(graph: TestGraph, lens: NaiveLens, families: Families, asked = selections) {
  const { removed, reported, recorded, minRootSources = null } = lens;
  const given = {
    withoutSources: removed.map(({ id, ...how }) => ({ id: { type: "Actor", id }, ...how })),
    asOf: { reported, recorded },
    minRootSources,
  };
  // The statements are large: on a busy machine it takes seconds to plan one for the first time.
  const readGraph = createReadGraph({ read: (statement) => graph.connection.read(statement, { timeoutMs: 60_000 }) });
  const naive = await askWithout(graph, lens, families, asked);
  for (const [index, selection] of asked.entries()) {
    const seen = await readGraph({ ...selection, args: { ...selection.args, lens: given } });
    expect(unordered(seen), questions[index]).toEqual(unordered(naive[index]));
  }
}

/** Sets of sources to leave out, with or without their families. */
const removedArbitrary = (ids: readonly string[]) =>
  fc.uniqueArray(fc.record({ id: fc.constantFrom(...ids), family: fc.boolean(), asPublisher: fc.boolean() }), {
    minLength: 1,
    maxLength: 4,
    selector: ({ id }) => id,
  });

const whoSpeaks = async (graph: TestGraph): Promise<string[]> => {
  const rows = await graph.run("MATCH (actor:Actor)<-[:ATTRIBUTED_TO]-() RETURN DISTINCT actor.id AS id ORDER BY id");
  return rows.map(({ id }) => String(id));
};

describe.skipIf(!hasGold)(`a lens on the annotated report${goldSkipReason}`, () => {
  const graph = useGraph({ emptied: "once" });
  beforeAll(() => writeGold(graph));

  it("answers every question as a graph would in which the removed sources had never spoken", async () => {
    const families = familiesOf([readGold()]);
    const removed = removedArbitrary(await whoSpeaks(graph));
    // Clocks that hide nothing: the statements are those of the lenses below, and are planned once for both.
    const clocks = { reported: "9000-01-01T00:00:00.000Z", recorded: "9000-01-01T00:00:00.000Z" };
    await fc.assert(
      fc.asyncProperty(removed, (sources) => expectLaw(graph, { removed: sources, ...clocks }, families)),
      { numRuns: 3, endOnFailure: true },
    );
  }, 300_000);

  it("drops 8 of its 33 events without the Observatory, 9 with its family, and none for its publisher's sake", async () => {
    const question = `query ($lens: LensInput) { events(lens: $lens) { total { value exact } } }`;
    const remaining = async (source: Record<string, unknown>) => {
      const lens = { withoutSources: [{ name: "Syrian Observatory for Human Rights", ...source }] };
      return (await answerOf(graph, question, { lens })).events.total;
    };
    expect(await remaining({ family: false })).toEqual({ value: 25, exact: true });
    expect(await remaining({})).toEqual({ value: 24, exact: true });
    const publisher = { name: "The Daily Star", family: false };
    expect((await remaining(publisher)).value).toBeGreaterThan(20);
    expect(await remaining({ ...publisher, asPublisher: true })).toEqual({ value: 0, exact: true });
  });
});

describe("a lens on several reports of one event", () => {
  const graph = useGraph();

  it("answers every question as a graph would in which what it leaves out had never been written", async () => {
    // The last lets everything pass. All lenses are of one shape, so that each question is planned once.
    const instants = [...publicationInstants, "2015-01-01T00:00:00.000Z"];
    const asOf = fc.record({ reported: fc.constantFrom(...instants), recorded: fc.constantFrom(...instants) });
    const ids = ["sohr", "sohr-head", "reuters"];
    await fc.assert(
      fc.asyncProperty(
        randomReports,
        fc.array(fc.tuple(removedArbitrary(ids), asOf), { minLength: 3, maxLength: 3 }),
        async (reports, lenses) => {
          await graph.run("MATCH (node) WHERE NOT node:Migration AND NOT node:MigrationLock DETACH DELETE node");
          for (const [index, { report, extraction }] of reports.entries()) {
            await recordDocument(graph.connection, report, extraction, instants[index] ?? "");
          }
          const families = familiesOf(reports);
          for (const [removed, clocks] of lenses) {
            await expectLaw(graph, { removed, ...clocks }, families);
            await expectLaw(graph, { removed, ...clocks, minRootSources: 2 }, families, underMinima);
          }
        },
      ),
      { numRuns: 2, endOnFailure: true },
    );
  }, 300_000);
});
