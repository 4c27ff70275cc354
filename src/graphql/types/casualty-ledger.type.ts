import { Field, Float, Int, ObjectType } from "type-graphql";
import {
  CasualtyKindEnum,
  CountUnitEnum,
  ExclusionReasonEnum,
  FigureRelationKindEnum,
  QualifierEnum,
  VictimGroupEnum,
} from "../enums.js";
import { ClaimObject } from "./claim.type.js";
import { connectionOf, EdgeFields } from "./connection.type.js";
import { EventObject } from "./event.type.js";
import { CasualtyLedgerTotalType } from "./event-total.type.js";

@ObjectType("LedgerFigure", { description: "One figure that a claim states of an event." })
export class LedgerFigureObject {
  @Field(() => Int, { description: "Its number in this ledger, from 1: what relations name it by." })
  readonly number!: number;

  @Field(() => CasualtyKindEnum, {
    nullable: true,
    description: "What happened to the persons counted. Null if things are counted.",
  })
  readonly casualty!: string | null;

  @Field(() => CountUnitEnum, {
    nullable: true,
    description: "What is counted, if not persons hurt: strikes, attacks. Null otherwise.",
  })
  readonly unit!: string | null;

  @Field(() => VictimGroupEnum, {
    nullable: true,
    description: "Whom it counts. Null if things are counted, or the group is of another kind.",
  })
  readonly victimGroup!: string | null;

  @Field(() => Int, { nullable: true, description: "At least so many. Null if not stated." })
  readonly min!: number | null;

  @Field(() => Int, { nullable: true, description: "At most so many. Null if not stated." })
  readonly max!: number | null;

  @Field(() => QualifierEnum, { nullable: true, description: "How the number is worded. Null if not recorded." })
  readonly qualifier!: string | null;

  @Field(() => Float, { nullable: true, description: "A share, from 0 to 1. Null if no share is stated." })
  readonly share!: number | null;

  @Field(() => Boolean, {
    description: "True if the claim names it as a part of another figure, to which it must not be added.",
  })
  readonly isPart!: boolean;

  @Field(() => Boolean, {
    description: "True if a later word of its source, or a correction, stands against it: see relations.",
  })
  readonly isSuperseded!: boolean;

  @Field(() => ClaimObject, { description: "The claim that states it: its words, its date, and who passed it on." })
  readonly claim!: ClaimObject;
}

@ObjectType("FigureRelation", { description: "How one figure of a ledger stands to another." })
export class FigureRelationObject {
  @Field(() => FigureRelationKindEnum, { description: "How." })
  readonly relation!: string;

  @Field(() => Int, { description: "Number of the figure that stands so." })
  readonly from!: number;

  @Field(() => Int, { description: "Number of the figure it stands so to." })
  readonly to!: number;
}

@ObjectType("CasualtyLedger", {
  description:
    "All figures given for one event side by side. None is preferred; their envelope is the event's casualties.",
})
export class CasualtyLedgerObject {
  @Field(() => [LedgerFigureObject], {
    description: "The figures of its claims, the first published first; of at most 100 claims.",
  })
  readonly figures!: readonly LedgerFigureObject[];

  @Field(() => [FigureRelationObject], {
    description: "How these figures stand to each other; two that may both be true and say different things have none.",
  })
  readonly relations!: readonly FigureRelationObject[];
}

@ObjectType("CasualtyLedgerEdge", { description: "An event that figures are given of." })
export class CasualtyLedgerEdge extends EdgeFields {
  @Field(() => ExclusionReasonEnum, {
    nullable: true,
    description: "Why it is left out of the sums in total. Null if it counts.",
  })
  readonly excludedAs!: string | null;

  @Field(() => EventObject, { description: "The event." })
  readonly node!: EventObject;
}

export const CasualtyLedgerConnection = connectionOf(
  "CasualtyLedgerConnection",
  () => CasualtyLedgerEdge,
  "Events that figures are given of. Their total is the sum over single incidents.",
  () => CasualtyLedgerTotalType,
);
