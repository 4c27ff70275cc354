import type { Vocabulary } from "./vocabulary.js";

/** What kind of document it is. */
export const documentKinds = {
  NEWS: "A news report.",
  STATEMENT: "A statement by a party.",
  BULLETIN: "A bulletin by an organisation that monitors.",
  CORRECTION: "A correction of an earlier document.",
  DATASET_ROW: "A row of a data set.",
  OTHER: "Something else.",
} as const satisfies Vocabulary;
export type DocumentKind = keyof typeof documentKinds;

/** What part of the document a sentence belongs to. */
export const sections = {
  TITLE: "The headline.",
  BODY: "The report itself.",
  BOILERPLATE: "Dateline, copyright, links: carries no claims.",
} as const satisfies Vocabulary;
export type Section = keyof typeof sections;

/** How a mention names its actor or place. */
export const mentionKinds = {
  NAME: "By a name.",
  NOMINAL: "By a common noun: the militants.",
  PRONOUN: "By a pronoun.",
} as const satisfies Vocabulary;
export type MentionKind = keyof typeof mentionKinds;
