import { ArgsType, Field } from "type-graphql";
import { TimeBucketEnum, TimelineClockEnum } from "../enums.js";
import { EventFilterInput } from "./event-filter.input.js";
import { ClaimFilterInput } from "./filters.input.js";
import { PageArguments } from "./page.args.js";

@ArgsType()
export class TimelineArguments extends PageArguments {
  @Field(() => EventFilterInput, {
    nullable: true,
    description: "Which events: of an actor, a place. All if not given.",
  })
  readonly filter?: EventFilterInput | null;

  @Field(() => ClaimFilterInput, {
    nullable: true,
    description: "Which claims about them count; events without such a claim are left out. All if not given.",
  })
  readonly claims?: ClaimFilterInput | null;

  @Field(() => TimeBucketEnum, { description: "How long each span of time is." })
  readonly bucket!: string;

  @Field(() => TimelineClockEnum, { defaultValue: "EVENT", description: "By which time." })
  readonly clock!: string;
}
