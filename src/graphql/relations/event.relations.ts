import { Resolver } from "type-graphql";
import { EventClaimsArguments, EventPlacesArguments, ParticipantsArguments } from "../inputs/list.args.js";
import { PageArguments, TimeOrderedArguments } from "../inputs/page.args.js";
import { Relation } from "../relation.js";
import { CasualtyLedgerObject } from "../types/casualty-ledger.type.js";
import { DecisionObject } from "../types/decision.type.js";
import { DocumentObject } from "../types/document.type.js";
import {
  EventOverlapConnection,
  EventPartConnection,
  EventPlaceConnection,
  ParticipantConnection,
} from "../types/edges.type.js";
import { AccountObject, EventObject } from "../types/event.type.js";
import { AccountConnection, EventClaimConnection, EventDocumentConnection } from "../types/lists.type.js";

/** Where an event leads to. */
@Resolver(() => EventObject)
export class EventRelations {
  @Relation(() => ParticipantConnection, {
    takes: () => ParticipantsArguments,
    description: "Who took part. An actor stands once for each of its roles.",
  })
  readonly participants!: unknown;

  @Relation(() => EventPlaceConnection, { takes: () => EventPlacesArguments, description: "Where it took place." })
  readonly places!: unknown;

  @Relation(() => EventClaimConnection, { takes: () => EventClaimsArguments, description: "What is claimed about it." })
  readonly claims!: unknown;

  @Relation(() => CasualtyLedgerObject, {
    description: "All figures given for it side by side, and how they stand to one another.",
  })
  readonly casualtyLedger!: unknown;

  @Relation(() => EventDocumentConnection, {
    takes: () => TimeOrderedArguments,
    description: "Documents that tell it.",
  })
  readonly documents!: unknown;

  @Relation(() => AccountConnection, { takes: () => PageArguments, description: "How each document tells it." })
  readonly accounts!: unknown;

  @Relation(() => [DecisionObject], {
    description: "Why its accounts are one event, and which others were kept apart from it: newest first, at most 100.",
  })
  readonly decisions!: unknown;

  @Relation(() => EventObject, {
    nullable: true,
    description: "The aggregate or campaign it is a part of. Null if none is known.",
  })
  readonly partOf!: unknown;

  @Relation(() => EventPartConnection, { takes: () => PageArguments, description: "Events that are a part of it." })
  readonly parts!: unknown;

  @Relation(() => EventOverlapConnection, {
    takes: () => PageArguments,
    description: "Events that may be the same, or be contained in one another: adding them up may count twice.",
  })
  readonly possibleOverlaps!: unknown;
}

@Resolver(() => AccountObject)
export class AccountRelations {
  @Relation(() => DocumentObject, { description: "The document that tells it." })
  readonly document!: unknown;
}
