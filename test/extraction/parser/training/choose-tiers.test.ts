import { describe, expect, it } from "vitest";
import { chooseTiers } from "../../../../src/extraction/parser/training/choose-tiers.js";
import type { Decisions } from "../../../../src/extraction/parser/training/decisions.js";
import { orderedParts, orderTemplates } from "../../../../src/extraction/parser/training/order-templates.js";

/** A key is a class, three bits, and a weight. */
const keyOf = (kind: number, weight: number): number => weight * 8 + kind;
const scorer: Decisions["scorer"] = {
  classCount: 3,
  add(keys, scores) {
    for (const key of keys) scores[key & 7] = (scores[key & 7] as number) + (key >> 3);
  },
};

const templateCount = 40;
const decisionCount = 1_000;

/** Each decision is settled by template 17, but for every hundredth, which template 30 turns; the others say next to nothing. */
const decisions: Decisions = {
  scorer,
  costs: Array(templateCount).fill(1),
  closeLead: 0,
  each(visit) {
    for (let at = 0; at < decisionCount; at += 1) {
      const keys = Int32Array.from({ length: templateCount }, (_, template) => keyOf((at + template) % 3, 1));
      keys[17] = keyOf(at % 2, 300);
      if (at % 100 === 0) keys[30] = keyOf(2, 500);
      visit(keys, Uint8Array.of(0, 1, 2), new Int32Array(3));
    }
  },
};

describe("chooseTiers", () => {
  it("puts first what decides most, and asks on where too many decisions would change", () => {
    const order = orderTemplates(decisions);
    expect(order.slice(0, 2)).toEqual([17, 30]);
    const strict = chooseTiers(decisions, 0.001);
    const lax = chooseTiers(decisions, 0.01);
    for (const tiers of [strict, lax])
      expect(tiers.flatMap(({ templates }) => templates).sort((a, b) => a - b)).toEqual([
        ...Array(templateCount).keys(),
      ]);
    expect(strict[0]?.templates).toContain(17);
    expect(strict[0]?.templates).toContain(30);
    expect(strict[0]?.sureLead).toBeLessThan(200);
  });

  it("asks everything where a decision by less would not stand", () => {
    const close = { ...decisions, closeLead: 1_000 };
    const [first, second] = chooseTiers(close, 0);
    expect(first?.sureLead).toBeGreaterThanOrEqual(300);
    expect(second?.sureLead).toBeGreaterThanOrEqual(300);
  });
});

describe("orderedParts", () => {
  it("has each template in one part, what decides most in the first", () => {
    const parts = orderedParts(decisions);
    expect(parts.flat().sort((a, b) => a - b)).toEqual([...Array(templateCount).keys()]);
    expect(parts[0]).toContain(17);
    expect(parts[0]?.length).toBeLessThan(templateCount / 4);
  });
});
