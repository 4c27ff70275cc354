import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { ClaimFacts } from "../../../src/domain/account-facts.js";
import { casualtiesOf } from "../../../src/domain/casualty-figures.js";
import { eventFigures } from "../../../src/domain/event-figures.js";
import { globalId } from "../../../src/domain/global-id.js";
import { givenOf } from "../../../src/graph/parameters.js";
import { recordDocument } from "../../../src/graph/record/record-document.js";
import { figureValue } from "../../../src/graph/select/figure-value.cypher.js";
import { airportReports } from "../../support/airport-reports.js";
import { answerOf, askGraph } from "../../support/ask-graph.js";
import { useGraph } from "../../support/use-graph.js";

const events = `query ($lens: LensInput) { events(lens: $lens, orderBy: OLDEST) { total { value } edges { node { label claimCount rootSourceCount casualties { killed { min max state } } } } } }`;
const without = (name: string, how: Record<string, unknown> = {}) => ({ withoutSources: [{ name, ...how }] });

/** What three reports tell of one clash at the airport, and two others of strikes and of a village. */
describe("a lens", () => {
  const graph = useGraph({ emptied: "once" });
  const { attack, defence, bridge, strike, village } = airportReports();
  const labels = async (lens: unknown): Promise<string[]> => {
    const answer = await answerOf(graph, events, { lens });
    return answer.events.edges.map(({ node }: { node: { label: string } }) => node.label);
  };

  beforeAll(async () => {
    for (const [index, { report, extraction }] of [attack, defence, bridge, strike, village].entries()) {
      await recordDocument(graph.connection, report, extraction, `2014-12-2${5 + index}T00:00:00.000Z`);
    }
  });

  it("computes again what an event is from the accounts that stand", async () => {
    const clash = async (lens: unknown) => {
      const answer = await answerOf(graph, events, { lens });
      return answer.events.edges.map(({ node }: { node: unknown }) => node)[0];
    };
    expect(await clash(null)).toMatchObject({
      claimCount: 5,
      casualties: { killed: { min: 16, max: null, state: "KNOWN" } },
    });
    // Daily A says itself that at least 16 died: with that gone, the 20 of Daily B remain.
    expect(await clash(without("Daily A"))).toMatchObject({
      claimCount: 4,
      casualties: { killed: { min: 20, max: 20, state: "KNOWN" } },
    });
    expect(await clash({ withoutSources: [{ name: "Daily A" }, { name: "Daily B" }] })).toMatchObject({
      claimCount: 2,
      casualties: { killed: { min: null, max: null, state: "UNKNOWN" } },
    });
  });

  it("shows of an edge only who still says so, and no edge that nobody says", async () => {
    const question = `query ($lens: LensInput) { actor(name: "ISIS", lens: $lens) { events(roles: [ATTACKER]) { total { value } edges { supportCount rootSourceCount saidBy { edges { node { document { publisher { name } } } } } } } } }`;
    const saying = async (lens: unknown) => {
      const { actor } = await answerOf(graph, question, { lens });
      expect(actor.events.total.value).toBe(actor.events.edges.length);
      return actor.events.edges.map(
        (edge: {
          supportCount: number;
          rootSourceCount: number;
          saidBy: { edges: { node: { document: { publisher: { name: string } } } }[] };
        }) => [
          edge.supportCount,
          edge.rootSourceCount,
          edge.saidBy.edges.map(({ node }) => node.document.publisher.name),
        ],
      );
    };
    expect(await saying(null)).toEqual([[2, 2, ["Reuters", "Daily A"]]]);
    const observatory = "Syrian Observatory for Human Rights";
    expect(await saying(without(observatory))).toEqual([]);
    // Reuters has it from the head of the Observatory and from the Observatory.
    expect(await saying(without("Head of the Observatory"))).toEqual([[1, 1, ["Daily A"]]]);
    expect(await saying(without("Reuters"))).toEqual([[2, 2, ["Reuters", "Daily A"]]]);
    expect(await saying(without("Reuters", { asPublisher: true }))).toEqual([[1, 1, ["Daily A"]]]);
  });

  it("knows nothing younger than either of its clocks", async () => {
    expect(await labels({ asOf: { reported: "2014-12-24T05:59:59Z" } })).toEqual([]);
    expect(await labels({ asOf: { reported: "2014-12-24T06:00:00Z" } })).toEqual(["ISIS fights the army"]);
    expect(await labels({ asOf: { recorded: "2014-12-25T00:00:00Z" } })).toEqual(["ISIS attacks the airport"]);
    const documents = `query ($lens: LensInput) { documents(lens: $lens) { total { value } } }`;
    const answer = await answerOf(graph, documents, { lens: { asOf: { recorded: "2014-12-26T00:00:00Z" } } });
    expect(answer.documents.total.value).toBe(2);
  });

  it("hides what too few claims or too few sources say", async () => {
    expect((await labels({})).length).toBe(4);
    expect(await labels({ minEvidence: 2 })).toHaveLength(1);
    expect(await labels({ minEvidence: 6 })).toEqual([]);
    expect(await labels({ minRootSources: 2 })).toHaveLength(1);
    expect(await labels({ minEvidence: 5, ...without("Daily B") })).toEqual([]);
    const question = `query ($lens: LensInput) { actors(lens: $lens, filter: {takesPartIn: {}}) { edges { node { name } } } }`;
    const { actors } = await answerOf(graph, question, { lens: { minRootSources: 2 } });
    expect(actors.edges.map(({ node }: { node: { name: string } }) => node.name)).toEqual(["ISIS", "Syrian army"]);
  });

  it("gives null for an event or a claim that does not stand, also among nodes, and finds neither", async () => {
    const { events: all } = await answerOf(
      graph,
      `{ events(filter: {actor: {name: "YPG"}}) { edges { node { id claims { edges { node { id } } } } } } }`,
    );
    const [event] = all.edges;
    const claim = event.node.claims.edges[0].node.id;
    const question = `query ($lens: LensInput, $event: ID!, $ids: [ID!]!) {
      event(id: $event, lens: $lens) { label } nodes(ids: $ids, lens: $lens) { __typename }
      search(query: "brigade clashed", lens: $lens) { edges { node { __typename } } } }`;
    const ids = [event.node.id, claim, globalId("Actor", "ypg")];
    const variables = { event: event.node.id, ids };
    const seen = await answerOf(graph, question, variables);
    expect(seen).toMatchObject({
      event: { label: expect.any(String) },
      nodes: [{ __typename: "Event" }, { __typename: "Claim" }, { __typename: "Actor" }],
    });
    expect(seen.search.edges.length).toBeGreaterThan(0);
    expect(await answerOf(graph, question, { ...variables, lens: without("Daily B") })).toEqual({
      event: null,
      nodes: [null, null, { __typename: "Actor" }],
      search: { edges: [] },
    });
  });

  it("filters by the figures that stand, and adds them up", async () => {
    const question = `query ($lens: LensInput) {
      events(lens: $lens, filter: {killed: {atLeast: 20}}) { total { value } }
      aggregate(lens: $lens, by: [SUB_EVENT_TYPE]) { edges { node { subEventType incidents { definite } killed { min max incidentCount } } } } }`;
    const clashes = async (lens: unknown) => {
      const { events: deadly, aggregate } = await answerOf(graph, question, { lens });
      const clash = aggregate.edges.find(
        ({ node }: { node: { subEventType: string } }) => node.subEventType === "ARMED_CLASH",
      );
      return [deadly.total.value, clash.node.killed];
    };
    // At least 16 by Daily A, 20 by Daily B.
    expect(await clashes(null)).toEqual([0, { min: 16, max: null, incidentCount: 1 }]);
    expect(await clashes(without("Daily A"))).toEqual([1, { min: 20, max: 20, incidentCount: 1 }]);
    expect(await clashes({ withoutSources: [{ name: "Daily A" }, { name: "Daily B" }] })).toEqual([
      0,
      { min: 0, max: 0, incidentCount: 0 },
    ]);
  });

  it("has, of whichever claims stand, the casualties that the projection would have of them", async () => {
    const claims = fc.array(
      fc.record({
        casualty: fc.constantFrom("KILLED", "WOUNDED", null),
        victimGroup: fc.constantFrom("TOTAL", "CIVILIANS", "CHILDREN", "WOMEN", "COMBATANTS", null),
        range: fc.constantFrom([2, 2], [3, null], [null, 5], [0, 0], [null, null], [4, 9]),
        modality: fc.constantFrom("ASSERTED", "ASSERTED", "PROBABLE", "DENIED"),
        valueJson: fc.constantFrom(
          null,
          null,
          '{"subsetOf":"another"}',
          '{"subsets":[{"victimGroup":"CHILDREN","min":1,"max":1},{"casualty":"WOUNDED","min":2}]}',
        ),
        start: fc.nat(5),
        stands: fc.boolean(),
      }),
      { maxLength: 6 },
    );
    const several = fc.sample(fc.array(claims, { minLength: 1, maxLength: 3 }), { numRuns: 400, seed: 7 });
    const events = several.map((accounts) =>
      accounts.map((told, account) => ({
        claims: told.map(({ range: [min, max], stands, ...claim }, index) => ({
          ...claim,
          ...{ id: `${account} ${index}`, kind: "CASUALTY", end: 0, qualifier: null, min, max, stands },
          ...{ rootSourceId: "", sourceChain: stands ? "heard" : "fallen", publishedAt: "", recordedAt: "" },
        })),
      })),
    ) as unknown as { claims: (ClaimFacts & { stands: boolean })[] }[][];
    const ends = (["killed", "wounded", "civiliansKilled", "childrenKilled"] as const).flatMap((name) =>
      (["Min", "Max"] as const).map((end) => [name, end] as const),
    );
    const values = ends.map(([name, end]) =>
      figureValue("event", name, end, (i) => `event.figureSourceChains[${i}] = 'heard'`),
    );
    const rows = await graph.run(
      `UNWIND $given.events AS event RETURN [${values.join(", ")}] AS ends`,
      givenOf({ events: events.map(eventFigures) }),
    );
    for (const [index, { ends: found }] of rows.entries()) {
      const casualties = casualtiesOf(
        (events[index] ?? []).map((account) => account.claims.filter(({ stands }) => stands)),
      );
      const due = ends.map(([name, end]) => casualties[name][end === "Min" ? "min" : "max"]);
      expect(found, JSON.stringify(events[index])).toEqual(due);
    }
    expect(rows).toHaveLength(400);
  });

  it("refuses what it cannot answer, and says what to do", async () => {
    const refusals: [question: string, lens: unknown, code: string, message: string][] = [
      [events, without("Nobody at all"), "NOT_FOUND", "Nobody at all"],
      [events, { withoutSources: [{ id: globalId("Place", "syria") }] }, "BAD_INPUT", "that of a Place"],
      [events, { withoutSources: [{}] }, "BAD_INPUT", "by id or by name"],
      [events, { minEvidence: 0 }, "BAD_INPUT", '"minEvidence" of the lens is 0'],
    ];
    for (const [question, lens, code, message] of refusals) {
      const { errors } = await askGraph(graph, question, { lens });
      expect(errors[0]?.originalError, message).toMatchObject({ code, message: expect.stringContaining(message) });
    }
    const unknown = await askGraph(graph, events, { lens: without("Nobody at all") });
    expect(unknown.errors[0]?.originalError).toMatchObject({
      argument: ["events", "lens", "withoutSources", "0", "name"],
    });
  });

  it("asks in one statement, whose text does not depend on how many sources it leaves out", async () => {
    const ask = (names: readonly string[]) => {
      const withoutSources = names.map((name) => ({ id: globalId("Actor", name) }));
      return askGraph(graph, events, { lens: { withoutSources } });
    };
    const [one, three] = [await ask(["sohr"]), await ask(["sohr", "reuters", "isis"])];
    expect([one.statements.length, three.statements.length]).toEqual([1, 1]);
    expect(three.statements[0]?.text).toBe(one.statements[0]?.text);
  });
});
