/**
 * Where a global pattern matches, in order. For each search `matchAll` makes a copy of the pattern, which costs more than the search: it is only made where there is something to find.
 */
export function matchesOf(text: string, pattern: RegExp): Iterable<RegExpExecArray> {
  return text.search(pattern) < 0 ? [] : text.matchAll(pattern);
}
