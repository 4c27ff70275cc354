import type { ClaimFilter } from "../filter.js";
import { type AboutEvents, claimsAboutEvents, eventsAbout, needsEvents, takesAbout } from "./about-events.js";
import type { QuestionTemplate } from "./question-template.js";

const hedged = (given: AboutEvents): ClaimFilter => ({
  modality: ["PROBABLE", "POSSIBLE", "DENIED", "UNKNOWN"],
  about: eventsAbout(given),
});

export const whatWasHedged: QuestionTemplate<AboutEvents> = {
  field: "whatWasHedged",
  asks: "What was claimed with hedging, denied, or said to be unknown, and by whom?",
  takes: takesAbout(["actor", "place", "from", "to"]),
  gives: "CLAIMS",
  answer: (given) => ({ filter: hedged(given) }),
  needs: (given) => [
    ...needsEvents(given),
    {
      reason: "NOTHING_HEDGED",
      message: "All that is said of these events is asserted.",
      oneOf: [{ claim: hedged(given) }],
    },
  ],
  evidence: (given) => claimsAboutEvents(eventsAbout(given)),
};
