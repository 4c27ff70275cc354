import { GraphQLDateTimeISO, GraphQLLocalDate } from "graphql-scalars";
import { Field, Float, Int, ObjectType } from "type-graphql";
import {
  AcledEventTypeEnum,
  DateBasisEnum,
  DatePrecisionEnum,
  EventClassEnum,
  GeoPrecisionEnum,
  OutcomeEnum,
  PloverTypeEnum,
  ReviewStateEnum,
  SubEventTypeEnum,
  WeaponEnum,
} from "../enums.js";
import { CasualtiesObject, EventCountObject } from "./figures.type.js";
import { NodeInterface } from "./node.interface.js";

@ObjectType("EventDate", { description: "When it happened: somewhere from the earliest to the latest day." })
export class EventDateObject {
  @Field(() => GraphQLLocalDate, { nullable: true, description: "The first day it may have been. Null if open." })
  readonly earliest!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "The last day it may have been. Null if open." })
  readonly latest!: string | null;

  @Field(() => DatePrecisionEnum, { description: "How exact the date is." })
  readonly precision!: string;

  @Field(() => DateBasisEnum, { description: "What the date rests on." })
  readonly basis!: string;
}

/** What an event and an account of it both have. */
@ObjectType()
abstract class EventFacts {
  @Field(() => String, { description: "A short sentence made from its parts." })
  readonly label!: string;

  @Field(() => EventClassEnum, { description: "What it counts as. Only incidents are added up in totals." })
  readonly eventClass!: string;

  @Field(() => PloverTypeEnum, { description: "PLOVER event type." })
  readonly ploverType!: string;

  @Field(() => [String], { description: "PLOVER modes in PLOVER's own spelling, e.g. aerial, heavy-weapons." })
  readonly ploverModes!: readonly string[];

  @Field(() => AcledEventTypeEnum, {
    nullable: true,
    description:
      "ACLED event type. Null for a trend, the toll of a war, and what ACLED does not code, such as talks, aid and sanctions.",
  })
  readonly acledEventType!: string | null;

  @Field(() => SubEventTypeEnum, { nullable: true, description: "ACLED sub-event type. Null where the event type is." })
  readonly subEventType!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "ACLED disorder type, in ACLED's own wording. Null where the event type is.",
  })
  readonly disorderType!: string | null;

  @Field(() => Boolean, { description: "True if civilians were the main target (ACLED)." })
  readonly civilianTargeting!: boolean;

  @Field(() => OutcomeEnum, {
    nullable: true,
    description: "What it changed on the ground. Null if nothing is stated.",
  })
  readonly outcome!: string | null;

  @Field(() => [WeaponEnum], { description: "Means used; empty if none is stated." })
  readonly weapons!: readonly string[];

  @Field(() => GeoPrecisionEnum, { description: "How exactly it is placed." })
  readonly geoPrecision!: string;

  @Field(() => EventCountObject, {
    nullable: true,
    description: "A count it carries, such as ten strikes. Null if none.",
  })
  readonly count!: EventCountObject | null;

  @Field(() => EventDateObject, { description: "When it happened." })
  readonly date!: EventDateObject;
}

@ObjectType("Event", { implements: NodeInterface, description: "What happened, put together from all accounts of it." })
export class EventObject extends EventFacts implements NodeInterface {
  readonly id!: string;

  @Field(() => CasualtiesObject, { description: "Persons killed and wounded." })
  readonly casualties!: CasualtiesObject;

  @Field(() => Int, { description: "Accounts that tell it." })
  readonly accountCount!: number;

  @Field(() => Int, { description: "Claims about it." })
  readonly claimCount!: number;

  @Field(() => Int, { description: "Documents that tell it." })
  readonly documentCount!: number;

  @Field(() => Int, {
    description: "Sources that its claims go back to, each counted once: how often it is told independently.",
  })
  readonly rootSourceCount!: number;
}

@ObjectType("Account", { description: "One document's telling of an event." })
export class AccountObject extends EventFacts {
  @Field(() => String, { nullable: true, description: "The words the date was read from. Null where nothing is said." })
  readonly dateExpression!: string | null;

  @Field(() => Float, { description: "How sure extraction is, from 0 to 1." })
  readonly confidence!: number;

  @Field(() => String, { description: "What extracted it." })
  readonly extractor!: string;

  @Field(() => String, { description: "Version of what extracted it." })
  readonly extractorVersion!: string;

  @Field(() => ReviewStateEnum, { description: "Whether a person has looked at it." })
  readonly reviewState!: string;

  @Field(() => String, { nullable: true, description: "Who has. Null if nobody." })
  readonly reviewedBy!: string | null;

  @Field(() => GraphQLDateTimeISO, { description: "When the graph recorded it (UTC)." })
  readonly recordedAt!: string;
}
