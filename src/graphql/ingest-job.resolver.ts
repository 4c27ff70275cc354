import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, ID, Info, Mutation, ObjectType, Query, Resolver } from "type-graphql";
import type { Report } from "../domain/extraction.js";
import type { IngestJob } from "../domain/ingest-job.js";
import { ReportInput } from "./inputs/report.input.js";
import { givenIn, ofInput } from "./of-input.js";
import type { RequestContext } from "./request-context.js";
import { selectionOf } from "./selection.js";
import { writtenPayload } from "./types/ingest-document.type.js";
import { IngestJobObject, IngestQueueObject } from "./types/ingest-job.type.js";

@ObjectType("EnqueueDocumentPayload", { description: "A document that was handed in." })
export class EnqueueDocumentPayload {
  @Field(() => IngestJobObject, { description: "Its job; that of the first time, where it was handed in before." })
  readonly job!: IngestJobObject;
}

@Resolver()
export class IngestJobResolver {
  @Mutation(() => EnqueueDocumentPayload, {
    description:
      "Queues a report, which a worker then reads into the graph; ingestJob tells what became of it. The same report again is the same job; one that failed is tried again. A full queue is QUEUE_FULL.",
  })
  async enqueueDocument(
    @Arg("input", () => ReportInput, { description: "The report." }) _: ReportInput,
    @Ctx() { services }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<EnqueueDocumentPayload> {
    const question = selectionOf(info);
    const job = await ofInput(question, () => services.enqueueDocument(givenIn(question) as unknown as Report));
    return { job: jobOf(job) };
  }

  @Query(() => IngestJobObject, {
    nullable: true,
    description: "What becomes of a queued document. Null if there is no such job, or it was finished long ago.",
  })
  async ingestJob(
    @Arg("id", () => ID, { description: "Id of the job, from enqueueDocument." }) id: string,
    @Ctx() { services }: RequestContext,
  ): Promise<IngestJobObject | null> {
    const job = await services.findIngestJob(id);
    return job === null ? null : jobOf(job);
  }

  @Query(() => IngestQueueObject, { description: "How full the queue is." })
  ingestQueue(@Ctx() { services }: RequestContext): Promise<IngestQueueObject> {
    return services.readQueueLoad();
  }
}

function jobOf(job: IngestJob): IngestJobObject {
  return { ...job, result: job.result === null ? null : writtenPayload(job.result) };
}
