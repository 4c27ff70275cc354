/** Pairs of things that occur in the same events. */
import { Field, ObjectType } from "type-graphql";
import { ActorPairsArguments, ActorPlacePairsArguments, PairsArguments } from "../inputs/co-occurrence.args.js";
import { Takes } from "../relation.js";
import { ActorObject } from "./actor.type.js";
import { connectionOf, plainEdgeOf } from "./connection.type.js";
import { PlaceObject } from "./place.type.js";
import { Summed } from "./support.type.js";

@ObjectType("ActorPair", { description: "Two actors of the same events. Each pair occurs once." })
export class ActorPairObject extends Summed {
  @Field(() => ActorObject, { description: "The one whose id comes first." })
  readonly one!: ActorObject;

  @Field(() => ActorObject, { description: "The other." })
  readonly other!: ActorObject;
}

@ObjectType("ActorPlacePair", { description: "An actor and a place of its events." })
export class ActorPlacePairObject extends Summed {
  @Field(() => ActorObject, { description: "The actor." })
  readonly actor!: ActorObject;

  @Field(() => PlaceObject, { description: "The place told, or that it was rolled up to." })
  readonly place!: PlaceObject;
}

@ObjectType("SourcePerpetratorPair", {
  description:
    "A source and an actor that it names as the attacker. Sums and support are those of the source's own claims alone.",
})
export class SourcePerpetratorPairObject extends Summed {
  @Field(() => ActorObject, { description: "Who uttered the claims: the first link of their chains." })
  readonly source!: ActorObject;

  @Field(() => ActorObject, { description: "Who attacked, by these claims." })
  readonly perpetrator!: ActorObject;
}

const ActorPairEdge = plainEdgeOf("ActorPairEdge", () => ActorPairObject, "A pair of actors.");
const ActorPlacePairEdge = plainEdgeOf("ActorPlacePairEdge", () => ActorPlacePairObject, "An actor and a place.");
const SourcePerpetratorPairEdge = plainEdgeOf(
  "SourcePerpetratorPairEdge",
  () => SourcePerpetratorPairObject,
  "A source and a perpetrator.",
);
const ActorPairConnection = connectionOf(
  "ActorPairConnection",
  () => ActorPairEdge,
  "Pairs of actors of the same events.",
);
const ActorPlacePairConnection = connectionOf(
  "ActorPlacePairConnection",
  () => ActorPlacePairEdge,
  "Actors and places of the same events.",
);
const SourcePerpetratorPairConnection = connectionOf(
  "SourcePerpetratorPairConnection",
  () => SourcePerpetratorPairEdge,
  "Who names whom as the attacker.",
);

@ObjectType("CoOccurrence", {
  description: "What occurs together in events, the pair with most events first, then by the ids of both.",
})
export class CoOccurrenceObject {
  @Field(() => ActorPairConnection, { description: "Actors of the same events." })
  @Takes(() => ActorPairsArguments)
  readonly actors!: unknown;

  @Field(() => ActorPlacePairConnection, { description: "Actors, and the places of their events." })
  @Takes(() => ActorPlacePairsArguments)
  readonly actorsAndPlaces!: unknown;

  @Field(() => SourcePerpetratorPairConnection, { description: "Sources, and whom they name as the attacker." })
  @Takes(() => PairsArguments)
  readonly sourcesAndPerpetrators!: unknown;
}
