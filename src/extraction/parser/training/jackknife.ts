/** Up to so many neighbours are left out together: the sentences of a text share words, which are not to be known from the others. */
const largestBlock = 100;

/**
 * What models make of items that they have not learned from: a part of the items is left out at a time, so that what is trained next learns
 * from input with the errors that it will meet.
 * @param bundles items that are forms of each other stand together, and are left out together.
 * @param learn trains on all items but those left out, and gives what the trained model does with one of these.
 * @returns a result for each item, in their order.
 */
export function jackknife<Item, Result>(
  bundles: readonly (readonly Item[])[],
  folds: number,
  learn: (others: readonly Item[]) => (item: Item) => Result,
  onFold?: (fold: number) => void,
): Result[] {
  const results: Result[][] = [];
  const blockSize = Math.min(largestBlock, Math.ceil(bundles.length / folds));
  const foldOf = (index: number): number => Math.floor(index / blockSize) % folds;
  for (let fold = 0; fold < folds; fold += 1) {
    const use = learn(bundles.filter((_, index) => foldOf(index) !== fold).flat());
    for (const [index, bundle] of bundles.entries()) if (foldOf(index) === fold) results[index] = bundle.map(use);
    onFold?.(fold + 1);
  }
  return results.flat();
}
