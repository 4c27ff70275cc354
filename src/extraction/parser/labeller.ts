import type { Skeleton } from "./combine-trees.js";
import { edgeTemplates, LabellerFeatures } from "./labeller-features.js";
import { LinearModel, type Weights } from "./linear-model.js";
import type { ParserWords } from "./parser-features.js";
import { groupCount, relationGroup } from "./relation-groups.js";
import { SubjectRelations } from "./subject-relations.js";
import type { Observe, TieredWeights } from "./tier.js";
import { TieredScorer } from "./tiered-scorer.js";

/** A relation of the group that the parser found is given so much more score. */
const groupBonus = 70;

const settledGroups = new Set(["punct", "root"].map(relationGroup));

/** True of a group whose one relation is sure once the tree stands. */
export const isSettled = (group: number): boolean => settledGroups.has(group);

/** The numbers of all relations but those of settled groups. */
export const openRelations = (relationNames: readonly string[]): Uint8Array =>
  Uint8Array.from(relationNames.keys()).filter((number) => !isSettled(relationGroup(relationNames[number] as string)));

/** Names the relations of a tree's edges, from the root down, preferring those of the groups that the parser found. */
export class Labeller {
  readonly #scorer: TieredScorer;
  readonly #members: readonly (readonly number[])[];
  /** Numbers of the relations that the shape of a tree leaves open. */
  readonly #open: Uint8Array;
  readonly #subjects: SubjectRelations;

  /** @param relationNames what the classes of the weights stand for. */
  constructor({ weights, tiers }: TieredWeights<Weights>, relationNames: readonly string[], observe?: Observe) {
    this.#scorer = new TieredScorer(new LinearModel(weights), edgeTemplates, tiers, observe);
    this.#members = groupMembers(relationNames);
    this.#open = openRelations(relationNames);
    this.#subjects = new SubjectRelations(relationNames);
  }

  /** The number of each word's relation. */
  label(words: ParserWords, { heads, groups }: Skeleton): Uint8Array {
    const features = new LabellerFeatures(words, heads, this.#scorer.atoms);
    const relations = new Uint8Array(words.count);
    for (const word of features.order) {
      const group = groups[word] as number;
      const members = this.#members[group] as readonly number[];
      if (isSettled(group)) {
        relations[word] = members[0] as number;
        continue;
      }
      this.#scorer.scores.fill(0);
      for (const member of members) this.#scorer.scores[member] = groupBonus;
      relations[word] = this.#scorer.decide(features.atomsOf(word, relations), this.#open).best;
    }
    this.#subjects.settle(heads, relations, words.isNominal);
    return relations;
  }
}

/** For each group of relations the numbers of those that are in it. */
export function groupMembers(relationNames: readonly string[]): number[][] {
  const members: number[][] = Array.from({ length: groupCount }, () => []);
  for (const [number, name] of relationNames.entries()) members[relationGroup(name)]?.push(number);
  return members;
}
