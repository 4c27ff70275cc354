import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { globalId } from "../../../src/domain/global-id.js";
import { silentProgress } from "../../../src/domain/progress.js";
import { projectAll } from "../../../src/graph/projection/project-all.js";
import { recordDocument } from "../../../src/graph/record/record-document.js";
import { undoDecision } from "../../../src/services/undo-decision.js";
import { answerOf, askGraph } from "../../support/ask-graph.js";
import { publicationInstants, randomReports } from "../../support/random-reports.js";
import { writeSmallWar } from "../../support/small-war.js";
import { useGraph } from "../../support/use-graph.js";

const question = `query ($filter: EventFilterInput, $claims: ClaimFilterInput, $bucket: TimeBucket! = DAY, $clock: TimelineClock! = EVENT, $lens: LensInput, $first: Int! = 100, $after: String) {
  timeline(filter: $filter, claims: $claims, bucket: $bucket, clock: $clock, lens: $lens, first: $first, after: $after) {
    total { value exact } pageInfo { endCursor } edges { cursor node { from to events { definite possible } claims { definite possible } firstReported } } } }`;

interface Bucket {
  readonly from: string | null;
  readonly to: string | null;
  readonly events: { readonly definite: number; readonly possible: number };
  readonly claims: { readonly definite: number; readonly possible: number };
  readonly firstReported: number | null;
}

describe("timeline", () => {
  const graph = useGraph({ emptied: "once" });
  beforeAll(() => writeSmallWar(graph));
  const ask = async (variables: Record<string, unknown>): Promise<Bucket[]> => {
    const { data, errors, statements } = await askGraph(graph, question, variables);
    expect(errors).toEqual([]);
    expect(statements).toHaveLength(1);
    expect(data.timeline.total).toEqual({ value: data.timeline.edges.length, exact: true });
    return data.timeline.edges.map(({ node }: { node: Bucket }) => node);
  };
  /** What the graph holds, for a slow count. */
  const events = () =>
    graph.run(`MATCH (event:Event) RETURN toString(event.earliest) AS earliest, toString(event.latest) AS latest,
      COLLECT { MATCH (event)<-[:ACCOUNT_OF]-()<-[:ABOUT]-(claim:Claim) RETURN toString(date(claim.publishedAt)) } AS published`) as unknown as Promise<
      { earliest: string; latest: string; published: string[] }[]
    >;

  it("counts events and the claims about them on each day they definitely or possibly happened", async () => {
    const all = await events();
    const days = await ask({});
    expect(days.length).toBeGreaterThan(1);
    // The shelling has an open date: it is in a bucket of its own, and comes last.
    expect(days.pop()).toMatchObject({ from: null, to: null, events: { definite: 0, possible: 1 } });
    for (const { from, to, events: counted, claims, firstReported } of days) {
      const there = all.filter(
        ({ earliest, latest }) => earliest > "0001-01-01" && earliest <= String(from) && String(from) <= latest,
      );
      const surely = there.filter(({ earliest, latest }) => earliest === latest);
      const sum = (some: typeof all) => some.reduce((total, { published }) => total + published.length, 0);
      expect(to).toBe(from);
      expect(counted).toEqual({ definite: surely.length, possible: there.length });
      expect(claims).toEqual({ definite: sum(surely), possible: sum(there) });
      expect(firstReported).toBeNull();
    }
    expect([...days].sort((a, b) => (String(a.from) < String(b.from) ? -1 : 1))).toEqual(days);
  });

  it("counts by the day of publication without doubt, and says what was new then", async () => {
    const all = await events();
    const days = await ask({ clock: "REPORT" });
    for (const { from, events: counted, claims, firstReported } of days) {
      const told = all.filter(({ published }) => published.includes(String(from)));
      const claimCount = all.flatMap(({ published }) => published).filter((day) => day === from).length;
      expect(counted).toEqual({ definite: told.length, possible: told.length });
      expect(claims).toEqual({ definite: claimCount, possible: claimCount });
      expect(firstReported).toBe(all.filter(({ published }) => [...published].sort()[0] === from).length);
    }
    expect(days.reduce((sum, { firstReported }) => sum + Number(firstReported), 0)).toBe(all.length);
  });

  it.each(["DAY", "WEEK", "MONTH", "QUARTER", "YEAR"])(
    "puts what was published into the %s of its instant in UTC",
    async (bucket) => {
      const expected = await graph.run(
        `MATCH (event:Event)<-[:ACCOUNT_OF]-()<-[:ABOUT]-(claim:Claim)
       WITH DISTINCT event, claim, toString(date.truncate($unit, date(datetime({datetime: claim.publishedAt, timezone: 'Z'})))) AS from
       RETURN from, count(*) AS claims, count(DISTINCT event) AS events ORDER BY from`,
        { unit: bucket.toLowerCase() },
      );
      expect(expected.length).toBeGreaterThan(0);
      const found = await ask({ bucket, clock: "REPORT" });
      expect(
        found.map(({ from, claims, events: told }) => ({ from, claims: claims.definite, events: told.definite })),
      ).toEqual(expected);
    },
  );

  it("counts only what the claims asked for say, only what a lens lets stand, and puts a longer time into one bucket", async () => {
    const whole = await ask({ bucket: "YEAR", clock: "REPORT" });
    expect(whole.map(({ from, to }) => [from, to])).toEqual([["2014-01-01", "2014-12-31"]]);
    const [ofObservatory] = await ask({
      bucket: "YEAR",
      clock: "REPORT",
      claims: { saidBy: { id: globalId("Actor", "sohr") } },
    });
    expect(ofObservatory?.claims.definite).toBeGreaterThan(0);
    expect(ofObservatory?.claims.definite).toBeLessThan(Number(whole[0]?.claims.definite));
    const [rest] = await ask({
      bucket: "YEAR",
      clock: "REPORT",
      lens: { withoutSources: [{ id: globalId("Actor", "sohr") }] },
    });
    expect(Number(rest?.claims.definite) + Number(ofObservatory?.claims.definite)).toBe(whole[0]?.claims.definite);
    expect(await ask({ filter: { actor: { name: "YPG" } } })).not.toHaveLength(0);
  });
});

