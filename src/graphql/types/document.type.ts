import { GraphQLDateTimeISO } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { DocumentKindEnum, SectionEnum } from "../enums.js";
import { NodeInterface } from "./node.interface.js";

@ObjectType("Document", { implements: NodeInterface, description: "A report, as it was published." })
export class DocumentObject extends NodeInterface {
  @Field(() => String, { nullable: true, description: "The headline. Null if it has none." })
  readonly title!: string | null;

  @Field(() => DocumentKindEnum, { description: "What kind of document it is." })
  readonly kind!: string;

  @Field(() => String, { description: "BCP 47 language." })
  readonly language!: string;

  @Field(() => String, { nullable: true, description: "Where it was published. Null if not given." })
  readonly url!: string | null;

  @Field(() => GraphQLDateTimeISO, { description: "When it was published (UTC)." })
  readonly publishedAt!: string;

  @Field(() => GraphQLDateTimeISO, { description: "When the graph recorded it (UTC)." })
  readonly recordedAt!: string;

  @Field(() => Int, { description: "Length of the text in UTF-16 code units." })
  readonly length!: number;

  @Field(() => String, { description: "The whole text, unchanged: the offsets of quotes and words count in it." })
  readonly text!: string;
}

@ObjectType("Review", {
  description:
    "A person's word on what an engine found in a document. The newest one holds; those before it stand for the record.",
})
export class ReviewObject {
  @Field(() => String, { description: "Who reviewed it." })
  readonly by!: string;

  @Field(() => GraphQLDateTimeISO, { description: "When the graph recorded it (UTC)." })
  readonly recordedAt!: string;

  @Field(() => [String], { description: "What was corrected, a sentence for each. Everything else was accepted." })
  readonly corrections!: readonly string[];
}

@ObjectType("Sentence", { description: "A sentence of a document." })
export class SentenceObject {
  @Field(() => Int, { description: "Its place in the document." })
  readonly ordinal!: number;

  @Field(() => Int, { description: "Where it begins in the text, in UTF-16 code units." })
  readonly start!: number;

  @Field(() => Int, { description: "Where it ends, exclusive, in UTF-16 code units." })
  readonly end!: number;

  @Field(() => SectionEnum, { description: "What part of the document it belongs to." })
  readonly section!: string;

  @Field(() => String, { description: "Its words." })
  readonly text!: string;
}
