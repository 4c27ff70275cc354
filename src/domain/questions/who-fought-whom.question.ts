import { type AboutEvents, claimsAboutEvents, eventsAbout, needsEvents, takesAbout } from "./about-events.js";
import type { QuestionTemplate } from "./question-template.js";

export const whoFoughtWhom: QuestionTemplate<AboutEvents> = {
  field: "whoFoughtWhom",
  asks: "Who fought whom, how often, and who says so? With an actor: whom did it fight?",
  takes: takesAbout(["actor", "place", "from", "to"]),
  gives: "PAIRS",
  answer: ({ actor, ...given }) => ({ actor: actor ?? null, filter: eventsAbout(given) }),
  needs: (given) => [
    ...needsEvents(given),
    {
      reason: "NO_OPPONENTS_STATED",
      message: "No two sides are told of in these events.",
      oneOf: [
        {
          event: {
            ...eventsAbout(given),
            participant: { roles: ["ATTACKER"] },
            and: [{ participant: { roles: ["DEFENDER", "TARGET", "VICTIM", "BELLIGERENT"] } }],
          },
        },
        { event: { ...eventsAbout(given), participant: { roles: ["BELLIGERENT"], atLeast: 2 } } },
      ],
    },
  ],
  evidence: (given) => claimsAboutEvents(eventsAbout(given)),
};
