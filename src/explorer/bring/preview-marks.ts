import type { Mark } from "../evidence/highlight.js";
import type { Preview } from "./corrections.js";

/** What of a text was found: the quotes of each event, and who and where is named for it. */
export function previewMarks({ events }: Preview, isLeftOut: (key: string) => boolean): readonly Mark[] {
  return events
    .filter(({ key }) => !isLeftOut(key))
    .flatMap(({ key, claims, participants, places }) => [
      ...claims.map(({ words: { start, end } }): Mark => ({ start, end, kind: "quote", of: key })),
      ...participants
        .filter((participant) => !isLeftOut(participant.key))
        .map(({ words: { start, end } }): Mark => ({ start, end, kind: "actor", of: key })),
      ...places.map(({ words: { start, end } }): Mark => ({ start, end, kind: "place", of: key })),
    ]);
}
