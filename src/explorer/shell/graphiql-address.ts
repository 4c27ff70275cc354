/** Where GraphiQL shows an operation. Behind the hash, since no server should refuse it for its length. */
export function graphiqlAddress(query: string, variables: unknown): string {
  const written = JSON.stringify(variables, null, 2);
  return `/graphiql/#${new URLSearchParams({ query: query.trim(), variables: written })}`;
}
