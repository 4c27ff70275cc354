import { Field, ID, InputType } from "type-graphql";
import { PlaceTypeEnum } from "../enums.js";

@InputType("ActorReferenceInput", { description: "An actor, by id or by name: give exactly one." })
export class ActorReferenceInput {
  @Field(() => ID, { nullable: true, description: "Global id of the actor." })
  readonly id?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "One of its names, in any usual transliteration. An error if several actors bear it.",
  })
  readonly name?: string | null;
}

@InputType("PlaceReferenceInput", { description: "A place, by id or by name: give exactly one." })
export class PlaceReferenceInput {
  @Field(() => ID, { nullable: true, description: "Global id of the place." })
  readonly id?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "One of its names, in any usual transliteration. An error if several places bear it.",
  })
  readonly name?: string | null;

  @Field(() => PlaceTypeEnum, { nullable: true, description: "Only places of this type bear the name meant." })
  readonly placeType?: string | null;
}
