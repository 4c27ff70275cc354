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
import type { DocumentKind } from "../domain/vocabulary/document.js";
import { DocumentKindEnum, IngestStatusEnum } from "./enums.js";
import { ofInput } from "./of-input.js";
import type { RequestContext } from "./request-context.js";
import { selectionOf } from "./selection.js";
import { DocumentObject } from "./types/document.type.js";

@InputType("IngestDocumentInput", { description: "A report to read." })
export class IngestDocumentInput {
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
      "Reads a report into the graph. The same report again changes nothing. For texts beyond the size limit of a request use the command sitrep ingest.",
  })
  async ingestDocument(
    @Arg("input", () => IngestDocumentInput, { description: "The report." }) input: IngestDocumentInput,
    @Ctx() { services }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<IngestDocumentPayload> {
    const given = Object.entries({ ...input }).filter(([, value]) => value !== null && value !== undefined);
    const { documentId, status, counts } = await ofInput(info, () =>
      services.ingestDocument(Object.fromEntries(given) as unknown as Report),
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
