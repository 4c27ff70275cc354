import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addressOf, viewOf } from "../../src/explorer/view-state/address.js";
import { everything, panes, type ViewState } from "../../src/explorer/view-state/view-state.js";

const id = fc.string({ minLength: 1 }).filter((text) => !text.includes(","));
const day = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const box = fc
  .tuple(fc.integer({ min: -180, max: 179 }), fc.integer({ min: -90, max: 89 }))
  .map(([west, south]) => ({ west, south, east: west + 0.5, north: south + 0.125 }));
const view: fc.Arbitrary<ViewState> = fc.record({
  from: fc.option(day),
  to: fc.option(day),
  place: fc.option(id),
  actor: fc.option(id),
  types: fc.constantFrom([], ["ARMED_CLASH" as const], ["OTHER" as const, "ATTACK" as const]),
  actorTypes: fc.constantFrom([], ["CIVILIANS" as const, "STATE_FORCES" as const]),
  without: fc.array(id, { maxLength: 3 }),
  minSources: fc.integer({ min: 1, max: 100 }),
  box: fc.option(box),
  isDefinite: fc.boolean(),
  selected: fc.option(id),
  pane: fc.constantFrom(...panes),
});

describe("the address of a view", () => {
  it("gives the same view back, whatever the view", () => {
    fc.assert(
      fc.property(view, (state) => {
        expect(viewOf(addressOf(state))).toEqual(state);
      }),
    );
  });

  it("is empty for the view of everything", () => {
    expect(addressOf(everything)).toBe("");
  });

  it.each([
    "?from=yesterday",
    "?to=2014-02-30",
    "?types=SLEEP,toString",
    "?sources=-3",
    "?sources=many",
    "?box=1,2,3",
    "?box=5,1,4,2",
    "?box=,,,",
    "?pane=cellar",
    "?event=",
    "?foreign=1",
  ])("%s: leaves out what no view can be made of", (address) => {
    expect(viewOf(address)).toEqual(everything);
  });
});
