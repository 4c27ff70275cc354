import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, Info, Query, Resolver } from "type-graphql";
import { AggregateArguments } from "./inputs/aggregate.args.js";
import { NeighbourhoodArguments, PathArguments } from "./inputs/graph.args.js";
import { LensArguments } from "./inputs/lens.input.js";
import { TimelineArguments } from "./inputs/timeline.args.js";
import type { RequestContext } from "./request-context.js";
import { selectionOf } from "./selection.js";
import { AggregateConnection } from "./types/aggregate.type.js";
import { CoOccurrenceObject } from "./types/co-occurrence.type.js";
import { NeighbourhoodObject, PathSearchObject } from "./types/graph.type.js";
import { TimelineConnection } from "./types/timeline.type.js";

/** The root fields that walk through the graph. Each is answered by one statement. */
@Resolver()
export class GraphResolver {
  @Query(() => PathSearchObject, {
    description:
      "How two actors, places or events are connected: the shortest paths over what documents state, direction aside. LOCATED_IN is not followed: AT and WITHIN lead the same way.",
    complexity: ({ args, childComplexity }) => 1 + Math.min(Math.max(args["limit"], 1), 20) * childComplexity,
  })
  path(
    @Args(() => PathArguments) _: PathArguments,
    @Args(() => LensArguments) _lens: LensArguments,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.services.readGraph(selectionOf(info));
  }

  @Query(() => AggregateConnection, {
    description:
      "Events counted by actor, place, type, source or weapon, and by time: single incidents, those that definitely and those that possibly lie in a bucket, persons killed in them, and what is left out so that nothing counts twice.",
  })
  aggregate(
    @Args(() => AggregateArguments) _: AggregateArguments,
    @Args(() => LensArguments) _lens: LensArguments,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.services.readGraph(selectionOf(info));
  }

  @Query(() => TimelineConnection, {
    description:
      "Events of a filter and the claims about them in the order of time: by when they happened, with those that definitely and those that possibly lie in a bucket, or by when they were published.",
  })
  timeline(
    @Args(() => TimelineArguments) _: TimelineArguments,
    @Args(() => LensArguments) _lens: LensArguments,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.services.readGraph(selectionOf(info));
  }

  @Query(() => CoOccurrenceObject, {
    description: "What occurs together in events: actors and actors, actors and places, sources and perpetrators.",
  })
  coOccurrence(
    @Args(() => LensArguments) _lens: LensArguments,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.services.readGraph(selectionOf(info));
  }

  @Query(() => NeighbourhoodObject, {
    description:
      "What surrounds actors, places or events: the best supported edges of each kind at every node, and the nodes they lead to. LOCATED_IN is not followed.",
    complexity: ({ args, childComplexity }) => 1 + Math.min(Math.max(args["perKind"], 1), 50) * childComplexity,
  })
  neighbourhood(
    @Args(() => NeighbourhoodArguments) _: NeighbourhoodArguments,
    @Args(() => LensArguments) _lens: LensArguments,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return context.services.readGraph(selectionOf(info));
  }
}
