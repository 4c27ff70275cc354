/** True if a word is another or stands above it in the tree. */
export function isAbove(word: number, other: number, heads: Int32Array): boolean {
  for (let at = other; at < heads.length; at = heads[at] as number) if (at === word) return true;
  return false;
}