describe("a timeline by publication", () => {
  const graph = useGraph();
  const row = "total { value } edges { node { from to events { definite } claims { definite } firstReported } }";
  const buckets = ["DAY", "WEEK", "YEAR"];
  const inAll = buckets.map(
    (bucket) => `${bucket}: timeline(bucket: ${bucket}, clock: REPORT, lens: $lens) { ${row} }`,
  );
  const ask = (lens: unknown) => answerOf(graph, `query ($lens: LensInput) { ${inAll.join(" ")} }`, { lens });
  /** Hides nothing, and has the claims read. */
  const lens = { asOf: { reported: "9000-01-01T00:00:00Z" } };
  let toldOnSeveralDays = 0;

  async function expectSame(): Promise<void> {
    const kept = await ask(null);
    expect(kept.DAY.total.value).toBeGreaterThan(0);
    expect(kept).toEqual(await ask(lens));
    const [several] = await graph.run("MATCH (e:Event) WHERE size(e.publicationDays) > 1 RETURN count(*) AS events");
    toldOnSeveralDays += Number(several?.["events"]);
  }

  it("tells from what events hold what their claims tell, also of reports that are read again, told apart by a person and taken back in part", async () => {
    await fc.assert(
      fc.asyncProperty(randomReports, async (reports) => {
        await graph.run("MATCH (node) WHERE NOT node:Migration AND NOT node:MigrationLock DETACH DELETE node");
        for (const { report, extraction } of reports) {
          await recordDocument(graph.connection, report, extraction, publicationInstants[0] ?? "");
        }
        await expectSame();
        const [decision] = await graph.run("MATCH (d:Decision {kind: 'SAME'}) RETURN d.id AS id ORDER BY id LIMIT 1");
        await undoDecision(graph.connection, String(decision?.["id"]), "an analyst", "Two clashes.");
        await expectSame();
        for (const { report, extraction } of reports.slice(1)) {
          const extractor = { ...extraction.extractor, version: "2" };
          await recordDocument(graph.connection, report, { ...extraction, extractor }, publicationInstants[1] ?? "");
        }
        await expectSame();
        await graph.run(
          "MATCH (claim:Claim {kind: 'CASUALTY'})-[:ABOUT]->()<-[:ABOUT]-({kind: 'OCCURRENCE'}) SET claim.retractedAt = datetime()",
        );
        await projectAll(graph.connection, silentProgress);
        await expectSame();
      }),
      { numRuns: 2, seed: 3, endOnFailure: true },
    );
    expect(toldOnSeveralDays).toBeGreaterThan(0);
  }, 300_000);
});
