import {
  type ASTNode,
  type DocumentNode,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isInputType,
  isListType,
  Kind,
  TypeInfo,
  typeFromAST,
  type ValueNode,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { BadInput } from "../domain/errors.js";

/** How much an input may hold. The limits on a document do not see what stands in its variables. */
const bounds = { depth: 6, leaves: 50, listItems: 200 };

type Variables = Readonly<Record<string, unknown>>;

/** A value with its type: as JSON, or as it is written in the document. */
interface Visit {
  readonly type: GraphQLInputType;
  /** Filters around it. */
  readonly depth: number;
  readonly json?: unknown;
  readonly literal?: ValueNode;
}

/**
 * Refuses filters that nest deeper than 6, hold more than 50 restrictions, and lists of more than 200 items, whether they stand
 * in the document, in its variables, or in both. Call it before variables are coerced: coercion recurses, and this does not.
 * @throws {BadInput} naming the limit.
 */
export function checkInputBounds(schema: GraphQLSchema, document: DocumentNode, variables: unknown): void {
  const given: Variables = isRecord(variables) ? variables : {};
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      VariableDefinition({ type, variable, defaultValue }) {
        const declared = typeFromAST(schema, type as Parameters<typeof typeFromAST>[1]);
        if (!isInputType(declared)) return false;
        const path = [`$${variable.name.value}`];
        check({ type: declared, depth: 0, json: given[variable.name.value] }, path, given);
        if (defaultValue !== undefined) check({ type: declared, depth: 0, literal: defaultValue }, path, given);
        return false;
      },
      Argument({ name, value }, _key, _parent, _path, ancestors) {
        const type = info.getInputType();
        if (type) check({ type, depth: 0, literal: value }, [...fieldsAround(ancestors), name.value], given);
        return false;
      },
    }),
  );
}

/** The response keys of the fields around a node, as far as they stand in one operation or fragment with it. */
function fieldsAround(ancestors: readonly (ASTNode | readonly ASTNode[])[]): string[] {
  return ancestors.flatMap((one) => ("kind" in one && one.kind === Kind.FIELD ? [(one.alias ?? one.name).value] : []));
}

/**
 * Walks one value with a stack of its own.
 * @param path where it stands: told of what is refused.
 */
function check(root: Visit, path: readonly string[], variables: Variables): void {
  try {
    walk(root, variables);
  } catch (error) {
    if (error instanceof BadInput) error.argument = path;
    throw error;
  }
}

function walk(root: Visit, variables: Variables): void {
  let leaves = 0;
  const stack = [root];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const current = withoutVariable(next, variables);
    const type = getNullableType(current.type);
    const items = itemsOf(current);
    if (items !== null && items.length > bounds.listItems) throw tooManyItems(items.length);
    if (items !== null) {
      const inner = isListType(type) ? type.ofType : type;
      for (const item of items) stack.push({ ...item, type: inner, depth: current.depth });
      continue;
    }
    const object = getNamedType(type);
    if (!isInputObjectType(object)) continue;
    const depth = current.depth + (nests(object) ? 1 : 0);
    if (depth > bounds.depth) throw tooDeep();
    for (const [name, value] of fieldsOf(current)) {
      const field = object.getFields()[name];
      // Coercion refuses what the type does not have, without looking into it.
      if (field === undefined) continue;
      if (nests(object) && !nests(getNamedType(field.type))) leaves += 1;
      if (leaves > bounds.leaves) throw tooManyLeaves();
      stack.push({ ...value, type: field.type, depth });
    }
  }
}

/** True for a filter, which can hold filters of its own kind. */
function nests(type: ReturnType<typeof getNamedType>): boolean {
  return isInputObjectType(type) && hasConnectives(type);
}

function hasConnectives(type: GraphQLInputObjectType): boolean {
  return type.getFields()["not"] !== undefined;
}

function withoutVariable(current: Visit, variables: Variables): Visit {
  const { literal, type, depth } = current;
  return literal?.kind === Kind.VARIABLE ? { type, depth, json: variables[literal.name.value] } : current;
}

type Part = Pick<Visit, "json" | "literal">;

function itemsOf({ json, literal }: Visit): readonly Part[] | null {
  if (literal !== undefined) {
    return literal.kind === Kind.LIST ? literal.values.map((value) => ({ literal: value })) : null;
  }
  return Array.isArray(json) ? json.map((value: unknown) => ({ json: value })) : null;
}

function fieldsOf({ json, literal }: Visit): readonly (readonly [string, Part])[] {
  if (literal !== undefined) {
    if (literal.kind !== Kind.OBJECT) return [];
    return literal.fields.map(({ name, value }) => [name.value, { literal: value }]);
  }
  return isRecord(json) ? Object.entries(json).map(([name, value]) => [name, { json: value }]) : [];
}

function isRecord(value: unknown): value is Variables {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function tooDeep(): BadInput {
  return new BadInput(`A filter nests deeper than ${bounds.depth}.`, {
    nextStep: "Flatten it: an and inside an and, or an or inside an or, can be one list.",
  });
}

function tooManyLeaves(): BadInput {
  return new BadInput(`A filter holds more than ${bounds.leaves} restrictions.`, {
    nextStep: "Give lists of values instead of one restriction for each, or ask several questions.",
  });
}

function tooManyItems(count: number): BadInput {
  return new BadInput(`A list holds ${count} items; at most ${bounds.listItems} are allowed.`, {
    nextStep: "Ask several questions with a part of the list each.",
  });
}
