import { Resolver } from "type-graphql";
import { ClaimsArguments } from "../inputs/list.args.js";
import { PageArguments, TimeOrderedArguments } from "../inputs/page.args.js";
import { Relation } from "../relation.js";
import { ActorObject } from "../types/actor.type.js";
import { DocumentObject, ReviewObject } from "../types/document.type.js";
import { DocumentClaimConnection, DocumentEventConnection, SentenceConnection } from "../types/lists.type.js";

/** Where a document leads to. */
@Resolver(() => DocumentObject)
export class DocumentRelations {
  @Relation(() => ActorObject, { nullable: true, description: "Who published it. Null if that actor is gone." })
  readonly publisher!: unknown;

  @Relation(() => [ReviewObject], {
    description: "What persons said of how it was read, 20 at most, the newest first. Empty if nobody reviewed it.",
  })
  readonly reviews!: unknown;

  @Relation(() => SentenceConnection, { takes: () => PageArguments, description: "Its sentences, in order." })
  readonly sentences!: unknown;

  @Relation(() => DocumentClaimConnection, {
    takes: () => ClaimsArguments,
    description: "What it claims, in the order of its text.",
  })
  readonly claims!: unknown;

  @Relation(() => DocumentEventConnection, { takes: () => TimeOrderedArguments, description: "Events it tells." })
  readonly events!: unknown;
}
