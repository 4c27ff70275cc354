/**
 * Sets each of `sums` to the sum of its column over some rows of a table.
 * @param starts where the rows begin in the table; the first `count` are used.
 */
export function sumRows(table: Int8Array | Int16Array, starts: Int32Array, count: number, sums: Int32Array): void {
  const width = sums.length;
  let column = 0;
  // Four columns at a time, so that their sums stay in registers: this loop is most of the work of tagging and parsing.
  for (; column + 4 <= width; column += 4) {
    let [first, second, third, fourth] = [0, 0, 0, 0];
    for (let index = 0; index < count; index += 1) {
      const at = (starts[index] as number) + column;
      first += table[at] as number;
      second += table[at + 1] as number;
      third += table[at + 2] as number;
      fourth += table[at + 3] as number;
    }
    sums[column] = first;
    sums[column + 1] = second;
    sums[column + 2] = third;
    sums[column + 3] = fourth;
  }
  for (; column < width; column += 1) {
    let sum = 0;
    for (let index = 0; index < count; index += 1) sum += table[(starts[index] as number) + column] as number;
    sums[column] = sum;
  }
}
