import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { WeighedTree } from "../../../src/extraction/parser/combine-trees.js";
import { Configuration, RIGHT } from "../../../src/extraction/parser/configuration.js";
import { ConfigurationScorer, partedTiers } from "../../../src/extraction/parser/configuration-scorer.js";
import type { Scorer } from "../../../src/extraction/parser/linear-model.js";
import {
  ParserFeatures,
  type ParserWords,
  transitionTemplates,
} from "../../../src/extraction/parser/parser-features.js";

/** A linear model that has a weight for each feature. */
const everyFeature: Scorer = {
  classCount: 3,
  numbers: (count) => new Int32Array(count),
  sumOf(templates) {
    const keys = new Int32Array(templates.count);
    return {
      add(atoms, scores) {
        templates.fill(atoms, keys);
        for (const key of keys)
          for (const kind of scores.keys())
            scores[kind] = (scores[kind] as number) + (Math.imul(key, 0x9e3779b1 + 2 * kind) >> 16);
      },
    };
  },
};

function wordsOf(count: number): ParserWords {
  const numbers = (step: number) => Int32Array.from({ length: count }, (_, at) => (at * step) % 7);
  const flags = (step: number) => Uint8Array.from({ length: count }, (_, at) => (at % step === 0 ? 1 : 0));
  const counts = (step: number) => Int32Array.from({ length: count + 1 }, (_, at) => Math.floor(at / step));
  return {
    count,
    form: numbers(3),
    tag: numbers(2),
    upos: numbers(1),
    doubt: numbers(5),
    suffix: numbers(4),
    lemma: numbers(6),
    shape: numbers(2),
    small: numbers(3),
    large: numbers(1),
    isPunctuation: flags(5),
    isMarker: flags(4),
    isAuxiliary: flags(6),
    isNominal: flags(2),
    before: [counts(2), counts(3), counts(4), counts(5)],
  };
}

const guideOf = (count: number): WeighedTree => ({
  heads: Int32Array.from({ length: count }, (_, at) => (at * 5 + 3) % (count + 1)),
  groups: Uint8Array.from({ length: count }, (_, at) => at % 4),
  weights: Float64Array.from({ length: count }, (_, at) => 1 + (at % 3) / 3),
});

describe("ConfigurationScorer", () => {
  it("gives what the features of the tiers asked give together, whichever way the sentence is taken", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 12 }),
        fc.boolean(),
        fc.infiniteStream(fc.nat({ max: 9 })),
        fc.integer({ min: 0, max: 3 }),
        fc.nat({ max: 40_000 }),
        (count, isGuided, choices, tierCount, sureLead) => {
          const words = wordsOf(count);
          const guide = isGuided ? guideOf(count) : undefined;
          const templates = transitionTemplates(isGuided);
          const tiers = Array.from({ length: tierCount + 1 }, (_, tier) => ({
            templates: [...Array(templates.count).keys()].filter((at) => at % (tierCount + 1) === tier),
            sureLead,
          }));
          const scorer = new ConfigurationScorer(everyFeature, partedTiers(templates, tiers));
          const begun = scorer.begin(words, guide);
          const features = new ParserFeatures(words, guide);
          const asked = tiers.map((tier) => everyFeature.sumOf(templates.pick(tier.templates)));
          const state = new Configuration(count);
          while (!state.isFinal) {
            if (state.stackSize > 0) {
              const { best, lead } = scorer.decide(begun, state, Uint8Array.of(0, 1, 2));
              const expected = new Int32Array(3);
              for (const part of asked) {
                part.add(features.atomsOf(state), expected);
                const [first = 0, second = 0] = [...expected].sort((a, b) => b - a);
                if (first - second > sureLead) break;
              }
              expect([...scorer.scores]).toEqual([...expected]);
              const [first = 0, second = 0] = [...expected].sort((a, b) => b - a);
              expect([best, lead]).toEqual([expected.indexOf(first), first - second]);
            }
            const [choice, swaps] = [choices.next().value, choices.next().value];
            const allowed = [0, 1, 2, 3].filter((kind) => state.isAllowed(kind));
            const kind = allowed[choice % allowed.length] as number;
            if (kind === RIGHT && swaps < 3) state.swap();
            state.apply(kind, choice);
          }
        },
      ),
    );
  });
});
