/** Who says so, in which words: what every edge that states something offers. */
import { GraphQLLocalDate } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { NamedPartEnum } from "../enums.js";
import { PageArguments } from "../inputs/page.args.js";
import { Takes } from "../relation.js";
import { ActorObject } from "./actor.type.js";
import { ClaimObject } from "./claim.type.js";
import { connectionOf, cursorDescription, EdgeFields } from "./connection.type.js";

@ObjectType("Words", { description: "Words of a document." })
export class WordsObject {
  @Field(() => String, { description: "The words: the document's text from start to end." })
  readonly text!: string;

  @Field(() => Int, { description: "Where they begin, in UTF-16 code units." })
  readonly start!: number;

  @Field(() => Int, { description: "Where they end, exclusive, in UTF-16 code units." })
  readonly end!: number;
}

@ObjectType("SupportingWords", { description: "Words of a claim's document that support an edge." })
export class SupportingWordsObject extends WordsObject {
  @Field(() => NamedPartEnum, { description: "What they name: one end of the edge, or what the edge says." })
  readonly names!: string;

  @Field(() => Boolean, { description: "True if they stand outside the claim's quote, in another sentence." })
  readonly inherited!: boolean;
}

@ObjectType("ChainLink", { description: "One of those who passed a claim on." })
export class ChainLinkObject {
  @Field(() => Int, { description: "0 uttered it; the last is the publisher." })
  readonly position!: number;

  @Field(() => ActorObject, { description: "Who." })
  readonly actor!: ActorObject;

  @Field(() => WordsObject, {
    nullable: true,
    description: "The words that attribute it: the Observatory said. Null where the document says it itself.",
  })
  readonly cue!: WordsObject | null;
}

@ObjectType("SupportEdge", { description: "A claim that supports an edge, and its words that do." })
export class SupportEdgeObject extends EdgeFields {
  @Field(() => [SupportingWordsObject], {
    description:
      "Its words that support this edge, by what they name; at most 100. On an edge summed up over events they may name both of its ends.",
  })
  readonly words!: readonly SupportingWordsObject[];

  @Field(() => ClaimObject, { description: "The claim." })
  readonly node!: ClaimObject;
}

const SupportConnection = connectionOf(
  "SupportConnection",
  () => SupportEdgeObject,
  "The claims that support an edge, each once, the first published first: those of the oldest event before others, where it is summed up over events.",
);

export { SupportConnection };

/** What states something has. */
@ObjectType()
export abstract class Stated {
  @Field(() => Int, { description: "Claims that support it: the total of saidBy." })
  readonly supportCount!: number;

  @Field(() => Int, {
    description:
      "Sources that these claims go back to, each once: the roots of their attributions. Publishers that print one text are several here, and one in Event.rootSourceCount.",
  })
  readonly rootSourceCount!: number;

  @Field(() => SupportConnection, { description: "Who says so, in which words." })
  @Takes(() => PageArguments)
  readonly saidBy!: unknown;
}

/** An edge of a list that states something. */
@ObjectType()
export abstract class StatedEdge extends Stated {
  @Field(() => String, { description: cursorDescription })
  readonly cursor!: string;
}

/** What is summed up over events has. Its support is that of all relationships it was derived from. */
@ObjectType()
export abstract class Summed extends Stated {
  @Field(() => Int, { description: "Events it is derived from, of any class." })
  readonly eventCount!: number;

  @Field(() => Int, { description: "Those of them that are incidents." })
  readonly incidentCount!: number;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "The earliest day of these events. Null if all are open.",
  })
  readonly firstDate!: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "The latest day of these events. Null if all are open.",
  })
  readonly lastDate!: string | null;
}

/** An edge of a list that is summed up over events. */
@ObjectType()
export abstract class SummedEdge extends Summed {
  @Field(() => String, { description: cursorDescription })
  readonly cursor!: string;
}
