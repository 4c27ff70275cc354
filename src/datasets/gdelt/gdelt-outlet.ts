import type { RowText } from "../row-text.js";
import type { RowSource, SourceNames } from "../source-names.js";

/** Who published an article: the host of the address in a column, or who it is by the lexicon; null where the column is empty. */
export function outletAt(text: RowText, column: string, sources: SourceNames): RowSource | null {
  const url = text.value(column);
  if (url === "") return null;
  const host = URL.canParse(url) ? new URL(url).hostname.replace(/^www\./u, "") : url;
  const source = sources.read(text.part(column, host || url));
  // A host is somebody's, whatever words it holds.
  return {
    ...source,
    kind: "NAMED_SOURCE",
    actor: source.actor.named ? source.actor : { ...source.actor, named: true, generic: false, actorType: "MEDIA" },
  };
}
