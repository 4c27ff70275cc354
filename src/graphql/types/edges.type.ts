/** The edges that have properties of their own, and their connections. */
import { Field, Int, ObjectType } from "type-graphql";
import { BasisEnum, BearingEnum, ParticipantRoleEnum, PlaceRoleEnum } from "../enums.js";
import { ActorObject } from "./actor.type.js";
import { ClaimObject } from "./claim.type.js";
import { connectionOf, EdgeFields } from "./connection.type.js";
import { EventObject } from "./event.type.js";
import { EventTotalType } from "./event-total.type.js";
import { HeadcountObject } from "./figures.type.js";
import { PlaceObject } from "./place.type.js";
import { StatedEdge, SummedEdge } from "./support.type.js";

/** An actor's part in an event, from either end. */
@ObjectType()
abstract class ParticipationEdge extends StatedEdge {
  @Field(() => ParticipantRoleEnum, { description: "What the actor did in the event." })
  readonly role!: string;

  @Field(() => Boolean, {
    description: "True if a document names the actor in this role; false if the role was inferred.",
  })
  readonly explicit!: boolean;

  @Field(() => HeadcountObject, { nullable: true, description: "How many the actor was. Null if not stated." })
  readonly headcount!: HeadcountObject | null;
}

@ObjectType("ActorEventEdge", { description: "An event an actor took part in." })
export class ActorEventEdge extends ParticipationEdge {
  @Field(() => EventObject, { description: "The event." })
  readonly node!: EventObject;
}

@ObjectType("ParticipantEdge", { description: "An actor that took part in an event." })
export class ParticipantEdge extends ParticipationEdge {
  @Field(() => ActorObject, { description: "The actor." })
  readonly node!: ActorObject;
}

@ObjectType("EventPlaceEdge", { description: "A place of an event." })
export class EventPlaceEdge extends StatedEdge {
  @Field(() => PlaceRoleEnum, { description: "What the place was in the event." })
  readonly role!: string;

  @Field(() => PlaceObject, { description: "The place." })
  readonly node!: PlaceObject;
}

@ObjectType("PlaceEventEdge", { description: "An event in a place or in a place inside it." })
export class PlaceEventEdge extends StatedEdge {
  @Field(() => Int, {
    nullable: true,
    description: "How many steps the event's own place lies inside this one. Null without descendants.",
  })
  readonly steps!: number | null;

  @Field(() => EventObject, { description: "The event." })
  readonly node!: EventObject;
}

@ObjectType("EventPartEdge", { description: "An event that is a part of another." })
export class EventPartEdge extends StatedEdge {
  @Field(() => EventObject, { description: "The part." })
  readonly node!: EventObject;
}

@ObjectType("EventOverlapEdge", { description: "An event that may be the same as another, or be contained in it." })
export class EventOverlapEdge extends StatedEdge {
  @Field(() => EventObject, { description: "The other event." })
  readonly node!: EventObject;
}

@ObjectType("BearingEdge", { description: "How two places lie to each other, as a document tells it." })
export class BearingEdge extends StatedEdge {
  @Field(() => BearingEnum, { description: "How the place that is told about lies to the other." })
  readonly bearing!: string;

  @Field(() => PlaceObject, { description: "The other place." })
  readonly node!: PlaceObject;
}

@ObjectType("ActorCandidateEdge", {
  description:
    "An actor that may be the same: they have a name in common, and one of them at least comes from a data set. A rule proposes it; nothing is merged.",
})
export class ActorCandidateEdge extends EdgeFields {
  @Field(() => [String], { description: "The names both have, folded: lower case, without diacritics and articles." })
  readonly names!: readonly string[];

  @Field(() => ActorObject, { description: "The other actor." })
  readonly node!: ActorObject;
}

@ObjectType("PlaceChildEdge", { description: "A place directly inside another." })
export class PlaceChildEdge extends StatedEdge {
  @Field(() => BasisEnum, { description: "Whether documents or the gazetteer say so. Only documents have claims." })
  readonly basis!: string;

