import { DateTime } from "luxon";
import { describe, expect, it } from "vitest";
import { timeBetween } from "../../../src/extraction/dates/found-time.js";

describe("timeBetween", () => {
  it("is open where no day is given, or one that there is not", () => {
    const day = DateTime.utc(2014, 12, 24);
    const none = DateTime.utc(2014, 2, 31);
    expect(timeBetween(day, none, "DAYS", "EXPLICIT_DATE")).toMatchObject({ start: "2014-12-24", end: null });
    expect(timeBetween(none, null, "OPEN", "EXPLICIT_DATE")).toMatchObject({ start: null, end: null });
  });
});
