import { describe, expect, it } from "vitest";
import { maxSavedViews, parseSavedViews, withView } from "../../src/explorer/saved-views/saved-views.js";

describe("saved views", () => {
  it("are read as far as they are views, whatever else stands there", () => {
    const view = { name: "December", address: "?from=2014-12-01" };
    expect(parseSavedViews(JSON.stringify([view, null, { name: "" }, 3]))).toEqual([view]);
    for (const text of [null, "", "{", "7"]) expect(parseSavedViews(text)).toEqual([]);
  });

  it("bear each name once, and the newest address has it", () => {
    const views = withView(withView(withView([], "One", "?a"), "Two", "?b"), " One ", "?c");
    expect(views).toEqual([
      { name: "Two", address: "?b" },
      { name: "One", address: "?c" },
    ]);
  });

  it("stay as they are where a name is blank or there is no room", () => {
    const full = Array.from({ length: maxSavedViews }, (_, index) => ({ name: `View ${index}`, address: "" }));
    expect(withView(full, "One more", "")).toBe(full);
    expect(withView(full, "View 3", "?new")).toHaveLength(maxSavedViews);
    expect(withView([], "  ", "")).toEqual([]);
  });
});
