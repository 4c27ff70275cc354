import { GraphQLLocalDate } from "graphql-scalars";
import { Field, ID, InputType } from "type-graphql";
import { SubEventTypeEnum } from "../enums.js";

@InputType("ReviewedDateInput", { description: "The days on which an event may have been, both inclusive." })
export class ReviewedDateInput {
  @Field(() => GraphQLLocalDate, { description: "The first day." })
  readonly from!: string;

  @Field(() => GraphQLLocalDate, { description: "The last day; the first one again for a single day." })
  readonly to!: string;
}

@InputType("CorrectionInput", {
  description:
    "What is wrong with one thing that previewDocument found. Events take reject, or label, subEventType and date; participants reject; actors sameAs.",
})
export class CorrectionInput {
  @Field(() => String, { description: "Key of the event, the participant or the actor, from previewDocument." })
  readonly key!: string;

  @Field(() => Boolean, { nullable: true, description: "True: the text does not say so. It is not recorded." })
  readonly reject?: boolean | null;

  @Field(() => String, { nullable: true, description: "The sentence that the event is called by." })
  readonly label?: string | null;

  @Field(() => SubEventTypeEnum, { nullable: true, description: "What the event is." })
  readonly subEventType?: string | null;

  @Field(() => ReviewedDateInput, { nullable: true, description: "When it was." })
  readonly date?: ReviewedDateInput | null;

  @Field(() => ID, { nullable: true, description: "Global id of the actor of the graph that this one is." })
  readonly sameAs?: string | null;
}

@InputType("ReviewInput", {
  description: "A person's word on what previewDocument found. What is not corrected is accepted.",
})
export class ReviewInput {
  @Field(() => String, { description: "Who reviewed it: a person's name." })
  readonly by!: string;

  @Field(() => String, { description: "The revision that previewDocument returned: a review holds for that reading." })
  readonly revision!: string;

  @Field(() => [CorrectionInput], { description: "What is wrong, one correction for each thing; at most 200." })
  readonly corrections!: readonly CorrectionInput[];
}
