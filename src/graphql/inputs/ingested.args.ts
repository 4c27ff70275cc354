import { ArgsType, Field, ID } from "type-graphql";

@ArgsType()
export class IngestedArguments {
  @Field(() => String, {
    nullable: true,
    description: "Only what came behind this cursor, what was missed included. What comes from now on if not given.",
  })
  readonly after?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: "Only documents that name one of these actors, by global id; at most 100. Any if not given.",
  })
  readonly actors?: readonly string[] | null;

  @Field(() => [ID], {
    nullable: true,
    description:
      "Only documents that name one of these places themselves, by global id; at most 100. Any if not given.",
  })
  readonly places?: readonly string[] | null;
}
