import type { FeatureTemplates } from "./feature-templates.js";
import { fullKinds } from "./parser-features.js";

/** Features of a parser's decision in parts, by what they depend on. */
export interface FeatureParts {
  /** On the next word alone. */
  readonly ahead: FeatureTemplates;
  /** On the stack alone, without the right dependents of its top: no transition changes what they say of a word while it is on the stack. */
  readonly stacked: FeatureTemplates;
  readonly others: FeatureTemplates;
}

/** On which part of a configuration a template of a parser depends. */
export function partOf(atoms: readonly string[]): keyof FeatureParts {
  return atoms.every(isAhead) ? "ahead" : atoms.every(isStacked) ? "stacked" : "others";
}

/** Some of a parser's templates, by their numbers, in parts. */
export function partsOf(all: FeatureTemplates, templates: readonly number[]): FeatureParts {
  const part = (wanted: keyof FeatureParts): FeatureTemplates =>
    all.pick(templates.filter((template) => partOf(all.atomsOf(template)) === wanted));
  return { ahead: part("ahead"), stacked: part("stacked"), others: part("others") };
}

/** A name of a word's atom in two: "S0.form". */
const halves = (name: string): readonly [word: string, kind: string] => {
  const point = name.indexOf(".");
  return point < 0 ? [name, ""] : [name.slice(0, point), name.slice(point + 1)];
};

/** Atoms of the next words: the same until a word is shifted. */
function isAhead(name: string): boolean {
  const [word, kind] = halves(name);
  return /^N(?:[0-3]|0-)$/u.test(word) && fullKinds.some((full) => full === kind);
}

/** Atoms of the top of the stack, of its dependents on the left, and of all that is below it: the same whenever the word is on top. */
function isStacked(name: string): boolean {
  const [word, kind] = halves(name);
  if (/^S0[+-]?$/u.test(word)) return [...fullKinds, "lefts", "leftRelations", "guideSure"].includes(kind);
  if (word === "S1") return !/^(?:guide|pending)$/u.test(kind);
  return /^(?:S2|S0L2?|S1[LR]2?|S2R|distanceS|betweenS|size)$/u.test(word);
}
