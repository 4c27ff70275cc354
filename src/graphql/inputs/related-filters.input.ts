/** Filters that lead from one type to another. They stand outside the filters they belong to, which lead to each other in circles. */
import { type ClassType, Field, InputType, Int } from "type-graphql";
import { ParticipantRoleEnum, PlaceRoleEnum } from "../enums.js";
import { EventFilterInput } from "./event-filter.input.js";
import { ActorFilterInput, ClaimFilterInput, DocumentFilterInput, PlaceFilterInput } from "./filters.input.js";

@InputType()
abstract class SeveralInput {
  @Field(() => Int, { defaultValue: 1, description: "At least so many of them, 1 or more." })
  readonly atLeast!: number;
}

@InputType("ParticipantsFilterInput", {
  description: "Actors of such a kind took part. All keys given must hold of each.",
})
class ParticipantsFilterInput extends SeveralInput {
  @Field(() => ActorFilterInput, { nullable: true, description: "Which actors. Any if not given." })
  readonly is?: ActorFilterInput | null;

  @Field(() => [ParticipantRoleEnum], { nullable: true, description: "In one of these roles. Any role if not given." })
  readonly roles?: readonly string[] | null;
}

@InputType("ScenesFilterInput", {
  description: "It is told to have been at such places: the places told, without those around them.",
})
class ScenesFilterInput extends SeveralInput {
  @Field(() => PlaceFilterInput, { nullable: true, description: "Which places. Any if not given." })
  readonly is?: PlaceFilterInput | null;

  @Field(() => [PlaceRoleEnum], { nullable: true, description: "Which were this in it. Anything if not given." })
  readonly roles?: readonly string[] | null;
}

@InputType("ClaimsFilterInput", { description: "Such claims are made. What a newer reading replaced is left out." })
class ClaimsFilterInput extends SeveralInput {
  @Field(() => ClaimFilterInput, { nullable: true, description: "Which claims. Any if not given." })
  readonly is?: ClaimFilterInput | null;
}

@InputType("ActivityFilterInput", { description: "It takes part in such events." })
class ActivityFilterInput extends SeveralInput {
  @Field(() => EventFilterInput, { nullable: true, description: "Which events. Any if not given." })
  readonly is?: EventFilterInput | null;

  @Field(() => [ParticipantRoleEnum], { nullable: true, description: "In one of these roles. Any role if not given." })
  readonly roles?: readonly string[] | null;
}

@InputType("HappeningsFilterInput", { description: "Such events happened there." })
class HappeningsFilterInput extends SeveralInput {
  @Field(() => EventFilterInput, { nullable: true, description: "Which events. Any if not given." })
  readonly is?: EventFilterInput | null;

  @Field(() => Boolean, { defaultValue: true, description: "Also in places inside it." })
  readonly withDescendants!: boolean;
}

@InputType("SourceFilterInput", { description: "Such an actor uttered it, or passed it on." })
class SourceFilterInput {
  @Field(() => ActorFilterInput, { nullable: true, description: "Which actor. Any if not given." })
  readonly is?: ActorFilterInput | null;

  @Field(() => Boolean, {
    defaultValue: false,
    description: "Only as the first who said it. Otherwise anybody in its chain, its publisher included.",
  })
  readonly first!: boolean;
}

/** A key of a filter that leads to another type. */
function leads(from: ClassType, key: string, to: ClassType, description: string): void {
  Field(() => to, { nullable: true, description })(from.prototype as object, key);
}

leads(EventFilterInput, "participant", ParticipantsFilterInput, "Who took part, by what they are and do.");
leads(EventFilterInput, "scene", ScenesFilterInput, "Where it happened, by what the places are.");
leads(EventFilterInput, "claim", ClaimsFilterInput, "What is claimed about it, by whom.");
leads(ActorFilterInput, "activity", ActivityFilterInput, "What it takes part in, how often.");
leads(ActorFilterInput, "says", ClaimsFilterInput, "What it says or passes on.");
leads(PlaceFilterInput, "event", HappeningsFilterInput, "What happened there, how often.");
leads(ClaimFilterInput, "source", SourceFilterInput, "Who says it, by what they are.");
leads(ClaimFilterInput, "document", DocumentFilterInput, "The document it is quoted from.");
