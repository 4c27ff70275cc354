import type { EventFilter } from "../filter.js";
import { type Weapon, weapons } from "../vocabulary/event.js";
import { type AboutEvents, claimsAboutEvents, eventsAbout, needsEvents, takesAbout } from "./about-events.js";
import type { QuestionTemplate } from "./question-template.js";

const armed = (given: AboutEvents): EventFilter => ({
  ...eventsAbout(given),
  weapon: (Object.keys(weapons) as Weapon[]).filter((weapon) => weapon !== "UNKNOWN"),
});

export const whichWeaponsWereUsed: QuestionTemplate<AboutEvents> = {
  field: "whichWeaponsWereUsed",
  asks: "Which weapons were used, and in how many incidents?",
  takes: takesAbout(["actor", "place", "from", "to"]),
  gives: "COUNTS",
  answer: (given) => ({ by: ["WEAPON"], filter: armed(given), orderBy: "EVENTS" }),
  needs: (given) => [
    ...needsEvents(given),
    {
      reason: "NO_WEAPON_STATED",
      message: "Of these events nobody tells what was used.",
      oneOf: [{ event: armed(given) }],
    },
  ],
  evidence: (given) => claimsAboutEvents(armed(given)),
};
