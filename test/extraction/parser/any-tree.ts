import fc from "fast-check";

/** Heads of any tree over some words: one root, whose head is the number of words, and no cycles. */
export const anyHeads = (maximumLength: number): fc.Arbitrary<Int32Array> =>
  fc.integer({ min: 1, max: maximumLength }).chain((count) => headsOver(count));

/** Heads of any tree over `count` words. */
export const headsOver = (count: number): fc.Arbitrary<Int32Array> =>
  fc
    .tuple(
      fc.shuffledSubarray(
        Array.from({ length: count }, (_, word) => word),
        { minLength: count, maxLength: count },
      ),
      fc.array(fc.nat(), { minLength: count, maxLength: count }),
    )
    .map(([order, choices]) => {
      const heads = new Int32Array(count).fill(count);
      // Each word hangs on one of those before it in the order.
      for (let at = 1; at < count; at += 1) heads[order[at] as number] = order[(choices[at] as number) % at] as number;
      return heads;
    });

/** Heads of any tree whose edges do not cross, built from ranges of words. */
export const projectiveHeads = (maximumLength: number): fc.Arbitrary<Int32Array> =>
  fc.tuple(fc.integer({ min: 1, max: maximumLength }), fc.infiniteStream(fc.nat())).map(([count, stream]) => {
    const heads = new Int32Array(count).fill(count);
    const next = (limit: number): number => (stream.next().value as number) % limit;
    const hang = (start: number, end: number, head: number): void => {
      if (start >= end) return;
      const top = start + next(end - start);
      heads[top] = head;
      hang(start, top, top);
      hang(top + 1, end, top);
    };
    hang(0, count, count);
    return heads;
  });

/** What is wrong with heads: not one root, a cycle. */
export function faultsOf(heads: Int32Array): string[] {
  const count = heads.length;
  const faults = heads.filter((head) => head === count).length === 1 ? [] : ["not one root"];
  for (const start of heads.keys()) {
    let at = start;
    for (let steps = 0; steps <= count && at !== count; steps += 1) at = heads[at] ?? count;
    if (at !== count) faults.push(`a cycle above word ${start}`);
  }
  return faults;
}
