import { describe, expect, it } from "vitest";
import { fallenFigures } from "../../../src/extraction/evaluation/compare-figures.js";

describe("fallenFigures", () => {
  const recorded = { seed: { events: 90, dates: 63 }, articles: { roles: 68 } };

  it("names what is lower than recorded, and nothing that is equal or higher", () => {
    const now = { seed: { events: 89.9, dates: 63 }, articles: { roles: 70 } };
    expect(fallenFigures(now, recorded)).toEqual([{ set: "seed", figure: "events", recorded: 90, now: 89.9 }]);
  });

  it("leaves out sets that were not evaluated", () => {
    expect(fallenFigures({ seed: { events: 90, dates: 63 } }, recorded)).toEqual([]);
  });

  it("takes a figure that is no longer there for fallen to 0", () => {
    expect(fallenFigures({ articles: {} }, recorded)).toEqual([
      { set: "articles", figure: "roles", recorded: 68, now: 0 },
    ]);
  });
});
