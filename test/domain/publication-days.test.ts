import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { publicationDays } from "../../src/domain/publication-days.js";

describe("publicationDays", () => {
  it("counts each claim once, on the day of its instant in UTC, in the order of time and whatever the order of the claims", () => {
    const claim = fc.record({ id: fc.integer({ min: 0, max: 9 }).map(String) }).map(({ id }) => ({
      id,
      // Several claims of one day, at its first and its last instant.
      publishedAt: `2014-12-0${1 + (Number(id) % 3)}T${Number(id) % 2 === 0 ? "00:00:00.000" : "23:59:59.999"}Z`,
    }));
    fc.assert(
      fc.property(fc.array(claim), (claims) => {
        const distinct = [...new Map(claims.map((one) => [one.id, one.publishedAt.slice(0, 10)])).values()];
        const days = [...new Set(distinct)].sort();
        expect(publicationDays(claims)).toEqual({
          publicationDays: days,
          publicationClaimCounts: days.map((day) => distinct.filter((one) => one === day).length),
        });
      }),
    );
  });
});
