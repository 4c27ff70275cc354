import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, Info, Query, Resolver } from "type-graphql";
import { LensArguments } from "./inputs/lens.input.js";
import type { RequestContext } from "./request-context.js";
import { selectionOf } from "./selection.js";
import { AskObject } from "./types/ask.type.js";

/** Questions with blanks. */
@Resolver()
export class AskResolver {
  @Query(() => AskObject, {
    description:
      "Questions with blanks: each is answered by a root field with fixed arguments, or refused with a reason, and shows its statement and the claims that were looked at.",
  })
  ask(
    @Args(() => LensArguments) _lens: LensArguments,
    @Ctx() { services }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return services.readGraph(selectionOf(info));
  }
}
