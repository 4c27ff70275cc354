/** So many zeros in memory that other threads can read and write too: handed to them it is not copied. */
export const sharedNumbers = (count: number): Int32Array =>
  new Int32Array(new SharedArrayBuffer(count * Int32Array.BYTES_PER_ELEMENT));
