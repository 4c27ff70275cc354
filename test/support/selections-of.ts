import { execute, parse } from "graphql";
import type { Selection } from "../../src/domain/selection.js";
import { buildGraphqlSchema } from "../../src/graphql/build-schema.js";

/** What each root field of an operation asks, as the resolvers would hand it on. Nothing is read. */
export async function selectionsOf(
  source: string,
  variableValues: Readonly<Record<string, unknown>> = {},
): Promise<Selection[]> {
  const selections: Selection[] = [];
  const services = {
    readGraph: (selection: Selection) => {
      selections.push(selection);
      return Promise.resolve(null);
    },
  };
  await execute({ schema: buildGraphqlSchema(), document: parse(source), variableValues, contextValue: { services } });
  return selections;
}
