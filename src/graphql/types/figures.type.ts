import { Field, Int, ObjectType } from "type-graphql";
import { CasualtyStateEnum, CountUnitEnum, QualifierEnum } from "../enums.js";

@ObjectType("Headcount", { description: "How many an actor was." })
export class HeadcountObject {
  @Field(() => Int, { nullable: true, description: "At least so many persons. Null if not stated." })
  readonly min!: number | null;

  @Field(() => Int, { nullable: true, description: "At most so many persons. Null if not stated." })
  readonly max!: number | null;
}

@ObjectType("EventCount", {
  description: "A count that the event itself carries, such as ten strikes; never persons hurt.",
})
export class EventCountObject {
  @Field(() => Int, { nullable: true, description: "At least so many. Null if not stated." })
  readonly min!: number | null;

  @Field(() => Int, { nullable: true, description: "At most so many. Null if not stated." })
  readonly max!: number | null;

  @Field(() => CountUnitEnum, { nullable: true, description: "What is counted. Null if not stated." })
  readonly unit!: string | null;

  @Field(() => QualifierEnum, { nullable: true, description: "How the number is worded. Null if not recorded." })
  readonly qualifier!: string | null;
}

@ObjectType("CasualtyFigure", {
  description:
    "The envelope of the figures given for an event: from the least to the most. The figures themselves stand on its claims.",
})
export class CasualtyFigureObject {
  @Field(() => Int, { nullable: true, description: "The least figure given, in persons. Null if none is." })
  readonly min!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: "The highest figure given, in persons. Null if none is, or it is open upwards.",
  })
  readonly max!: number | null;

  @Field(() => CasualtyStateEnum, {
    nullable: true,
    description: "What is known of the number. Null for groups, of which only figures are kept.",
  })
  readonly state!: string | null;
}

@ObjectType("Casualties", { description: "Persons killed and wounded." })
export class CasualtiesObject {
  @Field(() => CasualtyFigureObject, { description: "Killed." })
  readonly killed!: CasualtyFigureObject;

  @Field(() => CasualtyFigureObject, { description: "Wounded." })
  readonly wounded!: CasualtyFigureObject;

  @Field(() => CasualtyFigureObject, { description: "Civilians among the killed." })
  readonly civiliansKilled!: CasualtyFigureObject;

  @Field(() => CasualtyFigureObject, { description: "Children among the killed." })
  readonly childrenKilled!: CasualtyFigureObject;
}
