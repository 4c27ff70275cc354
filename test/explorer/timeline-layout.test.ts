import { describe, expect, it } from "vitest";
import { binDays, extentOf, layOut } from "../../src/explorer/timeline/timeline-layout.js";

type Row = Parameters<typeof layOut>[0][number];
const row = (id: string, earliest: string | null, latest: string | null): Row => ({
  id,
  date: { earliest, latest, precision: "DAY" },
  acledEventType: null,
});
const day = row("day", "2014-12-23", "2014-12-23");
const late = row("late", "2014-12-24", "2014-12-25");
const month = row("month", "2014-12-01", "2014-12-31");
const summer = row("summer", "2014-06-01", "2014-08-31");
const open = row("open", null, "2014-12-23");
const december = { start: 16_405, end: 16_436 };

describe("extentOf", () => {
  it("ends behind the latest day, and passes over long spans only where there are shorter ones", () => {
    expect(extentOf([day, month])).toEqual(december);
    expect(extentOf([day, month], 7)).toEqual({ start: 16_427, end: 16_428 });
    expect(extentOf([month], 7)).toEqual(december);
    expect(extentOf([open])).toBeNull();
  });
});

describe("layOut", () => {
  it("counts each event once: in a bin, in a lane, as undated or as outside", () => {
    const { bins, intervals, undated, outside } = layOut([day, late, month, summer, open], december, 1);
    expect(bins.map(({ start, rows }) => [start, rows.map(({ id }) => id)])).toEqual([[16_427, ["day"]]]);
    expect(intervals.map(({ row: { id } }) => id)).toEqual(["month", "late"]);
    expect([undated, outside]).toEqual([1, 1]);
  });

  it("takes an event into a bin only if its whole span lies in it", () => {
    const { bins, intervals } = layOut([day, late, month], december, 31);
    expect([bins.length, bins[0]?.rows.length, intervals.length]).toEqual([1, 3, 0]);
  });

  it("puts spans that overlap into lanes of their own, and lets others share one", () => {
    const spans = [
      row("a", "2014-12-01", "2014-12-10"),
      row("b", "2014-12-05", "2014-12-08"),
      row("c", "2014-12-15", "2014-12-17"),
    ];
    const lanes = layOut(spans, december, 1).intervals.map(({ row: { id }, lane }) => [id, lane]);
    expect(Object.fromEntries(lanes)).toEqual({ a: 0, b: 1, c: 0 });
  });

  it("draws no span beyond what is laid out", () => {
    const [long] = layOut([row("long", "2014-01-01", "2015-12-31")], december, 1).intervals;
    expect(long).toMatchObject(december);
  });
});

describe("binDays", () => {
  it.each([
    [31, 100, 1],
    [365, 100, 7],
    [3650, 100, 91],
    [100_000, 100, 1000],
  ])("%i days in at most %i bins: %i days each", (days, maxBins, expected) => {
    expect(binDays({ start: 0, end: days }, maxBins)).toBe(expected);
  });
});
