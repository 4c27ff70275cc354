import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "graphql";
import { describe, expect, it } from "vitest";
import { type AnsweredOperation, queriesPage } from "../../scripts/queries-page.js";
import { silentProgress } from "../../src/domain/progress.js";
import { createRulesEngine } from "../../src/extraction/rules-engine.js";
import { packageRoot } from "../../src/package-root.js";
import { ingestDocument } from "../../src/services/ingest-document.js";
import { loadSampleReports, readSamples } from "../../src/services/load-sample-reports.js";
import { askGraph } from "../support/ask-graph.js";
import { useGraph } from "../support/use-graph.js";
import { shippedOperations } from "./shipped-operations.js";

const engine = createRulesEngine();
const realReport = join(packageRoot, "..", "shared", "seed", "daily-star-2014-12-24.txt");

/** What is asked of an event in the ledger. */
interface LedgerEvent {
  readonly casualtyLedger: {
    readonly figures: readonly {
      readonly min: number | null;
      readonly casualty: string | null;
      readonly unit: string | null;
    }[];
  };
}

/** An event that rests on a source. */
interface Rested {
  readonly dependence: string;
  readonly node: { readonly id: string; readonly label: string };
}

/** How many fields the operation asks at its root. */
function rootFieldCount(source: string): number {
  const [operation] = parse(source).definitions.flatMap((one) => (one.kind === "OperationDefinition" ? [one] : []));
  return operation?.selectionSet.selections.length ?? 0;
}

/** Every list of edges in an answer. */
function lists(answer: unknown): unknown[][] {
  if (answer === null || typeof answer !== "object") return [];
  const own = "edges" in answer && Array.isArray(answer.edges) ? [answer.edges] : [];
  return [...own, ...Object.values(answer).flatMap(lists)];
}

