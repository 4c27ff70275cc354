import fc from "fast-check";
import { execute, parse, validate } from "graphql";
import { describe, expect, it } from "vitest";
import { BadInput } from "../../../src/domain/errors.js";
import type { Selection } from "../../../src/domain/selection.js";
import { buildGraphqlSchema } from "../../../src/graphql/build-schema.js";
import { createExecuteOperation } from "../../../src/graphql/execution/execute-operation.js";
import { type Draw, randomAnswer, randomOperation } from "../../support/random-operations.js";

/** Many more by `RANDOM_OPERATIONS=5000 npx vitest run --project unit test/graphql/execution`. */
const runs = Number(process.env["RANDOM_OPERATIONS"] ?? "60");
const schema = buildGraphqlSchema();
const executeOperation = createExecuteOperation(schema);
const rootFields = schema.getQueryType()?.getFields() ?? {};
const readRoots = Object.keys(rootFields).filter((name) => !/ingest|preview/i.test(name));

/** A context whose graph answers as it is told, and remembers what it was asked. */
function contextOf(answer: (question: Selection) => unknown) {
  const asked: Selection[] = [];
  const readGraph = async (question: Selection) => {
    asked.push(question);
    return answer(question);
  };
  return { asked, services: { readGraph } };
}

/** The answer of graphql-js, and ours, to the same, each as the client would see it. */
async function both(source: string, answer: (question: Selection) => unknown, variables = {}) {
  const document = parse(source);
  const [theirs, own] = [contextOf(answer), contextOf(answer)];
  const expected = await execute({ schema, document, variableValues: variables, contextValue: theirs });
  const found = await executeOperation({ document, variables, context: own });
  return { expected: JSON.stringify(expected), found: JSON.stringify(found), reads: [theirs.asked, own.asked] };
}

describe("executing an operation", () => {
  it.each([false, true])(
    "answers any query as graphql-js does, and reads each root field once (faults: %s)",
    async (faults) => {
      await fc.assert(
        fc.asyncProperty(fc.infiniteStream(fc.nat()), async (numbers) => {
          const drawn: Draw = (count) => Number(numbers.next().value) % count;
          const source = randomOperation(drawn, schema, readRoots);
          expect(validate(schema, parse(source))).toEqual([]);
          const answers = new Map<string, unknown>();
          const { expected, found, reads } = await both(source, (question) => {
            const type = rootFields[question.field]?.type;
            if (type === undefined) throw new Error(`There is no root field ${question.field}.`);
            if (!answers.has(question.key))
              answers.set(question.key, randomAnswer(drawn, schema, type, question, faults));
            return answers.get(question.key);
          });
          expect(found).toBe(expected);
          expect(reads[1]).toEqual(reads[0]);
        }),
        { numRuns: runs, seed: 11, endOnFailure: true },
      );
    },
  );

  it.each([
    ["a resolver that fails", `{ actor(name: "x") { name } places { edges { cursor } } }`, {}],
    [
      "a variable of the wrong type",
      `query ($first: Int!) { events(first: $first) { edges { cursor } } }`,
      { first: "x" },
    ],
    ["an argument that is not given", `query ($id: ID) { event(id: $id) { label } }`, {}],
    [
      "a question about the schema",
      `{ __schema { queryType { fields { name type { name } } } } __type(name: "Actor") { name } }`,
      {},
    ],
    ["two operations and no name", `query One { __typename } query Two { __typename }`, {}],
    [
      "the root's own name under any key",
      `{ __proto__: __typename ...F } fragment F on Query { again: __typename }`,
      {},
    ],
  ])("tells of %s what graphql-js tells", async (_, source, variables) => {
    const { expected, found } = await both(
      source,
      () => {
        throw new BadInput("This is refused.");
      },
      variables,
    );
    expect(found).toBe(expected);
  });
});
