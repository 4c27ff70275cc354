/** Arguments of the lists that are filtered. */
import { ArgsType, Field, ID } from "type-graphql";
import {
  ClaimKindEnum,
  MentionKindEnum,
  ModalityEnum,
  NodeTypeEnum,
  ParticipantRoleEnum,
  PlaceLevelEnum,
  PlaceRoleEnum,
  PlaceTypeEnum,
  SideEnum,
} from "../enums.js";
import { EventFilterInput } from "./event-filter.input.js";
import { ActorFilterInput, DocumentFilterInput, PlaceFilterInput } from "./filters.input.js";
import { NameOrderedArguments, PageArguments, TimeOrderedArguments } from "./page.args.js";
import { ActorReferenceInput } from "./reference.input.js";

const rolesDescription = "Only in one of these roles. Any role if not given.";

@ArgsType()
export class ActorsArguments extends NameOrderedArguments {
  @Field(() => ActorFilterInput, { nullable: true, description: "Which actors." })
  readonly filter?: ActorFilterInput | null;
}

@ArgsType()
export class PlacesArguments extends NameOrderedArguments {
  @Field(() => PlaceFilterInput, { nullable: true, description: "Which places." })
  readonly filter?: PlaceFilterInput | null;
}

@ArgsType()
export class DocumentsArguments extends TimeOrderedArguments {
  @Field(() => DocumentFilterInput, { nullable: true, description: "Which documents." })
  readonly filter?: DocumentFilterInput | null;
}

@ArgsType()
export class EventsArguments extends TimeOrderedArguments {
  @Field(() => EventFilterInput, { nullable: true, description: "Which events." })
  readonly filter?: EventFilterInput | null;
}

@ArgsType()
export class ActorEventsArguments extends EventsArguments {
  @Field(() => [ParticipantRoleEnum], { nullable: true, description: rolesDescription })
  readonly roles?: readonly string[] | null;
}

@ArgsType()
export class PlaceEventsArguments extends EventsArguments {
  @Field(() => Boolean, { defaultValue: true, description: "Also events in places inside this one." })
  readonly withDescendants!: boolean;
}

/** Lists summed up over events: the filter says over which. */
@ArgsType()
export class SummedArguments extends PageArguments {
  @Field(() => EventFilterInput, { nullable: true, description: "Over which events to sum up. Over all if not given." })
  readonly filter?: EventFilterInput | null;
}

@ArgsType()
class SummedByRoleArguments extends SummedArguments {
  @Field(() => [ParticipantRoleEnum], { nullable: true, description: rolesDescription })
  readonly roles?: readonly string[] | null;
}

@ArgsType()
export class ActorPlacesArguments extends SummedByRoleArguments {
  @Field(() => PlaceLevelEnum, {
    nullable: true,
    description:
      "Sum up by the place of this level around each place told, which then stands in parts. By exactly the places told if not given.",
  })
  readonly rollUpTo?: string | null;
}

@ArgsType()
export class PlaceActorsArguments extends SummedByRoleArguments {
  @Field(() => Boolean, { defaultValue: true, description: "Also actors of events in places inside this one." })
  readonly withDescendants!: boolean;
}

@ArgsType()
export class CoActorsArguments extends SummedArguments {
  @Field(() => SideEnum, { defaultValue: "ANY", description: "On which side the other stood." })
  readonly side!: string;
}

@ArgsType()
export class DyadsArguments extends SummedArguments {
  @Field(() => ActorReferenceInput, { nullable: true, description: "Only pairs that this actor is one of." })
  readonly actor?: ActorReferenceInput | null;
}

@ArgsType()
export class ParticipantsArguments extends PageArguments {
  @Field(() => [ParticipantRoleEnum], { nullable: true, description: rolesDescription })
  readonly roles?: readonly string[] | null;
}

@ArgsType()
export class EventPlacesArguments extends PageArguments {
  @Field(() => [PlaceRoleEnum], { nullable: true, description: rolesDescription })
  readonly roles?: readonly string[] | null;
}

@ArgsType()
export class ClaimsArguments extends PageArguments {
  @Field(() => [ClaimKindEnum], { nullable: true, description: "Only claims of these kinds. Any kind if not given." })
  readonly kinds?: readonly string[] | null;
}

@ArgsType()
export class EventClaimsArguments extends TimeOrderedArguments {
  @Field(() => [ClaimKindEnum], { nullable: true, description: "Only claims of these kinds. Any kind if not given." })
  readonly kinds?: readonly string[] | null;
}

@ArgsType()
export class StatementsArguments extends EventClaimsArguments {
  @Field(() => [ModalityEnum], { nullable: true, description: "Only claims of these modalities. Any if not given." })
  readonly modalities?: readonly string[] | null;
}

@ArgsType()
export class NamesBySourceArguments extends PageArguments {
  @Field(() => [MentionKindEnum], {
    defaultValue: ["NAME"],
    description: "Mentions of these kinds. By names alone if not given.",
  })
  readonly kinds!: readonly string[];
}

@ArgsType()
export class SearchArguments extends PageArguments {
  @Field(() => String, {
    description:
      "Words to look for: all must occur, each as the beginning of a word, in any usual transliteration of a name. Nothing in it is an operator.",
  })
  readonly query!: string;

  @Field(() => [NodeTypeEnum], { nullable: true, description: "Only these types. All types if not given." })
  readonly types?: readonly string[] | null;
}

@ArgsType()
export class NodeArguments {
  @Field(() => ID, { description: "Global id." })
  readonly id!: string;
}

@ArgsType()
export class NodesArguments {
  @Field(() => [ID], { description: "Global ids, at most 100." })
  readonly ids!: readonly string[];
}

@ArgsType()
export class ActorArguments {
  @Field(() => ID, { nullable: true, description: "Global id of the actor. Give either id or name." })
  readonly id?: string | null;

  @Field(() => String, { nullable: true, description: "One of its names, in any usual transliteration." })
  readonly name?: string | null;
}

@ArgsType()
export class PlaceArguments {
  @Field(() => ID, { nullable: true, description: "Global id of the place. Give either id or name." })
  readonly id?: string | null;

  @Field(() => String, { nullable: true, description: "One of its names, in any usual transliteration." })
  readonly name?: string | null;

  @Field(() => PlaceTypeEnum, { nullable: true, description: "Only places of this type bear the name meant." })
  readonly placeType?: string | null;
}
