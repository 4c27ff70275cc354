import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
} from "graphql";
import { globalId } from "../../src/domain/global-id.js";
import type { Selection } from "../../src/domain/selection.js";

/** Draws a whole number below `count`. */
export type Draw = (count: number) => number;

function pickOf<Item>(draw: Draw, items: readonly Item[]): Item {
  return items[draw(items.length)] as Item;
}

/** So many items, or fewer where there are not as many, in their order. */
function someOf<Item>(draw: Draw, items: readonly Item[], most: number): Item[] {
  const chosen = new Set(Array.from({ length: 1 + draw(most) }, () => pickOf(draw, items)));
  return items.filter((item) => chosen.has(item));
}

const directives = ["", "", "", "", "@include(if: $yes)", "@skip(if: $yes)", "@include(if: $no)", "@skip(if: $no)"];

/** A query over the root fields named, of fields drawn at random: aliases, fragments, conditions, and one key asked for twice. */
export function randomOperation(draw: Draw, schema: GraphQLSchema, roots: readonly string[]): string {
  const fragments: string[] = [];
  const pick = <Item>(items: readonly Item[]): Item => pickOf(draw, items);

  const field = (parent: string, one: GraphQLField<unknown, unknown>, depth: number): string => {
    const required = one.args.filter(isRequiredArgument).map(({ name, type }) => `${name}: ${written(type)}`);
    const args = required.length === 0 ? "" : `(${required.join(", ")})`;
    // Of types that may stand in one place keys must not be in conflict.
    const keys = [`${parent}_${one.name}`, `${parent}_${one.name}_again`];
    const alias = pick(parent === "Actor" && one.name === "name" ? [...keys, "__proto__"] : keys);
    const of = getNamedType(one.type);
    const inner = isLeafType(of) ? "" : ` ${selectionSet(of, depth - 1)}`;
    return `${alias}: ${one.name}${args} ${pick(directives)}${inner}`;
  };

  const selectionSet = (type: GraphQLNamedType, depth: number): string => {
    if (isAbstractType(type)) {
      const members = someOf(draw, schema.getPossibleTypes(type), 3);
      return `{ __typename ${members.map((one) => `... on ${one.name} ${selectionSet(one, depth)}`).join(" ")} }`;
    }
    if (!isObjectType(type)) return "";
    const fields = Object.values(type.getFields()).filter(({ type: of }) => depth > 0 || isLeafType(getNamedType(of)));
    const some = someOf(draw, fields, 3);
    const selections = some.map((one) => {
      const selection = field(type.name, one, depth);
      const form = pick(["plain", "plain", "plain", "twice", "inline", "spread"]);
      if (form === "twice") return `${selection} ... on ${type.name} { ${field(type.name, one, depth)} }`;
      if (form === "inline") return `... ${pick(directives)} { ${selection} }`;
      if (form === "plain") return selection;
      const name = `F${fragments.length}`;
      fragments.push(`fragment ${name} on ${type.name} { ${selection} }`);
      return `...${name} ${pick(directives)}`;
    });
    return `{ ${draw(2) === 0 ? "__typename" : ""} ${selections.join(" ")} ${selections.length === 0 ? "__typename" : ""} }`;
  };

  const query = schema.getQueryType();
  const asked = someOf(draw, roots, 2);
  const selections = asked.map((name) => field("Query", query?.getFields()[name] as GraphQLField<unknown, unknown>, 4));
  return `query ($yes: Boolean! = true, $no: Boolean! = false) { __typename @include(if: $yes) @skip(if: $no) ${selections.join(" ")} } ${fragments.join(" ")}`;
}

/** Something in GraphQL that a required argument of this type takes. */
function written(type: GraphQLInputType): string {
  if (isNonNullType(type)) return written(type.ofType);
  if (isListType(type)) return `[${written(type.ofType)}]`;
  if (isEnumType(type)) return String(type.getValues()[0]?.name);
  if (!isInputObjectType(type)) return literals[type.name] ?? '"Kobani"';
  const required = Object.values(type.getFields()).filter(isRequiredInputField);
  return `{ ${required.map(({ name, type: of }) => `${name}: ${written(of)}`).join(", ")} }`;
}

const literals: Readonly<Record<string, string>> = {
  Int: "1",
  Float: "1.5",
  Boolean: "true",
  ID: `"${globalId("Actor", "actor1")}"`,
  LocalDate: '"2014-12-24"',
  DateTimeISO: '"2014-12-24T08:53:00.000Z"',
};

/** Values that a leaf promises, by the name of its type. */
const values: Readonly<Record<string, readonly unknown[]>> = {
  String: ["", "Kobani", '"'],
  ID: ["actor1", ""],
  Int: [0, -1, 7],
  Float: [0, 0.5, 1e20],
  Boolean: [true, false],
  LocalDate: ["2014-12-24"],
  DateTimeISO: ["2014-12-24T08:53:00.000Z"],
};
const nothingPromised: readonly unknown[] = [null, undefined, "none of these", 1.5, {}, [], [null]];

/**
 * What the graph may answer, under the keys of the question.
 * @param faults true for answers of which some are not what their type promises.
 */
export function randomAnswer(
  draw: Draw,
  schema: GraphQLSchema,
  type: GraphQLOutputType,
  question: Selection,
  faults: boolean,
): unknown {
  const answer = (of: GraphQLOutputType): unknown => randomAnswer(draw, schema, of, question, faults);
  if (faults && oneIn(draw, 20)) return pickOf(draw, nothingPromised);
  if (isNonNullType(type)) return randomPresent(draw, schema, type.ofType, question, faults, answer);
  return oneIn(draw, 10) ? null : randomPresent(draw, schema, type, question, faults, answer);
}

function randomPresent(
  draw: Draw,
  schema: GraphQLSchema,
  type: GraphQLOutputType,
  question: Selection,
  faults: boolean,
  item: (type: GraphQLOutputType) => unknown,
): unknown {
  if (isListType(type)) return Array.from({ length: draw(3) }, () => item(type.ofType));
  if (isEnumType(type)) return pickOf(draw, type.getValues()).value;
  if (isLeafType(type)) return pickOf(draw, values[type.name] ?? []);
  const named = getNamedType(type);
  const object = isAbstractType(named) ? pickOf(draw, schema.getPossibleTypes(named)) : named;
  if (!isObjectType(object)) throw new Error(`${named.name} is not the type of an answer.`);
  const parts = (question.children[object.name] ?? []).map((child) => {
    const field = object.getFields()[child.field] as GraphQLField<unknown, unknown>;
    return [child.key, randomAnswer(draw, schema, field.type, child, faults)];
  });
  return { __typename: object.name, ...Object.fromEntries(parts) };
}

function oneIn(draw: Draw, count: number): boolean {
  return draw(count) === 0;
}
