import { GraphQLDateTimeISO } from "graphql-scalars";
import { Field, Float, ID, ObjectType } from "type-graphql";
import { DecisionKindEnum } from "../enums.js";

@ObjectType("Decision", {
  description:
    "Why two accounts tell one event, or do not. A rule decides with a score, a person with a reason; every decision can be undone, and a person's outweighs the rule's.",
})
export class DecisionObject {
  @Field(() => ID, { description: "What undoDecision takes. Not a global id: a decision is no node of its own." })
  readonly id!: string;

  @Field(() => DecisionKindEnum, { description: "What was decided." })
  readonly kind!: string;

  @Field(() => String, { description: "Who decided: the name of a rule, beginning with rule:, or of a person." })
  readonly decidedBy!: string;

  @Field(() => String, { description: "Why: what the two accounts have in common, or what a person wrote." })
  readonly reason!: string;

  @Field(() => Float, { description: "How sure, from 0 to 1." })
  readonly score!: number;

  @Field(() => GraphQLDateTimeISO, { description: "When it was decided (UTC)." })
  readonly recordedAt!: string;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: "When it was undone (UTC). Null while it holds." })
  readonly endedAt!: string | null;
}
