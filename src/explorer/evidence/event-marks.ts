import type { ExplorerEvidenceQuery } from "../generated/graphql.js";
import type { Mark, MarkKind } from "./highlight.js";

export type EvidenceEvent = NonNullable<ExplorerEvidenceQuery["event"]>;
export type EvidenceClaim = EvidenceEvent["claims"]["edges"][number]["node"];
type SaidBy = EvidenceEvent["participants"]["edges"][number]["saidBy"];

/** What of a report speaks of the event: the quotes, who is named in them, where, and the words of attribution. */
export function eventMarks(event: EvidenceEvent, documentId: string): readonly Mark[] {
  const claims = event.claims.edges.map(({ node }) => node).filter(({ document }) => document.id === documentId);
  const quotes = claims.map(({ id, start, end }): Mark => ({ start, end, kind: "quote", of: id }));
  const cues = claims.flatMap(({ id, chain }) =>
    chain.flatMap(({ cue }): Mark[] => (cue ? [{ start: cue.start, end: cue.end, kind: "cue", of: id }] : [])),
  );
  const actors = event.participants.edges.flatMap(({ node, saidBy }) => words(saidBy, "actor", node.id, documentId));
  const places = event.places.edges.flatMap(({ node, saidBy }) => words(saidBy, "place", node.id, documentId));
  return [...quotes, ...cues, ...actors, ...places];
}

/** The words that name one actor or place in one report; several claims may rest on the same. */
function words(saidBy: SaidBy, kind: MarkKind, of: string, documentId: string): readonly Mark[] {
  const named = kind === "actor" ? "ACTOR" : "PLACE";
  const marks = new Map<string, Mark>();
  for (const { node, words } of saidBy.edges) {
    if (node.document.id !== documentId) continue;
    for (const { start, end, names } of words)
      if (names === named) marks.set(`${start} ${end}`, { start, end, kind, of });
  }
  return [...marks.values()];
}
