import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { preset } from "@graphql-codegen/client-preset";
import { codegen } from "@graphql-codegen/core";
import { parse } from "graphql";
import ts from "typescript";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { printSchemaText } from "../../src/graphql/build-schema.js";
import { packageRoot } from "../../src/package-root.js";
import { shippedOperations } from "../operations/shipped-operations.js";

// Inside the project, so that what is generated finds its one package.
const folder = join(packageRoot, "node_modules", ".cache", `sitrep-typed-client-${process.pid}`);
const operations = shippedOperations();

/** Generates what a client's developer would: the client preset over schema.graphql and schema/operations. */
async function generate(): Promise<void> {
  const parts = await preset.buildGeneratesSection({
    baseOutputDir: `${folder}/`,
    schema: parse(printSchemaText()),
    documents: operations.map(({ name, source }) => ({
      location: `${name}.graphql`,
      document: parse(source),
      rawSDL: source,
    })),
    config: { useTypeImports: true },
    presetConfig: { fragmentMasking: false },
    plugins: [],
    pluginMap: {},
  });
  mkdirSync(folder, { recursive: true });
  for (const part of parts) {
    mkdirSync(dirname(part.filename), { recursive: true });
    writeFileSync(part.filename, await codegen(part));
  }
}

/** What the compiler says of a file of a client's own. */
function faultsOf(text: string): readonly string[] {
  const file = join(folder, "client.ts");
  writeFileSync(file, text);
  const program = ts.createProgram([file], {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: [],
    exactOptionalPropertyTypes: false,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
  });
  return ts
    .getPreEmitDiagnostics(program)
    .map(({ messageText, file: at }) => `${at?.fileName ?? ""}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`);
}

const header = `
import type { ResultOf, VariablesOf } from "@graphql-typed-document-node/core";
import * as operations from "./graphql";
`;

describe("a typed client", () => {
  beforeAll(generate);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("compiles from every shipped operation, with its variables and with results that are known where they are never null", () => {
    const names = operations.map(({ source }) => /query (\w+)/.exec(source)?.[1] ?? "");
    const documents = names.map((name) => `operations.${name}Document;`).join("\n");
    expect(
      faultsOf(`${header}${documents}
        type Taken = ResultOf<typeof operations.WhatDidAnActorTakeDocument>;
        export function sayings(taken: Taken): string[] {
          return (taken.actor?.events.edges ?? []).flatMap(({ node, saidBy }) =>
            saidBy.edges.map((edge) => node.label + edge.node.quote + edge.node.document.publishedAt + edge.words[0]?.text));
        }
        export const variables: VariablesOf<typeof operations.WhatDidAnActorTakeDocument> = {
          actor: "ISIS",
          outcomes: ["TERRITORY_SEIZED" as operations.Outcome],
        };`),
    ).toEqual([]);
  }, 60_000);

  it("refuses a field that is not asked for, and a variable of a wrong type", () => {
    const faults = faultsOf(`${header}
      type Taken = ResultOf<typeof operations.WhatDidAnActorTakeDocument>;
      export const country = (taken: Taken) => taken.actor?.country;
      export const variables: VariablesOf<typeof operations.WhatDidAnActorTakeDocument> = { actor: 5, outcomes: [] };`);
    expect(faults).toEqual([
      expect.stringMatching(/'country' does not exist/),
      expect.stringMatching(/'number' is not assignable/),
    ]);
  }, 60_000);
});
