import { GraphQLDateTimeISO } from "graphql-scalars";
import { Field, Int, ObjectType } from "type-graphql";
import { MentionKindEnum } from "../enums.js";
import { PageArguments } from "../inputs/page.args.js";
import { Takes } from "../relation.js";
import { ActorObject } from "./actor.type.js";
import { connectionOf, EdgeFields } from "./connection.type.js";
import { DocumentObject } from "./document.type.js";

@ObjectType("NamingEdge", { description: "A document, and words in it by which a source calls an actor or place." })
export class NamingEdge extends EdgeFields {
  @Field(() => String, { description: "The words." })
  readonly text!: string;

  @Field(() => Int, { description: "Where they begin in the document's text, in UTF-16 code units." })
  readonly start!: number;

  @Field(() => Int, { description: "Where they end, exclusive, in UTF-16 code units." })
  readonly end!: number;

  @Field(() => MentionKindEnum, { description: "How they name it." })
  readonly kind!: string;

  @Field(() => DocumentObject, { description: "The document they stand in." })
  readonly node!: DocumentObject;
}

const NamingConnection = connectionOf(
  "NamingConnection",
  () => NamingEdge,
  "Words by which a source calls an actor or place, the first published first.",
);

@ObjectType("NameUseEdge", { description: "A source, and a name by which it calls an actor or place." })
export class NameUseEdge extends EdgeFields {
  @Field(() => String, {
    description:
      "The shortest of its names that stands in the words, one for all spellings that fold alike; the words themselves where none does.",
  })
  readonly name!: string;

  @Field(() => Int, { description: "How often." })
  readonly useCount!: number;

  @Field(() => GraphQLDateTimeISO, { description: "When the first document in which it does was published (UTC)." })
  readonly firstAt!: string;

  @Field(() => GraphQLDateTimeISO, { description: "When the last one was (UTC)." })
  readonly lastAt!: string;

  @Field(() => NamingConnection, { description: "The words, each with its document." })
  @Takes(() => PageArguments)
  readonly mentions!: unknown;

  @Field(() => ActorObject, {
    description:
      "The source: of direct speech whoever uttered it first; of all other words, indirect speech and insertions in square brackets included, the publisher.",
  })
  readonly node!: ActorObject;
}

export const NameUseConnection = connectionOf(
  "NameUseConnection",
  () => NameUseEdge,
  "Who calls an actor or place what.",
);
