import { type AboutEvents, claimsAboutEvents, eventsAbout, needsEvents, takesAbout } from "./about-events.js";
import type { QuestionTemplate } from "./question-template.js";

const stated = (given: AboutEvents) => ({ ...eventsAbout(given), participant: { roles: ["ATTACKER"] as const } });

export const whoDidIt: QuestionTemplate<AboutEvents> = {
  field: "whoDidIt",
  asks: "Who is told to have attacked, in a place or on some days?",
  takes: takesAbout(["place", "from", "to"], "place"),
  gives: "ACTORS",
  answer: (given) => ({ filter: { activity: { is: eventsAbout(given), roles: ["ATTACKER"], atLeast: 1 } } }),
  needs: (given) => [
    ...needsEvents(given),
    {
      reason: "NO_PERPETRATOR_STATED",
      message: "Of these events nobody is told to have attacked.",
      oneOf: [{ event: stated(given) }],
    },
  ],
  evidence: (given) => claimsAboutEvents(eventsAbout(given)),
};
