import type { Skeleton, WeighedTree } from "../combine-trees.js";
import { DirectedParser } from "../directed-parser.js";
import { partOf } from "../feature-parts.js";
import type { FeatureTemplates } from "../feature-templates.js";
import { Labeller } from "../labeller.js";
import { edgeTemplates } from "../labeller-features.js";
import { LinearModel } from "../linear-model.js";
import type { DirectedModel } from "../model-file.js";
import { type ParserWords, transitionTemplates } from "../parser-features.js";
import { Tagger, type TaggerModel } from "../tagger.js";
import { taggerTemplates } from "../tagger-features.js";
import type { Observe, TieredWeights } from "../tier.js";
import type { ParserToken } from "../tree.js";

/** Decisions that a trained model takes in sentences which it has not learned. */
export interface Decisions {
  readonly scorer: Pick<LinearModel, "classCount" | "add">;
  /** How much work each template is, in any unit. */
  readonly costs: readonly number[];
  /** A decision with a lead up to this stands only if all features were asked. */
  readonly closeLead: number;
  /**
   * Goes through the decisions, the same ones each time.
   * @param visit is told the features, one a template, the candidates among the classes, and their scores without any feature; these are used again for the next.
   */
  each(visit: (keys: Int32Array, candidates: Uint8Array, before: Int32Array) => void): void;
}

/** What the next words and the stack tell is kept, and comes again every other time. */
const kept = 0.5;

/** The decisions of a tagger. */
export const taggerDecisions = (model: TaggerModel, sentences: readonly (readonly ParserToken[])[]): Decisions =>
  decisionsOf(model, taggerTemplates, model.closeMargin, (observe) => {
    const tagger = new Tagger(model, observe);
    for (const sentence of sentences) tagger.tag(sentence);
  });

/** The decisions of a parser; `guides` are the other parser's trees, if it is guided. */
export const parserDecisions = (
  model: DirectedModel,
  sentences: readonly ParserWords[],
  guides: readonly WeighedTree[],
): Decisions => {
  const templates = transitionTemplates(model.guided);
  const decisions = decisionsOf(model, templates, 0, (observe) => {
    const parser = new DirectedParser(model, observe);
    for (const [at, words] of sentences.entries()) parser.parse(words, guides[at]);
  });
  const isKept = (template: number): boolean => partOf(templates.atomsOf(template)) !== "others";
  return { ...decisions, costs: decisions.costs.map((cost, template) => (isKept(template) ? cost * kept : cost)) };
};

/** The decisions of a labeller over the given trees. */
export const labellerDecisions = (
  model: TieredWeights,
  relationNames: readonly string[],
  sentences: readonly ParserWords[],
  trees: readonly Skeleton[],
): Decisions =>
  decisionsOf(model, edgeTemplates, 0, (observe) => {
    const labeller = new Labeller(model, relationNames, observe);
    for (const [at, words] of sentences.entries()) labeller.label(words, trees[at] as Skeleton);
  });

/** @param run takes all decisions of the model. */
function decisionsOf(
  { weights }: TieredWeights,
  templates: FeatureTemplates,
  closeLead: number,
  run: (observe: Observe) => void,
): Decisions {
  const keys = new Int32Array(templates.count);
  return {
    scorer: new LinearModel(weights),
    costs: Array.from(keys, () => 1),
    closeLead,
    each: (visit) =>
      run((atoms, candidates, before) => {
        templates.fill(atoms, keys);
        visit(keys, candidates, before);
      }),
  };
}
