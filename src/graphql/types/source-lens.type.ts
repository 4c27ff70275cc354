/** What rests on the word of a source. */
import { Field, Int, ObjectType } from "type-graphql";
import { SourceDependenceEnum } from "../enums.js";
import { TimeOrderedArguments } from "../inputs/page.args.js";
import { SourceEdgesArguments, SourceEventsArguments } from "../inputs/source-lens.args.js";
import { Takes } from "../relation.js";
import { ActorObject } from "./actor.type.js";
import { connectionOf, EdgeFields } from "./connection.type.js";
import { EventObject } from "./event.type.js";
import { GraphEdgeObject } from "./graph.type.js";
import { EventClaimConnection } from "./lists.type.js";

@ObjectType("SourceClaimCounts", { description: "Claims that are the word of a source, each counted once." })
export class SourceClaimCountsObject {
  @Field(() => Int, { description: "What it says itself, first or passing it on." })
  readonly own!: number;

  @Field(() => Int, { description: "What only its family says: what leads it, belongs to it or is a part of it." })
  readonly family!: number;
}

@ObjectType("SourceDependenceCounts", {
  description: "How many events depend on a source, and how. Together they are all events asked about.",
})
export class SourceDependenceCountsObject {
  @Field(() => Int, { description: "Those that fall without it." })
  readonly alone!: number;

  @Field(() => Int, { description: "Those that fall without its family, and stand without it alone." })
  readonly family!: number;

  @Field(() => Int, { description: "Those that stand without both, and about which some claims fall." })
  readonly partly!: number;

  @Field(() => Int, { description: "Those about which neither it nor its family says anything." })
  readonly none!: number;
}

@ObjectType("SourceLensEventEdge", { description: "An event about which a source, or its family, says something." })
export class SourceLensEventEdgeObject extends EdgeFields {
  @Field(() => SourceDependenceEnum, { description: "How it depends on the source." })
  readonly dependence!: string;

  @Field(() => EventObject, { description: "The event, as all claims tell it." })
  readonly node!: EventObject;

  @Field(() => EventClaimConnection, {
    description: "The claims about it that are the word of the source or its family.",
  })
  @Takes(() => TimeOrderedArguments)
  readonly claims!: unknown;
}

@ObjectType("SourceLensEdgeEdge", { description: "An edge that a source, or its family, supports." })
export class SourceLensEdgeEdgeObject extends EdgeFields {
  @Field(() => SourceDependenceEnum, { description: "How it depends on the source." })
  readonly dependence!: string;

  @Field(() => GraphEdgeObject, { description: "The edge, with all who support it." })
  readonly node!: GraphEdgeObject;
}

const SourceLensEventConnection = connectionOf(
  "SourceLensEventConnection",
  () => SourceLensEventEdgeObject,
  "Events about which a source or its family says something.",
);
const SourceLensEdgeConnection = connectionOf(
  "SourceLensEdgeConnection",
  () => SourceLensEdgeEdgeObject,
  "Edges that a source or its family supports.",
);

@ObjectType("SourceLens", {
  description:
    "What rests on the word of a source: what falls without it, what without its family, what others say too.",
})
export class SourceLensObject {
  @Field(() => ActorObject, { description: "The source." })
  readonly source!: ActorObject;

  @Field(() => SourceClaimCountsObject, { description: "How many claims fall." })
  readonly claimCounts!: SourceClaimCountsObject;

  @Field(() => SourceDependenceCountsObject, { description: "How many events fall, and how many stand." })
  readonly eventCounts!: SourceDependenceCountsObject;

  @Field(() => Boolean, {
    description:
      "True if a filter selects among more events than are looked through at once: counts, events and edges are then of those among the newest 50,000. Ask for fewer days.",
  })
  readonly isCut!: boolean;

  @Field(() => SourceLensEventConnection, { description: "The events that have to do with it, the newest first." })
  @Takes(() => SourceEventsArguments)
  readonly events!: unknown;

  @Field(() => SourceLensEdgeConnection, {
    description:
      "Who took part in these events, and where they were, by its word: an event may stand while nobody else says who did it. The newest event first.",
  })
  @Takes(() => SourceEdgesArguments)
  readonly edges!: unknown;
}
