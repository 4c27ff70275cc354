import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type DocumentNode, parse, validate } from "graphql";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { buildGraphqlSchema } from "../../src/graphql/build-schema.js";
import { packageRoot } from "../../src/package-root.js";
import { shippedOperations } from "../operations/shipped-operations.js";
import { askingFor, questionsToAsk } from "../support/questions-to-ask.js";
import { allFields, selectedFields } from "../support/selected-fields.js";
import {
  furtherQuestions,
  listedRoots,
  listQuestion,
  searchQuestion,
  singleQuestions,
} from "../support/tested-questions.js";

const schema = buildGraphqlSchema();
const tests = join(packageRoot, "test");

/** Questions that a test asks of a real graph, where they stand in its file as they are. */
function writtenQuestions(): readonly string[] {
  const files = readdirSync(tests, { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => file.endsWith(".graph.test.ts"))
    .flatMap((file) => literalsOf(readFileSync(join(tests, file), "utf8")))
    .filter((text) => /^\s*(?:query|mutation|subscription|\{)/.test(text) && isValid(text));
}

function literalsOf(source: string): readonly string[] {
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node)) found.push(node.text);
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile("test.ts", source, ts.ScriptTarget.Latest));
  return found;
}

function isValid(text: string): boolean {
  let document: DocumentNode;
  try {
    document = parse(text);
  } catch {
    return false;
  }
  return validate(schema, document).length === 0;
}

describe("the fields of the schema", () => {
  it("are all asked of a real graph: by a question that comes with Sitrep, or by a test", () => {
    const written = writtenQuestions();
    expect(written.length).toBeGreaterThan(20);
    const questions = [
      ...shippedOperations().map(({ source }) => source),
      ...listedRoots.map((root) => listQuestion(root, 3)),
      ...singleQuestions.map(({ source }) => source),
      searchQuestion,
      ...furtherQuestions,
      ...questionsToAsk.map(askingFor),
      ...written,
    ];
    const asked = new Set(questions.flatMap((question) => [...selectedFields(schema, question)]));
    expect(allFields(schema).filter((field) => !asked.has(field))).toEqual([]);
  });
});
