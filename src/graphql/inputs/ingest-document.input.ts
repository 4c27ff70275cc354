import { Field, InputType } from "type-graphql";
import { ReportInput } from "./report.input.js";
import { ReviewInput } from "./review.input.js";

@InputType("IngestDocumentInput", { description: "A report to read." })
export class IngestDocumentInput extends ReportInput {
  @Field(() => ReviewInput, {
    nullable: true,
    description:
      "What a person said of what previewDocument found in this very report. It takes the place of how the report was read before; afterwards no engine changes it.",
  })
  readonly review?: ReviewInput | null;
}
