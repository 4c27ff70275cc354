import { Leader } from "../leader.js";
import type { Decisions } from "./decisions.js";
import type { Parts } from "./prefix-learner.js";

/** So many others are looked at beside the best candidate when templates are put in order. */
const rivals = 3;
/** Decisions count for the order of templates the less, the farther a rival is behind; at this distance half. */
const halfLead = 50;
/**
 * The templates by what each adds for its cost to the lead over the rivals, as the sum of all templates tells it: greedily that which leaves the smallest sum of squares
 * of what is still to come. For that the products of the templates' contributions, summed over all decisions, are enough.
 */
export function orderTemplates({ scorer, costs, each }: Decisions): number[] {
  const count = costs.length;
  const products = new Float64Array(count * count);
  const leader = new Leader();
  const one = new Int32Array(1);
  const scores = new Int32Array(scorer.classCount);
  const contributions = Array.from({ length: count }, () => new Int32Array(scorer.classCount));
  const leads = new Float64Array(count);
  each((keys, candidates, before) => {
    scores.set(before);
    for (const [at, own] of contributions.entries()) {
      own.fill(0);
      one[0] = keys[at] as number;
      scorer.add(one, own);
      for (const [kind, weight] of own.entries()) scores[kind] = (scores[kind] as number) + weight;
    }
    leader.find(scores, candidates);
    const { best } = leader;
    const others = [...candidates].filter((kind) => kind !== best);
    others.sort((a, b) => (scores[b] as number) - (scores[a] as number));
    for (const rival of others.slice(0, rivals)) {
      const weight = halfLead / (halfLead + (scores[best] as number) - (scores[rival] as number));
      for (const [at, own] of contributions.entries())
        leads[at] = weight * ((own[best] as number) - (own[rival] as number));
      for (let a = 0; a < count; a += 1) {
        const lead = leads[a] as number;
        if (lead === 0) continue;
        const row = a * count;
        for (let b = 0; b < count; b += 1)
          products[row + b] = (products[row + b] as number) + lead * (leads[b] as number);
      }
    }
  });
  const left = new Set(costs.keys());
  const product = (a: number, b: number): number => products[a * count + b] as number;
  const gain = (at: number): number => {
    let sum = -product(at, at);
    for (const other of left) sum += 2 * product(at, other);
    return sum / (costs[at] as number);
  };
  const order: number[] = [];
  while (left.size > 0) {
    const gains = [...left].map((at) => ({ at, gain: gain(at) }));
    const { at } = gains.reduce((a, b) => (b.gain > a.gain ? b : a));
    order.push(at);
    left.delete(at);
  }
  return order;
}

/** What the first part holds of all templates, and what it holds with the second. */
const shares = [1 / 6, 0.42];

/** The templates in three parts, in the order of {@link orderTemplates}. */
export function orderedParts(decisions: Decisions): Parts {
  const order = orderTemplates(decisions);
  const ends = [...shares.map((share) => Math.round(share * order.length)), order.length];
  return ends.map((end, part) => order.slice(ends[part - 1] ?? 0, end));
}

/** So many templates in one part. */
export const onePart = (templateCount: number): Parts => [[...Array(templateCount).keys()]];
