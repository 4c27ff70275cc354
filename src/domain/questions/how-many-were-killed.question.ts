import type { EventFilter } from "../filter.js";
import { type AboutEvents, eventsAbout, needsEvents, takesAbout } from "./about-events.js";
import type { QuestionTemplate } from "./question-template.js";

const withFigures = (given: AboutEvents): EventFilter => ({
  ...eventsAbout(given),
  claim: { is: { kind: ["CASUALTY"] } },
});

export const howManyWereKilled: QuestionTemplate<AboutEvents> = {
  field: "howManyWereKilled",
  asks: "How many were killed and wounded, by whose figures, and what may not be added up?",
  takes: takesAbout(["actor", "place", "from", "to"]),
  gives: "FIGURES",
  answer: (given) => ({ filter: withFigures(given) }),
  needs: (given) => [
    ...needsEvents(given),
    { reason: "NO_FIGURE", message: "Nobody gives a figure of these events.", oneOf: [{ event: withFigures(given) }] },
    {
      reason: "ONLY_AGGREGATE",
      message: "Figures are given, but of no single incident: they cannot be added up.",
      oneOf: [{ event: { ...withFigures(given), eventClass: ["INCIDENT"] } }],
    },
  ],
  evidence: (given) => ({ kind: ["CASUALTY"], about: eventsAbout(given) }),
};
