import { GraphQLLocalDate } from "graphql-scalars";
import { Field, Float, ID, Int, ObjectType } from "type-graphql";
import {
  AcledEventTypeEnum,
  ActorTypeEnum,
  ClaimKindEnum,
  DateBasisEnum,
  DatePrecisionEnum,
  EventClassEnum,
  ModalityEnum,
  ParticipantRoleEnum,
  PlaceRoleEnum,
  PlaceTypeEnum,
  SubEventTypeEnum,
} from "../enums.js";

@ObjectType("PreviewedWords", { description: "Words of the text that was given." })
export class PreviewedWordsObject {
  @Field(() => Int, { description: "Where they begin, in UTF-16 code units." })
  readonly start!: number;

  @Field(() => Int, { description: "Where they end, exclusive, in UTF-16 code units." })
  readonly end!: number;

  @Field(() => String, { description: "The words." })
  readonly text!: string;
}

@ObjectType("PreviewedParticipant", { description: "Who took part in an event that was found." })
export class PreviewedParticipantObject {
  @Field(() => String, { description: "What a correction that rejects it names." })
  readonly key!: string;

  @Field(() => String, { description: "Key of the actor." })
  readonly actorKey!: string;

  @Field(() => String, { description: "Name of the actor." })
  readonly name!: string;

  @Field(() => ParticipantRoleEnum, { description: "In which role." })
  readonly role!: string;

  @Field(() => Boolean, { description: "Whether the text names the actor in this role." })
  readonly explicit!: boolean;

  @Field(() => PreviewedWordsObject, { description: "The words that name the actor for this event." })
  readonly words!: PreviewedWordsObject;
}

@ObjectType("PreviewedPlace", { description: "Where an event that was found took place." })
export class PreviewedPlaceObject {
  @Field(() => String, { description: "Name of the place." })
  readonly name!: string;

  @Field(() => PlaceTypeEnum, { description: "What the place is." })
  readonly placeType!: string;

  @Field(() => PlaceRoleEnum, { description: "In which role." })
  readonly role!: string;

  @Field(() => PreviewedWordsObject, { description: "The words that name it." })
  readonly words!: PreviewedWordsObject;
}

@ObjectType("PreviewedClaim", { description: "What somebody states of an event that was found." })
export class PreviewedClaimObject {
  @Field(() => ClaimKindEnum, { description: "What it states." })
  readonly kind!: string;

  @Field(() => ModalityEnum, { description: "How firmly." })
  readonly modality!: string;

  @Field(() => PreviewedWordsObject, { description: "The quote." })
  readonly words!: PreviewedWordsObject;

  @Field(() => [String], { description: "Names of who passed it on: who uttered it first, the publisher last." })
  readonly chain!: readonly string[];
}

@ObjectType("PreviewedEvent", { description: "An event that a report tells, before it is in the graph." })
export class PreviewedEventObject {
  @Field(() => String, { description: "What a correction of it names." })
  readonly key!: string;

  @Field(() => String, { description: "A short sentence that tells it." })
  readonly label!: string;

  @Field(() => EventClassEnum, { description: "Whether it is a single incident." })
  readonly eventClass!: string;

  @Field(() => AcledEventTypeEnum, {
    nullable: true,
    description: "ACLED event type. Null for what ACLED does not code.",
  })
  readonly acledEventType!: string | null;

  @Field(() => SubEventTypeEnum, {
    nullable: true,
    description: "ACLED sub-event type. Null for what ACLED does not code.",
  })
  readonly subEventType!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "First day on which it may have begun. Null if open." })
  readonly earliest!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "Last day on which it may have ended. Null if open." })
  readonly latest!: string | null;

  @Field(() => DatePrecisionEnum, { description: "How exactly it is dated." })
  readonly datePrecision!: string;

  @Field(() => DateBasisEnum, { description: "What its date rests on." })
  readonly dateBasis!: string;

  @Field(() => Float, { description: "How sure extraction is, from 0 to 1." })
  readonly confidence!: number;

  @Field(() => PreviewedWordsObject, { description: "The words that gave rise to it." })
  readonly words!: PreviewedWordsObject;

  @Field(() => [PreviewedParticipantObject], { description: "Who took part." })
  readonly participants!: readonly PreviewedParticipantObject[];

  @Field(() => [PreviewedPlaceObject], { description: "Where it was." })
  readonly places!: readonly PreviewedPlaceObject[];

  @Field(() => [PreviewedClaimObject], { description: "What is claimed of it, in the order of the text." })
  readonly claims!: readonly PreviewedClaimObject[];
}

@ObjectType("PreviewedActor", { description: "An actor that a report names." })
export class PreviewedActorObject {
  @Field(() => String, { description: "What a correction of it names." })
  readonly key!: string;

  @Field(() => String, { description: "Its name." })
  readonly name!: string;

  @Field(() => ActorTypeEnum, { description: "What it is." })
  readonly actorType!: string;

  @Field(() => Boolean, { description: "Whether it published the report: then it is who the report says it is." })
  readonly isPublisher!: boolean;

  @Field(() => ID, {
    nullable: true,
    description: "Global id of the actor of the graph that it is. Null if the graph would have a new one.",
  })
  readonly knownId!: string | null;

  @Field(() => [PreviewedWordsObject], { description: "The words that mean it." })
  readonly mentions!: readonly PreviewedWordsObject[];
}

@ObjectType("PreviewedDocument", {
  description: "What a report would bring into the graph. Nothing of it is stored: ingestDocument does that.",
})
export class PreviewedDocumentObject {
  @Field(() => String, { description: "Tells this reading from others: a review names it." })
  readonly revision!: string;

  @Field(() => ID, { description: "Global id that the document will have." })
  readonly documentId!: string;

  @Field(() => String, { description: "What has read it: name and version, and the language model if one was asked." })
  readonly extractor!: string;

  @Field(() => String, { nullable: true, description: "Why no event was found. Null if one was." })
  readonly nothingBecause!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Why another engine than the one that is set has read it. Null if none had to.",
  })
  readonly insteadBecause!: string | null;

  @Field(() => [PreviewedEventObject], { description: "The events it tells, in the order of the text." })
  readonly events!: readonly PreviewedEventObject[];

  @Field(() => [PreviewedActorObject], { description: "The actors it names, its publisher too." })
  readonly actors!: readonly PreviewedActorObject[];

  /** Not a field: `knownDocuments` reads them. */
  readonly knownDocumentIds!: readonly string[];
}
