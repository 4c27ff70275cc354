import { beforeAll, describe, expect, it } from "vitest";
import { globalId } from "../../../src/domain/global-id.js";
import { askGraph } from "../../support/ask-graph.js";
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