  @Field(() => PlaceObject, { description: "The place inside." })
  readonly node!: PlaceObject;
}

@ObjectType("ActorPlaceEdge", {
  description: "A place that an actor's events were at, or that they were rolled up to.",
})
export class ActorPlaceEdge extends SummedEdge {
  @Field(() => PlaceObject, { description: "The place." })
  readonly node!: PlaceObject;

  @Field(() => [PlaceObject], {
    description:
      "The places inside it where the events were told to be, by name; at most 100. Empty where nothing was rolled up.",
  })
  readonly parts!: readonly PlaceObject[];
}

@ObjectType("PlaceActorEdge", { description: "An actor of a place's events." })
export class PlaceActorEdge extends SummedEdge {
  @Field(() => ActorObject, { description: "The actor." })
  readonly node!: ActorObject;
}

@ObjectType("CoActorEdge", { description: "An actor of the same events." })
export class CoActorEdge extends SummedEdge {
  @Field(() => ActorObject, { description: "The other actor." })
  readonly node!: ActorObject;
}

@ObjectType("SharedOpponentEdge", {
  description:
    "An actor that fought the same enemy. Sums and support are those of its own fights with the shared enemies.",
})
export class SharedOpponentEdge extends SummedEdge {
  @Field(() => ActorObject, { description: "Who fought the same enemy." })
  readonly node!: ActorObject;

  @Field(() => [ActorObject], { description: "The enemies both fought, by name; at most 100." })
  readonly enemies!: readonly ActorObject[];
}

@ObjectType("StatementEdge", { description: "A claim an actor uttered or passed on." })
export class StatementEdge extends EdgeFields {
  @Field(() => Int, { description: "The actor's place in the chain: 0 uttered it, the last is the publisher." })
  readonly position!: number;

  @Field(() => ClaimObject, { description: "The claim." })
  readonly node!: ClaimObject;
}

export const ActorEventConnection = connectionOf(
  "ActorEventConnection",
  () => ActorEventEdge,
  "Events an actor took part in.",
  () => EventTotalType,
);
export const ParticipantConnection = connectionOf(
  "ParticipantConnection",
  () => ParticipantEdge,
  "Actors that took part in an event.",
);
export const EventPlaceConnection = connectionOf("EventPlaceConnection", () => EventPlaceEdge, "Places of an event.");
export const PlaceEventConnection = connectionOf(
  "PlaceEventConnection",
  () => PlaceEventEdge,
  "Events in a place.",
  () => EventTotalType,
);
export const EventPartConnection = connectionOf("EventPartConnection", () => EventPartEdge, "Parts of an event.");
export const EventOverlapConnection = connectionOf(
  "EventOverlapConnection",
  () => EventOverlapEdge,
  "Events that may overlap.",
);
export const BearingConnection = connectionOf("BearingConnection", () => BearingEdge, "How places lie to each other.");
export const ActorCandidateConnection = connectionOf(
  "ActorCandidateConnection",
  () => ActorCandidateEdge,
  "Actors that may be the same as an actor.",
);
export const PlaceChildConnection = connectionOf(
  "PlaceChildConnection",
  () => PlaceChildEdge,
  "Places directly inside a place.",
);
export const ActorPlaceConnection = connectionOf(
  "ActorPlaceConnection",
  () => ActorPlaceEdge,
  "Places an actor was active at.",
);
export const PlaceActorConnection = connectionOf(
  "PlaceActorConnection",
  () => PlaceActorEdge,
  "Actors active in a place.",
);
export const CoActorConnection = connectionOf("CoActorConnection", () => CoActorEdge, "Actors of the same events.");
export const SharedOpponentConnection = connectionOf(
  "SharedOpponentConnection",
  () => SharedOpponentEdge,
  "Actors that fought the same enemies, those that share most of them first, then those that fought these most often.",
);
export const StatementConnection = connectionOf(
  "StatementConnection",
  () => StatementEdge,
  "Claims an actor uttered or passed on.",
);
