import type { PlaceReference } from "../filter.js";
import { claimsAboutEvents } from "./about-events.js";
import type { QuestionTemplate } from "./question-template.js";

interface Around {
  readonly place: PlaceReference;
}

export const whatSurrounds: QuestionTemplate<Around> = {
  field: "whatSurrounds",
  asks: "What surrounds a place: which events, actors and other places, as nodes and edges?",
  takes: { place: { kind: "PLACE", description: "The place, by any of its names.", isRequired: true } },
  gives: "SURROUNDINGS",
  answer: ({ place }) => ({
    around: [place.name == null ? { id: place.id } : { place: place.name }],
    depth: 2,
    perKind: 10,
    minEvidence: 1,
  }),
  needs: () => [],
  evidence: ({ place }) => claimsAboutEvents({ place }),
};
