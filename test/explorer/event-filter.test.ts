import { describe, expect, it } from "vitest";
import { eventFilter, lensOf, withoutDates } from "../../src/explorer/view-state/event-filter.js";
import { everything } from "../../src/explorer/view-state/view-state.js";

describe("what is asked for a view", () => {
  it("is no filter and no lens for the view of everything", () => {
    expect([eventFilter(everything), lensOf(everything)]).toEqual([null, null]);
  });

  it("takes what may lie within the dates, unless only what surely does is wanted", () => {
    const december = { ...everything, from: "2014-12-01" };
    expect(eventFilter(december)).toEqual({ date: { from: "2014-12-01", to: null, certainty: "POSSIBLE" } });
    expect(eventFilter({ ...december, isDefinite: true })?.date?.certainty).toBe("DEFINITE");
    expect(eventFilter(withoutDates(december))).toBeNull();
  });

  it("asks for one participant of any of the kinds of actors chosen", () => {
    const state = { ...everything, actorTypes: ["CIVILIANS", "POLICE"] as const };
    expect(eventFilter(state)).toEqual({ participant: { is: { actorType: ["CIVILIANS", "POLICE"] } } });
  });

  it("leaves out sources by the lens and not by the filter, so that what remains of an event is looked at", () => {
    const state = { ...everything, without: ["a", "b"] };
    expect([eventFilter(state), lensOf(state)]).toEqual([null, { withoutSources: [{ id: "a" }, { id: "b" }] }]);
  });
});
