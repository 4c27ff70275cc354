/** The graph as a walker sees it: which kinds of node and edge a search may pass. */
import type { NamedPart } from "./named-part.js";
import type { NodeType } from "./selection.js";
import type { Vocabulary } from "./vocabulary/vocabulary.js";

/** Kinds of node that a path may pass. */
export const passableNodes = {
  ACTOR: "Actors.",
  PLACE: "Places, countries left out: nearly everything lies in one.",
  COUNTRY: "Places that are countries.",
  EVENT: "Events.",
  OWN_CLAIM:
    "Claims that an actor at one end uttered or passed on, its newest 1,000: what it spoke of. Not what it published for others.",
  CLAIM: "Any claims, over the accounts they are about.",
  DOCUMENT: "Documents, over the accounts they give of events.",
} as const satisfies Vocabulary;
export type PassableNode = keyof typeof passableNodes;

/** What a path passes unless it is told otherwise. */
export const usuallyPassed: readonly PassableNode[] = ["ACTOR", "PLACE", "EVENT", "OWN_CLAIM"];

/**
 * Kinds of edge: the relationships of the projection, and of the record where documents or claims may be passed. LOCATED_IN is not among
 * them: it is the closure of AT and WITHIN, which lead the same way step by step.
 */
export const graphEdgeKinds = {
  PARTICIPATES_IN: "From an actor to an event it took part in.",
  AT: "From an event to a place of it.",
  WITHIN: "From a place to the place it lies directly in.",
  BEARING_OF: "From a place to the place that it is told to lie to, such as south of.",
  PART_OF: "From an event to the event, or from an actor to the organisation, that it is a part of.",
  POSSIBLE_OVERLAP: "Between two events that may be one, or contain one another.",
  CONTROLS: "From an actor to a place that it is told to hold.",
  ACCOUNT_OF: "From an account to the event it tells.",
  TOLD_IN: "From an account to its document.",
  PUBLISHED_BY: "From a document to its publisher.",
  ABOUT: "From a claim to the account it is about.",
  ATTRIBUTED_TO: "From a claim to an actor that uttered it or passed it on.",
  QUOTED_FROM: "From a claim to its document.",
} as const satisfies Vocabulary;
export type GraphEdgeKind = keyof typeof graphEdgeKinds;

/** The edges that state something of the world; the others are those of the record. */
export const projectedEdgeKinds = [
  "PARTICIPATES_IN",
  "AT",
  "WITHIN",
  "BEARING_OF",
  "PART_OF",
  "POSSIBLE_OVERLAP",
  "CONTROLS",
] as const satisfies readonly GraphEdgeKind[];
export type ProjectedEdgeKind = (typeof projectedEdgeKinds)[number];

/** What the words that support an edge of a kind name. */
export const namedByEdge: Readonly<Record<ProjectedEdgeKind, NamedPart>> = {
  PARTICIPATES_IN: "ACTOR",
  AT: "PLACE",
  WITHIN: "PLACE",
  BEARING_OF: "BEARING",
  PART_OF: "EVENT",
  POSSIBLE_OVERLAP: "EVENT",
  CONTROLS: "ACTOR",
};

/** The edges of the record that lead to nodes of a kind. */
export const recordEdgesOf: Readonly<Record<"OWN_CLAIM" | "CLAIM" | "DOCUMENT", readonly GraphEdgeKind[]>> = {
  OWN_CLAIM: ["ACCOUNT_OF", "ABOUT", "ATTRIBUTED_TO"],
  CLAIM: ["ACCOUNT_OF", "ABOUT", "ATTRIBUTED_TO"],
  DOCUMENT: ["ACCOUNT_OF", "TOLD_IN", "PUBLISHED_BY"],
};

/** Types of node that a question about the graph starts from. */
export const endTypes = ["Actor", "Place", "Event"] as const satisfies readonly NodeType[];
export type EndType = (typeof endTypes)[number];

/** A neighbourhood holds at most so many nodes: more than can be looked at. */
export const mostNodesAround = 300;

/** Why an answer does not hold all there is. */
export const truncationReasons = {
  LIMIT: "There is more than the limit that was asked for.",
  EDGES: "More edges lie around the ends than are walked; there may be other paths, stronger or even shorter ones.",
  PER_KIND: "A node has more edges of one kind than were asked for; the best supported were taken.",
  NODES: "There are more than 300 nodes; those that the best supported edges lead to were taken, the nearer first.",
} as const satisfies Vocabulary;
