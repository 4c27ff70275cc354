import { type AboutEvents, claimsAboutEvents, eventsAbout, needsEvents, takesAbout } from "./about-events.js";
import type { QuestionTemplate } from "./question-template.js";

export const whenWasItReported: QuestionTemplate<AboutEvents> = {
  field: "whenWasItReported",
  asks: "When was something reported, day by day, and what was new then?",
  takes: takesAbout(["actor", "place", "from", "to"]),
  gives: "TIMELINE",
  answer: (given) => ({ filter: eventsAbout(given), bucket: "DAY", clock: "REPORT", claims: null }),
  needs: needsEvents,
  evidence: (given) => claimsAboutEvents(eventsAbout(given)),
};
