import type { GraphQLResolveInfo } from "graphql";
import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Info,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from "type-graphql";
import type { Report } from "../domain/extraction.js";
import { globalId, openGlobalId } from "../domain/global-id.js";
import type { Review } from "../domain/review.js";
import { IngestStatusEnum } from "./enums.js";
import { ReportInput } from "./inputs/report.input.js";
import { ReviewInput } from "./inputs/review.input.js";
import { givenIn, ofInput } from "./of-input.js";
import type { RequestContext } from "./request-context.js";
import { selectionOf } from "./selection.js";
import { DocumentObject } from "./types/document.type.js";

@InputType("IngestDocumentInput", { description: "A report to read." })
export class IngestDocumentInput extends ReportInput {
  @Field(() => ReviewInput, {
    nullable: true,
    description:
      "What a person said of what previewDocument found in this very report. It takes the place of how the report was read before; afterwards no engine changes it.",
  })
  readonly review?: ReviewInput | null;
}

@ObjectType("IngestDocumentPayload", { description: "What became of a report." })
export class IngestDocumentPayload {
  @Field(() => IngestStatusEnum, { description: "Whether the graph changed." })
  readonly status!: string;

  @Field(() => ID, { description: "Global id of the document." })
  readonly documentId!: string;

  @Field(() => Int, { description: "Events the document tells." })
  readonly eventCount!: number;

  @Field(() => Int, { description: "Claims the document makes." })
  readonly claimCount!: number;
}

@Resolver(() => IngestDocumentPayload)
export class DocumentMutations {
  @Mutation(() => IngestDocumentPayload, {
    description:
      "Reads a report into the graph. The same report again changes nothing, and neither does one that a person has reviewed. For texts beyond the size limit of a request use the command sitrep ingest.",
  })
  async ingestDocument(
    @Arg("input", () => IngestDocumentInput, { description: "The report." }) _: IngestDocumentInput,
    @Ctx() { services }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<IngestDocumentPayload> {
    const question = selectionOf(info);
    const { review, ...report } = givenIn(question);
    const { documentId, status, counts } = await ofInput(question, () =>
      services.ingestDocument(report as unknown as Report, review as Review | undefined),
    );
    return {
      documentId: globalId("Document", documentId),
      status,
      eventCount: counts.events,
      claimCount: counts.claims,
    };
  }

  @FieldResolver(() => DocumentObject, { nullable: true, description: "The document, as it now stands in the graph." })
  document(
    @Root() { documentId }: IngestDocumentPayload,
    @Ctx() { services }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    return services.readGraph({ ...selectionOf(info), field: "document", args: { id: openGlobalId(documentId) } });
  }
}
