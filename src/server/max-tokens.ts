/** Lexical tokens of one operation; GraphiQL's introspection has under 200. */
export const maxTokens = 1_000;
