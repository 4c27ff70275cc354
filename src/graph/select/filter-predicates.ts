import { actorPredicate } from "./actor-filter.cypher.js";
import { claimPredicate } from "./claim-filter.cypher.js";
import { documentPredicate } from "./document-filter.cypher.js";
import { eventPredicate } from "./event-filter.cypher.js";
import { placePredicate } from "./place-filter.cypher.js";
import type { CompileFilter } from "./statement-builder.js";

/** How a filter on each type of node is compiled. */
export const filterPredicates: CompileFilter = {
  Actor: actorPredicate,
  Place: placePredicate,
  Event: eventPredicate,
  Claim: claimPredicate,
  Document: documentPredicate,
};
