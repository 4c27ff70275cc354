import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, FieldResolver, Info, Query, Resolver, Root } from "type-graphql";
import type { Report } from "../domain/extraction.js";
import { globalId } from "../domain/global-id.js";
import { ReportInput } from "./inputs/report.input.js";
import { givenIn, ofInput } from "./of-input.js";
import type { RequestContext } from "./request-context.js";
import { selectionOf } from "./selection.js";
import { DocumentObject } from "./types/document.type.js";
import { PreviewedDocumentObject } from "./types/previewed-document.type.js";

/** Reads a report without storing it. */
@Resolver(() => PreviewedDocumentObject)
export class PreviewResolver {
  @Query(() => PreviewedDocumentObject, {
    description:
      "What is found in a report, for a person to look at before ingestDocument stores it. Stores nothing; limits and errors are those of ingestDocument.",
  })
  async previewDocument(
    @Arg("input", () => ReportInput, { description: "The report." }) _: ReportInput,
    @Ctx() { services }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<PreviewedDocumentObject> {
    const question = selectionOf(info);
    const { extractor, ...preview } = await ofInput(question, () =>
      services.previewDocument(givenIn(question) as unknown as Report),
    );
    const { name, version, model, nothingBecause, insteadOf } = extractor;
    return {
      ...preview,
      documentId: globalId("Document", preview.documentId),
      extractor: [name, version, ...(model === null ? [] : [model])].join(" "),
      nothingBecause: nothingBecause ?? null,
      insteadBecause: insteadOf ? `${insteadOf.name} was to read it: ${insteadOf.reason}` : null,
      actors: preview.actors.map((actor) => ({
        ...actor,
        knownId: actor.knownId === null ? null : globalId("Actor", actor.knownId),
      })),
    };
  }

  @FieldResolver(() => [DocumentObject], {
    description:
      "Documents of the graph with this very text, 20 at most: the one that this report is, if it is there already, then the newest.",
  })
  async knownDocuments(
    @Root() { knownDocumentIds }: PreviewedDocumentObject,
    @Ctx() { services }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const ids = knownDocumentIds.map((id) => ({ type: "Document" as const, id }));
    if (ids.length === 0) return [];
    return services.readGraph({ ...selectionOf(info), field: "nodes", args: { ids } });
  }
}
