import type { Certainty, EventFilter, PlaceReference } from "../filter.js";
import { claimsAboutEvents, eventsAbout, takesAbout } from "./about-events.js";
import type { QuestionTemplate } from "./question-template.js";

interface Near {
  readonly place: PlaceReference;
  readonly radiusKm: number;
  readonly from?: string | null;
  readonly to?: string | null;
}

const near = ({ place, radiusKm, ...days }: Near, certainty: Certainty = "DEFINITE"): EventFilter => ({
  ...eventsAbout(days, { certainty }),
  within: { place, radiusKm, certainty },
});

export const whatHappenedNear: QuestionTemplate<Near> = {
  field: "whatHappenedNear",
  asks: "What happened within so many kilometres of a place, and who says so?",
  takes: {
    place: { kind: "PLACE", description: "The place to measure from.", isRequired: true },
    radiusKm: {
      kind: "KILOMETRES",
      description: "How far, in kilometres: more than 0, at most 20,040.",
      isRequired: true,
    },
    ...takesAbout(["from", "to"]),
  },
  gives: "EVENTS",
  answer: (given) => ({ filter: near(given) }),
  needs: (given) => [
    {
      reason: "NO_SUCH_EVENT",
      message: "No event is told that may have been there.",
      oneOf: [{ event: near(given, "POSSIBLE") }],
    },
    {
      reason: "NO_DATE",
      message: "Events are told that may have been there then, but of none is it certain.",
      oneOf: [{ event: near(given) }],
    },
  ],
  evidence: (given) => claimsAboutEvents(near(given)),
};
