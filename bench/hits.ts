/**
 * What the questions of schema/operations, and those of `ask`, cost on a large graph: `npm run -s bench:hits [EVENTS [FOLDER]]`, 100,000 events if not given. An embedded Neo4j is
 * filled by files, and thrown away unless a folder is named. Told are database hits (PROFILE), which depend on no machine, and the rows that come back: every item of every list in the answer.
 */
import { type FieldNode, parse, print, visit } from "graphql";
import { shippedOperations } from "../test/operations/shipped-operations.js";
import { askGraph } from "../test/support/ask-graph.js";
import { profileStatement } from "../test/support/profile-statement.js";
import { questionsToAsk } from "../test/support/questions-to-ask.js";
import { openLargeDatabase } from "./large-database.js";
import { rowsIn } from "./page-hits.js";

const eventCount = Number(process.argv[2] ?? 100_000);

/** The same question for the rows alone: nothing is counted or added up beside them. */
function withoutTotals(source: string): string {
  const isTotal = ({ name }: FieldNode) => name.value === "total";
  const typename = parse("{ __typename }").definitions[0];
  const instead = typename?.kind === "OperationDefinition" ? typename.selectionSet.selections : [];
  return print(
    visit(parse(source), {
      SelectionSet({ selections, ...set }) {
        const left = selections.filter((one) => one.kind !== "Field" || !isTotal(one));
        return { ...set, selections: left.length === 0 ? instead : left };
      },
    }),
  );
}

/** What each root field of a question costs, and how many rows it gives. */
async function hitsOf(source: string, variables: Readonly<Record<string, unknown>>) {
  const { data, errors, statements } = await askGraph(graph, source, variables);
  if (errors[0] !== undefined) throw errors[0].originalError ?? errors[0];
  const costs = new Map<string, { hits: number; rows: number }>();
  for (const [index, field] of Object.keys(data).entries()) {
    const statement = statements[index];
    if (statement === undefined) throw new Error(`Nothing ran for ${field}.`);
    costs.set(field, { hits: await profileStatement(database, statement), rows: rowsIn(data[field]) });
  }
  return costs;
}

/** One page of an answer of `ask`, whatever the question. */
const pageOf: Readonly<Record<string, string>> = {
  Place: "controlTimeline { spans { isContested } }",
  Source: "eventCounts { alone } events(first: 20) { edges { dependence } }",
  Paths: "length paths { weakestSupport }",
  Surroundings: "nodes { distance }",
};

const questions = [
  ...shippedOperations().map(({ name, source, variables }) => ({ name, source, variables })),
  ...questionsToAsk.map(({ field, kind }) => ({
    name: `ask.${field.split("(")[0]}`,
    source: `{ ask { it: ${field} { __typename ... on ${kind}Answer { answer${pageOf[kind] === undefined ? "(first: 20) { edges { cursor } }" : ` { ${pageOf[kind]} }`} } ... on Refusal { reason } } } }`,
    variables: {},
  })),
];

const database = await openLargeDatabase(eventCount, process.argv[3] ?? null);
const { connection } = database;
const graph = {
  connection,
  run: (text: string, params: Record<string, unknown> = {}) =>
    connection.read({ name: "bench", access: "READ", text, params }),
};
try {
  console.log("| question | rows | hits a row, without totals | hits in all |\n|---|---|---|---|");
  for (const { name, source, variables } of questions) {
    const whole = await hitsOf(source, variables);
    const page = await hitsOf(withoutTotals(source), variables);
    for (const [field, { hits, rows }] of whole) {
      const told = whole.size === 1 ? name : `${name}: ${field}`;
      const ofPage = page.get(field);
      const each = ofPage === undefined || rows === 0 ? "" : (ofPage.hits / rows).toFixed(1);
      console.log(`| \`${told}\` | ${rows} | ${each} | ${hits} |`);
    }
  }
} finally {
  await database.stop();
}
