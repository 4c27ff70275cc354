import { ArgsType, Field } from "type-graphql";
import { SourceDependenceEnum } from "../enums.js";
import { EventFilterInput } from "./event-filter.input.js";
import { PageArguments, TimeOrderedArguments } from "./page.args.js";
import { ActorReferenceInput } from "./reference.input.js";

const ofWhichKind = "Only what depends on the source so. All that has to do with it if not given.";

@ArgsType()
export class SourceLensArguments {
  @Field(() => ActorReferenceInput, { description: "Whose word." })
  readonly source!: ActorReferenceInput;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Also what it only published. Otherwise its word is what it says itself.",
  })
  readonly asPublisher!: boolean;

  @Field(() => EventFilterInput, { nullable: true, description: "Of which events. Of all if not given." })
  readonly filter?: EventFilterInput | null;
}

@ArgsType()
export class SourceEventsArguments extends TimeOrderedArguments {
  @Field(() => [SourceDependenceEnum], { nullable: true, description: ofWhichKind })
  readonly dependence?: readonly string[] | null;
}

@ArgsType()
export class SourceEdgesArguments extends PageArguments {
  @Field(() => [SourceDependenceEnum], { nullable: true, description: ofWhichKind })
  readonly dependence?: readonly string[] | null;
}
