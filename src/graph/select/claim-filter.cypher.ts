import type { ClaimFilter } from "../../domain/filter.js";
import { utcInstant } from "../../domain/page-key.js";
import { eventPredicates } from "./event-filter.cypher.js";
import { nestedPredicate } from "./nesting.cypher.js";
import { referenceId } from "./reference.cypher.js";
import type { StatementBuilder } from "./statement-builder.js";
import { twoValued } from "./three-valued.cypher.js";

/** The predicates a claim must satisfy: none for no filter. */
export function claimPredicates(filter: ClaimFilter, claim: string, builder: StatementBuilder): string[] {
  const predicate = nestedPredicate(filter, (one, negated) => leaves(one, negated, claim, builder));
  return predicate === "true" ? [] : [predicate];
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
    predicates.push(
      `EXISTS { (${claim})-[${link}:ATTRIBUTED_TO]->()${builder.followInline(link, `${link}.sourceId = ${source}`)} }`,
    );
  }
  if (filter.about != null) {
    const [about, tells, event] = [builder.variable("about"), builder.variable("tells"), builder.variable("event")];
    const where = [
      `${tells}.endedAt IS NULL`,
      ...eventPredicates(filter.about, event, builder),
      ...builder.follow(about, tells),
    ];
    predicates.push(
      `EXISTS { (${claim})-[${about}:ABOUT]->(:Account)-[${tells}:ACCOUNT_OF]->(${event}) WHERE ${where.join(" AND ")} }`,
    );
  }
  predicates.push(...publishedBetween(filter, `${claim}.pageKey`, builder));
  return predicates.map((predicate) => twoValued(negated, predicate));
}

/** A `pageKey` begins with the instant of publication, and `|`, which `~` stands behind. */
export function publishedBetween(filter: ClaimFilter, pageKey: string, builder: StatementBuilder): string[] {
  const { publishedFrom: from, publishedTo: to } = filter;
  return [
    ...(from == null ? [] : [`${pageKey} >= ${builder.parameters.value(utcInstant(from))}`]),
    ...(to == null ? [] : [`${pageKey} <= ${builder.parameters.value(`${utcInstant(to)}~`)}`]),
  ];
}
