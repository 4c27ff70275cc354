import type { GraphQLResolveInfo } from "graphql";
import { Args, ArgsType, Ctx, Field, Info, Query, Resolver } from "type-graphql";
import { ClaimFilterInput } from "./inputs/filters.input.js";
import { LensArguments } from "./inputs/lens.input.js";
import { TimeOrderedArguments } from "./inputs/page.args.js";
import type { RequestContext } from "./request-context.js";
import { selectionOf } from "./selection.js";
import { ClaimConnection } from "./types/lists.type.js";

@ArgsType()
class ClaimsOfFilterArguments extends TimeOrderedArguments {
  @Field(() => ClaimFilterInput, { nullable: true, description: "Which claims." })
  readonly filter?: ClaimFilterInput | null;
}

/** What is claimed. */
@Resolver()
export class ClaimResolver {
  @Query(() => ClaimConnection, {
    description:
      "Claims by a filter: who says them, how firmly, of what kind, about which events. The newest first; what a newer reading replaced is left out.",
  })
  claims(
    @Args(() => ClaimsOfFilterArguments) _: ClaimsOfFilterArguments,
    @Args(() => LensArguments) _lens: LensArguments,
    @Ctx() { services }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return services.readGraph(selectionOf(info));
  }
}
