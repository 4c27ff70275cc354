import type { ClaimFilter } from "../../domain/filter.js";
import { nestedPredicate } from "./nesting.cypher.js";
import { publishedBetween } from "./page-range.cypher.js";
import { referenceId } from "./reference.cypher.js";
import { relatedPredicate } from "./related.cypher.js";
import type { StatementBuilder } from "./statement-builder.js";
import { twoValued } from "./three-valued.cypher.js";

/** The predicates a claim must satisfy: none for no filter. */
export function claimPredicates(filter: ClaimFilter, claim: string, builder: StatementBuilder): string[] {
  const predicate = claimPredicate(filter, false, claim, builder);
  return predicate === "true" ? [] : [predicate];
}

/** A filter as one predicate, never null. */
export function claimPredicate(
  filter: ClaimFilter,
  negated: boolean,
  claim: string,
  builder: StatementBuilder,
): string {
  return nestedPredicate(filter, (one, isNegated) => leaves(one, isNegated, claim, builder), negated);
}

function leaves(filter: ClaimFilter, negated: boolean, claim: string, builder: StatementBuilder): string[] {
  const predicates: string[] = [];
  for (const key of ["kind", "modality"] as const) {
    const values = filter[key];
    if (values != null) predicates.push(`coalesce(${claim}.${key} IN ${builder.parameters.value(values)}, false)`);
  }
  if (filter.saidBy != null) {
    const link = builder.variable("link");
    const source = referenceId("Actor", filter.saidBy, builder);
    predicates.push(`EXISTS { (${claim})-[${link}:ATTRIBUTED_TO]->() WHERE ${link}.sourceId = ${source} }`);
  }
  predicates.push(...publishedBetween(filter, `${claim}.pageKey`, builder));
  return [
    ...predicates.map((predicate) => twoValued(negated, predicate)),
    ...relatedToClaim(filter, negated, claim, builder),
  ];
}

/** What leads on to its sources, the event it is about, and its document. */
function relatedToClaim(filter: ClaimFilter, negated: boolean, claim: string, builder: StatementBuilder): string[] {
  const predicates: string[] = [];
  if (filter.source != null) {
    const [link, node] = [builder.variable("link"), builder.variable("actor")];
    predicates.push(
      relatedPredicate(
        {
          type: "Actor",
          node,
          is: filter.source.is,
          pattern: `(${claim})-[${link}:ATTRIBUTED_TO]->(${node})`,
          where: filter.source.first === true ? [`${link}.position = 0`] : [],
        },
        negated,
        builder,
      ),
    );
  }
  if (filter.about != null) {
    const [tells, node] = [builder.variable("tells"), builder.variable("event")];
    predicates.push(
      relatedPredicate(
        {
          type: "Event",
          node,
          is: filter.about,
          // Without the label the planner asks this before what the claim itself tells.
          pattern: `(${claim})-[:ABOUT]->(:Account)-[${tells}:ACCOUNT_OF]->(${node})`,
          where: [`${tells}.endedAt IS NULL`],
        },
        negated,
        builder,
      ),
    );
  }
  if (filter.document != null) {
    const node = builder.variable("document");
    predicates.push(
      relatedPredicate(
        {
          type: "Document",
          node,
          is: filter.document,
          pattern: `(${claim})-[:QUOTED_FROM]->(${node})`,
          where: [],
        },
        negated,
        builder,
      ),
    );
  }
  return predicates;
}
