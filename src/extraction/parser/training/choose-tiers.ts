import { Leader } from "../leader.js";
import type { Tier } from "../tier.js";
import type { Decisions } from "./decisions.js";
import { orderTemplates } from "./order-templates.js";

/** Tiers end after a multiple of so many templates, and leads are multiples of so much. */
const [tierStep, leadStep] = [10, 5];
const mostLead = 500;

/**
 * Puts a model's templates into three tiers, so that as little as possible is asked: those that tell most of the best class and its rivals come first.
 * @param mostChanged the share of decisions which may come out otherwise than when all is asked.
 */
export function chooseTiers(decisions: Decisions, mostChanged: number): Tier[] {
  const order = orderTemplates(decisions);
  const trials = tryPrefixes(decisions, order);
  const ends = trials.leads.map((_, at) => Math.min((at + 1) * tierStep, order.length));
  const costs = ends.map((end) => order.slice(0, end).reduce((sum, at) => sum + (decisions.costs[at] ?? 0), 0));
  let least = { cost: Number.POSITIVE_INFINITY, cuts: [0, 0] as [number, number], leads: [0, 0] as [number, number] };
  const mostWrong = mostChanged * trials.count;
  for (const [first, cost] of costs.entries())
    for (let lead = 0; lead <= mostLead; lead += leadStep) {
      const [left, wrong] = settle(trials, first, lead);
      if (wrong > mostWrong) continue;
      for (let second = first + 1; second < costs.length; second += 1) {
        const next = leastLead(trials, second, left, mostWrong - wrong);
        const more = left.length * ((costs[second] as number) - cost);
        const all = next.left * ((costs.at(-1) as number) - (costs[second] as number));
        const total = trials.count * cost + more + all;
        if (total < least.cost) least = { cost: total, cuts: [first, second], leads: [lead, next.lead] };
      }
    }
  const cuts = [0, ...least.cuts.map((cut) => ends[cut] as number), order.length];
  return [...least.leads, 0].map((sureLead, tier) => ({
    templates: order.slice(cuts[tier], cuts[tier + 1]).sort((a, b) => a - b),
    sureLead,
  }));
}

/** What is known of each decision after each of some numbers of templates: the lead, and whether the best class is another than when all is asked. */
interface Trials {
  readonly count: number;
  readonly leads: readonly number[][];
  readonly isWrong: readonly boolean[][];
}

function tryPrefixes({ scorer, closeLead, each }: Decisions, order: readonly number[]): Trials {
  const steps = Math.ceil(order.length / tierStep);
  const parts = Array.from({ length: steps }, (_, at) => order.slice(at * tierStep, (at + 1) * tierStep));
  const leads = parts.map((): number[] => []);
  const bests = parts.map((): number[] => []);
  const leader = new Leader();
  const scores = new Int32Array(scorer.classCount);
  let count = 0;
  each((keys, candidates, before) => {
    count += 1;
    scores.set(before);
    for (const [at, part] of parts.entries()) {
      scorer.add(
        Int32Array.from(part, (template) => keys[template] as number),
        scores,
      );
      leader.find(scores, candidates);
      leads[at]?.push(leader.lead);
      bests[at]?.push(leader.best);
    }
  });
  const [lastBest, lastLead] = [bests.at(-1) ?? [], leads.at(-1) ?? []];
  const isWrong = bests.map((some) =>
    some.map((best, at) => best !== lastBest[at] || (lastLead[at] as number) <= closeLead),
  );
  return { count, leads, isWrong };
}

/** The decisions left after those that lead by more than `lead` are taken, and how many of these are wrong. */
function settle({ count, leads, isWrong }: Trials, step: number, lead: number): [left: number[], wrong: number] {
  const left: number[] = [];
  let wrong = 0;
  for (let at = 0; at < count; at += 1)
    if ((leads[step]?.[at] as number) <= lead) left.push(at);
    else if (isWrong[step]?.[at]) wrong += 1;
  return [left, wrong];
}

/** The least lead with which no more than so many of some decisions come out wrong, and how many decisions it leaves. */
function leastLead(
  { leads, isWrong }: Trials,
  step: number,
  among: readonly number[],
  mostWrong: number,
): { lead: number; left: number } {
  const buckets = mostLead / leadStep + 1;
  const [seen, wrong] = [new Int32Array(buckets), new Int32Array(buckets)];
  for (const at of among) {
    const bucket = Math.min(buckets - 1, Math.ceil((leads[step]?.[at] as number) / leadStep));
    seen[bucket] = (seen[bucket] as number) + 1;
    if (isWrong[step]?.[at]) wrong[bucket] = (wrong[bucket] as number) + 1;
  }
  let [taken, errors, bucket] = [0, 0, buckets];
  // A lead in a bucket is more than what all buckets below it hold at most.
  while (bucket > 1 && errors + (wrong[bucket - 1] as number) <= mostWrong) {
    bucket -= 1;
    errors += wrong[bucket] as number;
    taken += seen[bucket] as number;
  }
  return { lead: (bucket - 1) * leadStep, left: among.length - taken };
}
