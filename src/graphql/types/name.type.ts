import { Field, ObjectType } from "type-graphql";
import { BasisEnum, NameKindEnum } from "../enums.js";

@ObjectType("Name", { description: "One of the names of an actor or place, in its own spelling." })
export class NameObject {
  @Field(() => String, { description: "The name as it is written." })
  readonly value!: string;

  @Field(() => NameKindEnum, { description: "How it stands to the thing it names." })
  readonly kind!: string;

  @Field(() => BasisEnum, {
    nullable: true,
    description: "Whether a document or reference data uses it. Null if not recorded.",
  })
  readonly basis!: string | null;

  @Field(() => String, { nullable: true, description: "BCP 47 language. Null if not known." })
  readonly language!: string | null;

  @Field(() => String, { nullable: true, description: "ISO 15924 script. Null if not known." })
  readonly script!: string | null;
}
