import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ComparableAccount, ComparableParty, ComparablePlace } from "../../src/domain/comparable-account.js";
import { identityBlocks } from "../../src/domain/identity-blocks.js";
import { scorePair } from "../../src/domain/identity-rule.js";
import type { ParticipantRole } from "../../src/domain/vocabulary/event.js";
import type { Bearing, PlaceType } from "../../src/domain/vocabulary/place.js";

const named = (id: string, placeType: PlaceType, ...ancestorIds: string[]): ComparablePlace => ({
  id,
  placeType,
  ancestorIds,
  named: true,
  anchor: null,
  bearings: [],
});
const province = named("province", "ADMIN1");
const syria = named("syria", "COUNTRY");
const city = named("city", "CITY", "province");
const village = named("village", "VILLAGE", "province");
const airport = named("airport", "MILITARY_FACILITY", "province");
const jobar = named("jobar", "NEIGHBORHOOD", "city", "province");
const harasta = named("harasta", "NEIGHBORHOOD", "city", "province");

/** A place without a name, in its document alone. */
const unnamed = (
  placeType: PlaceType,
  documentId: string,
  anchor: ComparablePlace | null,
  ...bearings: (readonly [Bearing, ComparablePlace])[]
): ComparablePlace => ({
  id: `${placeType} of ${documentId}`,
  placeType,
  ancestorIds: anchor === null || anchor.placeType === "COUNTRY" ? [] : [anchor.id, ...anchor.ancestorIds],
  named: false,
  anchor,
  bearings: bearings.map(([bearing, to]) => ({ bearing, to })),
});

const party = (
  actorId: string,
  role: ParticipantRole,
  isDefinite = true,
  wholeIds: string[] = [],
): ComparableParty => ({
  actorId,
  role,
  isDefinite,
  wholeIds,
});
const isis = party("isis", "ATTACKER");
const army = party("army", "DEFENDER");
const airForce = party("air-force", "ATTACKER", true, ["regime-forces", "regime"]);
const rebels = party("rebels", "ATTACKER", false);

const account = (id: string, changes: Partial<ComparableAccount> = {}): ComparableAccount => ({
  id,
  documentId: `document of ${id}`,
  eventClass: "INCIDENT",
  subEventType: "ARMED_CLASH",
  outcome: null,
  earliest: "2014-12-23",
  latest: "2014-12-23",
  datePrecision: "DAY",
  count: null,
  places: [airport],
  parties: [isis],
  killed: null,
  ...changes,
});
const score = (a: Partial<ComparableAccount>, b: Partial<ComparableAccount>) =>
  scorePair(account("a", a), account("b", b))?.score ?? null;
const killed = (min: number, max: number | null = min) => ({ killed: { min, max } });

