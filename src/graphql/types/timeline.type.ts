/** What happened, and what was published of it, in the order of time. */
import { GraphQLLocalDate } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { PossibleCountObject } from "./aggregate.type.js";
import { connectionOf, plainEdgeOf } from "./connection.type.js";

@ObjectType("TimelineBucket", { description: "A span of time, with how many events and claims lie in it." })
export class TimelineBucketObject {
  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description:
      "Its first day. Null for events whose dates are open, or so vague that they touch more than 100 buckets.",
  })
  readonly from!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "Its last day. Null where from is." })
  readonly to!: string | null;

  @Field(() => PossibleCountObject, {
    description:
      "Events of any class. By the time of publication: those about which a claim was published; there is no doubt.",
  })
  readonly events!: PossibleCountObject;

  @Field(() => PossibleCountObject, {
    description:
      "Claims about events that lie there. By the time of publication: claims that were published; there is no doubt.",
  })
  readonly claims!: PossibleCountObject;

  @Field(() => Int, {
    nullable: true,
    description:
      "Events of which nothing had been published before, among the claims asked for. Null unless the clock is REPORT.",
  })
  readonly firstReported!: number | null;
}

const TimelineBucketEdge = plainEdgeOf("TimelineBucketEdge", () => TimelineBucketObject, "A bucket of a timeline.");
export const TimelineConnection = connectionOf(
  "TimelineConnection",
  () => TimelineBucketEdge,
  "Buckets in the order of time, those without events left out.",
);
