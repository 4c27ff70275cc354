import { type AboutEvents, claimsAboutEvents, eventsAbout, needsEvents, takesAbout } from "./about-events.js";
import type { QuestionTemplate } from "./question-template.js";

export const whatHappenedIn: QuestionTemplate<AboutEvents> = {
  field: "whatHappenedIn",
  asks: "What happened in a place, and who says so?",
  takes: takesAbout(["place", "actor", "from", "to"], "place"),
  gives: "EVENTS",
  answer: (given) => ({ filter: eventsAbout(given) }),
  needs: needsEvents,
  evidence: (given) => claimsAboutEvents(eventsAbout(given)),
};
