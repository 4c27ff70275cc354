/** Questions with blanks. */

import { answerTypeOf } from "../../domain/questions/answer-type.js";
import { answerKinds } from "../../domain/questions/question-template.js";
import { questions } from "../../domain/questions/questions.js";
import type { FieldSelect, ObjectSelect } from "./field-select.js";
import { madeFields, object } from "./make-field.js";

export const askFields: Readonly<Record<string, FieldSelect>> = { ask: object("Ask") };

/** What an answer or a refusal has is put together when the row is read. */
const shown = { ...madeFields("evidence"), statement: { kind: "made", type: "AskedStatement" } } as const;
const answers = Object.keys(answerKinds).map((kind) => [
  answerTypeOf(kind as keyof typeof answerKinds),
  { fields: { ...shown, ...madeFields("answer") } },
]);

export const askObjects: Readonly<Record<string, ObjectSelect>> = {
  Ask: { fields: Object.fromEntries(questions.map((template) => [template.field, { kind: "asked", template }])) },
  Refusal: { fields: { ...shown, ...madeFields("reason", "message", "nextStep") } },
  AskedStatement: { fields: { ...madeFields("text"), parameters: { kind: "made", type: "AskedParameter" } } },
  AskedParameter: { fields: madeFields("name", "json") },
  ...Object.fromEntries(answers),
};
