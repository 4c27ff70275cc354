import { Field, Int, ObjectType } from "type-graphql";
import { ActorTypeEnum } from "../enums.js";
import { NodeInterface } from "./node.interface.js";

@ObjectType("Actor", {
  implements: NodeInterface,
  description: "A person, group, organisation or state that took part in an event, or that a claim goes back to.",
})
export class ActorObject extends NodeInterface {
  @Field(() => String, { description: "The name Sitrep shows." })
  readonly name!: string;

  @Field(() => ActorTypeEnum, { description: "What kind of actor it is." })
  readonly actorType!: string;

  @Field(() => String, {
    nullable: true,
    description: "ISO 3166-1 alpha-3 code of its country. Null if it has none or it is not known.",
  })
  readonly country!: string | null;

  @Field(() => Boolean, { description: "True if it belongs to no single country." })
  readonly international!: boolean;

  @Field(() => Boolean, {
    description: "True for a collective such as rebels, which is never merged with a named group by a machine.",
  })
  readonly generic!: boolean;

  @Field(() => Boolean, { description: "True if it has a proper name." })
  readonly named!: boolean;

  @Field(() => Int, { nullable: true, description: "ACLED inter code, 1 to 8. Null if none applies." })
  readonly acledInter!: number | null;

  @Field(() => [String], { description: "PLOVER sectors, e.g. REB, MIL, GOV." })
  readonly ploverSectors!: readonly string[];

  @Field(() => String, { nullable: true, description: "Wikidata item, e.g. Q2429253. Null if not known." })
  readonly wikidataId!: string | null;

  @Field(() => Int, { description: "How often documents mention it, by name or otherwise." })
  readonly mentionCount!: number;
}
