import { describe, expect, it } from "vitest";
import type { AccountFacts } from "../../src/domain/account-facts.js";
import { countRootSources } from "../../src/domain/count-root-sources.js";

const told = (publisherId: string, textSha256: string, ...rootSourceIds: string[]): AccountFacts =>
  ({
    publisherId,
    textSha256,
    claims: rootSourceIds.map((rootSourceId) => ({ rootSourceId })),
  }) as unknown as AccountFacts;

describe("countRootSources", () => {
  it("counts a root once, however many outlets carry its word", () => {
    expect(
      countRootSources([told("daily", "1", "sohr"), told("wire", "2", "sohr"), told("radio", "3", "police")]),
    ).toBe(2);
  });

  it("counts publishers of one text that speak themselves as one source", () => {
    expect(countRootSources([told("daily", "1", "daily"), told("wire", "1", "wire")])).toBe(1);
    expect(countRootSources([told("daily", "1", "daily"), told("wire", "2", "wire")])).toBe(2);
  });

  it("follows a text through a publisher of several", () => {
    const chain = [told("a", "1", "a"), told("b", "2", "b"), told("c", "1", "c"), told("c", "2", "c")];
    expect(countRootSources(chain)).toBe(1);
  });

  it("leaves what others say in one text to them", () => {
    expect(countRootSources([told("daily", "1", "daily", "sohr"), told("wire", "1", "wire", "sohr")])).toBe(2);
  });
});
