/** The shape of a tree. */
export interface Skeleton {
  /** Index of each word's head; the number of words for the root. Exactly one root, no cycles. */
  readonly heads: Int32Array;
  /** Number of the group of each word's relation to its head. */
  readonly groups: Uint8Array;
}

/** A tree that one parser found, with how sure it was of each edge. */
export interface WeighedTree extends Skeleton {
  /** Above 0. */
  readonly weights: Float64Array;
}

/**
 * Combines several trees of one sentence: each word takes the head of greatest weight, which is the sum over the trees that
 * have it; then the root of greatest weight is kept alone, and each cycle is opened where that costs least.
 * As nearly all trees agree on nearly all words, this is a close and fast stand-in for the maximum spanning tree of Sagae and Lavie (2006),
 * "Parser Combination by Reparsing". The group of an edge is that of the tree which is surest of it.
 * @param trees at least one.
 * @param moreWeight if given, is added to the weight of a head where the trees do not agree.
 */
export function combineTrees(
  trees: readonly WeighedTree[],
  moreWeight?: (word: number, head: number) => number,
): Skeleton {
  const [first, ...others] = trees as readonly [WeighedTree, ...WeighedTree[]];
  const isShared = others.every(({ heads }) => heads.every((head, word) => head === first.heads[word]));
  const heads = isShared ? first.heads : combineHeads(trees, moreWeight);
  const groups = new Uint8Array(heads.length);
  for (let word = 0; word < heads.length; word += 1) {
    let highest = Number.NEGATIVE_INFINITY;
    for (const tree of trees) {
      const weight = tree.weights[word] as number;
      if (tree.heads[word] !== heads[word] || weight <= highest) continue;
      highest = weight;
      groups[word] = tree.groups[word] as number;
    }
  }
  return { heads, groups };
}

function combineHeads(
  trees: readonly WeighedTree[],
  moreWeight: ((word: number, head: number) => number) | undefined,
): Int32Array {
  const [first] = trees as readonly [WeighedTree, ...WeighedTree[]];
  const count = first.heads.length;
  const candidates = Array.from({ length: count }, (_, word) => candidatesOf(trees, word));
  if (moreWeight)
    for (const [word, weights] of candidates.entries())
      if (weights.size > 1) for (const [head, weight] of weights) weights.set(head, weight + moreWeight(word, head));
  const root = bestRoot(candidates, count);
  for (const [word, weights] of candidates.entries()) {
    if (word === root) candidates[word] = new Map([[count, 0]]);
    else weights.delete(count);
  }
  const heads = Int32Array.from(candidates, bestHead);
  for (let cycle = findCycle(heads); cycle; cycle = findCycle(heads)) {
    const opened = openCycle(cycle, candidates, heads);
    if (!opened) return first.heads;
  }
  return heads;
}

type Candidates = Map<number, number>;

function candidatesOf(trees: readonly WeighedTree[], word: number): Candidates {
  const weights: Candidates = new Map();
  for (const tree of trees) {
    const head = tree.heads[word] as number;
    weights.set(head, (weights.get(head) ?? 0) + (tree.weights[word] as number));
  }
  return weights;
}

function bestRoot(candidates: readonly Candidates[], count: number): number {
  let [best, highest] = [-1, Number.NEGATIVE_INFINITY];
  for (const [word, weights] of candidates.entries()) {
    const weight = weights.get(count) ?? Number.NEGATIVE_INFINITY;
    if (weight > highest) [best, highest] = [word, weight];
  }
  return best;
}

function bestHead(weights: Candidates): number {
  let [best, highest] = [-1, Number.NEGATIVE_INFINITY];
  for (const [head, weight] of weights) if (weight > highest) [best, highest] = [head, weight];
  return best;
}

/** The words of a cycle; null if there is none. */
function findCycle(heads: Int32Array): number[] | null {
  const visits = new Int32Array(heads.length);
  for (let start = 0; start < heads.length; start += 1) {
    let word = start;
    while (word >= 0 && word < heads.length && visits[word] === 0) {
      visits[word] = start + 1;
      word = heads[word] as number;
    }
    if (word < 0 || word >= heads.length || visits[word] !== start + 1) continue;
    const cycle = [word];
    for (let next = heads[word] as number; next !== word; next = heads[next] as number) cycle.push(next);
    return cycle;
  }
  return null;
}

/** Gives one word of the cycle its best head outside, where that loses least; false if no word has one. */
function openCycle(cycle: readonly number[], candidates: readonly Candidates[], heads: Int32Array): boolean {
  const inside = new Set(cycle);
  let [opened, outside, leastLoss] = [-1, -1, Number.POSITIVE_INFINITY];
  for (const word of cycle) {
    const weights = candidates[word] as Candidates;
    for (const [head, weight] of weights) {
      const loss = (weights.get(heads[word] as number) as number) - weight;
      if (!inside.has(head) && loss < leastLoss) [opened, outside, leastLoss] = [word, head, loss];
    }
  }
  if (opened < 0) return false;
  // Each opening removes a candidate, so there is an end to it.
  (candidates[opened] as Candidates).delete(heads[opened] as number);
  heads[opened] = outside;
  return true;
}
