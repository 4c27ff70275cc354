import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from "type-graphql";
import type { Report } from "../domain/extraction.js";
import { openGlobalId } from "../domain/global-id.js";
import type { Review } from "../domain/review.js";
import { bookmarkDescription } from "./bookmark.js";
import { IngestDocumentInput } from "./inputs/ingest-document.input.js";
import { givenIn, ofInput } from "./of-input.js";
import type { RequestContext } from "./request-context.js";
import { selectionOf } from "./selection.js";
import { DocumentObject } from "./types/document.type.js";
import { IngestDocumentPayload, ingestPayload } from "./types/ingest-document.type.js";

@Resolver(() => IngestDocumentPayload)
export class DocumentMutations {
  @Mutation(() => IngestDocumentPayload, {
    description:
      "Reads a report into the graph, while the request waits. The same report again changes nothing, and neither does one that a person has reviewed. For many reports: enqueueDocument; for texts beyond the size limit of a request: the command sitrep ingest.",
  })
  async ingestDocument(
    @Arg("input", () => IngestDocumentInput, { description: "The report." }) _: IngestDocumentInput,
    @Ctx() { services }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<IngestDocumentPayload> {
    const question = selectionOf(info);
    const { review, ...report } = givenIn(question);
    const document = await ofInput(question, () =>
      services.ingestDocument(report as unknown as Report, review as Review | undefined),
    );
    return ingestPayload(document);
  }

  @FieldResolver(() => String, { description: bookmarkDescription })
  async bookmark(@Root() { writtenAt }: IngestDocumentPayload, @Ctx() { services }: RequestContext): Promise<string> {
    return writtenAt ?? (await services.bookmark());
  }

  @FieldResolver(() => DocumentObject, { nullable: true, description: "The document, as it now stands in the graph." })
  document(
    @Root() { documentId, writtenAt }: IngestDocumentPayload,
    @Ctx() { services }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const question = { ...selectionOf(info), field: "document", args: { id: openGlobalId(documentId) } };
    return writtenAt === undefined ? services.readGraph(question) : services.readGraphAfter(writtenAt, question);
  }
}
