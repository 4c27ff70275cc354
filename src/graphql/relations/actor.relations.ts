import { Resolver } from "type-graphql";
import {
  ActorEventsArguments,
  ActorPlacesArguments,
  CoActorsArguments,
  NamesBySourceArguments,
  StatementsArguments,
  SummedArguments,
} from "../inputs/list.args.js";
import { PageArguments } from "../inputs/page.args.js";
import { Relation } from "../relation.js";
import { ActorObject } from "../types/actor.type.js";
import {
  ActorCandidateConnection,
  ActorEventConnection,
  ActorPlaceConnection,
  CoActorConnection,
  SharedOpponentConnection,
  StatementConnection,
} from "../types/edges.type.js";
import { NameObject } from "../types/name.type.js";
import { NameUseConnection } from "../types/name-use.type.js";
import { SimilarActorConnection } from "../types/similar-actor.type.js";

/** Where an actor leads to. */
@Resolver(() => ActorObject)
export class ActorRelations {
  @Relation(() => [NameObject], { description: "Its names, the one Sitrep shows first; at most 100." })
  readonly names!: unknown;

  @Relation(() => NameUseConnection, {
    takes: () => NamesBySourceArguments,
    description: "Who calls it what, how often, first and last, and in which words: the most used first.",
  })
  readonly namesBySource!: unknown;

  @Relation(() => ActorObject, {
    nullable: true,
    description: "The organisation it is a part of. Null if none is known.",
  })
  readonly partOf!: unknown;

  @Relation(() => ActorCandidateConnection, {
    takes: () => PageArguments,
    description:
      "Actors that may be the same, since they have a name in common with it, by name. Candidates from data sets: who is one with whom is not decided.",
  })
  readonly mayBe!: unknown;

  @Relation(() => ActorEventConnection, {
    takes: () => ActorEventsArguments,
    description: "Events it took part in. An event stands once for each of the actor's roles.",
  })
  readonly events!: unknown;

  @Relation(() => ActorPlaceConnection, {
    takes: () => ActorPlacesArguments,
    description: "Places its events were at, the place with most events first.",
  })
  readonly places!: unknown;

  @Relation(() => CoActorConnection, {
    takes: () => CoActorsArguments,
    description: "Actors of the same events, the one with most events in common first.",
  })
  readonly coActors!: unknown;

  @Relation(() => SharedOpponentConnection, {
    takes: () => SummedArguments,
    description: "Actors that fought the same enemies, the one with most such events first.",
  })
  readonly sharedOpponents!: unknown;

  @Relation(() => SimilarActorConnection, {
    takes: () => SummedArguments,
    description:
      "Actors that were at the same places and fought the same opponents, the most similar first. The newest 1,000 events of each are compared.",
  })
  readonly similarActors!: unknown;

  @Relation(() => StatementConnection, {
    takes: () => StatementsArguments,
    description: "Claims it uttered or passed on.",
  })
  readonly statements!: unknown;
}
