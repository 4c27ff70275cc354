import { Field, ID, Int, ObjectType } from "type-graphql";
import { globalId } from "../../domain/global-id.js";
import type { IngestedDocument, WrittenDocument } from "../../domain/ingest-job.js";
import { IngestStatusEnum } from "../enums.js";

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

  /** Where the write was not this request's. */
  readonly writtenAt?: string;
}

/** A document that was written by another request, maybe by another process. */
export function writtenPayload(document: WrittenDocument): IngestDocumentPayload {
  return { ...ingestPayload(document), writtenAt: document.bookmark };
}

/** What this request did with a document. */
export function ingestPayload({ documentId, status, counts }: IngestedDocument): IngestDocumentPayload {
  return {
    documentId: globalId("Document", documentId),
    status,
    eventCount: counts.events,
    claimCount: counts.claims,
  };
}
