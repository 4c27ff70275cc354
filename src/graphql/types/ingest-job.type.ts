import { GraphQLDateTimeISO } from "graphql-scalars";
import { Field, ID, Int, ObjectType } from "type-graphql";
import { IngestJobStateEnum } from "../enums.js";
import { IngestDocumentPayload } from "./ingest-document.type.js";

@ObjectType("IngestJobFault", { description: "Why a queued document is not in the graph." })
export class IngestJobFaultObject {
  @Field(() => String, { description: "As extensions.code of an error." })
  readonly code!: string;

  @Field(() => String, { description: "What is wrong." })
  readonly message!: string;

  @Field(() => String, { nullable: true, description: "What to do about it. Null where the message says it." })
  readonly nextStep!: string | null;
}

@ObjectType("IngestJob", { description: "A document on its way into the graph." })
export class IngestJobObject {
  @Field(() => ID, { description: "Made from the document: the same document handed in twice is one job." })
  readonly id!: string;

  @Field(() => IngestJobStateEnum, { description: "Where it stands." })
  readonly state!: string;

  @Field(() => Int, { description: "How often a worker has begun with it." })
  readonly attempts!: number;

  @Field(() => GraphQLDateTimeISO, { description: "When it was handed in (UTC)." })
  readonly enqueuedAt!: Date;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: "When it was done or failed (UTC). Null before." })
  readonly finishedAt!: Date | null;

  @Field(() => IngestDocumentPayload, { nullable: true, description: "What became of it. Null until it is DONE." })
  readonly result!: IngestDocumentPayload | null;

  @Field(() => IngestJobFaultObject, {
    nullable: true,
    description: "Why the last attempt failed. Null where none did, or one succeeded since.",
  })
  readonly fault!: IngestJobFaultObject | null;
}

@ObjectType("IngestQueue", { description: "How full the queue is." })
export class IngestQueueObject {
  @Field(() => Int, { description: "Documents that wait, or wait to be tried again." })
  readonly waiting!: number;

  @Field(() => Int, { description: "Documents that workers have in hand." })
  readonly running!: number;

  @Field(() => Int, { description: "The last documents that failed, as long as they are remembered." })
  readonly failed!: number;

  @Field(() => Int, { description: "So many documents may wait; then the queue takes no more." })
  readonly capacity!: number;
}
