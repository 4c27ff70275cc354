import type { ActorReference } from "../filter.js";
import type { QuestionTemplate } from "./question-template.js";

interface RestsOn {
  readonly source: ActorReference;
}

export const whatRestsOn: QuestionTemplate<RestsOn> = {
  field: "whatRestsOn",
  asks: "What rests on the word of a source, and falls without it or its family?",
  takes: { source: { kind: "ACTOR", description: "Whose word.", isRequired: true } },
  gives: "SOURCE",
  answer: ({ source }) => ({ source, asPublisher: false, filter: null }),
  needs: ({ source }) => [
    {
      reason: "NOT_A_SOURCE",
      message: "It says nothing, and passes nothing on.",
      oneOf: [{ claim: { saidBy: source } }],
    },
  ],
  evidence: ({ source }) => ({ saidBy: source }),
};
