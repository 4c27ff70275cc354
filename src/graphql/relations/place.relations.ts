import { Resolver } from "type-graphql";
import { NamesBySourceArguments, PlaceActorsArguments, PlaceEventsArguments } from "../inputs/list.args.js";
import { PageArguments } from "../inputs/page.args.js";
import { Relation } from "../relation.js";
import { ControlTimelineObject } from "../types/control-timeline.type.js";
import {
  BearingConnection,
  PlaceActorConnection,
  PlaceChildConnection,
  PlaceEventConnection,
} from "../types/edges.type.js";
import { NameObject } from "../types/name.type.js";
import { NameUseConnection } from "../types/name-use.type.js";
import { PlaceObject } from "../types/place.type.js";

/** Where a place leads to. */
@Resolver(() => PlaceObject)
export class PlaceRelations {
  @Relation(() => [NameObject], { description: "Its names, the one Sitrep shows first; at most 100." })
  readonly names!: unknown;

  @Relation(() => NameUseConnection, {
    takes: () => NamesBySourceArguments,
    description: "Who calls it what, how often, first and last, and in which words: the most used first.",
  })
  readonly namesBySource!: unknown;

  @Relation(() => PlaceObject, {
    nullable: true,
    description: "The smallest place that contains it. Null for a country, or if not known.",
  })
  readonly parent!: unknown;

  @Relation(() => [PlaceObject], {
    description: "The places that contain it, from the nearest to the country; at most 20.",
  })
  readonly ancestors!: unknown;

  @Relation(() => PlaceChildConnection, {
    takes: () => PageArguments,
    description: "Places directly inside it, by name.",
  })
  readonly children!: unknown;

  @Relation(() => PlaceEventConnection, {
    takes: () => PlaceEventsArguments,
    description: "Events there and in places inside it.",
  })
  readonly events!: unknown;

  @Relation(() => PlaceActorConnection, {
    takes: () => PlaceActorsArguments,
    description: "Actors of events there and in places inside it, the one with most events first.",
  })
  readonly actors!: unknown;

  @Relation(() => ControlTimelineObject, {
    description:
      "Who held it, from when to when, on what evidence, and where that is contested: from outcomes of events there and claims of control.",
  })
  readonly controlTimeline!: unknown;

  @Relation(() => BearingConnection, {
    takes: () => PageArguments,
    description: "How this place lies to others: what it is near, or overlooks.",
  })
  readonly bearings!: unknown;

  @Relation(() => BearingConnection, {
    takes: () => PageArguments,
    description: "How others lie to this place: what is near it, or overlooks it.",
  })
  readonly surroundings!: unknown;
}
