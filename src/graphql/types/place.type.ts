import { Field, Float, ObjectType } from "type-graphql";
import { CoordinateBasisEnum, PlaceTypeEnum } from "../enums.js";
import { NodeInterface } from "./node.interface.js";

@ObjectType("Location", { description: "Coordinates, with how far off they may be." })
export class LocationObject {
  @Field(() => Float, { description: "Degrees, WGS 84, from -90 to 90." })
  readonly latitude!: number;

  @Field(() => Float, { description: "Degrees, WGS 84, from -180 to 180." })
  readonly longitude!: number;

  @Field(() => Float, {
    nullable: true,
    description: "Metres around the coordinates within which the place lies. Null if not known.",
  })
  readonly uncertaintyM!: number | null;

  @Field(() => CoordinateBasisEnum, {
    nullable: true,
    description: "Where the coordinates come from. Null if not recorded.",
  })
  readonly basis!: string | null;
}

@ObjectType("Place", { implements: NodeInterface, description: "A country, division, settlement, facility or spot." })
export class PlaceObject extends NodeInterface {
  @Field(() => String, { description: "The name Sitrep shows." })
  readonly name!: string;

  @Field(() => PlaceTypeEnum, { description: "What kind of place it is." })
  readonly placeType!: string;

  @Field(() => Boolean, {
    description: "False for a common noun: a hill, a school. Such a place belongs to one document.",
  })
  readonly named!: boolean;

  @Field(() => String, { nullable: true, description: "ISO 3166-1 alpha-3 code of its country. Null if not known." })
  readonly country!: string | null;

  @Field(() => LocationObject, { nullable: true, description: "Where it is. Null if no coordinates are known." })
  readonly location!: LocationObject | null;
}
