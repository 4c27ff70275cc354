import { GraphQLLocalDate } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { ContestKindEnum, ControlEvidenceKindEnum } from "../enums.js";
import { PageArguments } from "../inputs/page.args.js";
import { Takes } from "../relation.js";
import { ActorObject } from "./actor.type.js";
import { EventObject } from "./event.type.js";
import { PlaceObject } from "./place.type.js";
import { SupportConnection } from "./support.type.js";

@ObjectType("DayBounds", { description: "Days within which something happened, inclusive." })
export class DayBoundsObject {
  @Field(() => GraphQLLocalDate, { nullable: true, description: "The first day it may have been. Null if open." })
  readonly earliest!: string | null;

  @Field(() => GraphQLLocalDate, { nullable: true, description: "The last day it may have been. Null if open." })
  readonly latest!: string | null;
}

@ObjectType("ControlEvidence", {
  description: "One word on who held a place: an actor's part in an event there, or claims that it held the place.",
})
export class ControlEvidenceObject extends DayBoundsObject {
  @Field(() => ControlEvidenceKindEnum, { description: "What it says of the actor." })
  readonly kind!: string;

  @Field(() => ActorObject, { description: "Of whom." })
  readonly actor!: ActorObject;

  @Field(() => PlaceObject, { description: "Where: the place itself, or its edge or a part of it." })
  readonly place!: PlaceObject;

  @Field(() => EventObject, {
    nullable: true,
    description: "The event. Null for claims that the actor held the place.",
  })
  readonly event!: EventObject | null;

  @Field(() => Int, { description: "Claims that support it: the total of saidBy." })
  readonly supportCount!: number;

  @Field(() => SupportConnection, {
    description: "Who says so: the words for the actor and, of an event, for the place.",
  })
  @Takes(() => PageArguments)
  readonly saidBy!: unknown;
}

@ObjectType("ControlSpan", { description: "A time through which one side held a place." })
export class ControlSpanObject {
  @Field(() => [ActorObject], {
    description: "Whom the evidence names: actors that took the place together, or of which one is a part of another.",
  })
  readonly holders!: readonly ActorObject[];

  @Field(() => DayBoundsObject, { description: "When it began." })
  readonly begin!: DayBoundsObject;

  @Field(() => DayBoundsObject, { nullable: true, description: "When it ended. Null if no end is told." })
  readonly end!: DayBoundsObject | null;

  @Field(() => Boolean, { description: "True if a contest puts it in doubt: see contests." })
  readonly isContested!: boolean;

  @Field(() => [ControlEvidenceObject], { description: "What it rests on, in the order of time." })
  readonly evidence!: readonly ControlEvidenceObject[];
}

@ObjectType("ControlContest", {
  description: "Days on which control was contested: those that all of its evidence may have happened on.",
})
export class ControlContestObject extends DayBoundsObject {
  @Field(() => ContestKindEnum, { description: "How." })
  readonly kind!: string;

  @Field(() => [ControlEvidenceObject], { description: "By what evidence." })
  readonly evidence!: readonly ControlEvidenceObject[];
}

@ObjectType("ControlTimeline", {
  description: "Who held a place, as far as it is told. It follows a rule, by which no source outweighs another.",
})
export class ControlTimelineObject {
  @Field(() => [ControlSpanObject], {
    description:
      "In the order of time; no two overlap. What ends one begins the next, unless nobody is told to have held the place in between.",
  })
  readonly spans!: readonly ControlSpanObject[];

  @Field(() => [ControlContestObject], { description: "Where it is contested, in the order of time." })
  readonly contests!: readonly ControlContestObject[];

  @Field(() => Boolean, {
    description: "False if there may be more evidence than the newest 300 pieces, from which it was made.",
  })
  readonly isComplete!: boolean;
}
