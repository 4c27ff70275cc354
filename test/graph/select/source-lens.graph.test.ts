import { beforeAll, describe, expect, it } from "vitest";
import { globalId } from "../../../src/domain/global-id.js";
import { answerOf, askGraph } from "../../support/ask-graph.js";
import { goldSkipReason, hasGold, writeGold } from "../../support/gold-graph.js";
import { writeSmallWar } from "../../support/small-war.js";
import { useGraph } from "../../support/use-graph.js";

const question = `query ($source: ActorReferenceInput!, $filter: EventFilterInput, $asPublisher: Boolean! = false, $lens: LensInput, $dependence: [SourceDependence!]) {
  sourceLens(source: $source, asPublisher: $asPublisher, filter: $filter, lens: $lens) {
    source { id name } isCut claimCounts { own family } eventCounts { alone family partly none }
    events(dependence: $dependence, first: 100) { total { value } edges { cursor dependence node { id label } claims { total { value } } } }
    edges(dependence: $dependence, first: 100) { total { value } pageInfo { hasNextPage } edges { cursor dependence node { kind supportCount from { ... on Actor { name } ... on Event { label } } to { ... on Event { label } ... on Place { name } } } } }
  }
}`;
const standing = `query ($lens: LensInput, $filter: EventFilterInput) { events(lens: $lens, filter: $filter, first: 100) { total { value } edges { node { id
  participants(first: 100) { total { value } } places(first: 100) { total { value } } } } } }`;
const observatory = "Syrian Observatory for Human Rights";

interface EventRow {
  readonly dependence: string;
  readonly node: { readonly id: string };
}

describe("sourceLens", () => {
  const graph = useGraph({ emptied: "once" });

  describe("of two reports", () => {
    beforeAll(() => writeSmallWar(graph));

    it("says in one statement what falls, and by which claims", async () => {
      const { data, errors, statements } = await askGraph(graph, question, {
        source: { id: globalId("Actor", "sohr") },
      });
      expect(errors).toEqual([]);
      expect(statements).toHaveLength(1);
      expect(data.sourceLens).toMatchObject({
        isCut: false,
        claimCounts: { own: 2, family: 0 },
        eventCounts: { alone: 2, family: 0, partly: 0, none: 4 },
        events: { total: { value: 2 } },
      });
      expect(data.sourceLens.events.edges[0]).toMatchObject({ dependence: "ALONE", claims: { total: { value: 1 } } });
    });

    it("takes what a source only published for its word where asked to", async () => {
      const wire = { name: "A regional wire" };
      const own = await answerOf(graph, question, { source: wire });
      const printed = await answerOf(graph, question, { source: wire, asPublisher: true });
      expect(own.sourceLens.eventCounts.alone).toBe(1);
      expect(printed.sourceLens.eventCounts.alone).toBe(2);
    });

    it("is null for an actor that is not there, and refuses a name that nobody bears", async () => {
      expect(await answerOf(graph, question, { source: { id: globalId("Actor", "nobody") } })).toEqual({
        sourceLens: null,
      });
      const { errors } = await askGraph(graph, question, { source: { name: "Nobody at all" } });
      expect(errors[0]?.originalError).toMatchObject({ code: "NOT_FOUND" });
    });
  });

  describe.skipIf(!hasGold)(`of the annotated report${goldSkipReason}`, () => {
    beforeAll(async () => {
      await graph.run("MATCH (node) WHERE NOT node:Migration AND NOT node:MigrationLock DETACH DELETE node");
      await writeGold(graph);
    });

    it("finds 8 of 33 events on the Observatory's word alone, and one more on that of its family", async () => {
      const { sourceLens } = await answerOf(graph, question, { source: { name: observatory } });
      const { alone, family, partly, none } = sourceLens.eventCounts;
      expect([alone, family, alone + family + partly + none]).toEqual([8, 1, 33]);
      const fallen = sourceLens.events.edges.filter(({ dependence }: EventRow) => dependence !== "PARTLY");
      expect(fallen).toHaveLength(9);
      expect(sourceLens.events.total.value).toBe(alone + family + partly);
    });

    it("agrees with what remains under a lens without the source, and without its family, for every source", async () => {
      const { actors } = await answerOf(
        graph,
        `{ actors(first: 100) { edges { node { id name statements { total { value } } } } } }`,
      );
      const sources = actors.edges.filter(
        ({ node }: { node: { statements: { total: { value: number } } } }) => node.statements.total.value > 0,
      );
      expect(sources.length).toBeGreaterThan(8);
      const [all, filters] = [await answerOf(graph, standing), [null, { actor: { name: "ISIS" } }]];
      expect(all.events.total.value).toBe(33);
      for (const { node: source } of sources) {
        for (const filter of source.name === observatory ? filters : [null]) {
          const { sourceLens } = await answerOf(graph, question, { source: { id: source.id }, filter });
          const fallen = (...kinds: string[]) =>
            sourceLens.events.edges
              .filter(({ dependence }: EventRow) => kinds.includes(dependence))
              .map(({ node }: EventRow) => node.id);
          const before = await answerOf(graph, standing, { filter });
          for (const [family, kinds] of [[false, ["ALONE"]] as const, [true, ["ALONE", "FAMILY"]] as const]) {
            const lens = { withoutSources: [{ id: source.id, family }] };
            const { events } = await answerOf(graph, standing, { lens, filter: filter });
            const ids = (answer: typeof events) => answer.edges.map(({ node }: EventRow) => node.id);
            const gone = ids(before.events).filter((id: string) => !ids(events).includes(id));
            // Under a filter by actor an event is also gone where only the actor's part in it falls.
            expect(gone, source.name).toEqual(expect.arrayContaining(fallen(...kinds)));
            if (filter === null) expect(gone.sort(), source.name).toEqual(fallen(...kinds).sort());
            const edgesOf = (answer: typeof events) =>
              answer.edges.reduce(
                (sum: number, { node }: { node: Record<string, { total: { value: number } }> }) =>
                  sum + Number(node["participants"]?.total.value) + Number(node["places"]?.total.value),
                0,
              );
            if (filter !== null) continue;
            const lost = sourceLens.edges.edges.filter(({ dependence }: EventRow) =>
              (kinds as readonly string[]).includes(dependence),
            );
            expect(edgesOf(before.events) - edgesOf(events), source.name).toBe(lost.length);
          }
        }
      }
    });

    it("counts only what its own lens shows", async () => {
      const counts = `query ($source: ActorReferenceInput!, $lens: LensInput) { sourceLens(source: $source, lens: $lens) { claimCounts { own family } eventCounts { alone family partly none } } }`;
      const lens = { withoutSources: [{ name: observatory }] };
      const { sourceLens } = await answerOf(graph, counts, { source: { name: "Raed Ibrahim" }, lens });
      const { alone, family, partly, none } = sourceLens.eventCounts;
      expect(alone + family + partly + none).toBe(24);
      const self = await answerOf(graph, counts, { source: { name: observatory }, lens });
      expect(self.sourceLens).toEqual({
        claimCounts: { own: 0, family: 0 },
        eventCounts: { alone: 0, family: 0, partly: 0, none: 24 },
      });
    });
  });
});
