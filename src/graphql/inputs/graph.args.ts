/** Arguments of the questions that walk through the graph. */
import { ArgsType, Field, ID, InputType, Int } from "type-graphql";
import { GraphEdgeKindEnum, PassableNodeEnum } from "../enums.js";

@InputType("GraphReferenceInput", {
  description: "An actor, a place or an event: give exactly one of id, actor and place.",
})
export class GraphReferenceInput {
  @Field(() => ID, { nullable: true, description: "Global id of an actor, a place or an event." })
  readonly id?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "One of an actor's names, in any usual transliteration. An error if several actors bear it.",
  })
  readonly actor?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "One of a place's names, in any usual transliteration. An error if several places bear it.",
  })
  readonly place?: string | null;
}

@InputType("PathViaInput", { description: "What a path may pass." })
export class PathViaInput {
  @Field(() => [PassableNodeEnum], {
    nullable: true,
    description:
      "Kinds of node between the ends. Actors, places, events and the ends' own claims if not given: no countries, documents or claims of others.",
  })
  readonly nodes?: readonly string[] | null;

  @Field(() => [GraphEdgeKindEnum], {
    nullable: true,
    description: "Kinds of edge. All that lead to the kinds of node if not given.",
  })
  readonly edges?: readonly string[] | null;
}

@ArgsType()
export class PathArguments {
  @Field(() => GraphReferenceInput, { description: "Where the paths begin." })
  readonly from!: GraphReferenceInput;

  @Field(() => GraphReferenceInput, { description: "Where they end." })
  readonly to!: GraphReferenceInput;

  @Field(() => Int, { defaultValue: 6, description: "How many edges a path may have, from 1 to 6." })
  readonly maxDepth!: number;

  @Field(() => PathViaInput, { nullable: true, description: "What the paths may pass." })
  readonly via?: PathViaInput | null;

  @Field(() => [GraphReferenceInput], { nullable: true, description: "Nodes that no path may pass; at most 20." })
  readonly exclude?: readonly GraphReferenceInput[] | null;

  @Field(() => Int, { defaultValue: 5, description: "How many paths to return, from 1 to 20." })
  readonly limit!: number;
}

@ArgsType()
export class NeighbourhoodArguments {
  @Field(() => [GraphReferenceInput], { description: "Around which nodes: from 1 to 10." })
  readonly around!: readonly GraphReferenceInput[];

  @Field(() => Int, { defaultValue: 1, description: "How many steps outwards, from 1 to 3." })
  readonly depth!: number;

  @Field(() => Int, {
    defaultValue: 10,
    description: "How many edges of each kind and direction to follow at every node, from 1 to 50: the best supported.",
  })
  readonly perKind!: number;

  @Field(() => Int, {
    defaultValue: 1,
    description:
      "Follow only edges that so many claims support. Edges that rest on reference data have none and are always followed.",
  })
  readonly minEvidence!: number;
}
