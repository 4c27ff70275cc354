import "reflect-metadata";
import {
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
} from "graphql";
import { buildSchemaSync, type PubSub } from "type-graphql";
import { globalId } from "../domain/global-id.js";
import { nodeTypes } from "../domain/selection.js";
import { AskResolver } from "./ask.resolver.js";
import { CasualtyLedgerResolver } from "./casualty-ledger.resolver.js";
import { ClaimResolver } from "./claim.resolver.js";
import { DecisionMutations } from "./decision.mutations.js";
import { DocumentMutations } from "./document.mutations.js";
import { setReadByKey } from "./execution/read-by-key.js";
import "./inputs/related-filters.input.js";
import { GraphResolver } from "./graph.resolver.js";
import { IngestJobResolver } from "./ingest-job.resolver.js";
import { IngestedSubscription } from "./ingested.subscription.js";
import { PreviewResolver } from "./preview.resolver.js";
import { QueryResolver } from "./query.resolver.js";
import { ActorRelations } from "./relations/actor.relations.js";
import { ClaimRelations } from "./relations/claim.relations.js";
import { DecisionRelations } from "./relations/decision.relations.js";
import { DocumentRelations } from "./relations/document.relations.js";
import { AccountRelations, EventRelations } from "./relations/event.relations.js";
import { PlaceRelations } from "./relations/place.relations.js";
import { SourceLensResolver } from "./source-lens.resolver.js";
import { AskRelations } from "./types/ask.type.js";

/** type-graphql asks for one wherever there is a subscription; ours bring what they listen to themselves. */
const noTopics: PubSub = {
  publish: () => {},
  subscribe: (topic) => {
    throw new Error(`Nothing is published as ${topic}.`);
  },
};

/** Objects that come from no statement: what mutations, jobs and subscriptions return. */
export const madeByResolvers: readonly string[] = [
  "DocumentIngested",
  "EnqueueDocumentPayload",
  "IngestDocumentPayload",
  "IngestJob",
  "IngestJobFault",
  "IngestQueue",
  "UndoDecisionPayload",
];

let built: GraphQLSchema | undefined;

/** The schema, built once. Its resolvers expect a `RequestContext`. */
export function buildGraphqlSchema(): GraphQLSchema {
  built ??= readByResponseKey(
    buildSchemaSync({
      resolvers: [
        QueryResolver,
        GraphResolver,
        CasualtyLedgerResolver,
        AskRelations,
        AskResolver,
        ClaimResolver,
        DecisionMutations,
        DocumentMutations,
        IngestJobResolver,
        IngestedSubscription,
        ActorRelations,
        AccountRelations,
        ClaimRelations,
        DecisionRelations,
        DocumentRelations,
        EventRelations,
        PlaceRelations,
        PreviewResolver,
        SourceLensResolver,
      ],
      // Arguments are checked where they are used; class-validator is not installed.
      validate: false,
      pubSub: noTopics,
    }),
  );
  return built;
}

/** The schema as text, sorted: what schema/schema.graphql holds. */
export function printSchemaText(): string {
  return `${printSchema(lexicographicSortSchema(buildGraphqlSchema()))}\n`;
}

/** Below the root every field only reads the answer. */
function readByResponseKey(schema: GraphQLSchema): GraphQLSchema {
  describe(schema.getQueryType(), "What can be asked. Each field is answered by one statement of the database.");
  describe(schema.getMutationType(), "What can be changed.");
  describe(schema.getSubscriptionType(), "What can be heard of as it happens, over server-sent events.");
  const roots = new Set([schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]);
  const made = new Set(madeByResolvers);
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || roots.has(type) || made.has(type.name) || /^(?:__|Previewed)/u.test(type.name)) continue;
    const nodeType = nodeTypes.find((name) => name === type.name);
    for (const field of Object.values(type.getFields())) {
      const isGlobalId = nodeType !== undefined && field.name === "id";
      setReadByKey(
        field,
        isGlobalId ? (object, key) => globalId(nodeType, String(object[key])) : (object, key) => object[key],
      );
    }
  }
  return schema;
}

/** type-graphql gives the root types no description. */
function describe(type: GraphQLObjectType | null | undefined, description: string): void {
  if (type) type.description = description;
}
