import { ArgsType, Field, Int } from "type-graphql";
import { ParticipantRoleEnum, PlaceLevelEnum, SideEnum } from "../enums.js";
import { SummedArguments } from "./list.args.js";

@ArgsType()
export class PairsArguments extends SummedArguments {
  @Field(() => Int, { defaultValue: 1, description: "Only pairs with so many events in common, at least 1." })
  readonly minEvents!: number;
}

@ArgsType()
export class ActorPairsArguments extends PairsArguments {
  @Field(() => SideEnum, { defaultValue: "ANY", description: "How the two stood to each other in the events." })
  readonly side!: string;
}

@ArgsType()
export class ActorPlacePairsArguments extends PairsArguments {
  @Field(() => [ParticipantRoleEnum], {
    nullable: true,
    description: "Only actors in one of these roles. Any role if not given.",
  })
  readonly roles?: readonly string[] | null;

  @Field(() => PlaceLevelEnum, {
    nullable: true,
    description: "Sum up by the place of this level around each place told. By exactly the places told if not given.",
  })
  readonly rollUpTo?: string | null;
}
