import type { GraphQLResolveInfo } from "graphql";
import { Args, ArgsType, Ctx, Field, ID, Info, Query, Resolver } from "type-graphql";
import { LensArguments } from "./inputs/lens.input.js";
import { EventsArguments } from "./inputs/list.args.js";
import type { RequestContext } from "./request-context.js";
import { selectionOf } from "./selection.js";
import { CasualtyLedgerConnection } from "./types/casualty-ledger.type.js";

@ArgsType()
class CasualtyLedgerArguments extends EventsArguments {
  @Field(() => ID, { nullable: true, description: "Global id of an event: of this one alone. Not with filter." })
  readonly event?: string | null;
}

/** All figures side by side, and what they come to. */
@Resolver()
export class CasualtyLedgerResolver {
  @Query(() => CasualtyLedgerConnection, {
    description:
      "Events of a filter that figures are given of, killed, wounded or counted, the newest first; total adds up single incidents and says what it left out.",
  })
  casualtyLedger(
    @Args(() => CasualtyLedgerArguments) _: CasualtyLedgerArguments,
    @Args(() => LensArguments) _lens: LensArguments,
    @Ctx() { services }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return services.readGraph(selectionOf(info));
  }
}
