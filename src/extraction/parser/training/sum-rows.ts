/**
 * Adds to sums those of the columns of a table, over some of its rows. Two columns share a number of 32 bits: the first is its
 * lower half and the second, times 2^16, is added to it; half as many additions do, as long as no sum over the rows leaves 16 bits.
 * @param pairs the table; a row has half as many numbers as there are sums, rounded up.
 * @param starts where the rows begin in the table; those from `begin` to `end` are used.
 */
export function sumRows(pairs: Int32Array, starts: Int32Array, begin: number, end: number, sums: Int32Array): void {
  const width = (sums.length + 1) >> 1;
  let column = 0;
  // Six numbers at a time, so that their sums stay in registers: this loop is much of the work of tagging and parsing.
  for (; column + 6 <= width; column += 6) {
    let [a, b, c, d, e, f] = [0, 0, 0, 0, 0, 0];
    for (let index = begin; index < end; index += 1) {
      const at = (starts[index] as number) + column;
      a = (a + (pairs[at] as number)) | 0;
      b = (b + (pairs[at + 1] as number)) | 0;
      c = (c + (pairs[at + 2] as number)) | 0;
      d = (d + (pairs[at + 3] as number)) | 0;
      e = (e + (pairs[at + 4] as number)) | 0;
      f = (f + (pairs[at + 5] as number)) | 0;
    }
    unpack(a, sums, column);
    unpack(b, sums, column + 1);
    unpack(c, sums, column + 2);
    unpack(d, sums, column + 3);
    unpack(e, sums, column + 4);
    unpack(f, sums, column + 5);
  }
  for (; column < width; column += 1) {
    let sum = 0;
    for (let index = begin; index < end; index += 1)
      sum = (sum + (pairs[(starts[index] as number) + column] as number)) | 0;
    unpack(sum, sums, column);
  }
}

/** The number that stands for two columns. */
export const packPair = (first: number, second: number): number => ((second << 16) + first) | 0;

function unpack(sum: number, sums: Int32Array, column: number): void {
  const first = (sum << 16) >> 16;
  sums[2 * column] = (sums[2 * column] as number) + first;
  // Writing beyond the end, where the number of columns is odd, does nothing.
  sums[2 * column + 1] = (sums[2 * column + 1] as number) + ((sum - first) >> 16);
}
