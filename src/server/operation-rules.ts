import { ApolloArmor } from "@escape.tech/graphql-armor";
import type { ValidationRule } from "graphql";

/** Relay asks two to three levels for every step from node to node. */
const maxDepth = 14;
const maxAliases = 15;
const maxDirectives = 8;

const armor = new ApolloArmor({
  // Armor answers a token limit with status 500; the parser's own limit (max-tokens.ts) does not.
  maxTokens: { enabled: false },
  // Armor counts depth instead of pages: request-limits.plugin.ts counts what is asked for.
  costLimit: { enabled: false },
  // Leaves "[Suggestion hidden]?" behind; hideSchemaDetailsFromClientErrors does it cleanly.
  blockFieldSuggestion: { enabled: false },
  maxDepth: { n: maxDepth, flattenFragments: true },
  // By default armor exempts __typename, of which a thousand aliases are as costly as of anything.
  maxAliases: { n: maxAliases, allowList: [] },
  maxDirectives: { n: maxDirectives },
});

/** What an operation may not be, beside what GraphQL itself refuses. */
export const operationRules: ValidationRule[] = armor.protect().validationRules;
