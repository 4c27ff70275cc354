import { GraphQLLocalDate } from "graphql-scalars";
import { Field, Float, InputType, Int } from "type-graphql";
import {
  CertaintyEnum,
  EventClassEnum,
  OutcomeEnum,
  ParticipantRoleEnum,
  PloverTypeEnum,
  SubEventTypeEnum,
  WeaponEnum,
} from "../enums.js";
import { ActorReferenceInput, PlaceReferenceInput } from "./reference.input.js";

@InputType("DateFilterInput", {
  description:
    "A range of days, inclusive, open where not given. An event lies somewhere from its earliest to its latest date. Under not, DEFINITE asks for what is definitely outside.",
})
export class DateFilterInput {
  @Field(() => GraphQLLocalDate, { nullable: true, description: "First day of the range." })
  readonly from?: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "Last day of the range." })
  readonly to?: string | null;

  @Field(() => CertaintyEnum, {
    defaultValue: "DEFINITE",
    description: "DEFINITE: the event lies in the range whatever its exact date. POSSIBLE: it may.",
  })
  readonly certainty!: string;
}

@InputType("FigureFilterInput", {
  description:
    "A range of a number of persons. What is known is the envelope of what is said; where nothing is said, any number is possible.",
})
export class FigureFilterInput {
  @Field(() => Int, { nullable: true, description: "At least so many persons." })
  readonly atLeast?: number | null;

  @Field(() => Int, { nullable: true, description: "At most so many persons." })
  readonly atMost?: number | null;

  @Field(() => CertaintyEnum, {
    defaultValue: "DEFINITE",
    description: "DEFINITE: every figure said lies in the range. POSSIBLE: the envelope touches it.",
  })
  readonly certainty!: string;
}

@InputType("EventPlaceFilterInput", { description: "The event took place there. Give id or name." })
export class EventPlaceFilterInput extends PlaceReferenceInput {
  @Field(() => Boolean, { defaultValue: true, description: "Also in places inside it." })
  readonly withDescendants!: boolean;
}

@InputType("WithinFilterInput", {
  description:
    "Within a radius of a place's coordinates, or of a position. A place lies somewhere within its coordinate uncertainty around its coordinates.",
})
export class WithinFilterInput {
  @Field(() => PlaceReferenceInput, { nullable: true, description: "The centre, as a place that has coordinates." })
  readonly place?: PlaceReferenceInput | null;

  @Field(() => Float, { nullable: true, description: "Latitude of the centre: degrees, WGS 84, from -90 to 90." })
  readonly latitude?: number | null;

  @Field(() => Float, { nullable: true, description: "Longitude of the centre: degrees, WGS 84, from -180 to 180." })
  readonly longitude?: number | null;

  @Field(() => Float, { description: "The radius, in kilometres: more than 0, at most 20,040." })
  readonly radiusKm!: number;

  @Field(() => CertaintyEnum, {
    defaultValue: "DEFINITE",
    description:
      "DEFINITE: the place with all its uncertainty lies inside. POSSIBLE: a part of it does; a place without coordinates counts where the place around it does.",
  })
  readonly certainty!: string;
}

@InputType("BoxFilterInput", {
  description:
    "Between two parallels and two meridians: degrees, WGS 84. A place lies somewhere within its coordinate uncertainty around its coordinates.",
})
export class BoxFilterInput {
  @Field(() => Float, { description: "The southern side, from -90 to 90." })
  readonly south!: number;

  @Field(() => Float, {
    description: "The western side, from -180 to 180. East of the eastern side, the box reaches over the antimeridian.",
  })
  readonly west!: number;

  @Field(() => Float, { description: "The northern side, from -90 to 90." })
  readonly north!: number;

  @Field(() => Float, { description: "The eastern side, from -180 to 180." })
  readonly east!: number;

  @Field(() => CertaintyEnum, {
    defaultValue: "DEFINITE",
    description:
      "DEFINITE: the place with all its uncertainty lies inside. POSSIBLE: a part of it does; a place without coordinates counts where the place around it does.",
  })
  readonly certainty!: string;
}

@InputType("ParticipantFilterInput", { description: "An actor took part. Give id or name." })
export class ParticipantFilterInput extends ActorReferenceInput {
  @Field(() => [ParticipantRoleEnum], { nullable: true, description: "In one of these roles. Any role if not given." })
  readonly roles?: readonly string[] | null;
}

@InputType("EventFilterInput", {
  description:
    "Which events. All keys given must hold. Nests at most 6 deep, with at most 50 restrictions and 200 items in a list.",
})
export class EventFilterInput {
  @Field(() => [EventFilterInput], { nullable: true, description: "All of these hold." })
  readonly and?: readonly EventFilterInput[] | null;

  @Field(() => [EventFilterInput], { nullable: true, description: "One of these holds; none does in an empty list." })
  readonly or?: readonly EventFilterInput[] | null;

  @Field(() => EventFilterInput, { nullable: true, description: "This does not hold." })
  readonly not?: EventFilterInput | null;

  @Field(() => DateFilterInput, { nullable: true, description: "When it happened." })
  readonly date?: DateFilterInput | null;

  @Field(() => EventPlaceFilterInput, { nullable: true, description: "Where it happened, by place." })
  readonly place?: EventPlaceFilterInput | null;

  @Field(() => WithinFilterInput, { nullable: true, description: "Where it happened, by distance." })
  readonly within?: WithinFilterInput | null;

  @Field(() => BoxFilterInput, { nullable: true, description: "Where it happened, by coordinates." })
  readonly box?: BoxFilterInput | null;

  @Field(() => ParticipantFilterInput, { nullable: true, description: "Who took part: one actor." })
  readonly actor?: ParticipantFilterInput | null;

  @Field(() => [EventClassEnum], { nullable: true, description: "One of these classes." })
  readonly eventClass?: readonly string[] | null;

  @Field(() => [PloverTypeEnum], { nullable: true, description: "One of these PLOVER types." })
  readonly ploverType?: readonly string[] | null;

  @Field(() => [SubEventTypeEnum], { nullable: true, description: "One of these ACLED sub-event types." })
  readonly subEventType?: readonly string[] | null;

  @Field(() => [OutcomeEnum], { nullable: true, description: "One of these outcomes." })
  readonly outcome?: readonly string[] | null;

  @Field(() => [WeaponEnum], { nullable: true, description: "One of these weapons was used." })
  readonly weapon?: readonly string[] | null;

  @Field(() => Boolean, { nullable: true, description: "Whether civilians were the main target (ACLED)." })
  readonly civilianTargeting?: boolean | null;

  @Field(() => FigureFilterInput, { nullable: true, description: "How many were killed." })
  readonly killed?: FigureFilterInput | null;

  @Field(() => FigureFilterInput, { nullable: true, description: "How many were wounded." })
  readonly wounded?: FigureFilterInput | null;

  @Field(() => FigureFilterInput, { nullable: true, description: "How many civilians were among the killed." })
  readonly civiliansKilled?: FigureFilterInput | null;

  @Field(() => FigureFilterInput, { nullable: true, description: "How many children were among the killed." })
  readonly childrenKilled?: FigureFilterInput | null;

  @Field(() => Int, { nullable: true, description: "So many claims are made about it, 1 or more." })
  readonly minEvidence?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "These go back to so many sources, 1 or more; publishers that print one text are one.",
  })
  readonly minRootSources?: number | null;
}
