import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, Info, Query, Resolver } from "type-graphql";
import { LensArguments } from "./inputs/lens.input.js";
import { SourceLensArguments } from "./inputs/source-lens.args.js";
import type { RequestContext } from "./request-context.js";
import { selectionOf } from "./selection.js";
import { SourceLensObject } from "./types/source-lens.type.js";

/** What rests on whose word. */
@Resolver()
export class SourceLensResolver {
  @Query(() => SourceLensObject, {
    nullable: true,
    description:
      "What rests on the word of a source: the claims that fall without it, and of events and their edges what falls with them, what falls with its family, and what others say too. Null if there is no such actor.",
  })
  sourceLens(
    @Args(() => SourceLensArguments) _: SourceLensArguments,
    @Args(() => LensArguments) _lens: LensArguments,
    @Ctx() { services }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return services.readGraph(selectionOf(info));
  }
}
