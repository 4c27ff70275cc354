import {
  type DocumentNode,
  type GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
  parse,
  specifiedRules,
  validate,
} from "graphql";
import { BadInput } from "../../domain/errors.js";
import { maxTokens } from "../max-tokens.js";
import { queryCost } from "../query-cost.js";

/** An operation that can be read row by row: a query, valid against the schema, of bounded size. */
export interface ExportOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** An operation that GraphQL itself refuses. */
export class InvalidOperation extends BadInput {
  constructor(errors: readonly GraphQLError[]) {
    super(errors.map(({ message }) => message).join(" "), {
      nextStep: "`sitrep schema print` shows what can be asked; GraphiQL completes it as you type.",
    });
  }
}

/**
 * Reads an operation that is to be exported.
 * @throws {InvalidOperation} if it is no GraphQL, or does not fit the schema.
 * @throws {BadInput} if it is not one query, or has too many fields.
 */
export function readExportOperation(
  schema: GraphQLSchema,
  {
    query,
    operationName,
    variables,
  }: { query: string; operationName?: string | null; variables: Readonly<Record<string, unknown>> },
): ExportOperation {
  const document = parsed(query);
  const errors = validate(schema, document, specifiedRules);
  if (errors.length) throw new InvalidOperation(errors);
  const operation = getOperationAST(document, operationName);
  if (!operation)
    throw new BadInput("It is not said which operation of the document is meant.", {
      nextStep: "Give a document with one operation, or the operation's name as operationName.",
    });
  if (operation.operation !== "query")
    throw new BadInput(`A ${operation.operation} has no rows to export.`, { nextStep: "Give a query." });
  try {
    // Bounds what fragments come to before anything here walks through them.
    queryCost({ schema, query: document, variables: { ...variables }, ...(operationName ? { operationName } : {}) });
  } catch (error) {
    throw new BadInput(error instanceof Error ? error.message : String(error), { cause: error });
  }
  return { schema, document, operation, variables: { ...variables } };
}

function parsed(query: string): DocumentNode {
  try {
    return parse(query, { maxTokens });
  } catch (error) {
    throw new InvalidOperation([error as GraphQLError]);
  }
}
