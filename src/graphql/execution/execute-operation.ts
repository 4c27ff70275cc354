import {
  BREAK,
  type DocumentNode,
  type ExecutionResult,
  execute,
  type GraphQLField,
  type GraphQLFieldConfig,
  type GraphQLNamedType,
  GraphQLNonNull,
  GraphQLObjectType,
  type GraphQLOutputType,
  GraphQLScalarType,
  GraphQLSchema,
  getNamedType,
  getOperationAST,
  isAbstractType,
  isLeafType,
  isNonNullType,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  visit,
} from "graphql";
import { completionOf } from "./completion.js";
import { readByKeyOf } from "./read-by-key.js";

/** An operation that has passed validation, and what it is executed with. */
export interface Executed {
  readonly document: DocumentNode;
  readonly variables?: Readonly<Record<string, unknown>> | undefined;
  readonly operationName?: string | null | undefined;
  readonly context: unknown;
}

export type ExecuteOperation = (operation: Executed) => Promise<ExecutionResult>;

/** What the root fields of one operation gave, by their response keys. */
class RootAnswers {
  readonly #answers = new Map<string, Promise<unknown>>();
  /** True where one of them is not what its type promises. */
  isUnfit = false;

  of(key: string, resolve: () => unknown): Promise<unknown> {
    const answer = (async () => resolve())();
    this.#answers.set(key, answer);
    return answer;
  }

  known(key: string): Promise<unknown> | undefined {
    return this.#answers.get(key);
  }
}

/** A value that is complete: execution looks no further. */
const complete = new GraphQLScalarType({ name: "Complete", serialize: (value) => value });

/**
 * Executes operations as graphql-js does, and by it: variables, root fields and whatever goes wrong are its own. Only what a root field gives is completed
 * by one compiled function (`completionOf`) instead of field by field, where everything below only reads. Such a function tells no errors: where an
 * answer is not what its type promises, graphql-js completes what the root fields gave, and says what is wrong in its words.
 */
export function createExecuteOperation(schema: GraphQLSchema): ExecuteOperation {
  const query = schema.getQueryType();
  if (!query) throw new Error("A schema without queries has nothing to execute.");
  const completing = withRootFields(schema, query, (field) => completedField(field, query, schema));
  const telling = withRootFields(schema, query, () => ({
    resolve: (answers: RootAnswers, _args, _context, { path }) => answers.known(String(path.key)),
  }));
  const isCompletable = createIsCompletable();
  return async (operation) => {
    if (!isCompletable(operation)) return execute(argumentsFor(schema, operation));
    const answers = new RootAnswers();
    const result = await execute({ ...argumentsFor(completing, operation), rootValue: answers });
    return answers.isUnfit ? execute({ ...argumentsFor(telling, operation), rootValue: answers }) : result;
  };
}

function argumentsFor(schema: GraphQLSchema, { document, variables, operationName, context }: Executed) {
  return { schema, document, variableValues: variables, operationName, contextValue: context };
}

type RootField = GraphQLFieldConfig<RootAnswers, unknown>;

/** The schema with its root fields changed. */
function withRootFields(
  schema: GraphQLSchema,
  query: GraphQLObjectType,
  change: (field: GraphQLField<unknown, unknown>) => Pick<RootField, "resolve"> & Partial<RootField>,
): GraphQLSchema {
  const config = query.toConfig();
  const fields = Object.entries(query.getFields()).map(([name, field]) => [
    name,
    { ...config.fields[name], ...change(field) },
  ]);
  const changed = new GraphQLObjectType({ ...config, fields: Object.fromEntries(fields) });
  const { types, ...rest } = schema.toConfig();
  return new GraphQLSchema({ ...rest, query: changed, types: types.filter((type) => type !== query) });
}

/** A root field whose answer is complete when it is resolved, if everything below only reads. */
function completedField(
  field: GraphQLField<unknown, unknown>,
  query: GraphQLObjectType,
  schema: GraphQLSchema,
): Pick<RootField, "resolve"> & Partial<RootField> {
  const { type } = field;
  const resolveOnce: RootField["resolve"] = (answers, args, context, info) =>
    answers.of(String(info.path.key), () =>
      field.resolve?.(undefined, args, context, { ...info, schema, parentType: query, returnType: type }),
    );
  if (!onlyReads(type, schema)) return { resolve: resolveOnce };
  return {
    type: isNonNullType(type) ? new GraphQLNonNull(complete) : complete,
    resolve: async (answers, args, context, info) => {
      const answer = await resolveOnce(answers, args, context, info);
      try {
        return completionOf(type, info.fieldNodes, { ...info, schema })(answer);
      } catch {
        answers.isUnfit = true;
        return null;
      }
    },
  };
}

/** True if whatever a client may ask of a value of the type is read from it. */
function onlyReads(type: GraphQLOutputType, schema: GraphQLSchema, seen: Set<GraphQLNamedType> = new Set()): boolean {
  const named = getNamedType(type);
  if (isLeafType(named) || seen.has(named)) return true;
  seen.add(named);
  const objects = isAbstractType(named) ? schema.getPossibleTypes(named) : [named];
  return objects
    .flatMap((object) => Object.values(object.getFields()))
    .every((field) => readByKeyOf(field) !== null && onlyReads(field.type, schema, seen));
}

/** Tells queries that do not ask about the schema: the changed ones are nobody's business. Each document is looked through once. */
function createIsCompletable(): (operation: Executed) => boolean {
  const introspects = new WeakMap<DocumentNode, boolean>();
  return ({ document, operationName }) => {
    if (getOperationAST(document, operationName)?.operation !== "query") return false;
    const isIntrospective = introspects.get(document) ?? asksAboutSchema(document);
    introspects.set(document, isIntrospective);
    return !isIntrospective;
  };
}

function asksAboutSchema(document: DocumentNode): boolean {
  let found = false;
  visit(document, {
    Field({ name }) {
      found ||= name.value === SchemaMetaFieldDef.name || name.value === TypeMetaFieldDef.name;
      return found ? BREAK : undefined;
    },
  });
  return found;
}
