import type { ClaimFilter, GraphReference } from "../filter.js";
import type { QuestionTemplate } from "./question-template.js";

interface Ends {
  readonly from: GraphReference;
  readonly to: GraphReference;
}

export const howAreConnected: QuestionTemplate<Ends> = {
  field: "howAreConnected",
  asks: "How are two actors, places or events connected? Without paths if they are not, by at most six edges.",
  takes: {
    from: { kind: "NODE", description: "The one.", isRequired: true },
    to: { kind: "NODE", description: "The other.", isRequired: true },
  },
  gives: "PATHS",
  answer: ({ from, to }) => ({ from, to, maxDepth: 6, limit: 5, via: null, exclude: null }),
  needs: () => [],
  evidence: ({ from, to }) => ({ or: [from, to].flatMap(aboutEnd) }),
};

/** The claims about events that an end has part in. Of an event the paths themselves say who says so. */
function aboutEnd({ id, actor, place }: GraphReference): ClaimFilter[] {
  if (actor != null) return [{ about: { actor: { name: actor } } }];
  if (place != null) return [{ about: { place: { name: place } } }];
  if (id?.type === "Actor") return [{ about: { actor: { id } } }];
  return id?.type === "Place" ? [{ about: { place: { id } } }] : [];
}
