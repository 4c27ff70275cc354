import { describe, expect, it } from "vitest";
import { identityBlocks } from "../../src/domain/identity-blocks.js";
import { type ComparableAccount, scorePair } from "../../src/domain/identity-rule.js";

const airport = { id: "airport", placeType: "MILITARY_FACILITY", ancestorIds: ["province"] } as const;
const province = { id: "province", placeType: "ADMIN1", ancestorIds: [] } as const;
const syria = { id: "syria", placeType: "COUNTRY", ancestorIds: [] } as const;
const isis = { actorId: "isis", role: "ATTACKER", specific: true } as const;
const army = { actorId: "army", role: "DEFENDER", specific: true } as const;

const account = (id: string, changes: Partial<ComparableAccount> = {}): ComparableAccount => ({
  id,
  documentId: `document of ${id}`,
  eventClass: "INCIDENT",
  subEventType: "ARMED_CLASH",
  earliest: "2014-12-23",
  latest: "2014-12-23",
  datePrecision: "DAY",
  count: null,
  places: [airport],
  participants: [isis],
  killed: null,
  ...changes,
});
const score = (a: Partial<ComparableAccount>, b: Partial<ComparableAccount>) =>
  scorePair(account("a", a), account("b", b))?.score ?? null;

describe("scorePair", () => {
  it("joins two accounts of one kind, day, place and attacker, and says why", () => {
    expect(scorePair(account("a"), account("b"))).toEqual({
      score: 0.9,
      reasons: ["same date", "same place", "a shared participant on one side"],
    });
  });

  it("is symmetric", () => {
    const a = account("a", { participants: [isis, army], latest: "2014-12-24", datePrecision: "DAYS" });
    const b = account("b", { places: [province], killed: { min: 16, max: null } });
    expect(scorePair(a, b)).toEqual(scorePair(b, a));
  });

  it.each<[rule: string, a: Partial<ComparableAccount>, b: Partial<ComparableAccount>]>([
    ["two accounts of one document", { documentId: "one" }, { documentId: "one" }],
    ["another sub-event type", {}, { subEventType: "AIR_DRONE_STRIKE" }],
    ["no sub-event type", { subEventType: null }, { subEventType: null }],
    ["days that do not meet", {}, { earliest: "2014-12-24", latest: "2014-12-24" }],
    ["a date as coarse as a week", {}, { datePrecision: "WEEK", earliest: "2014-12-21", latest: "2014-12-24" }],
    ["nothing but a country in common", { places: [syria] }, { places: [syria] }],
    ["no place", { places: [] }, { places: [] }],
    ["no shared participant", { participants: [] }, {}],
    ["a collective as the only shared participant", ...twice({ participants: [{ ...isis, specific: false }] })],
    ["an actor on opposite sides", {}, { participants: [{ ...isis, role: "DEFENDER" }] }],
    [
      "named opponents that differ",
      { participants: [isis, army] },
      { participants: [isis, { actorId: "ypg", role: "DEFENDER", specific: true }] },
    ],
    ["sums whose figures differ", ...twice({ eventClass: "AGGREGATE" })],
    ["campaigns", ...twice({ eventClass: "CAMPAIGN" })],
    ["trends", ...twice({ eventClass: "TREND" })],
  ])("keeps apart: %s", (_, a, b) => {
    expect(score(a, b)).toBeNull();
  });

  it("joins across a containing place only where date or participants are the stronger", () => {
    const days = { earliest: "2014-12-22", latest: "2014-12-24", datePrecision: "DAYS" } as const;
    expect(score({}, { places: [province] })).toBe(0.75);
    expect(score({}, { places: [province], ...days })).toBeNull();
    expect(score({ participants: [isis, army] }, { places: [province], participants: [isis, army], ...days })).toBe(
      0.7,
    );
  });

  it("takes victims in equal number for a shared participant, and not in different number", () => {
    const victims = { participants: [{ actorId: "civilians", role: "VICTIM", specific: false }] } as const;
    expect(score({ ...victims, killed: { min: 6, max: 6 } }, { ...victims, killed: { min: 6, max: 6 } })).toBe(1);
    expect(score({ ...victims, killed: { min: 6, max: 6 } }, { ...victims, killed: { min: 8, max: 8 } })).toBeNull();
    expect(score({ ...victims, killed: { min: 0, max: 0 } }, { ...victims, killed: { min: 0, max: 0 } })).toBeNull();
  });

  it("joins sums that give one count over one span", () => {
    const ten = { eventClass: "AGGREGATE", count: { min: 10, max: 10, unit: "STRIKE" } } as const;
    expect(score(ten, ten)).toBe(0.9);
    expect(score(ten, { ...ten, count: { min: 11, max: 11, unit: "STRIKE" } })).toBeNull();
  });
});

describe("identityBlocks", () => {
  it("gives any two accounts that the rule joins a block in common", () => {
    const days = { earliest: "2014-12-20", latest: "2014-12-25", datePrecision: "DAYS" } as const;
    for (const [a, b] of [
      [account("a"), account("b", { places: [province] })],
      [account("a"), account("b", days)],
      [account("a", { places: [syria, airport] }), account("b")],
    ] as const) {
      expect(scorePair(a, b)).not.toBeNull();
      expect(identityBlocks(a).some((key) => identityBlocks(b).includes(key))).toBe(true);
    }
  });

  it("gives none to what the rule never joins", () => {
    for (const changes of [
      { subEventType: null },
      { eventClass: "TREND" },
      { datePrecision: "MONTH" },
      { places: [syria] },
      { earliest: "0001-01-01", latest: "9999-12-31" },
    ] as const) {
      expect(identityBlocks(account("a", changes))).toEqual([]);
    }
  });
});

function twice(item: Partial<ComparableAccount>): [Partial<ComparableAccount>, Partial<ComparableAccount>] {
  return [item, item];
}
