import { type Configuration, LEFT, RIGHT, SHIFT } from "../configuration.js";

/** Cost of a transition that is not allowed. */
export const forbidden = 1_000_000;

/**
 * Dynamic oracle of the arc-hybrid system (Goldberg and Nivre 2013, "Training Deterministic Parsers with Non-Deterministic Oracles"):
 * how many edges of the gold tree each kind of transition puts out of reach.
 * @param gold index of each word's head; the number of words for the root.
 * @param costs is set: one number for each of SHIFT, LEFT, RIGHT and ROOT.
 */
export function transitionCosts(state: Configuration, gold: Int32Array, costs: Int32Array): void {
  const { count, next, stackSize } = state;
  const [s0, s1] = [state.stacked(0), state.stacked(1)];
  for (let kind = 0; kind < costs.length; kind += 1) costs[kind] = state.isAllowed(kind) ? 0 : forbidden;
  if (costs[SHIFT] === 0) {
    let lost = 0;
    const head = gold[next] as number;
    for (let depth = 0; depth < stackSize; depth += 1) {
      const word = state.stacked(depth);
      if (gold[word] === next || (depth > 0 && head === word)) lost += 1;
    }
    costs[SHIFT] = lost;
  }
  if (s0 < 0) return;
  let dependents = 0;
  for (let word = next; word < count; word += 1) if (gold[word] === s0) dependents += 1;
  const head = gold[s0] as number;
  if (costs[LEFT] === 0) costs[LEFT] = dependents + (head === s1 || head > next ? 1 : 0);
  if (costs[RIGHT] === 0) costs[RIGHT] = dependents + (head >= next ? 1 : 0);
}
