import { type AboutEvents, claimsAboutEvents, eventsAbout, needsEvents, takesAbout } from "./about-events.js";
import type { QuestionTemplate } from "./question-template.js";

export const whereWasActorActive: QuestionTemplate<AboutEvents> = {
  field: "whereWasActorActive",
  asks: "Where was an actor active, and in how many incidents? By the settlement around each place told.",
  takes: takesAbout(["actor", "place", "from", "to"], "actor"),
  gives: "COUNTS",
  answer: (given) => ({ by: ["PLACE"], rollUpTo: "SETTLEMENT", filter: eventsAbout(given), orderBy: "EVENTS" }),
  needs: needsEvents,
  evidence: (given) => claimsAboutEvents(eventsAbout(given)),
};
