import type { EventFilter } from "../filter.js";
import { type AboutEvents, claimsAboutEvents, eventsAbout, needsEvents, takesAbout } from "./about-events.js";
import type { QuestionTemplate } from "./question-template.js";

/** An end that nobody tells stands in the graph as the first, or the last, day there is. */
const dated = (given: AboutEvents): EventFilter => ({
  and: [eventsAbout(given), { date: { from: "0001-01-02", to: "9999-12-30" } }],
});

export const whenWasIt: QuestionTemplate<AboutEvents> = {
  field: "whenWasIt",
  asks: "When did something happen, day by day, for certain and possibly?",
  takes: takesAbout(["actor", "place"]),
  gives: "TIMELINE",
  answer: (given) => ({ filter: eventsAbout(given), bucket: "DAY", clock: "EVENT", claims: null }),
  needs: (given) => [
    ...needsEvents(given),
    {
      reason: "NO_DATE",
      message: "Of none of these events it is told when it began and ended.",
      oneOf: [{ event: dated(given) }],
    },
  ],
  evidence: (given) => claimsAboutEvents(eventsAbout(given)),
};
