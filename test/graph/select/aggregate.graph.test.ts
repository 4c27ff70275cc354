import { DateTime } from "luxon";
import { beforeAll, describe, expect, it } from "vitest";
import { answerOf, askGraph } from "../../support/ask-graph.js";
import { followedBy } from "../../support/followed-relationships.js";
import { writeSmallWar } from "../../support/small-war.js";
import { useGraph } from "../../support/use-graph.js";

const question = `query ($by: [AggregateDimension!]! = [], $bucket: TimeBucket, $filter: EventFilterInput, $rollUpTo: PlaceLevel, $orderBy: AggregateOrder! = EVENTS, $first: Int! = 100, $after: String) {
  aggregate(by: $by, bucket: $bucket, filter: $filter, rollUpTo: $rollUpTo, orderBy: $orderBy, first: $first, after: $after) {
    total { value } pageInfo { hasNextPage endCursor }
    edges { node { from to actor { name } place { name } source { name } actorType role eventType subEventType weapon
      incidents { definite possible } killed { min max incidentCount } excluded { reason eventCount } } }
  }
}`;

// biome-ignore lint/suspicious/noExplicitAny: an answer.
const groupsOf = (data: any) => data.aggregate.edges.map(({ node }: { node: unknown }) => node);

describe("aggregate", () => {
  const graph = useGraph({ emptied: "once" });
  beforeAll(() => writeSmallWar(graph));

  // biome-ignore lint/suspicious/noExplicitAny: an answer.
  const counts = async (variables: Record<string, unknown>, name: (group: any) => string | null) =>
    new Map(
      // biome-ignore lint/suspicious/noExplicitAny: an answer.
      groupsOf(await answerOf(graph, question, variables)).map((group: any) => [
        name(group),
        [group.incidents.definite, ...group.excluded.map((one: { reason: string }) => one.reason)],
      ]),
    );

  it("counts single incidents by actor in one statement, and says what it left out", async () => {
    const { data, errors, statements } = await askGraph(graph, question, { by: ["ACTOR"] });
    expect(errors).toEqual([]);
    expect(statements).toHaveLength(1);
    expect(groupsOf(data).map(({ actor }: { actor: { name: string } }) => actor.name)[0]).toBe("ISIS");
    expect(groupsOf(data)[0]).toMatchObject({
      incidents: { definite: 4, possible: 4 },
      killed: { min: 6, max: 6, incidentCount: 1 },
      excluded: [{ reason: "AGGREGATE", eventCount: 1 }],
      from: null,
      to: null,
      role: null,
      place: null,
    });
    // The shelling is a part of the fight in Kobani, which counts.
    expect(await counts({ by: ["ACTOR"] }, ({ actor }) => actor.name)).toEqual(
      new Map([
        ["ISIS", [4, "AGGREGATE"]],
        ["YPG", [2, "PART_OF"]],
        ["Syrian army", [2, "PART_OF"]],
        ["civilians", [1]],
        ["US-led coalition", [0, "AGGREGATE"]],
      ]),
    );
    // Where what it is a part of is not asked about, it counts.
    const filter = { place: { name: "Tell Sitrep" } };
    expect(await counts({ by: ["ACTOR"], filter }, ({ actor }) => actor.name)).toEqual(
      new Map([
        ["Syrian army", [1]],
        ["YPG", [1]],
      ]),
    );
  });

  it("counts by each of its dimensions, and keeps what has none", async () => {
    expect(await counts({ by: ["PLACE"], rollUpTo: "ADMIN1" }, ({ place }) => place.name)).toEqual(
      new Map([
        ["Deir al-Zor province", [2]],
        ["Aleppo province", [2, "AGGREGATE", "PART_OF"]],
      ]),
    );
    expect(await counts({ by: ["SOURCE"] }, ({ source }) => source.name)).toEqual(
      new Map([
        ["Syrian Observatory for Human Rights", [2]],
        ["Reuters", [1, "AGGREGATE", "PART_OF"]],
        ["A regional wire", [1]],
      ]),
    );
    expect(await counts({ by: ["ACTOR", "ROLE"] }, ({ actor, role }) => `${actor.name} ${role}`)).toEqual(
      new Map([
        ["ISIS ATTACKER", [3]],
        ["ISIS BELLIGERENT", [1]],
        ["ISIS TARGET", [0, "AGGREGATE"]],
        ["Syrian army DEFENDER", [2]],
        ["Syrian army ATTACKER", [0, "PART_OF"]],
        ["YPG BELLIGERENT", [1]],
        ["YPG DEFENDER", [1]],
        ["YPG TARGET", [0, "PART_OF"]],
        ["civilians VICTIM", [1]],
        ["US-led coalition ATTACKER", [0, "AGGREGATE"]],
      ]),
    );
    const noWeapon = await counts({ by: ["WEAPON", "SUB_EVENT_TYPE", "EVENT_TYPE"] }, ({ weapon }) => weapon);
    expect([...noWeapon.keys()]).toEqual([null]);
  });

  it("refuses to count by nothing, by one thing twice or by too much", async () => {
    const refused: readonly (readonly [by: string[], message: RegExp])[] = [
      [[], /Nothing is asked for to count events by/],
      [["ACTOR", "ACTOR"], /at most 3 different dimensions/],
      [["ACTOR", "ROLE", "PLACE", "WEAPON"], /at most 3 different dimensions/],
    ];
    for (const [by, message] of refused) {
      const { errors } = await askGraph(graph, question, { by });
      expect(errors[0]?.message).toMatch(message);
    }
  });

  it("asks the lens for every relationship it follows", async () => {
    for (const by of [["ACTOR", "PLACE", "SOURCE"], ["ROLE"]]) {
      const { edges, unseen } = await followedBy(question, { by, rollUpTo: "SETTLEMENT" });
      expect(edges.length).toBeGreaterThan(2);
      expect(unseen).toEqual([]);
    }
  });
});

