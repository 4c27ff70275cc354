import { Resolver } from "type-graphql";
import { Relation } from "../relation.js";
import { ActorObject } from "../types/actor.type.js";
import { ClaimObject } from "../types/claim.type.js";
import { DocumentObject } from "../types/document.type.js";
import { EventObject } from "../types/event.type.js";
import { ChainLinkObject } from "../types/support.type.js";

/** Where a claim leads to. */
@Resolver(() => ClaimObject)
export class ClaimRelations {
  @Relation(() => [ChainLinkObject], {
    description: "Everyone who passed it on: who uttered it first, the publisher last; at most 20.",
  })
  readonly chain!: unknown;

  @Relation(() => ActorObject, {
    nullable: true,
    description: "The source it goes back to. Null if that actor is gone.",
  })
  readonly rootSource!: unknown;

  @Relation(() => DocumentObject, { description: "The document it is quoted from." })
  readonly document!: unknown;

  @Relation(() => EventObject, { nullable: true, description: "The event it is about. Null if it is about none." })
  readonly event!: unknown;
}
