import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { daysBetween } from "../../../src/extraction/dates/iso-day.js";
import { laterDays, type ToldTime } from "../../../src/extraction/dates/later-days.js";

const day = (date: string): ToldTime => ({ start: date, end: date, precision: "DAY" });
const spans = (text: string, last: ToldTime | null) =>
  laterDays(text, [], last).map(({ start, end, precision }) => `${start}/${end} ${precision}`);

describe("a time told from another", () => {
  it("is the day itself, the one behind it or the one before it", () => {
    const monday = day("2024-12-30");
    expect(spans("on the same day crowds gathered", monday)).toEqual(["2024-12-30/2024-12-30 DAY"]);
    expect(spans("he was freed the next day", monday)).toEqual(["2024-12-31/2024-12-31 DAY"]);
    expect(spans("the following morning they left", monday)).toEqual(["2024-12-31/2024-12-31 DAY"]);
    expect(spans("the day before, a bomb went off", monday)).toEqual(["2024-12-29/2024-12-29 DAY"]);
  });

  it("is about so many weeks, months or years away", () => {
    expect(spans("a week earlier nine had died", day("2024-11-09"))).toEqual(["2024-10-30/2024-11-05 WEEK"]);
    expect(spans("two months later he was freed", day("2024-01-31"))).toEqual(["2024-03-16/2024-04-15 MONTH"]);
  });

  it("counts from a month where nothing is told more exactly, but no day from it", () => {
    const august: ToldTime = { start: "2024-08-01", end: "2024-08-31", precision: "MONTH" };
    expect(spans("a week earlier nine had died", august)).toEqual(["2024-07-22/2024-08-27 MONTH"]);
    expect(spans("the next day they left", august)).toEqual([]);
  });

  it("is none where nothing was told before, or where the words count from something else", () => {
    expect(spans("the next day they left", null)).toEqual([]);
    expect(spans("they met the day before the vote", day("2024-12-30"))).toEqual([]);
    expect(spans("no later than two days earlier than planned", day("2024-12-30"))).toEqual([]);
  });

  it("counts from the time told before it in the sentence rather than from the last one", () => {
    const text = "arrested on thursday and released the next day";
    const thursday = { ...day("2024-07-11"), basis: "EXPLICIT_WEEKDAY" as const, words: { start: 9, end: 20 } };
    expect(laterDays(text, [thursday], day("2024-01-01"))).toMatchObject([
      { start: "2024-07-12", words: { start: 34 } },
    ]);
  });

  it("lies exactly so many days away, on the side that is told", () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date("1990-01-01"), max: new Date("2030-12-31"), noInvalidDate: true }),
        fc.integer({ min: 1, max: 99 }),
        fc.constantFrom("later" as const, "earlier" as const),
        (date, count, side) => {
          const from = date.toISOString().slice(0, 10);
          const [found] = laterDays(`it came ${count} days ${side}.`, [], day(from));
          const away = daysBetween(from, found?.start ?? "");
          expect(away).toBe(side === "later" ? count : -count);
          expect(found?.end).toBe(found?.start);
        },
      ),
    );
  });
});
