import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cardPosition } from "../../src/explorer/tour/card-position.js";

describe("the card of the tour", () => {
  it("stands within the window, whatever it is about", () => {
    const length = fc.integer({ min: 0, max: 2000 });
    fc.assert(
      fc.property(length, length, length, length, (left, top, width, height) => {
        const window = { width: 1440, height: 900 };
        const card = cardPosition({ left, top, right: left + width, bottom: top + height }, window);
        expect(card.left).toBeGreaterThanOrEqual(0);
        expect(card.top).toBeGreaterThanOrEqual(0);
        expect(card.left + 320).toBeLessThanOrEqual(window.width);
        expect(card.top + 190).toBeLessThanOrEqual(window.height);
      }),
    );
  });

  it("stands beside a pane rather than over it", () => {
    const pane = { left: 1000, top: 90, right: 1440, bottom: 700 };
    expect(cardPosition(pane, { width: 1440, height: 900 }).left + 320).toBeLessThan(pane.left);
  });
});
