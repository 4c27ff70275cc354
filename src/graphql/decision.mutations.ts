import type { GraphQLResolveInfo } from "graphql";
import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Info,
  InputType,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from "type-graphql";
import { bookmarkDescription } from "./bookmark.js";
import { ofInput } from "./of-input.js";
import type { RequestContext } from "./request-context.js";
import { selectionOf } from "./selection.js";
import { EventObject } from "./types/event.type.js";

@InputType("UndoDecisionInput", { description: "A decision to take back." })
export class UndoDecisionInput {
  @Field(() => ID, { description: "Its id, from Event.decisions." })
  readonly decisionId!: string;

  @Field(() => String, { description: "Who takes it back: a person's name." })
  readonly by!: string;

  @Field(() => String, { description: "Why." })
  readonly reason!: string;
}

@ObjectType("UndoDecisionPayload", { description: "What became of the two accounts." })
export class UndoDecisionPayload {
  /** Not a field: `events` reads them. */
  readonly eventIds!: readonly string[];
}

@Resolver(() => UndoDecisionPayload)
export class DecisionMutations {
  @Mutation(() => UndoDecisionPayload, {
    description:
      "Takes a decision back: accounts that were joined are two events again, and stay so whatever the rule says; accounts that a person kept apart may be joined again. No claim is lost.",
  })
  async undoDecision(
    @Arg("input", () => UndoDecisionInput, { description: "The decision, who takes it back and why." })
    input: UndoDecisionInput,
    @Ctx() { services }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<UndoDecisionPayload> {
    const { decisionId, by, reason } = input;
    // Not as a selection opens ids: that of a decision is no global one.
    const question = { key: String(info.path.key), field: info.fieldName, args: { input }, children: {} };
    return { eventIds: await ofInput(question, () => services.undoDecision(decisionId, by, reason)) };
  }

  @FieldResolver(() => String, { description: bookmarkDescription })
  bookmark(@Ctx() { services }: RequestContext): Promise<string> {
    return services.bookmark();
  }

  @FieldResolver(() => [EventObject], { description: "The events the two accounts tell now: one or two." })
  events(
    @Root() { eventIds }: UndoDecisionPayload,
    @Ctx() { services }: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<unknown> {
    const ids = eventIds.map((id) => ({ type: "Event" as const, id }));
    return services.readGraph({ ...selectionOf(info), field: "nodes", args: { ids } });
  }
}
