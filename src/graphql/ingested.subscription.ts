import { Args, Field, ObjectType, Resolver, Root, Subscription } from "type-graphql";
import { BadInput } from "../domain/errors.js";
import { openGlobalId } from "../domain/global-id.js";
import type { Announcement } from "../domain/ingest-job.js";
import type { NodeType } from "../domain/selection.js";
import { IngestedArguments } from "./inputs/ingested.args.js";
import type { RequestContext } from "./request-context.js";
import { IngestDocumentPayload, writtenPayload } from "./types/ingest-document.type.js";

const mostIds = 100;

@ObjectType("DocumentIngested", { description: "A document that a server or a worker has taken in." })
export class DocumentIngested {
  @Field(() => String, { description: "Its place among all: subscribed to after it, nothing is missed." })
  readonly cursor!: string;

  @Field(() => IngestDocumentPayload, { description: "What became of it." })
  readonly result!: IngestDocumentPayload;
}

@Resolver()
export class IngestedSubscription {
  @Subscription(() => DocumentIngested, {
    description:
      "Documents as they are taken in by ingestDocument and from the queue, each at least once, also those that the graph held before.",
    subscribe: ({ args, context }) => listen(args as IngestedArguments, context as RequestContext),
  })
  documentIngested(
    @Args(() => IngestedArguments) _: IngestedArguments,
    @Root() { cursor, document }: Announcement,
  ): DocumentIngested {
    return { cursor, result: writtenPayload(document) };
  }
}

function listen({ after, actors, places }: IngestedArguments, { services, ended }: RequestContext) {
  const filter = { after: after ?? null, actorIds: idsOf("Actor", actors), placeIds: idsOf("Place", places) };
  return services.followIngested(filter, ended);
}

function idsOf(type: NodeType, given: readonly string[] | null | undefined): string[] | null {
  if (given == null) return null;
  if (given.length > mostIds)
    throw new BadInput(`${given.length} ids are given; the most is ${mostIds}.`, { nextStep: "Subscribe twice." });
  return given.map((value) => {
    const reference = openGlobalId(value);
    if (reference.type === type) return reference.id;
    throw new BadInput(`"${value}" is not an id of type ${type}.`, { nextStep: `Give the id of a ${type}.` });
  });
}
