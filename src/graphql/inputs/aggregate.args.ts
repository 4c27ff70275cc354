import { ArgsType, Field } from "type-graphql";
import { AggregateDimensionEnum, AggregateOrderEnum, PlaceLevelEnum, TimeBucketEnum } from "../enums.js";
import { SummedArguments } from "./list.args.js";

@ArgsType()
export class AggregateArguments extends SummedArguments {
  @Field(() => [AggregateDimensionEnum], {
    defaultValue: [],
    description: "By what to count: at most 3 different dimensions. None if a bucket is given.",
  })
  readonly by!: readonly string[];

  @Field(() => TimeBucketEnum, { nullable: true, description: "Count by time, too. Not by time if not given." })
  readonly bucket?: string | null;

  @Field(() => PlaceLevelEnum, {
    nullable: true,
    description:
      "With PLACE: count by the place of this level around each place told. By the places told if not given.",
  })
  readonly rollUpTo?: string | null;

  @Field(() => AggregateOrderEnum, { defaultValue: "EVENTS", description: "Order of the groups." })
  readonly orderBy!: string;
}
