/** The graph as nodes and edges, of whatever kind. */
import { createUnionType, Field, Int, ObjectType } from "type-graphql";
import {
  BasisEnum,
  BearingEnum,
  GraphEdgeKindEnum,
  ParticipantRoleEnum,
  PlaceRoleEnum,
  TruncationReasonEnum,
} from "../enums.js";
import { ActorObject } from "./actor.type.js";
import { ClaimObject } from "./claim.type.js";
import { DocumentObject } from "./document.type.js";
import { AccountObject, EventObject } from "./event.type.js";
import { PlaceObject } from "./place.type.js";
import { Stated } from "./support.type.js";

export const GraphNode = createUnionType({
  name: "GraphNode",
  description: "A node of the graph. All but an account, which is a document's telling of an event, have a global id.",
  types: () => [ActorObject, PlaceObject, EventObject, DocumentObject, ClaimObject, AccountObject] as const,
  resolveType: (value) => (value as unknown as { readonly __typename: string }).__typename,
});

@ObjectType("GraphEdge", { description: "An edge of the graph, of any kind, in the direction it is stored in." })
export class GraphEdgeObject extends Stated {
  @Field(() => GraphEdgeKindEnum, { description: "What it states." })
  readonly kind!: string;

  @Field(() => GraphNode, { description: "Where it begins." })
  readonly from!: unknown;

  @Field(() => GraphNode, { description: "Where it ends." })
  readonly to!: unknown;

  @Field(() => ParticipantRoleEnum, {
    nullable: true,
    description: "What the actor did in the event. Null unless the kind is PARTICIPATES_IN.",
  })
  readonly participantRole!: string | null;

  @Field(() => PlaceRoleEnum, {
    nullable: true,
    description: "What the place was in the event. Null unless the kind is AT.",
  })
  readonly placeRole!: string | null;

  @Field(() => BearingEnum, {
    nullable: true,
    description: "How the first place lies to the second. Null unless the kind is BEARING_OF.",
  })
  readonly bearing!: string | null;

  @Field(() => BasisEnum, {
    nullable: true,
    description:
      "What it rests on; reference data has no claims. Null for an edge of the record, which states nothing of the world.",
  })
  readonly basis!: string | null;
}

/** What says that an answer is not whole. */
@ObjectType()
export abstract class Truncatable {
  @Field(() => Boolean, { description: "True if there is more than the answer holds." })
  readonly truncated!: boolean;

  @Field(() => TruncationReasonEnum, { nullable: true, description: "Why. Null if the answer is whole." })
  readonly truncationReason!: string | null;
}

@ObjectType("PathStep", { description: "A node of a path, and what leads on to the next." })
export class PathStepObject {
  @Field(() => Int, { description: "How many edges lie before it: 0 where the path begins." })
  readonly position!: number;

  @Field(() => GraphNode, { description: "The node." })
  readonly node!: unknown;

  @Field(() => [GraphEdgeObject], {
    description:
      "The edges that join it to the next node, in either direction: several where an actor has several roles in one event. Empty where the path ends.",
  })
  readonly edges!: readonly GraphEdgeObject[];
}

@ObjectType("Path", { description: "A way from one node to another." })
export class PathObject {
  @Field(() => [PathStepObject], { description: "Its nodes in order, both ends included." })
  readonly steps!: readonly PathStepObject[];

  @Field(() => Int, {
    nullable: true,
    description:
      "Claims that support its weakest step. Null if every step rests on reference data or on the record: nothing weakens it, and it comes first.",
  })
  readonly weakestSupport!: number | null;
}

@ObjectType("PathSearch", { description: "The shortest paths between two nodes." })
export class PathSearchObject extends Truncatable {
  @Field(() => Int, {
    nullable: true,
    description:
      "How many edges each of them has. Null if no path of at most maxDepth was found; there is none unless the search was truncated.",
  })
  readonly length!: number | null;

  @Field(() => [PathObject], {
    description: "The one whose weakest step most claims support first, then by the ids of the nodes.",
  })
  readonly paths!: readonly PathObject[];
}

@ObjectType("Neighbour", { description: "A node of a neighbourhood." })
export class NeighbourObject {
  @Field(() => GraphNode, { description: "The node." })
  readonly node!: unknown;

  @Field(() => Int, {
    description: "How many edges lie between it and the nearest node that was asked about: 0 for that itself.",
  })
  readonly distance!: number;
}

@ObjectType("Neighbourhood", { description: "What surrounds some nodes." })
export class NeighbourhoodObject extends Truncatable {
  @Field(() => [NeighbourObject], {
    description:
      "The nodes, those that were asked about first, then by distance, the support of the edge that led to them, and id; at most 300.",
  })
  readonly nodes!: readonly NeighbourObject[];

  @Field(() => [GraphEdgeObject], {
    description: "The edges that were followed, the one that most claims support first, then by id.",
  })
  readonly edges!: readonly GraphEdgeObject[];
}