describe("scorePair", () => {
  it("joins two accounts of one kind, day, place and attacker, and says why", () => {
    expect(scorePair(account("a"), account("b"))).toEqual({
      score: 0.9,
      reasons: ["same date", "same place", "a shared participant on one side"],
    });
  });

  it.each<[rule: string, a: Partial<ComparableAccount>, b: Partial<ComparableAccount>]>([
    ["two accounts of one document", { documentId: "one" }, { documentId: "one" }],
    ["another sub-event type", {}, { subEventType: "AIR_DRONE_STRIKE" }],
    ["no sub-event type", ...twice({ subEventType: null })],
    ["days that do not meet", {}, { earliest: "2014-12-24", latest: "2014-12-24" }],
    ["a date as coarse as a week", {}, { datePrecision: "WEEK", earliest: "2014-12-21", latest: "2014-12-24" }],
    ["nothing but a country in common", ...twice({ places: [syria] })],
    ["no place", ...twice({ places: [] })],
    ["no shared participant", { parties: [] }, {}],
    ["an actor on opposite sides", {}, { parties: [{ ...isis, role: "DEFENDER" }] }],
    ["named opponents that differ", { parties: [isis, army] }, { parties: [isis, party("ypg", "DEFENDER")] }],
    ["an arm of another side", { parties: [airForce] }, { parties: [party("coalition", "ATTACKER")] }],
    ["a collective within no more than a province", ...twice({ parties: [rebels], places: [province] })],
    ["different quarters of one city", { places: [city, jobar] }, { places: [city, harasta] }],
    [
      "different sites of one village",
      { places: [village, unnamed("SCHOOL", "a", village)] },
      { places: [village, unnamed("MARKET", "b", village)] },
    ],
    ["sums whose figures differ", ...twice({ eventClass: "AGGREGATE" })],
    ["campaigns", ...twice({ eventClass: "CAMPAIGN" })],
    ["trends", ...twice({ eventClass: "TREND" })],
  ])("keeps apart: %s", (_, a, b) => {
    expect(score(a, b)).toBeNull();
  });

  it("joins rows of one data set by its key of the event alone, and only with the event's own row", () => {
    const row = { dataSet: "gdelt", eventKey: "gdelt:1", isOfEventRow: true };
    const mention = { ...row, isOfEventRow: false, subEventType: null };
    expect(score(row, mention)).toBe(1);
    expect(score(mention, mention)).toBeNull();
    expect(score(row, { ...mention, eventKey: "gdelt:2" })).toBeNull();
    expect(score({ dataSet: "ged" }, { dataSet: "ged" })).toBeNull();
    const blocks = [row, mention].map((changes) => identityBlocks(account("x", changes)));
    expect(blocks[0]).toEqual(expect.arrayContaining(blocks[1] ?? []));
    expect(blocks[1]).toContain("event|gdelt:1");
  });

  it("takes an arm of a named side for that side's own actor, and a collective for less", () => {
    expect(score({ parties: [airForce] }, { parties: [airForce] })).toBe(0.9);
    expect(score({ parties: [airForce] }, { parties: [party("regime-forces", "ATTACKER")] })).toBe(0.8);
    expect(score({ parties: [rebels] }, { parties: [rebels] })).toBe(0.8);
  });

  it("takes who is said to have fought for attacker or defender, and opponents for the more", () => {
    const fight = [party("isis", "BELLIGERENT"), party("army", "BELLIGERENT")];
    expect(score({ parties: fight }, { parties: [isis, army] })).toBe(1);
    expect(score({ parties: fight }, { parties: [isis] })).toBe(0.9);
  });

  it("joins across a containing place only where date or participants are the stronger", () => {
    const days = { earliest: "2014-12-22", latest: "2014-12-24", datePrecision: "DAYS" } as const;
    expect(score({}, { places: [province] })).toBe(0.75);
    expect(score({}, { places: [province], ...days })).toBeNull();
    expect(score({ parties: [isis, army] }, { places: [province], parties: [isis, army], ...days })).toBe(0.7);
  });

  it("joins accounts whose figures contradict each other, unless these are far apart", () => {
    expect(score(killed(9), killed(7))).toBe(0.9);
    expect(score(killed(6, null), killed(8))).toBe(0.9);
    expect(score(killed(2), killed(8))).toBeNull();
    expect(score(killed(8), killed(2, null))).toBe(0.9);
  });

  it("takes dead in equal number for a shared participant, and not in different number", () => {
    const nobody = { parties: [] };
    expect(score({ ...nobody, ...killed(6) }, { ...nobody, ...killed(6) })).toBe(1);
    expect(score({ ...nobody, ...killed(6) }, { ...nobody, ...killed(8) })).toBeNull();
    expect(score({ ...nobody, ...killed(0) }, { ...nobody, ...killed(0) })).toBeNull();
  });

  it("joins sums that give one count over one span", () => {
    const ten = { eventClass: "AGGREGATE", count: { min: 10, max: 10, unit: "STRIKE" } } as const;
    expect(score(ten, ten)).toBe(0.9);
    expect(score(ten, { ...ten, count: { min: 11, max: 11, unit: "STRIKE" } })).toBeNull();
  });

  describe("on places without a name", () => {
    const at = (place: (documentId: string) => ComparablePlace, of: (documentId: string) => ComparablePlace = place) =>
      score({ places: [place("a")] }, { places: [of("b")] });

    it("joins one kind of site in one place, in a province only if it is a site", () => {
      expect(at((own) => unnamed("SCHOOL", own, village))).toBe(0.85);
      expect(at((own) => unnamed("OIL_FACILITY", own, province))).toBe(0.75);
      expect(at((own) => unnamed("TERRAIN", own, province))).toBeNull();
      expect(at((own) => unnamed("SCHOOL", own, null))).toBeNull();
      expect(at((own) => unnamed("SCHOOL", own, syria))).toBeNull();
    });

    it("joins across kinds and surroundings only where the figures are equal", () => {
      const inProvince = { places: [unnamed("OIL_FACILITY", "a", province)] };
      const inCity = { places: [unnamed("OIL_FACILITY", "b", city)] };
      expect(score(inProvince, inCity)).toBeNull();
      expect(score({ ...inProvince, ...killed(3) }, { ...inCity, ...killed(3) })).toBe(0.75);
      expect(
        at(
          (own) => unnamed("SCHOOL", own, village),
          (own) => unnamed("MARKET", own, village),
        ),
      ).toBeNull();
    });

    it("joins what is told by one landmark, unless the directions differ", () => {
      const hill =
        (bearing: Bearing, landmark = airport) =>
        (own: string) =>
          unnamed("TERRAIN", own, province, [bearing, landmark]);
      expect(at(hill("NEAR"), hill("OVERLOOKING"))).toBe(0.85);
      expect(at(hill("NORTH_OF"))).toBe(0.85);
      expect(at(hill("NORTH_OF"), hill("SOUTH_OF"))).toBeNull();
      expect(at(hill("NEAR"), hill("NEAR", city))).toBeNull();
    });

    it("joins a place with the landmark it is told by", () => {
      expect(
        score({ places: [airport] }, { places: [unnamed("AREA", "b", province, ["OUTSKIRTS_OF", airport])] }),
      ).toBe(0.75);
      expect(
        score({ places: [airport] }, { places: [unnamed("AREA", "b", province, ["SOUTH_OF", airport])] }),
      ).toBeNull();
    });
  });

  describe("on places that change hands", () => {
    const june = {
      subEventType: "NON_STATE_ACTOR_OVERTAKES_TERRITORY",
      outcome: "TERRITORY_SEIZED",
      earliest: "2014-06-01",
      latest: "2014-06-30",
      datePrecision: "MONTH",
      places: [city],
    } as const;
    const day = { ...june, earliest: "2014-06-11", latest: "2014-06-11", datePrecision: "DAY" } as const;

    it("joins accounts dated to a month", () => {
      expect(score(june, june)).toBe(0.9);
      expect(score(june, day)).toBe(0.75);
    });

    it.each<[rule: string, changes: Partial<ComparableAccount>]>([
      ["nothing changed hands", { outcome: null }],
      ["another side took it", { parties: [party("army", "ATTACKER")] }],
      ["a collective took it", { parties: [rebels] }],
      ["only the province is one", { places: [village] }],
      ["it is dated to a season", { latest: "2014-08-31", datePrecision: "SEASON" }],
      ["it is another month", { earliest: "2014-07-01", latest: "2014-07-31" }],
    ])("keeps them apart where %s", (_, changes) => {
      expect(score(june, { ...june, ...changes })).toBeNull();
    });
  });
});

