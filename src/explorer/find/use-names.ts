import { ask } from "../answers/ask.js";
import { useAnswer } from "../answers/use-answer.js";
import { ExplorerNamesDocument } from "../generated/graphql.js";

/** The names behind ids, once they are read: what the address says in ids shows as names. */
export function useNames(ids: readonly string[]): ReadonlyMap<string, string> {
  const sorted = [...new Set(ids)].sort();
  const { result } = useAnswer(sorted.length === 0 ? null : sorted.join(" "), (signal) =>
    ask(ExplorerNamesDocument, { ids: sorted }, signal),
  );
  const names = new Map<string, string>();
  for (const node of result?.nodes ?? []) {
    if (node && "name" in node) names.set(node.id, node.name);
    if (node && "label" in node) names.set(node.id, node.label);
  }
  return names;
}
