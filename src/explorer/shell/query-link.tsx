import type { TypedDocumentString } from "../generated/graphql.js";
import { graphiqlAddress } from "./graphiql-address.js";

interface QueryLinkProps<Result, Variables> {
  readonly operation: TypedDocumentString<Result, Variables>;
  readonly variables: Variables;
}

/** Leads to GraphiQL with the very operation and variables that a view was made from. */
export function QueryLink<Result, Variables>({ operation, variables }: QueryLinkProps<Result, Variables>) {
  return (
    <a className="button" href={graphiqlAddress(operation.toString(), variables)} target="_blank" rel="noreferrer">
      Show the query
    </a>
  );
}
