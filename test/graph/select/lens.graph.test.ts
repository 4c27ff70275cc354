import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { createReadGraph } from "../../../src/services/read-graph.js";
import { everything, typeOfRoot } from "../../support/everything.js";
import { goldSkipReason, hasGold, readGold, writeGold } from "../../support/gold-graph.js";
import { askWithout, type Families, familiesOf, type NaiveLens } from "../../support/naive-lens.js";
import { selectionsOf } from "../../support/selections-of.js";
import { type TestGraph, useGraph } from "../../support/use-graph.js";

const saidBy = `supportCount saidBy(first: 100) { total { value } edges { words { text names inherited } node { quote } } }`;
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
    events(first: 100) { ${listed} { role explicit headcount { min max } node { label date { earliest } } ${saidBy} } }
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
  `{ dyads(first: 100) { ${listed} { node { one { name } other { name } ${summed} } } } }`,
  `{ events(first: 100, filter: {${date}, not: {eventClass: [AGGREGATE]}}) { ${listed} { node { label } } } }`,
  `{ events(first: 100, filter: {or: [{weapon: [AIR_DELIVERED_MUNITION]}, {outcome: [TERRITORY_SEIZED]}, {civilianTargeting: true}, {subEventType: [ARMED_CLASH]}]}) { ${listed} { node { label } } } }`,
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

async function expectLaw(graph: TestGraph, lens: NaiveLens, families: Families) {
  const { removed, reported, recorded } = lens;
  const given = {
    withoutSources: removed.map(({ id, ...how }) => ({ id: { type: "Actor", id }, ...how })),
    asOf: { reported, recorded },
  };
  // The statements are large: on a busy machine it takes seconds to plan one for the first time.
  const readGraph = createReadGraph({ read: (statement) => graph.connection.read(statement, { timeoutMs: 60_000 }) });
  const naive = await askWithout(graph, lens, families, selections);
  for (const [index, selection] of selections.entries()) {
    const seen = await readGraph({ ...selection, args: { ...selection.args, lens: given } });
    expect(unordered(seen), questions[index]).toEqual(unordered(naive[index]));
  }
}

/** Sets of sources to leave out, and clocks. */
function lensArbitrary(ids: readonly string[], instants: readonly string[]): fc.Arbitrary<NaiveLens> {
  const removed = fc.record({ id: fc.constantFrom(...ids), family: fc.boolean(), asPublisher: fc.boolean() });
  return fc.record(
    {
      removed: fc.uniqueArray(removed, { maxLength: 4, selector: ({ id }) => id }),
      reported: fc.constantFrom(...instants),
      recorded: fc.constantFrom(...instants),
    },
    { requiredKeys: ["removed"] },
  );
}

describe.skipIf(!hasGold)(`a lens on the annotated report${goldSkipReason}`, () => {
  const graph = useGraph({ emptied: "once" });
  beforeAll(() => writeGold(graph));

  it("answers every question as a graph would in which the claims left out were never written", async () => {
    const families = familiesOf([readGold()]);
    const said = await graph.run("MATCH (actor:Actor)<-[:ATTRIBUTED_TO]-() RETURN DISTINCT actor.id AS id ORDER BY id");
    const ids = said.map(({ id }) => String(id));
    await fc.assert(
      fc.asyncProperty(lensArbitrary(ids, ["2014-12-24T09:00:00Z"]), (lens) =>
        expectLaw(graph, { removed: lens.removed }, families),
      ),
      { numRuns: 3, endOnFailure: true },
    );
  }, 200000);
});
