import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, Info, Query, Resolver } from "type-graphql";
import { LensArguments } from "./inputs/lens.input.js";
import {
  ActorArguments,
  ActorsArguments,
  DocumentsArguments,
  DyadsArguments,
  EventsArguments,
  NodeArguments,
  NodesArguments,
  PlaceArguments,
  PlacesArguments,
  SearchArguments,
} from "./inputs/list.args.js";
import type { RequestContext } from "./request-context.js";
import { selectionOf } from "./selection.js";
import { ActorObject } from "./types/actor.type.js";
import { DocumentObject } from "./types/document.type.js";
import { EventObject } from "./types/event.type.js";
import {
  ActorConnection,
  DocumentConnection,
  DyadConnection,
  EventConnection,
  PlaceConnection,
  SearchConnection,
} from "./types/lists.type.js";
import { NodeInterface } from "./types/node.interface.js";
import { PlaceObject } from "./types/place.type.js";

/** The root fields. Each hands on what is asked of it, and is answered by one statement. */
@Resolver()
export class QueryResolver {
  // Relay's compiler knows the root field by its one argument: with a lens it would be another field, and nothing could be fetched again.
  @Query(() => NodeInterface, {
    nullable: true,
    description: "The node of a global id. Null if there is none. Through a lens: nodes.",
  })
  node(@Args(() => NodeArguments) _: NodeArguments, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo) {
    return read(context, info);
  }

  @Query(() => [NodeInterface], {
    nullable: "items",
    description: "The nodes of global ids, in their order; null where there is none.",
  })
  nodes(
    @Args(() => NodesArguments) _: NodesArguments,
    @Args(() => LensArguments) _lens: LensArguments,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read(context, info);
  }

  @Query(() => ActorObject, {
    nullable: true,
    description: "An actor by id or name. Null if there is none; an error if a name fits several.",
  })
  actor(
    @Args(() => ActorArguments) _: ActorArguments,
    @Args(() => LensArguments) _lens: LensArguments,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read(context, info);
  }

  @Query(() => ActorConnection, {
    description: "Actors by a filter: by type or country, by the events they took part in.",
  })
  actors(
    @Args(() => ActorsArguments) _: ActorsArguments,
    @Args(() => LensArguments) _lens: LensArguments,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read(context, info);
  }

  @Query(() => PlaceObject, {
    nullable: true,
    description: "A place by id or name. Null if there is none; an error if a name fits several.",
  })
  place(
    @Args(() => PlaceArguments) _: PlaceArguments,
    @Args(() => LensArguments) _lens: LensArguments,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read(context, info);
  }

  @Query(() => PlaceConnection, { description: "Places by a filter: by type, inside another place, within a radius." })
  places(
    @Args(() => PlacesArguments) _: PlacesArguments,
    @Args(() => LensArguments) _lens: LensArguments,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read(context, info);
  }

  @Query(() => EventObject, {
    nullable: true,
    description: "An event by id, also one it had before it was merged. Null if there is none.",
  })
  event(
    @Args(() => NodeArguments) _: NodeArguments,
    @Args(() => LensArguments) _lens: LensArguments,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read(context, info);
  }

  @Query(() => EventConnection, {
    description: "Events by a filter: when, where, who, of which type, with how many dead. The newest first.",
  })
  events(
    @Args(() => EventsArguments) _: EventsArguments,
    @Args(() => LensArguments) _lens: LensArguments,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read(context, info);
  }

  @Query(() => DocumentObject, { nullable: true, description: "A document by id. Null if there is none." })
  document(
    @Args(() => NodeArguments) _: NodeArguments,
    @Args(() => LensArguments) _lens: LensArguments,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read(context, info);
  }

  @Query(() => DocumentConnection, {
    description: "Documents by a filter: by publisher, kind and date of publication. The newest first.",
  })
  documents(
    @Args(() => DocumentsArguments) _: DocumentsArguments,
    @Args(() => LensArguments) _lens: LensArguments,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read(context, info);
  }

  @Query(() => DyadConnection, {
    description: "Who fought whom: pairs of actors on opposing sides of events, the pair with most events first.",
  })
  dyads(
    @Args(() => DyadsArguments) _: DyadsArguments,
    @Args(() => LensArguments) _lens: LensArguments,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read(context, info);
  }

  @Query(() => SearchConnection, {
    description:
      "Full-text search in the names of actors and places, the labels of events, the quotes of claims and the titles of documents; the best match first.",
  })
  search(
    @Args(() => SearchArguments) _: SearchArguments,
    @Args(() => LensArguments) _lens: LensArguments,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return read(context, info);
  }
}

function read({ services }: RequestContext, info: GraphQLResolveInfo): Promise<unknown> {
  return services.readGraph(selectionOf(info));
}
