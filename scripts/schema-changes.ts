import { type Change, CriticalityLevel, diff } from "@graphql-inspector/core";
import { type GraphQLSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType } from "graphql";

/** A change of the schema that clients may notice. */
export interface SchemaChange {
  readonly level: "BREAKING" | "DANGEROUS";
  /** The element that changed: `Query.node.lens`. */
  readonly path: string;
  readonly message: string;
}

/** What changed from one schema to another that breaks clients, or may. */
export async function findSchemaChanges(before: GraphQLSchema, after: GraphQLSchema): Promise<readonly SchemaChange[]> {
  const changes: readonly Change[] = await diff(before, after);
  return changes.flatMap(({ criticality: { level }, path = "", message }): SchemaChange[] => {
    if (level === CriticalityLevel.Breaking) return [{ level: "BREAKING", path, message }];
    return level === CriticalityLevel.Dangerous ? [{ level: "DANGEROUS", path, message }] : [];
  });
}

/** Breaking changes whose path the changelog's section of what is not released yet does not name, as code. */
export function unnamedBreaks(changes: readonly SchemaChange[], changelog: string): readonly SchemaChange[] {
  const unreleased = /^## \[Unreleased\]$([\s\S]*?)(?=^## \[|(?![\s\S]))/m.exec(changelog)?.[1] ?? "";
  return changes.filter(({ level, path }) => level === "BREAKING" && !unreleased.includes(`\`${path}\``));
}

/** Deprecated elements whose reason does not say, as code, which element of the schema to use instead. */
export function deprecationFaults(schema: GraphQLSchema): readonly string[] {
  const elements = elementsOf(schema);
  const names = new Set(elements.map(({ name }) => name));
  return elements
    .filter(
      ({ reason }) => reason !== null && ![...reason.matchAll(/`([\w.]+)`/g)].some(([, name = ""]) => names.has(name)),
    )
    .map(({ name }) => name);
}

interface Element {
  readonly name: string;
  /** Why it is deprecated; null if it is not. */
  readonly reason: string | null;
}

function elementsOf(schema: GraphQLSchema): readonly Element[] {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith("__"));
  return types.flatMap((type) => {
    if (isEnumType(type)) return type.getValues().map((value) => element(`${type.name}.${value.name}`, value));
    if (isInputObjectType(type))
      return Object.values(type.getFields()).map((field) => element(`${type.name}.${field.name}`, field));
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    return Object.values(type.getFields()).flatMap((field) => [
      element(`${type.name}.${field.name}`, field),
      ...field.args.map((argument) => element(`${type.name}.${field.name}.${argument.name}`, argument)),
    ]);
  });
}

function element(
  name: string,
  { deprecationReason }: { readonly deprecationReason?: string | null | undefined },
): Element {
  return { name, reason: deprecationReason ?? null };
}
