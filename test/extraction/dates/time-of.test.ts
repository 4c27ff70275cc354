import { DateTime } from "luxon";
import { describe, expect, it } from "vitest";
import { parseDateline } from "../../../src/extraction/dates/dateline.js";
import { timesIn } from "../../../src/extraction/dates/time-of.js";

const wednesday = DateTime.fromISO("2014-12-24", { zone: "utc" });
const read = (text: string) => timesIn(text, wednesday).map(({ start, end, precision }) => [start, end, precision]);

describe("timesIn", () => {
  it.each([
    ["on Tuesday", "2014-12-23", "2014-12-23", "DAY"],
    ["on Wednesday", "2014-12-24", "2014-12-24", "DAY"],
    ["Thursday's raid", "2014-12-18", "2014-12-18", "DAY"],
    ["last summer", "2014-06-01", "2014-08-31", "SEASON"],
    ["in mid-November", "2014-11-11", "2014-11-20", "PART_OF_MONTH"],
    ["since late September", "2014-09-21", "2014-12-24", "PART_OF_MONTH"],
    ["this month's seizure", "2014-12-01", "2014-12-24", "MONTH"],
    ["last month", "2014-11-01", "2014-11-30", "MONTH"],
    ["this week", "2014-12-21", "2014-12-24", "WEEK"],
    ["last week", "2014-12-14", "2014-12-20", "WEEK"],
    ["two weeks ago", "2014-12-07", "2014-12-13", "WEEK"],
    ["about three days ago", "2014-12-20", "2014-12-21", "DAYS"],
    ["a year ago", "2013-06-27", "2014-06-22", "YEAR"],
    ["more than two years ago", null, "2012-12-24", "OPEN"],
    ["earlier this year", "2014-01-01", "2014-12-24", "YEAR"],
    ["over the weekend", "2014-12-20", "2014-12-21", "DAYS"],
    ["in June", "2014-06-01", "2014-06-30", "MONTH"],
    ["dates from June", "2014-06-01", "2014-06-30", "MONTH"],
    ["the sit-in entered its third day on Tuesday", "2014-12-21", "2014-12-23", "DAYS"],
    ["entering a second night on Monday", "2014-12-21", "2014-12-22", "DAYS"],
    ["a second day on Monday", "2014-12-22", "2014-12-22", "DAY"],
    ["last March", "2014-03-01", "2014-03-31", "MONTH"],
    ["last December", "2013-12-01", "2013-12-31", "MONTH"],
    ["since last September", "2014-09-01", "2014-12-24", "MONTH"],
    ["in October last year", "2013-10-01", "2013-10-31", "MONTH"],
    ["in March of last year", "2013-03-01", "2013-03-31", "MONTH"],
    ["in March 2011", "2011-03-01", "2011-03-31", "MONTH"],
    ["on Dec. 15", "2014-12-15", "2014-12-15", "DAY"],
    ["recently", null, "2014-12-24", "OPEN"],
    ["in the middle of November", "2014-11-11", "2014-11-20", "PART_OF_MONTH"],
    ["at the end of October", "2014-10-21", "2014-10-31", "PART_OF_MONTH"],
    ["early in June", "2014-06-01", "2014-06-10", "PART_OF_MONTH"],
    ["Clashes began on Saturday and lasted until Tuesday", "2014-12-20", "2014-12-23", "DAYS"],
    ["from Saturday to Tuesday", "2014-12-20", "2014-12-23", "DAYS"],
    ["on Saturday night and on Sunday", "2014-12-20", "2014-12-21", "DAYS"],
    ["between Sept. 23 and Dec. 20", "2014-09-23", "2014-12-20", "SEASON"],
    ["from the start of the campaign in September until Dec. 15", "2014-09-01", "2014-12-15", "SEASON"],
    ["through Dec. 15", null, "2014-12-15", "OPEN"],
    ["since Dec. 15", "2014-12-15", "2014-12-24", "OPEN"],
    ["in three months", "2014-09-24", "2014-12-24", "SEASON"],
    ["three months of strikes", "2014-09-24", "2014-12-24", "SEASON"],
    ["since the war began in March 2011", "2011-03-01", "2014-12-24", "MONTH"],
    ["the war began in March 2011", "2011-03-01", "2011-03-31", "MONTH"],
    ["after two days of heavy fighting", "2014-12-22", "2014-12-24", "DAYS"],
    ["seized previous shipments", null, "2014-12-24", "OPEN"],
    ["in the past", null, "2014-12-24", "OPEN"],
    ["in the past week", "2014-12-17", "2014-12-24", "WEEK"],
    ["last Wednesday", "2014-12-17", "2014-12-17", "DAY"],
    ["on Monday of last week", "2014-12-15", "2014-12-15", "DAY"],
    ["Monday, Dec. 1", "2014-12-01", "2014-12-01", "DAY"],
    ["families may leave on Friday", "2014-12-26", "2014-12-26", "DAY"],
    ["strikes that may have hit it on Friday", "2014-12-19", "2014-12-19", "DAY"],
  ])("reads %s as the past", (text, start, end, precision) => {
    expect(read(text)).toEqual([[start, end, precision]]);
  });

  it("takes no date after publication for the day of a weekday that has passed", () => {
    expect(timesIn("Friday 26 December 2014", wednesday)).toMatchObject([
      { start: "2014-12-26", basis: "EXPLICIT_DATE" },
    ]);
    expect(timesIn("Friday 19 December 2014", wednesday)).toMatchObject([
      { start: "2014-12-19", basis: "EXPLICIT_WEEKDAY" },
    ]);
  });

  it("keeps two days that are no range apart", () => {
    expect(read("shelled on Saturday and bombed on Sunday").map(([start]) => start)).toEqual([
      "2014-12-20",
      "2014-12-21",
    ]);
  });

  it("ends days of fighting with the day they led to", () => {
    expect(read("reached the town Tuesday after three days of clashes")).toEqual([
      ["2014-12-23", "2014-12-23", "DAY"],
      ["2014-12-20", "2014-12-23", "DAYS"],
    ]);
  });

  it("does not take a duration or a bare number for a date", () => {
    expect(read("after three days of talks 17 men left")).toEqual([]);
    expect(read("after three months of fighting")).toEqual([]);
  });
});

describe("parseDateline", () => {
  it.each([
    ["Published December 24th, 2014 - 08:53 GMT", "2014-12-24T08:53:00Z"],
    ["1 February 2016", "2016-02-01T00:00:00Z"],
    ["Thursday 01 September 2016 20:22", "2016-09-01T20:22:00Z"],
    ["Last updated: 2016-09-01 8:22 pm +03:00", "2016-09-01T20:22:00+03:00"],
    ["Feb 31, 2016", null],
    ["Copyright © 2021", null],
  ])("reads %s", (text, expected) => {
    const read = parseDateline(text);
    expect(read === null ? null : new Date(read).getTime()).toBe(
      expected === null ? null : new Date(expected).getTime(),
    );
  });
});
