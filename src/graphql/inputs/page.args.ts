import { ArgsType, Field, Int } from "type-graphql";
import { NameOrderEnum, TimeOrderEnum } from "../enums.js";

@ArgsType()
export class PageArguments {
  @Field(() => Int, {
    defaultValue: 20,
    description: "How many edges to return, from 1 to 100. More is an error, not clipped.",
  })
  readonly first!: number;

  @Field(() => String, {
    nullable: true,
    description: "Return what lies behind this cursor of the same list in the same order.",
  })
  readonly after?: string | null;
}

@ArgsType()
export class TimeOrderedArguments extends PageArguments {
  @Field(() => TimeOrderEnum, { defaultValue: "NEWEST", description: "Order of the list." })
  readonly orderBy!: string;
}

@ArgsType()
export class NameOrderedArguments extends PageArguments {
  @Field(() => NameOrderEnum, { defaultValue: "NAME", description: "Order of the list." })
  readonly orderBy!: string;
}
