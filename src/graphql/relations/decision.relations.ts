import { Resolver } from "type-graphql";
import { Relation } from "../relation.js";
import { DecisionObject } from "../types/decision.type.js";
import { AccountObject } from "../types/event.type.js";

/** Where a decision leads to. */
@Resolver(() => DecisionObject)
export class DecisionRelations {
  @Relation(() => [AccountObject], { description: "The two accounts it is on." })
  readonly accounts!: unknown;
}
