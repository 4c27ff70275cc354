import type { FeatureTemplates } from "../feature-templates.js";
import type { WeightTable } from "./weight-table.js";

/** What a learner finds by some scores, and what would be right by the same scores. */
export interface Answer {
  readonly found: number;
  readonly right: number;
}

/** Numbers of templates in parts, each template in one. */
export type Parts = readonly (readonly number[])[];

interface Part {
  readonly templates: FeatureTemplates;
  readonly keys: Int32Array;
}

/**
 * Learns decisions whose templates stand in parts. Not only all parts together are to be right but also the first alone, the first two, and so on: what comes later corrects what was said
 * before, and most decisions need no more than the first part (after Strubell, Vilnis, Silverstein and McCallum 2015).
 */
export class PrefixLearner {
  readonly #table: WeightTable;
  readonly #parts: readonly Part[];
  readonly #scores: Int32Array;
  readonly #own: Int32Array;

  constructor(table: WeightTable, templates: FeatureTemplates, parts: Parts) {
    this.#table = table;
    this.#parts = parts.map((numbers) => {
      const part = templates.pick(numbers);
      return { templates: part, keys: new Int32Array(part.count) };
    });
    this.#scores = new Int32Array(table.classCount);
    this.#own = new Int32Array(table.classCount);
  }

  /**
   * Learns one decision.
   * @param answer the array of scores is used again for the next.
   * @returns the answer by all parts.
   */
  learn(atoms: Int32Array, answer: (scores: Int32Array) => Answer): Answer {
    const [scores, own] = [this.#scores, this.#own];
    const answers: Answer[] = [];
    scores.fill(0);
    for (const { templates, keys } of this.#parts) {
      templates.fill(atoms, keys);
      this.#table.score(keys, own);
      for (let kind = 0; kind < scores.length; kind += 1)
        scores[kind] = (scores[kind] as number) + (own[kind] as number);
      answers.push(answer(scores));
    }
    for (const [last, { found, right }] of answers.entries())
      if (found !== right)
        for (const { keys } of this.#parts.slice(0, last + 1)) this.#table.update(keys, right, found);
    this.#table.step();
    return answers.at(-1) as Answer;
  }
}
