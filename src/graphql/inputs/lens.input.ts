/** How a question looks at the graph. */
import { GraphQLDateTimeISO } from "graphql-scalars";
import { ArgsType, Field, InputType, Int } from "type-graphql";
import { ActorReferenceInput } from "./reference.input.js";

@InputType("RemovedSourceInput", { description: "A source that is left out, by id or by name: give exactly one." })
export class RemovedSourceInput extends ActorReferenceInput {
  @Field(() => Boolean, {
    defaultValue: true,
    description: "Also the word of its family: of what leads it, belongs to it or is a part of it.",
  })
  readonly family!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Also what it only published. Otherwise a publisher's claims fall only where it speaks itself.",
  })
  readonly asPublisher!: boolean;
}

@InputType("AsOfInput", {
  description:
    "What was there to be known, on two clocks. When an event happened is a third, which the date of a filter restricts: it is something told, may be vague, and is no reason to disbelieve a claim.",
})
export class AsOfInput {
  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: "Only what was published until then, inclusive: what a reader could have known.",
  })
  readonly reported?: Date | null;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description:
      "Of what the graph holds now, only what it had recorded until then, inclusive. What has since been superseded or retracted does not come back.",
  })
  readonly recorded?: Date | null;
}

@InputType("LensInput", {
  description:
    "How to look at the graph: the whole answer is as if the claims left out had never been made. Everything is shown if not given.",
})
export class LensInput {
  @Field(() => [RemovedSourceInput], {
    nullable: true,
    description:
      "Sources that are taken to have never spoken. A claim falls with any link of its chain but its publisher.",
  })
  readonly withoutSources?: readonly RemovedSourceInput[] | null;

  @Field(() => AsOfInput, { nullable: true, description: "Only what was known by then." })
  readonly asOf?: AsOfInput | null;

  @Field(() => Int, {
    nullable: true,
    description: "Only edges and events that so many claims support, 1 or more. 1 if not given.",
  })
  readonly minEvidence?: number | null;

  @Field(() => Int, {
    nullable: true,
    description:
      "Only edges and events that go back to so many sources, 1 or more: the roots of attributions. 1 if not given. Of an event, publishers that print one text are one.",
  })
  readonly minRootSources?: number | null;
}

@ArgsType()
export class LensArguments {
  @Field(() => LensInput, {
    nullable: true,
    description: "How to look at the graph. Everything is shown if not given.",
  })
  readonly lens?: LensInput | null;
}