describe("any two accounts", () => {
  const place = fc.constantFrom(province, syria, city, village, airport, jobar);
  const anyPlace = fc.oneof(
    place,
    fc
      .tuple(
        fc.constantFrom<PlaceType>("TERRAIN", "SCHOOL", "AREA", "OIL_FACILITY"),
        fc.string({ minLength: 1, maxLength: 3 }),
        fc.option(place),
        fc.array(fc.tuple(fc.constantFrom<Bearing>("NEAR", "NORTH_OF", "OVERLOOKING"), place), { maxLength: 2 }),
      )
      .map(([placeType, own, anchor, bearings]) => unnamed(placeType, own, anchor, ...bearings)),
  );
  const span = fc.constantFrom<[string, string, ComparableAccount["datePrecision"]]>(
    ["2014-12-23", "2014-12-23", "DAY"],
    ["2014-12-24", "2014-12-24", "DAY"],
    ["2014-12-20", "2014-12-25", "DAYS"],
    ["2014-12-01", "2014-12-31", "MONTH"],
    ["2014-12-29", "2015-01-04", "WEEK"],
    ["2014-12-21", "2014-12-31", "PART_OF_MONTH"],
    ["0001-01-01", "2014-12-24", "OPEN"],
  );
  const anyAccount = (id: string) =>
    fc
      .record({
        span,
        subEventType: fc.constantFrom("ARMED_CLASH", "AIR_DRONE_STRIKE"),
        outcome: fc.constantFrom<ComparableAccount["outcome"]>(null, "TERRITORY_SEIZED", "REPELLED"),
        places: fc.array(anyPlace, { minLength: 1, maxLength: 3 }),
        parties: fc.subarray([isis, army, airForce, rebels, party("regime-forces", "ATTACKER")]),
        // At least so many, and at most so many more.
        killed: fc.option(
          fc
            .record({ min: fc.nat(9), more: fc.option(fc.nat(9)) })
            .map(({ min, more }) => ({ min, max: more === null ? null : min + more })),
        ),
      })
      .map(({ span: [earliest, latest, datePrecision], ...rest }) =>
        account(id, { ...rest, earliest, latest, datePrecision }),
      );
  const pairs = fc.tuple(anyAccount("a"), anyAccount("b"));

  it("are scored the same both ways", () => {
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        expect(scorePair(a, b)).toEqual(scorePair(b, a));
      }),
    );
  });

  it("share a block if the rule joins them", () => {
    let joined = 0;
    fc.assert(
      fc.property(pairs, ([a, b]) => {
        if (scorePair(a, b) === null) return;
        joined += 1;
        expect(identityBlocks(a).some((key) => identityBlocks(b).includes(key))).toBe(true);
      }),
      { numRuns: 15_000 },
    );
    expect(joined).toBeGreaterThan(100);
  });

  it("have no block if the rule never joins them", () => {
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
