import { GraphQLDateTimeISO } from "graphql-scalars";
import { Field, InputType } from "type-graphql";
import { ActorTypeEnum, BearingEnum, ClaimKindEnum, DocumentKindEnum, ModalityEnum, PlaceTypeEnum } from "../enums.js";
import { BoxFilterInput, EventFilterInput, WithinFilterInput } from "./event-filter.input.js";
import { ActorReferenceInput, PlaceReferenceInput } from "./reference.input.js";

@InputType("ActorFilterInput", {
  description: "Which actors. All keys given must hold. Bounded as EventFilterInput is.",
})
export class ActorFilterInput {
  @Field(() => [ActorFilterInput], { nullable: true, description: "All of these hold." })
  readonly and?: readonly ActorFilterInput[] | null;

  @Field(() => [ActorFilterInput], { nullable: true, description: "One of these holds; none does in an empty list." })
  readonly or?: readonly ActorFilterInput[] | null;

  @Field(() => ActorFilterInput, { nullable: true, description: "This does not hold." })
  readonly not?: ActorFilterInput | null;

  @Field(() => String, { nullable: true, description: "One of its names is this one, in any usual transliteration." })
  readonly name?: string | null;

  @Field(() => [ActorTypeEnum], { nullable: true, description: "One of these types." })
  readonly actorType?: readonly string[] | null;

  @Field(() => [String], { nullable: true, description: "One of these countries: ISO 3166-1 alpha-3 codes." })
  readonly country?: readonly string[] | null;

  @Field(() => Boolean, { nullable: true, description: "Whether it is a collective such as rebels." })
  readonly generic?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "Whether it has a proper name." })
  readonly named?: boolean | null;

  @Field(() => EventFilterInput, { nullable: true, description: "It takes part in such an event." })
  readonly takesPartIn?: EventFilterInput | null;
}

@InputType("LiesFilterInput", {
  description: "How a place lies to another: overlooking it, south of it. All keys given must hold.",
})
export class LiesFilterInput {
  @Field(() => [BearingEnum], { nullable: true, description: "In one of these ways. In any if not given." })
  readonly bearing?: readonly string[] | null;

  @Field(() => PlaceReferenceInput, { nullable: true, description: "To this place. To any if not given." })
  readonly of?: PlaceReferenceInput | null;
}

@InputType("PlaceFilterInput", {
  description: "Which places. All keys given must hold. Bounded as EventFilterInput is.",
})
export class PlaceFilterInput {
  @Field(() => [PlaceFilterInput], { nullable: true, description: "All of these hold." })
  readonly and?: readonly PlaceFilterInput[] | null;

  @Field(() => [PlaceFilterInput], { nullable: true, description: "One of these holds; none does in an empty list." })
  readonly or?: readonly PlaceFilterInput[] | null;

  @Field(() => PlaceFilterInput, { nullable: true, description: "This does not hold." })
  readonly not?: PlaceFilterInput | null;

  @Field(() => String, { nullable: true, description: "One of its names is this one, in any usual transliteration." })
  readonly name?: string | null;

  @Field(() => [PlaceTypeEnum], { nullable: true, description: "One of these types." })
  readonly placeType?: readonly string[] | null;

  @Field(() => [String], { nullable: true, description: "One of these countries: ISO 3166-1 alpha-3 codes." })
  readonly country?: readonly string[] | null;

  @Field(() => Boolean, { nullable: true, description: "Whether it has a proper name." })
  readonly named?: boolean | null;

  @Field(() => PlaceReferenceInput, { nullable: true, description: "It lies inside this place, at any depth." })
  readonly inside?: PlaceReferenceInput | null;

  @Field(() => WithinFilterInput, { nullable: true, description: "It lies within a radius." })
  readonly within?: WithinFilterInput | null;

  @Field(() => BoxFilterInput, { nullable: true, description: "It lies between these coordinates." })
  readonly box?: BoxFilterInput | null;

  @Field(() => LiesFilterInput, { nullable: true, description: "It is told to lie so to another place." })
  readonly lies?: LiesFilterInput | null;
}

@InputType("ClaimFilterInput", {
  description: "Which claims. All keys given must hold. Bounded as EventFilterInput is.",
})
export class ClaimFilterInput {
  @Field(() => [ClaimFilterInput], { nullable: true, description: "All of these hold." })
  readonly and?: readonly ClaimFilterInput[] | null;

  @Field(() => [ClaimFilterInput], { nullable: true, description: "One of these holds; none does in an empty list." })
  readonly or?: readonly ClaimFilterInput[] | null;

  @Field(() => ClaimFilterInput, { nullable: true, description: "This does not hold." })
  readonly not?: ClaimFilterInput | null;

  @Field(() => [ClaimKindEnum], { nullable: true, description: "One of these kinds." })
  readonly kind?: readonly string[] | null;

  @Field(() => [ModalityEnum], { nullable: true, description: "One of these modalities." })
  readonly modality?: readonly string[] | null;

  @Field(() => ActorReferenceInput, {
    nullable: true,
    description: "This actor uttered it or passed it on; the publisher of its document is the last who did.",
  })
  readonly saidBy?: ActorReferenceInput | null;

  @Field(() => EventFilterInput, {
    nullable: true,
    description: "It is about such an event. What is about no event, as who holds a place, never is.",
  })
  readonly about?: EventFilterInput | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: "Published then or later." })
  readonly publishedFrom?: Date | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: "Published then or earlier." })
  readonly publishedTo?: Date | null;
}

@InputType("DocumentFilterInput", {
  description: "Which documents. All keys given must hold. Bounded as EventFilterInput is.",
})
export class DocumentFilterInput {
  @Field(() => [DocumentFilterInput], { nullable: true, description: "All of these hold." })
  readonly and?: readonly DocumentFilterInput[] | null;

  @Field(() => [DocumentFilterInput], {
    nullable: true,
    description: "One of these holds; none does in an empty list.",
  })
  readonly or?: readonly DocumentFilterInput[] | null;

  @Field(() => DocumentFilterInput, { nullable: true, description: "This does not hold." })
  readonly not?: DocumentFilterInput | null;

  @Field(() => [DocumentKindEnum], { nullable: true, description: "One of these kinds." })
  readonly kind?: readonly string[] | null;

  @Field(() => [String], { nullable: true, description: "One of these languages: BCP 47 tags, as stored." })
  readonly language?: readonly string[] | null;

  @Field(() => ActorReferenceInput, { nullable: true, description: "Published by this actor." })
  readonly publisher?: ActorReferenceInput | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: "Published then or later." })
  readonly publishedFrom?: Date | null;

  @Field(() => GraphQLDateTimeISO, { nullable: true, description: "Published then or earlier." })
  readonly publishedTo?: Date | null;
}
