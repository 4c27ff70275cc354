import type { Column } from "../columns.js";
import { eventColumns } from "./columns.js";

/** The 16 columns of GDELT 2.0's table of mentions, which has no header, in their order (GDELT event codebook 2.0). */
export const mentionColumns: readonly Column[] = [
  "GLOBALEVENTID",
  "EventTimeDate",
  "MentionTimeDate",
  "MentionType",
  "MentionSourceName",
  "MentionIdentifier",
  "SentenceID",
  "Actor1CharOffset",
  "Actor2CharOffset",
  "ActionCharOffset",
  "InRawText",
  "Confidence",
  "MentionDocLen",
  "MentionDocTone",
  "MentionDocTranslationInfo",
  "Extras",
].map((name) => ({ name, isRequired: true }));

/** What of the event's row is read for a mention of it. */
export const eventColumnsOfMention: readonly string[] = [
  ...eventColumns,
  ...([1, 2] as const).flatMap((number) =>
    ["CountryCode", "KnownGroupCode", "Type1Code"].map((name) => `Actor${number}${name}`),
  ),
];

const first: readonly string[] = ["GLOBALEVENTID", ...eventColumns, "MentionIdentifier", "MentionSourceName"];

/** The columns of a text in its order: which event, what happened, who said so, the rest. */
export const mentionTextOrder: readonly string[] = [
  ...first,
  ...[...mentionColumns.map(({ name }) => name), ...eventColumnsOfMention].filter((name) => !first.includes(name)),
];
