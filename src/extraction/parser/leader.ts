/** Which of some classes has the highest score, the lowest of equals. */
export class Leader {
  /** The class with the highest score; -1 if there is none. */
  best = -1;
  /** The class with the highest score but one; -1 if there is none. */
  second = -1;
  /** By how much the best leads the second; {@link Number.POSITIVE_INFINITY} if there is no second. */
  lead = Number.POSITIVE_INFINITY;

  /** @param candidates the classes, ascending. */
  find(scores: Int32Array, candidates: Uint8Array): void {
    let [best, second] = [-1, -1];
    let [highest, next] = [-2147483648, -2147483648];
    for (let at = 0; at < candidates.length; at += 1) {
      const candidate = candidates[at] as number;
      const score = scores[candidate] as number;
      if (best < 0 || score > highest) {
        second = best;
        next = highest;
        best = candidate;
        highest = score;
      } else if (second < 0 || score > next) {
        second = candidate;
        next = score;
      }
    }
    this.best = best;
    this.second = second;
    this.lead = second < 0 ? Number.POSITIVE_INFINITY : highest - next;
  }
}
