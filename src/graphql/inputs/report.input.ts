import { Field, InputType } from "type-graphql";
import type { DocumentKind } from "../../domain/vocabulary/document.js";
import { DocumentKindEnum } from "../enums.js";

@InputType("ReportInput", { description: "A report: its text, and where it is from." })
export class ReportInput {
  @Field(() => String, { description: "The whole text, as it was published." })
  readonly text!: string;

  @Field(() => String, {
    description:
      "When it was published: ISO 8601 with its time zone, e.g. 2014-12-24T08:53:00Z. Tuesday is the publisher's Tuesday.",
  })
  readonly publishedAt!: string;

  @Field(() => String, { description: "Who published it." })
  readonly publisher!: string;

  @Field(() => String, { nullable: true, description: "The headline. It may also stand in the text." })
  readonly title?: string | null;

  @Field(() => String, { nullable: true, description: "Where it was published." })
  readonly url?: string | null;

  @Field(() => DocumentKindEnum, { nullable: true, description: "What kind of document it is. NEWS if not given." })
  readonly kind?: DocumentKind | null;

  @Field(() => String, { nullable: true, description: "BCP 47 language. en if not given." })
  readonly language?: string | null;
}
