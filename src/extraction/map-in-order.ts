import { Readable } from "node:stream";

/**
 * Maps items as they come, at most `concurrency` at once, and yields the results in the order of the items, each as soon as those
 * before it are done. No more than twice as many items are taken before their results are.
 * @throws what `items` or `map` throw, in its place of the order; later results are lost.
 */
export function mapInOrder<Item extends NonNullable<unknown>, Result extends NonNullable<unknown>>(
  items: AsyncIterable<Item> | Iterable<Item>,
  concurrency: number,
  map: (item: Item) => Promise<Result>,
): AsyncIterable<Result> {
  return Readable.from(items).map(map, { concurrency });
}
