import { type AboutEvents, claimsAboutEvents, eventsAbout, needsEvents, takesAbout } from "./about-events.js";
import type { QuestionTemplate } from "./question-template.js";

const taken = (given: AboutEvents) => ({
  ...eventsAbout(given, { roles: ["ATTACKER"] }),
  outcome: ["TERRITORY_SEIZED", "TERRITORY_REGAINED"] as const,
});

export const whatDidActorTake: QuestionTemplate<AboutEvents> = {
  field: "whatDidActorTake",
  asks: "What did an actor take or retake, where, and who says so?",
  takes: takesAbout(["actor", "place", "from", "to"], "actor"),
  gives: "EVENTS",
  answer: (given) => ({ filter: taken(given) }),
  needs: (given) => [
    ...needsEvents(given),
    {
      reason: "NO_OUTCOME_STATED",
      message: "It is not told to have taken anything in these events.",
      oneOf: [{ event: taken(given) }],
    },
  ],
  evidence: (given) => claimsAboutEvents(taken(given)),
};