describe("aggregate over time", () => {
  const graph = useGraph({ emptied: "once" });
  const weapons = ["TANK", "MORTAR", "FIRE"];

  /** Events from a day to years long, around the turns of weeks, months and years; some open, some not single incidents. */
  const events = Array.from({ length: 150 }, (_, number) => {
    const earliest = DateTime.utc(2013, 12, 20).plus({ days: (number * 37) % 400 });
    const length = [0, 0, 0, 1, 6, 8, 40, 120, 500, 4000][number % 10] as number;
    const killedMin = number % 3 === 0 ? null : number % 7;
    return {
      id: `e${number}`,
      earliest: number % 29 === 3 ? "0001-01-01" : earliest.toISODate(),
      latest: number % 31 === 5 ? "9999-12-31" : earliest.plus({ days: length }).toISODate(),
      eventClass: number % 11 === 4 ? "AGGREGATE" : "INCIDENT",
      weapons: weapons.filter((_, index) => (number >> index) % 2 === 1),
      killedMin,
      killedMax: killedMin === null || number % 97 === 1 ? null : killedMin + (number % 3),
    };
  });

  beforeAll(async () => {
    await graph.run(
      `UNWIND $events AS row
       CREATE (event:Event)
       SET event = row, event.earliest = date(row.earliest), event.latest = date(row.latest), event.pageKey = row.earliest + '|' + row.id,
         event.killedMin = toInteger(row.killedMin), event.killedMax = toInteger(row.killedMax)`,
      { events },
    );
  });

  const units = { DAY: "day", WEEK: "week", MONTH: "month", QUARTER: "quarter", YEAR: "year" } as const;

  /** The same, by hand, event by event: obviously right, and slow. */
  function byHand(bucket: keyof typeof units, byWeapon: boolean) {
    const unit = units[bucket];
    const groups = new Map<
      string,
      { definite: number; possible: number; min: number; max: number; open: boolean; excluded: number }
    >();
    for (const event of events) {
      const [first, last] = [event.earliest, event.latest].map((day) =>
        DateTime.fromISO(String(day), { zone: "utc" }).startOf(unit),
      );
      const touched: string[] = [];
      const open = event.earliest === "0001-01-01" || event.latest === "9999-12-31";
      for (
        let day = first as DateTime;
        !open && touched.length <= 100 && day <= (last as DateTime);
        day = day.plus({ [`${unit}s`]: 1 })
      )
        touched.push(day.toISODate() as string);
      const buckets = open || touched.length > 100 ? ["none"] : touched;
      for (const from of buckets) {
        for (const weapon of !byWeapon ? ["any"] : event.weapons.length === 0 ? ["none"] : event.weapons) {
          const key = `${from} ${weapon}`;
          const group = groups.get(key) ?? { definite: 0, possible: 0, min: 0, max: 0, open: false, excluded: 0 };
          groups.set(key, group);
          if (event.eventClass !== "INCIDENT") {
            group.excluded += 1;
            continue;
          }
          const isDefinite = buckets.length === 1 && from !== "none";
          group.possible += 1;
          group.definite += isDefinite ? 1 : 0;
          group.min += isDefinite ? (event.killedMin ?? 0) : 0;
          group.max += event.killedMax ?? 0;
          group.open ||= event.killedMin !== null && event.killedMax === null;
        }
      }
    }
    return groups;
  }

  async function allGroups(variables: Record<string, unknown>) {
    // biome-ignore lint/suspicious/noExplicitAny: an answer.
    const groups: any[] = [];
    for (let after: string | null = null; ; ) {
      const data = await answerOf(graph, question, { ...variables, after });
      groups.push(...groupsOf(data));
      if (!data.aggregate.pageInfo.hasNextPage) return { groups, total: data.aggregate.total.value };
      after = data.aggregate.pageInfo.endCursor;
    }
  }

  it.each(Object.keys(units) as (keyof typeof units)[])(
    "agrees with a count by hand in every %s, page by page",
    async (bucket) => {
      for (const byWeapon of [false, true]) {
        const { groups, total } = await allGroups({ bucket, by: byWeapon ? ["WEAPON"] : [], orderBy: "TIME" });
        const expected = byHand(bucket, byWeapon);
        const found = new Map(
          groups.map((group) => [
            `${group.from ?? "none"} ${byWeapon ? (group.weapon ?? "none") : "any"}`,
            {
              ...group.incidents,
              min: group.killed.min,
              max: group.killed.max ?? 0,
              open: group.killed.max === null,
              excluded: group.excluded[0]?.eventCount ?? 0,
            },
          ]),
        );
        for (const group of expected.values()) if (group.open) group.max = 0;
        expect(found).toEqual(expected);
        expect([groups.length, total]).toEqual([expected.size, expected.size]);
        const starts = groups.map(({ from }) => from ?? "~");
        expect(starts).toEqual([...starts].sort());
        for (const { from, to } of groups) {
          if (from === null) expect(to).toBeNull();
          else expect(to).toBe(DateTime.fromISO(from, { zone: "utc" }).endOf(units[bucket]).toISODate());
        }
      }
    },
  );
});
