import { Field, Int, ObjectType } from "type-graphql";
import { ExclusionReasonEnum } from "../enums.js";

@ObjectType("Exclusion", { description: "Events of a list that are left out where it is added up, for one reason." })
export class ExclusionObject {
  @Field(() => ExclusionReasonEnum, { description: "Why: the first reason that holds." })
  readonly reason!: string;

  @Field(() => Int, { description: "How many events: at least one." })
  readonly eventCount!: number;
}
