import type { ActorReference, ClaimFilter } from "../filter.js";
import { type AboutEvents, eventsAbout, needsEvents, takesAbout } from "./about-events.js";
import type { QuestionTemplate } from "./question-template.js";

interface SaidBy extends AboutEvents {
  readonly source: ActorReference;
}

const said = ({ source, ...given }: SaidBy): ClaimFilter => ({ saidBy: source, about: eventsAbout(given) });

export const whatDoesSourceSay: QuestionTemplate<SaidBy> = {
  field: "whatDoesSourceSay",
  asks: "What does a source say of an actor, a place, or some days?",
  takes: {
    source: { kind: "ACTOR", description: "Who says it, or passes it on.", isRequired: true },
    ...takesAbout(["actor", "place", "from", "to"]),
  },
  gives: "CLAIMS",
  answer: (given) => ({ filter: said(given) }),
  needs: (given) => [
    {
      reason: "NOT_A_SOURCE",
      message: "It says nothing, and passes nothing on.",
      oneOf: [{ claim: { saidBy: given.source } }],
    },
    ...needsEvents(given),
    { reason: "SILENT", message: "It says nothing of these events; others do.", oneOf: [{ claim: said(given) }] },
  ],
  evidence: said,
};
