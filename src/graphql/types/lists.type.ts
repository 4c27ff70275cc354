/** Edges with nothing of their own but the node, and their connections. */
import { GraphQLLocalDate } from "graphql-scalars";
import { createUnionType, Field, Float, Int, ObjectType } from "type-graphql";
import { PageArguments } from "../inputs/page.args.js";
import { Takes } from "../relation.js";
import { ActorObject } from "./actor.type.js";
import { ClaimObject } from "./claim.type.js";
import { connectionOf, EdgeFields, plainEdgeOf } from "./connection.type.js";
import { DocumentObject, SentenceObject } from "./document.type.js";
import { AccountObject, EventObject } from "./event.type.js";
import { PlaceObject } from "./place.type.js";
import { SupportConnection } from "./support.type.js";

const ActorEdge = plainEdgeOf("ActorEdge", () => ActorObject, "An actor in a list.");
const PlaceEdge = plainEdgeOf("PlaceEdge", () => PlaceObject, "A place in a list.");
const EventEdge = plainEdgeOf("EventEdge", () => EventObject, "An event in a list.");
const DocumentEdge = plainEdgeOf("DocumentEdge", () => DocumentObject, "A document in a list.");
const EventClaimEdge = plainEdgeOf("EventClaimEdge", () => ClaimObject, "A claim about an event.");
const EventDocumentEdge = plainEdgeOf("EventDocumentEdge", () => DocumentObject, "A document that tells an event.");
const AccountEdge = plainEdgeOf("AccountEdge", () => AccountObject, "An account of an event.");
const SentenceEdge = plainEdgeOf("SentenceEdge", () => SentenceObject, "A sentence of a document.");
const DocumentClaimEdge = plainEdgeOf("DocumentClaimEdge", () => ClaimObject, "A claim of a document.");
const DocumentEventEdge = plainEdgeOf("DocumentEventEdge", () => EventObject, "An event that a document tells.");

export const ActorConnection = connectionOf("ActorConnection", () => ActorEdge, "Actors.");
export const PlaceConnection = connectionOf("PlaceConnection", () => PlaceEdge, "Places.");
export const EventConnection = connectionOf("EventConnection", () => EventEdge, "Events.");
export const DocumentConnection = connectionOf("DocumentConnection", () => DocumentEdge, "Documents.");
export const EventClaimConnection = connectionOf(
  "EventClaimConnection",
  () => EventClaimEdge,
  "Claims about an event.",
);
export const EventDocumentConnection = connectionOf(
  "EventDocumentConnection",
  () => EventDocumentEdge,
  "Documents that tell an event.",
);
export const AccountConnection = connectionOf("AccountConnection", () => AccountEdge, "Accounts of an event.");
export const SentenceConnection = connectionOf(
  "SentenceConnection",
  () => SentenceEdge,
  "Sentences of a document, in order.",
);
export const DocumentClaimConnection = connectionOf(
  "DocumentClaimConnection",
  () => DocumentClaimEdge,
  "Claims of a document, in the order of its text.",
);
export const DocumentEventConnection = connectionOf(
  "DocumentEventConnection",
  () => DocumentEventEdge,
  "Events that a document tells.",
);

@ObjectType("Dyad", { description: "Two actors that stood on opposing sides of events. Each pair occurs once." })
export class DyadObject {
  @Field(() => ActorObject, { description: "The one whose id comes first." })
  readonly one!: ActorObject;

  @Field(() => ActorObject, { description: "The other." })
  readonly other!: ActorObject;

  @Field(() => Int, { description: "Events they opposed each other in, of any class." })
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

  @Field(() => Int, { description: "Claims that support it: the total of saidBy." })
  readonly supportCount!: number;

  @Field(() => Int, {
    description:
      "Sources that these claims go back to, each once: the roots of their attributions. Publishers that print one text are several here, and one in Event.rootSourceCount.",
  })
  readonly rootSourceCount!: number;

  @Field(() => SupportConnection, { description: "Who says so, in which words, of either's part in these events." })
  @Takes(() => PageArguments)
  readonly saidBy!: unknown;
}

const DyadEdge = plainEdgeOf("DyadEdge", () => DyadObject, "A pair of opponents.");
export const DyadConnection = connectionOf("DyadConnection", () => DyadEdge, "Who fought whom.");

const SearchResult = createUnionType({
  name: "SearchResult",
  description: "What search finds.",
  types: () => [ActorObject, PlaceObject, EventObject, DocumentObject, ClaimObject] as const,
  resolveType: (value) => (value as unknown as { readonly __typename: string }).__typename,
});

@ObjectType("SearchEdge", { description: "Something that was found." })
export class SearchEdge extends EdgeFields {
  @Field(() => Float, { description: "How well it matches: higher is better. Comparable within one answer only." })
  readonly score!: number;

  @Field(() => SearchResult, { description: "What was found." })
  readonly node!: unknown;
}

export const SearchConnection = connectionOf(
  "SearchConnection",
  () => SearchEdge,
  "What was found, the best match first.",
);
