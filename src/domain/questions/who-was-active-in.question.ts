import { type AboutEvents, claimsAboutEvents, eventsAbout, needsEvents, takesAbout } from "./about-events.js";
import type { QuestionTemplate } from "./question-template.js";

interface ActiveIn extends AboutEvents {
  readonly atLeast: number;
}

export const whoWasActiveIn: QuestionTemplate<ActiveIn> = {
  field: "whoWasActiveIn",
  asks: "Who was active in a place, in so many events at least?",
  takes: {
    ...takesAbout(["place", "from", "to"], "place"),
    atLeast: { kind: "NUMBER", description: "In how many events at least, 1 or more.", usually: 1 },
  },
  gives: "ACTORS",
  answer: ({ atLeast, ...given }) => ({ filter: { activity: { is: eventsAbout(given), atLeast } } }),
  needs: needsEvents,
  evidence: (given) => claimsAboutEvents(eventsAbout(given)),
};
