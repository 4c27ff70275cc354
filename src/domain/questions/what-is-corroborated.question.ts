import type { EventFilter } from "../filter.js";
import { type AboutEvents, claimsAboutEvents, eventsAbout, needsEvents, takesAbout } from "./about-events.js";
import type { QuestionTemplate } from "./question-template.js";

interface Corroborated extends AboutEvents {
  readonly atLeast: number;
}

const corroborated = ({ atLeast, ...given }: Corroborated): EventFilter => ({
  ...eventsAbout(given),
  minRootSources: atLeast,
});

export const whatIsCorroborated: QuestionTemplate<Corroborated> = {
  field: "whatIsCorroborated",
  asks: "What do several sources tell of, whose attributions go back to different roots?",
  takes: {
    ...takesAbout(["actor", "place", "from", "to"]),
    atLeast: { kind: "NUMBER", description: "By how many sources at least, 1 or more.", usually: 2 },
  },
  gives: "EVENTS",
  answer: (given) => ({ filter: corroborated(given) }),
  needs: (given) => [
    ...needsEvents(given),
    {
      reason: "SINGLE_SOURCE",
      message: "None of these events goes back to so many sources.",
      oneOf: [{ event: corroborated(given) }],
    },
  ],
  evidence: (given) => claimsAboutEvents(corroborated(given)),
};
