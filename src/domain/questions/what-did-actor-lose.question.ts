import { type AboutEvents, claimsAboutEvents, eventsAbout, needsEvents, takesAbout } from "./about-events.js";
import type { QuestionTemplate } from "./question-template.js";

const lost = (given: AboutEvents) => ({
  ...eventsAbout(given, { roles: ["DEFENDER", "TARGET", "MOVER"] }),
  outcome: ["TERRITORY_SEIZED", "TERRITORY_REGAINED", "WITHDRAWN"] as const,
});

export const whatDidActorLose: QuestionTemplate<AboutEvents> = {
  field: "whatDidActorLose",
  asks: "What was taken from an actor, or left by it, where, and who says so?",
  takes: takesAbout(["actor", "place", "from", "to"], "actor"),
  gives: "EVENTS",
  answer: (given) => ({ filter: lost(given) }),
  needs: (given) => [
    ...needsEvents(given),
    {
      reason: "NO_OUTCOME_STATED",
      message: "It is not told to have lost anything in these events.",
      oneOf: [{ event: lost(given) }],
    },
  ],
  evidence: (given) => claimsAboutEvents(lost(given)),
};
