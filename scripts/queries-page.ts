import { type AnswerTable, readableAnswer } from "../src/cli/answer-tables.js";
import { questionOf } from "../src/cli/query-source.js";

/** An operation, its example variables, and what the sample graph answers. */
export interface AnsweredOperation {
  readonly name: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly data: Readonly<Record<string, unknown>>;
}

/** Rows of a table that the page shows. */
const shownRows = 5;
/** Characters of a cell. */
const cellLength = 110;

const introduction = `# Questions and answers

Each question that comes with Sitrep, with what the [sample reports](../seed/README.md) answer to it. The sources there are roles ("a monitoring group"), and the reports were written for Sitrep.
\`npm run -s sitrep -- query NAME\` asks a question, \`--variables\` varies it, \`--csv\` gives every row with all claims behind it ([commands](commands.md#sitrep-query)).

This page is made of real answers: \`npm run fix:queries\` reads the reports through the pipeline, asks and writes; a test fails where an answer has changed. So what the rules misread stands here, too.
"Who says so" is the first of the claims behind a row, who uttered it before who passed it on; tables show the first ${shownRows} rows, long cells are cut with "…".
`;

/** docs/queries.md: the same for the same answers. */
export function queriesPage(operations: readonly AnsweredOperation[]): string {
  const sorted = [...operations].sort((one, other) => (one.name < other.name ? -1 : 1));
  return `${[introduction, ...sorted.map(sectionOf)].join("\n")}`;
}

function sectionOf({ name, query, variables, data }: AnsweredOperation): string {
  const { facts, tables } = readableAnswer(data);
  const many = tables.length > 1;
  const told = facts.filter(([, text]) => !isLong(text)).map(([path, text]) => `\`${path}\` ${text}`);
  const folded = facts.filter(([, text]) => isLong(text));
  const given = Object.entries(variables).filter(([key, value]) => value !== null && key !== "first");
  const example = given.map(([key, value]) => `\`${key}\` ${jsonText(value)}`).join(", ");
  return [
    `## ${questionOf({ query, name })}`,
    `[\`${name}\`](../schema/operations/${name}.graphql)${example ? `, here with ${example}` : ""}. ${remarksOf(query)}`.trimEnd(),
    ...(told.length > 0 ? ["", told.join(" · ")] : []),
    ...tables.flatMap((table) => ["", ...(many ? [`**\`${table.path}\`**`, ""] : []), ...linesOf(table)]),
    ...folded.flatMap(([path, text]) => ["", ...foldedLines(path, text)]),
    "",
  ].join("\n");
}

function isLong(text: string): boolean {
  return text.includes("\n");
}

/** A text of many lines, a statement for instance, is there for whoever opens it. */
function foldedLines(path: string, text: string): readonly string[] {
  const count = text.split("\n").length;
  return [
    `<details><summary><code>${path}</code>, ${count} lines</summary>`,
    "",
    "```cypher",
    text,
    "```",
    "",
    "</details>",
  ];
}

/** What stands in the comment on top below the question. */
function remarksOf(query: string): string {
  const [, ...lines] = /^(?:#.*\n)+/.exec(query)?.[0].trimEnd().split("\n") ?? [];
  return lines.map((line) => line.replace(/^#\s*/, "")).join(" ");
}

function linesOf({ heads, rows, total }: AnswerTable): readonly string[] {
  if (!rows.length) return ["Nothing."];
  const shown = rows.slice(0, shownRows);
  const all = total ?? rows.length;
  return [
    `| ${heads.map(cellText).join(" | ")} |`,
    `|${heads.map(() => "---|").join("")}`,
    ...shown.map((row) => `| ${row.map(cellText).join(" | ")} |`),
    ...(all > shown.length ? ["", `… and ${all - shown.length} more.`] : []),
  ];
}

function jsonText(value: unknown): string {
  return `\`${JSON.stringify(value)}\``;
}

function cellText(text: string): string {
  const whole = text.replace(/\s+/g, " ");
  const cut = whole.length > cellLength ? `${whole.slice(0, cellLength - 1).trimEnd()}…` : whole;
  return cut.replace(/[|\\<>*_`[\]]/g, (character) => `\\${character}`);
}
