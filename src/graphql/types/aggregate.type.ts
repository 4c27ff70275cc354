/** Events counted by what they have in common. */
import { GraphQLLocalDate } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { AcledEventTypeEnum, ActorTypeEnum, ParticipantRoleEnum, SubEventTypeEnum, WeaponEnum } from "../enums.js";
import { ActorObject } from "./actor.type.js";
import { connectionOf, plainEdgeOf } from "./connection.type.js";
import { ExclusionObject } from "./event-total.type.js";
import { PlaceObject } from "./place.type.js";

@ObjectType("PossibleCount", { description: "A number of events whose dates are spans." })
export class PossibleCountObject {
  @Field(() => Int, { description: "Those whose whole span lies there." })
  readonly definite!: number;

  @Field(() => Int, { description: "Those of whose span a part lies there: the definite ones, and others that may." })
  readonly possible!: number;
}

@ObjectType("KilledSum", { description: "Persons killed, added up over the incidents of a group that count." })
export class KilledSumObject {
  @Field(() => Int, { description: "At least so many: the sum of the least figures of the definite incidents." })
  readonly min!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      "At most so many in the incidents that give a figure: the sum of the highest figures of the possible ones. Null if one of them leaves it open.",
  })
  readonly max!: number | null;

  @Field(() => Int, { description: "Possible incidents that give a figure. The others add nothing." })
  readonly incidentCount!: number;
}

@ObjectType("AggregateGroup", {
  description: "Events that have in common what was asked to count by. What was not asked for is null.",
})
export class AggregateGroupObject {
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description:
      "First day of the bucket. Null if no bucket was asked for, and in the group of the events whose dates are open or touch more than 100 buckets.",
  })
  readonly from!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "Last day of the bucket. Null where from is." })
  readonly to!: string | null;

  @Field(() => ActorObject, { nullable: true, description: "Who took part. Null if nobody is told, or not asked for." })
  readonly actor!: ActorObject | null;

  @Field(() => ActorTypeEnum, {
    nullable: true,
    description: "What kind of actor took part. Null if nobody is told, or not asked for.",
  })
  readonly actorType!: string | null;

  @Field(() => ParticipantRoleEnum, {
    nullable: true,
    description: "In which role. Null if nobody is told, or not asked for.",
  })
  readonly role!: string | null;

  @Field(() => PlaceObject, { nullable: true, description: "Where. Null if no place is told, or not asked for." })
  readonly place!: PlaceObject | null;

  @Field(() => ActorObject, {
    nullable: true,
    description: "Who utters a claim about the events. Null if not asked for.",
  })
  readonly source!: ActorObject | null;

  @Field(() => AcledEventTypeEnum, {
    nullable: true,
    description: "ACLED event type. Null for trends, or if not asked for.",
  })
  readonly eventType!: string | null;

  @Field(() => SubEventTypeEnum, {
    nullable: true,
    description: "ACLED sub-event type. Null for trends, or if not asked for.",
  })
  readonly subEventType!: string | null;

  @Field(() => WeaponEnum, { nullable: true, description: "What was used. Null if nothing is told, or not asked for." })
  readonly weapon!: string | null;

  @Field(() => PossibleCountObject, { description: "Incidents that count, each once in a group." })
  readonly incidents!: PossibleCountObject;

  @Field(() => KilledSumObject, { description: "Persons killed in these incidents." })
  readonly killed!: KilledSumObject;

  @Field(() => [ExclusionObject], {
    description:
      "Events of the group that do not count, by the reason, so that nothing counts twice; at most one entry a reason.",
  })
  readonly excluded!: readonly ExclusionObject[];
}

const AggregateGroupEdge = plainEdgeOf("AggregateGroupEdge", () => AggregateGroupObject, "A group of events.");
export const AggregateConnection = connectionOf(
  "AggregateConnection",
  () => AggregateGroupEdge,
  "Groups of events by what they have in common.",
);
