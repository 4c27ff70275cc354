import type { AccountFacts } from "./account-facts.js";

/**
 * From how many independent sources the accounts of an event come: the roots of their claims' attributions, each once. Publishers of one and
 * the same text that speak as its narrators are one source: a syndicated report corroborates nothing.
 */
export function countRootSources(accounts: readonly AccountFacts[]): number {
  const roots = new Set<string>();
  /** Publisher -> the texts it narrates. */
  const narrated = new Map<string, Set<string>>();
  for (const { publisherId, textSha256, claims } of accounts) {
    for (const { rootSourceId } of claims) {
      roots.add(rootSourceId);
      if (rootSourceId === publisherId) {
        narrated.set(publisherId, (narrated.get(publisherId) ?? new Set()).add(textSha256));
      }
    }
  }
  let families: { readonly texts: Set<string> }[] = [];
  for (const texts of narrated.values()) {
    const kin = families.filter((family) => [...texts].some((text) => family.texts.has(text)));
    const union = new Set([...texts, ...kin.flatMap((family) => [...family.texts])]);
    families = [...families.filter((family) => !kin.includes(family)), { texts: union }];
  }
  return roots.size - narrated.size + families.length;
}
