import { GraphQLDateTimeISO } from "graphql-scalars";
import { Field, Float, Int, ObjectType } from "type-graphql";
import {
  AttributionKindEnum,
  CasualtyKindEnum,
  ClaimKindEnum,
  CountUnitEnum,
  ModalityEnum,
  QualifierEnum,
  VictimGroupEnum,
} from "../enums.js";
import { NodeInterface } from "./node.interface.js";

@ObjectType("ClaimFigure", { description: "The figure a claim states: casualties, a share of them, or a count." })
export class ClaimFigureObject {
  @Field(() => CasualtyKindEnum, {
    nullable: true,
    description: "What happened to the persons counted. Null if no persons are.",
  })
  readonly casualty!: string | null;

  @Field(() => Int, { nullable: true, description: "At least so many. Null if not stated." })
  readonly min!: number | null;

  @Field(() => Int, { nullable: true, description: "At most so many. Null if not stated." })
  readonly max!: number | null;

  @Field(() => QualifierEnum, { nullable: true, description: "How the number is worded. Null if not recorded." })
  readonly qualifier!: string | null;

  @Field(() => VictimGroupEnum, {
    nullable: true,
    description: "Whom it counts. Null if no persons are counted, or the group is of another kind.",
  })
  readonly victimGroup!: string | null;

  @Field(() => CountUnitEnum, { nullable: true, description: "What is counted, if not casualties. Null otherwise." })
  readonly unit!: string | null;

  @Field(() => Float, { nullable: true, description: "A share, from 0 to 1. Null if no share is stated." })
  readonly share!: number | null;
}

@ObjectType("Claim", {
  implements: NodeInterface,
  description: "One statement of one document, in its own words, with everyone who passed it on.",
})
export class ClaimObject extends NodeInterface {
  @Field(() => ClaimKindEnum, { description: "What it states." })
  readonly kind!: string;

  @Field(() => ModalityEnum, { description: "How firmly it is stated." })
  readonly modality!: string;

  @Field(() => AttributionKindEnum, { description: "What kind of source it goes back to." })
  readonly attributionKind!: string;

  @Field(() => Boolean, { description: "True if the quote is direct speech." })
  readonly directQuote!: boolean;

  @Field(() => String, { description: "The very words: the document's text from start to end." })
  readonly quote!: string;

  @Field(() => Int, { description: "Where the quote begins in the text, in UTF-16 code units." })
  readonly start!: number;

  @Field(() => Int, { description: "Where the quote ends in the text, exclusive, in UTF-16 code units." })
  readonly end!: number;

  @Field(() => ClaimFigureObject, { nullable: true, description: "The figure it states. Null if it states none." })
  readonly figure!: ClaimFigureObject | null;

  @Field(() => Float, { description: "How sure extraction is, from 0 to 1." })
  readonly confidence!: number;

  @Field(() => String, { description: "What extracted it." })
  readonly extractor!: string;

  @Field(() => String, { description: "Version of what extracted it." })
  readonly extractorVersion!: string;

  @Field(() => GraphQLDateTimeISO, { description: "When its document was published (UTC)." })
  readonly publishedAt!: string;

  @Field(() => GraphQLDateTimeISO, { description: "When the graph recorded it (UTC)." })
  readonly recordedAt!: string;

  @Field(() => GraphQLDateTimeISO, {
    nullable: true,
    description: "When a newer extraction replaced it (UTC). Null if it stands.",
  })
  readonly supersededAt!: string | null;
}