describe("the analyst's questions", () => {
  const graph = useGraph();

  async function ask(name: string, variables: Readonly<Record<string, unknown>> = {}) {
    const operation = shippedOperations().find((one) => one.name === name);
    if (operation === undefined) throw new Error(`No operation is called ${name}.`);
    const answer = await askGraph(graph, operation.source, { ...operation.variables, ...variables });
    expect(answer.errors).toEqual([]);
    expect(answer.statements).toHaveLength(rootFieldCount(operation.source));
    return answer.data;
  }

  it("are answered from the sample reports, one statement a root field, as docs/queries.md tells it", {
    timeout: 240_000,
  }, async () => {
    await loadSampleReports(graph.connection, () => readSamples(engine.extract), silentProgress);
    const answered: AnsweredOperation[] = [];
    for (const { name, source: query, variables } of shippedOperations()) {
      const data = await ask(name);
      answered.push({ name, query, variables, data });
      for (const [field, value] of Object.entries(data)) {
        expect(value, `${name}.${field}`).not.toBeNull();
        const { total, paths, nodes } = value as { total?: { value: number }; paths?: unknown[]; nodes?: unknown[] };
        const found = lists(value).flat().length + (total?.value ?? 0) + (paths?.length ?? 0) + (nodes?.length ?? 0);
        expect(found, `${name}.${field}`).toBeGreaterThan(0);
      }
    }
    // If the answers are meant to be others now: npm run fix:queries, and read what has changed.
    await expect(queriesPage(answered)).toMatchFileSnapshot(join(packageRoot, "docs", "queries.md"));
  });

  it.skipIf(!existsSync(realReport))(
    "are answered from the real report (skipped where ../shared is not there)",
    { timeout: 120_000 },
    async () => {
      await ingestDocument(graph.connection, engine, {
        text: readFileSync(realReport, "utf8"),
        publishedAt: "2014-12-24T08:53:00Z",
        publisher: "The Daily Star",
      });

      // 1. What did ISIS take, where, near what, and who says so?
      const { actor } = await ask("what-did-an-actor-take", { actor: "Daesh" });
      expect(actor.name).toContain("ISIS");
      const taken = actor.events.edges.map(({ node, saidBy }: never) => takenOf(node, saidBy));
      expect(taken).toEqual(
        expect.arrayContaining([
          expect.objectContaining({
            earliest: "2014-12-23",
            near: ["OVERLOOKING Deir al-Zor military airport"],
            saidBy: "Syrian Observatory for Human Rights",
            printedBy: "The Daily Star",
          }),
          expect.objectContaining({
            earliest: "2014-12-23",
            near: ["SOUTH_OF Qamishli"],
            saidBy: "Syrian Observatory for Human Rights",
          }),
          expect.objectContaining({ earliest: "2014-06-01", latest: "2014-08-31", places: ["Beiji"] }),
        ]),
      );

      // 2. Where was ISIS active from 20 to 24 December 2014?
      const where = await ask("where-was-an-actor-active");
      const places = new Map<string, { firstDate: string }>(
        where.actor.places.edges.map((edge: { node: { name: string } }) => [edge.node.name, edge]),
      );
      expect([...places.keys()]).toEqual(expect.arrayContaining(["Ain al-Arab", "Hasakah province"]));
      expect(places.get("Hasakah province")).toMatchObject({ parts: [{ name: "Territory south of Qamishli" }] });
      // Of Beiji the clashes before Tuesday and the advance to its edge, not its capture in summer.
      expect(places.get("Beiji")).toMatchObject({ parts: [{ name: "Edge of Beiji" }], lastDate: "2014-12-23" });
      for (const { firstDate } of places.values()) expect(firstDate >= "2014-12-20").toBe(true);
      expect(places.get("Ain al-Arab")).toMatchObject({ firstDate: "2014-12-23", lastDate: "2014-12-23" });
      for (const edge of where.actor.places.edges) expect(edge.supportCount).toBeGreaterThan(0);

      // 3. Who fought whom, and how often? Who fought the same enemy?
      const { dyads, actor: coalition } = await ask("who-fought-whom");
      const pairs = dyads.edges.map(({ node }: { node: { one: { name: string }; other: { name: string } } }) =>
        [node.one.name, node.other.name].sort().join(" / "),
      );
      expect(pairs).toEqual(
        expect.arrayContaining([
          "Islamic State of Iraq and Syria (ISIS) / Kurdish militia (Syria)",
          "Islamic State of Iraq and Syria (ISIS) / US-led coalition",
          "Iraqi security forces / Islamic State of Iraq and Syria (ISIS)",
        ]),
      );
      const sharing = coalition.sharedOpponents.edges.map(
        ({ node, enemies }: { node: { name: string }; enemies: { name: string }[] }) => [
          node.name,
          enemies.map(({ name }) => name),
        ],
      );
      expect(sharing).toEqual(
        expect.arrayContaining([["Kurdish militia (Syria)", ["Islamic State of Iraq and Syria (ISIS)"]]]),
      );

      // 4. What happened within 50 km of the Deir al-Zor military airport, and within Deir al-Zor province?
      const { near, possiblyNear, inside } = await ask("what-happened-near-a-place");
      const labels = (list: { edges: { node: { label: string } }[] }) =>
        list.edges.map(({ node }) => node.label).join("\n");
      expect(labels(near)).toMatch(/a hill overlooking/);
      expect(possiblyNear.total.value).toBeGreaterThanOrEqual(near.total.value);
      expect(labels(inside)).toMatch(/a hill overlooking/);
      expect(labels(inside)).toMatch(/an oil facility/);

      // 5. How many people died in single incidents, and what was left out of the sum?
      const { casualtyLedger } = await ask("how-many-were-killed");
      expect(casualtyLedger.total).toMatchObject({
        killed: { min: 16, incidentCount: 3 },
        civiliansKilled: { min: 9 },
        childrenKilled: { min: 4 },
        wounded: { min: 10, incidentCount: 1 },
      });
      const leftOut = casualtyLedger.edges.filter(
        ({ excludedAs }: { excludedAs: string | null }) => excludedAs !== null,
      );
      const listed = leftOut.flatMap(({ excludedAs, node }: { excludedAs: string; node: LedgerEvent }) =>
        node.casualtyLedger.figures.map(({ min, casualty, unit }) => `${excludedAs} ${min} ${casualty ?? unit}`),
      );
      expect(listed).toEqual(
        expect.arrayContaining(["AGGREGATE 1171 KILLED", "AGGREGATE 52 KILLED", "AGGREGATE 488 STRIKE"]),
      );

      // 7. What rests on the Observatory's word, and what remains without it?
      const { sourceLens } = await ask("what-rests-on-a-source", { first: 100 });
      const fallen = (dependence: string) =>
        sourceLens.events.edges.flatMap((edge: Rested) => (edge.dependence === dependence ? [edge.node.id] : []));
      const [alone, ofFamily] = [fallen("ALONE"), fallen("FAMILY")];
      const { eventCounts } = sourceLens;
      expect(eventCounts).toMatchObject({ alone: alone.length, family: ofFamily.length });
      const remaining = async (family: boolean): Promise<[inAll: number, ids: string[]]> => {
        const { inAll, remaining: left } = await ask("what-remains-without-a-source", { family, first: 100 });
        expect(left.edges).toHaveLength(left.total.value);
        return [inAll.total.value, left.edges.map(({ node }: Rested) => node.id)];
      };
      const [[inAll, withoutFamily], [, withoutIt]] = [await remaining(true), await remaining(false)];
      // What falls and what remains are together everything, and the lens and the filter agree on each event.
      expect([...withoutIt, ...alone].sort()).toEqual([...withoutFamily, ...alone, ...ofFamily].sort());
      expect(new Set([...withoutFamily, ...alone, ...ofFamily]).size).toBe(inAll);
      expect(eventCounts.alone + eventCounts.family + eventCounts.partly + eventCounts.none).toBe(inAll);
      const rested = sourceLens.events.edges.find(({ node }: Rested) => /Hasakah province/.test(node.label));
      expect(rested).toMatchObject({ dependence: "ALONE", claims: { total: { value: 1 } } });
      expect(rested.claims.edges[0].node.quote).toContain("dozens of ISIS fighters had entered");
      for (const { claims } of sourceLens.events.edges) expect(claims.total.value).toBeGreaterThan(0);

      // 8. What was claimed with hedging, denied, or said to be unknown?
      const { claims } = await ask("what-was-hedged-or-denied");
      const hedged = claims.edges.map(
        ({ node }: { node: { modality: string; quote: string; chain: { actor: { name: string } }[] } }) => node,
      );
      expect(hedged.find(({ quote }: { quote: string }) => quote.startsWith("the death toll"))).toMatchObject({
        modality: "PROBABLE",
        kind: "CASUALTY",
      });
      for (const { modality } of hedged) expect(["PROBABLE", "POSSIBLE", "DENIED", "UNKNOWN"]).toContain(modality);

      // Who says Daesh, and who ISIS? The headline is the paper's; it inserts "[ISIS]" into direct speech.
      const { actor: named } = await ask("who-calls-it-what");
      const uses = named.namesBySource.edges.map(
        ({ name, useCount, node }: { name: string; useCount: number; node: { name: string } }) => [
          node.name,
          name,
          useCount,
        ],
      );
      expect(uses).toEqual(expect.arrayContaining([["The Daily Star", "Daesh", 1]]));
      expect(uses.find(([, name]: [string, string]) => name === "ISIS")?.[2]).toBeGreaterThanOrEqual(13);

      // 6. Who held Beiji, when?
      const { place: beiji } = await ask("who-held-a-place");
      expect(beiji.controlTimeline.spans).toMatchObject([
        {
          holders: [{ name: "Islamic State of Iraq and Syria (ISIS)" }],
          begin: { earliest: "2014-06-01", latest: "2014-08-31" },
          end: { earliest: "2014-11-11", latest: "2014-11-20" },
          isContested: false,
        },
        {
          holders: [{ name: "Iraqi security forces" }],
          begin: { earliest: "2014-11-11", latest: "2014-11-20" },
          end: null,
          isContested: true,
        },
      ]);
      expect(beiji.controlTimeline.contests).toMatchObject([
        {
          kind: "ATTACKED",
          earliest: "2014-12-23",
          latest: "2014-12-23",
          evidence: [{ place: { name: "Edge of Beiji" } }],
        },
      ]);
      // 9. How is Gov. Raed Ibrahim connected with the Kurdish militia? By what he said of ISIS, which both events tell of.
      const { path } = await ask("how-are-two-connected");
      const [{ steps }] = path.paths;
      expect(steps.map(({ node }: { node: { __typename: string } }) => node.__typename)).toEqual([
        "Actor",
        "Claim",
        "Account",
        "Event",
        "Actor",
        "Event",
        "Actor",
      ]);
      expect([steps[0], steps[4], steps[6]].map(({ node }) => node.name)).toEqual([
        "Raed Ibrahim",
        "Islamic State of Iraq and Syria (ISIS)",
        "Kurdish militia (Syria)",
      ]);

      // 10. What surrounds Ain al-Arab, by whichever of its names?
      const surroundings = [];
      for (const place of ["Kobani", "Kobane", "Ayn al-Arab"]) {
        const { neighbourhood } = await ask("what-surrounds-a-place", { around: [{ place }] });
        const names = neighbourhood.nodes.map(
          ({ node }: { node: { name?: string; label?: string } }) => node.name ?? node.label,
        );
        expect(names[0]).toBe("Ain al-Arab");
        expect(names).toEqual(
          expect.arrayContaining(["Islamic State of Iraq and Syria (ISIS)", "Kurdish militia (Syria)"]),
        );
        surroundings.push(neighbourhood);
      }
      expect(surroundings[1]).toEqual(surroundings[0]);
      expect(surroundings[2]).toEqual(surroundings[0]);
    },
  );
});

// biome-ignore lint/suspicious/noExplicitAny: an answer.
function takenOf(node: any, saidBy: any) {
  // biome-ignore lint/suspicious/noExplicitAny: an answer.
  const places = node.places.edges.map((edge: any) => edge.node);
  const [support] = saidBy.edges;
  const chain = support.node.chain as { actor: { name: string } }[];
  for (const { text, inherited } of support.words) expect(support.node.quote).toContain(inherited ? "" : text);
  return {
    earliest: node.date.earliest,
    latest: node.date.latest,
    places: places.map(({ name }: { name: string }) => name),
    // biome-ignore lint/suspicious/noExplicitAny: an answer.
    near: places.flatMap((place: any) => place.bearings.edges.map((edge: any) => `${edge.bearing} ${edge.node.name}`)),
    saidBy: chain.at(0)?.actor.name,
    printedBy: chain.at(-1)?.actor.name,
  };
}
