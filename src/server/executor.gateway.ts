import type { ApolloServerOptionsWithGateway, BaseContext } from "@apollo/server";
import type { GraphQLSchema } from "graphql";
import type { ExecuteOperation } from "../graphql/execution/execute-operation.js";

type Gateway = ApolloServerOptionsWithGateway<BaseContext>["gateway"];

/**
 * How Apollo Server is given another execution than graphql-js's: as a gateway with one schema that never changes. All that stands around execution
 * stays its own.
 */
export function gatewayOf(schema: GraphQLSchema, executeOperation: ExecuteOperation): Gateway {
  return {
    onSchemaLoadOrUpdate(load) {
      load({ apiSchema: schema, coreSupergraphSdl: "" });
      return () => {};
    },
    load: async () => ({
      executor: ({ document, request: { variables, operationName }, context }) =>
        executeOperation({ document, variables, operationName, context }),
    }),
    stop: async () => {},
  };
}
