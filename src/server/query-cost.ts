import { getNamedType, isLeafType } from "graphql";
import { type ComplexityEstimator, fieldExtensionsEstimator, getComplexity } from "graphql-query-complexity";

/** Nodes of the operation that are looked at before it counts as too complex: bounds fragments that include each other. */
export const maxCountedFields = 5_000;
/** Objects that an operation may ask for, counted by the sizes of its pages. */
export const maxQueryCost = 50_000;

/** A resolver refuses larger pages with a message of its own; counting them in full would hide it. */
const maxPageSize = 100;
const defaultPageSize = 20;

/** How many items a list argument or a page asks for. */
function itemCount(args: Readonly<Record<string, unknown>>, isConnection: boolean): number {
  const { first, ids } = args;
  if (Array.isArray(ids)) return Math.min(ids.length, maxPageSize);
  if (!isConnection) return 1;
  return typeof first === "number" ? Math.min(Math.max(first, 1), maxPageSize) : defaultPageSize;
}

/** A scalar costs nothing, an object one, a page its objects times what each of them asks for. */
const pageEstimator: ComplexityEstimator = ({ field, args, childComplexity }) => {
  const type = getNamedType(field.type);
  if (isLeafType(type)) return 0;
  return 1 + itemCount(args, type.name.endsWith("Connection")) * childComplexity;
};

type CostQuestion = Pick<Parameters<typeof getComplexity>[0], "schema" | "query" | "variables" | "operationName">;

/**
 * Objects that an operation may cause to be read at most. Fields that say what they cost (extensions.complexity) count
 * as they say.
 * @throws if a variable is wrong or more than `maxCountedFields` fields would be counted.
 */
export function queryCost(question: CostQuestion): number {
  return getComplexity({
    ...question,
    estimators: [fieldExtensionsEstimator(), pageEstimator],
    maxQueryNodes: maxCountedFields,
  });
}
