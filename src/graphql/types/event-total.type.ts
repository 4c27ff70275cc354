import { Field, Int, ObjectType } from "type-graphql";
import { ExclusionReasonEnum } from "../enums.js";
import { TotalType } from "./connection.type.js";

@ObjectType("Exclusion", { description: "Events of a list that are left out where it is added up, for one reason." })
export class ExclusionObject {
  @Field(() => ExclusionReasonEnum, { description: "Why: the first reason that holds." })
  readonly reason!: string;

  @Field(() => Int, { description: "How many events: at least one." })
  readonly eventCount!: number;
}

@ObjectType("EventTotal", {
  description:
    "How many edges the whole list has, under its filter, and how many of its events count where they are added up.",
})
export class EventTotalType extends TotalType {
  @Field(() => Int, {
    description: "Incidents that count, each once. Together with those in excluded these are all events of the list.",
  })
  readonly incidentCount!: number;

  @Field(() => [ExclusionObject], {
    description: "What is left out and why; at most one entry a reason, empty where every event counts.",
  })
  readonly excluded!: readonly ExclusionObject[];
}

@ObjectType("SummedFigure", { description: "Persons, added up over the incidents of a list that count." })
export class SummedFigureObject {
  @Field(() => Int, { description: "At least so many: the sum of the least figures; 0 where none is given." })
  readonly min!: number;

  @Field(() => Int, {
    nullable: true,
    description:
      "At most so many in these incidents: the sum of the highest figures. Null if one of them leaves it open. Incidents without any figure are not in the list.",
  })
  readonly max!: number | null;

  @Field(() => Int, { description: "Incidents that give a figure." })
  readonly incidentCount!: number;
}

@ObjectType("CasualtyLedgerTotal", {
  description: "How many events have figures, how many of them count, and the sum of those that do.",
})
export class CasualtyLedgerTotalType extends EventTotalType {
  @Field(() => SummedFigureObject, { description: "Killed." })
  readonly killed!: SummedFigureObject;

  @Field(() => SummedFigureObject, { description: "Wounded." })
  readonly wounded!: SummedFigureObject;

  @Field(() => SummedFigureObject, { description: "Civilians among the killed." })
  readonly civiliansKilled!: SummedFigureObject;

  @Field(() => SummedFigureObject, { description: "Children among the killed." })
  readonly childrenKilled!: SummedFigureObject;
}
