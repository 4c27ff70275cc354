/** Actors that do alike. */
import { Field, Float, Int, ObjectType } from "type-graphql";
import { ActorObject } from "./actor.type.js";
import { connectionOf } from "./connection.type.js";
import { PlaceObject } from "./place.type.js";
import { StatedEdge } from "./support.type.js";

@ObjectType("SimilarityPart", { description: "In how far two actors have the same places, or the same opponents." })
export class SimilarityPartObject {
  @Field(() => Float, {
    description: "What part of all that either has both have, from 0 to 1 (Jaccard's index); 0 where neither has any.",
  })
  readonly share!: number;

  @Field(() => Int, { description: "How many both have." })
  readonly sharedCount!: number;

  @Field(() => Int, { description: "How many the actor has that is asked about." })
  readonly ownCount!: number;

  @Field(() => Int, { description: "How many the other has." })
  readonly otherCount!: number;
}

@ObjectType("SimilarActorEdge", {
  description:
    "An actor that was at the same places, or fought the same opponents. It is supported by who says so of both.",
})
export class SimilarActorEdge extends StatedEdge {
  @Field(() => Float, { description: "How similar, from 0 to 1: the mean of both shares." })
  readonly score!: number;

  @Field(() => SimilarityPartObject, { description: "By the places of their events, countries aside." })
  readonly places!: SimilarityPartObject;

  @Field(() => SimilarityPartObject, { description: "By who stood on the other side of their events." })
  readonly opponents!: SimilarityPartObject;

  @Field(() => [PlaceObject], { description: "The places both were at; at most 100." })
  readonly sharedPlaces!: readonly PlaceObject[];

  @Field(() => [ActorObject], { description: "The opponents both fought; at most 100." })
  readonly sharedOpponents!: readonly ActorObject[];

  @Field(() => ActorObject, { description: "The other actor." })
  readonly node!: ActorObject;
}

export const SimilarActorConnection = connectionOf(
  "SimilarActorConnection",
  () => SimilarActorEdge,
  "Similar actors, of the 100 with most places and opponents in common; the most similar first.",
);
