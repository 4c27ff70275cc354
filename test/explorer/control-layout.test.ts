import { describe, expect, it } from "vitest";
import { type ControlTimeline, controlBars, spanInWords } from "../../src/explorer/timeline/control-layout.js";
import { dayNumber } from "../../src/explorer/timeline/days.js";

const extent = { start: dayNumber("2014-11-01"), end: dayNumber("2014-12-01") };

function span(
  begin: readonly [string | null, string | null],
  end: readonly [string | null, string | null] | null,
): ControlTimeline["spans"][number] {
  const bounds = ([earliest, latest]: readonly [string | null, string | null]) => ({ earliest, latest });
  return {
    holders: [{ id: "a", name: "A side" }],
    isContested: false,
    begin: bounds(begin),
    end: end && bounds(end),
    evidence: [],
  };
}

describe("spans of control", () => {
  it("are certain only between the last day of their beginning and the first of their end", () => {
    const [bar] = controlBars([span(["2014-11-03", "2014-11-05"], ["2014-11-10", "2014-11-12"])], extent);
    expect(bar).toMatchObject({ start: dayNumber("2014-11-03"), end: dayNumber("2014-11-13") });
    expect(bar?.sure).toEqual({ start: dayNumber("2014-11-05"), end: dayNumber("2014-11-10") });
  });

  it("reach to the edges where nobody tells when they began or ended, and say so", () => {
    const open = span([null, "2014-11-05"], null);
    const [bar] = controlBars([open], extent);
    expect(bar).toMatchObject({ ...extent, isOpenBefore: true, isOpenAfter: true });
    expect(bar?.sure).toEqual({ start: dayNumber("2014-11-05"), end: extent.end });
    expect(spanInWords(open)).toBe("A side: since nobody says when, no end is told");
  });

  it("have nothing certain where both changes may be one day, and are left out where they lie outside", () => {
    const [bar, ...others] = controlBars(
      [
        span(["2014-11-03", "2014-11-08"], ["2014-11-05", "2014-11-09"]),
        span(["2014-06-01", "2014-06-30"], ["2014-07-01", "2014-07-02"]),
        span(["2014-12-03", "2014-12-03"], null),
      ],
      extent,
    );
    expect(bar?.sure).toBeNull();
    expect(others).toEqual([]);
  });
});
