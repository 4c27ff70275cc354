import type { Skeleton } from "./combine-trees.js";
import { LabellerFeatures, labellerFeatureCount } from "./labeller-features.js";
import { LinearModel, type LinearModelArrays } from "./linear-model.js";
import type { ParserWords } from "./parser-features.js";
import { groupCount, relationGroup } from "./relation-groups.js";

/** Numbers of the relations that tell active from passive. */
interface Voice {
  readonly voices: readonly { readonly active: number; readonly passive: number }[];
  readonly auxiliaries: ReadonlySet<number>;
  readonly passiveAuxiliary: number;
}

/** A relation of the group that the parser found is given so much more score. */
const groupBonus = 70;

const settledGroups = new Set(["punct", "root"].map(relationGroup));

/** True of a group whose one relation is sure once the tree stands. */
export const isSettled = (group: number): boolean => settledGroups.has(group);

/** The numbers of all relations but those of settled groups. */
export const openRelations = (relationNames: readonly string[]): number[] =>
  [...relationNames.keys()].filter((number) => !isSettled(relationGroup(relationNames[number] as string)));

/** Names the relations of a tree's edges, from the root down, preferring those of the groups that the parser found. */
export class Labeller {
  readonly #scorer: LinearModel;
  readonly #members: readonly (readonly number[])[];
  /** Numbers of the relations that the shape of a tree leaves open. */
  readonly #open: readonly number[];
  readonly #voice: Voice;
  readonly #keys = new Int32Array(labellerFeatureCount);
  readonly #scores: Int32Array;

  /** @param relationNames what the classes of the weights stand for. */
  constructor(weights: LinearModelArrays, relationNames: readonly string[]) {
    this.#scorer = new LinearModel(weights);
    this.#members = groupMembers(relationNames);
    this.#open = openRelations(relationNames);
    const numberOf = (name: string): number => relationNames.indexOf(name);
    this.#voice = {
      voices: ["nsubj", "csubj"].map((name) => ({ active: numberOf(name), passive: numberOf(`${name}:pass`) })),
      auxiliaries: new Set(["aux", "aux:pass", "cop"].map(numberOf)),
      passiveAuxiliary: numberOf("aux:pass"),
    };
    this.#scores = new Int32Array(weights.classCount);
  }

  /** The number of each word's relation. */
  label(words: ParserWords, { heads, groups }: Skeleton): Uint8Array {
    const features = new LabellerFeatures(words, heads);
    const relations = new Uint8Array(words.count);
    for (const word of features.order) {
      const group = groups[word] as number;
      const members = this.#members[group] as readonly number[];
      if (isSettled(group)) {
        relations[word] = members[0] as number;
        continue;
      }
      features.fill(word, relations, this.#keys);
      this.#scorer.score(this.#keys, this.#scores);
      for (const member of members) this.#scores[member] = (this.#scores[member] as number) + groupBonus;
      relations[word] = bestMember(this.#open, this.#scores);
    }
    this.#agreeInVoice(heads, relations);
    return relations;
  }

  /** The subject of a verb with a passive auxiliary is a passive one; that of a verb with other auxiliaries only is not. */
  #agreeInVoice(heads: Int32Array, relations: Uint8Array): void {
    const { voices, auxiliaries, passiveAuxiliary } = this.#voice;
    const isPassive = new Map<number, boolean>();
    for (const [word, head] of heads.entries()) {
      if (!auxiliaries.has(relations[word] as number)) continue;
      isPassive.set(head, isPassive.get(head) === true || relations[word] === passiveAuxiliary);
    }
    for (const [word, relation] of relations.entries()) {
      const passive = isPassive.get(heads[word] as number);
      const voice = voices.find(({ active, passive }) => relation === active || relation === passive);
      if (voice && passive !== undefined) relations[word] = passive ? voice.passive : voice.active;
    }
  }
}

/** For each group of relations the numbers of those that are in it. */
export function groupMembers(relationNames: readonly string[]): number[][] {
  const members: number[][] = Array.from({ length: groupCount }, () => []);
  for (const [number, name] of relationNames.entries()) members[relationGroup(name)]?.push(number);
  return members;
}

/** The member with the highest score. */
export function bestMember(members: readonly number[], scores: Int32Array): number {
  let best = members[0] as number;
  for (const member of members) if ((scores[member] as number) > (scores[best] as number)) best = member;
  return best;
}
