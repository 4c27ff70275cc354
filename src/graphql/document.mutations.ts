import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from "type-graphql";
import { openGlobalId } from "../domain/global-id.js";
import { bookmarkDescription } from "./bookmark.js";
import { IngestDocumentInput, reportOf } from "./inputs/ingest-document.input.js";
import { ofInput } from "./of-input.js";
import type { RequestContext } from "./request-context.js";
import { selectionOf } from "./selection.js";
import { DocumentObject } from "./types/document.type.js";
import { IngestDocumentPayload, ingestPayload } from "./types/ingest-document.type.js";

@Resolver(() => IngestDocumentPayload)
export class DocumentMutations {
  @Mutation(() => IngestDocumentPayload, {
    description:
      "Reads a report into the graph, while the request waits. The same report again changes nothing. For many reports: enqueueDocument; for texts beyond the size limit of a request: the command sitrep ingest.",
  })
  async ingestDocument(
    @Arg("input", () => IngestDocumentInput, { description: "The report." }) input: IngestDocumentInput,
    @Ctx() { services }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<IngestDocumentPayload> {
    return ingestPayload(await ofInput(info, () => services.ingestDocument(reportOf(input))));
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
