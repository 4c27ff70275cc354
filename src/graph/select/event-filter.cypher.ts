import { BadInput } from "../../domain/errors.js";
import type {
  DateFilter,
  EventFilter,
  FigureFilter,
  ParticipantFilter,
  PlaceFilterOfEvent,
} from "../../domain/filter.js";
import { boxPredicate } from "./box.cypher.js";
import { relatedToEvent } from "./event-relations.cypher.js";
import { type FigureEnd, type FigureName, figureNames } from "./figure-value.cypher.js";
import type { LedValue } from "./lens-predicates.js";
import { locating } from "./locating.cypher.js";
import { nestedPredicate } from "./nesting.cypher.js";
import { numberInRange } from "./number-in-range.js";
import { referenceId } from "./reference.cypher.js";
import type { StatementBuilder } from "./statement-builder.js";
import { threeValued, twoValued } from "./three-valued.cypher.js";
import { withinPredicate } from "./within.cypher.js";

/** The predicates an event must satisfy: none for no filter. */
export function eventPredicates(filter: unknown, event: string, builder: StatementBuilder): string[] {
  if (filter == null) return [];
  const predicate = eventPredicate(filter as EventFilter, false, event, builder);
  return predicate === "true" ? [] : [predicate];
}

/** A filter as one predicate. It is true or false, never null, so that `not` is exact. */
export function eventPredicate(
  filter: EventFilter,
  negated: boolean,
  event: string,
  builder: StatementBuilder,
): string {
  return nestedPredicate(filter, (one, isNegated) => leaves(one, isNegated, event, builder), negated);
}

function leaves(filter: EventFilter, negated: boolean, event: string, builder: StatementBuilder): string[] {
  const predicates: string[] = [];
  if (filter.date != null) predicates.push(datePredicate(filter.date, negated, event, builder));
  if (filter.place != null) predicates.push(twoValued(negated, isIn(filter.place, event, builder)));
  if (filter.within != null)
    predicates.push(withinPredicate(filter.within, negated, builder, placesOfEvent(event, builder)));
  if (filter.box != null) predicates.push(boxPredicate(filter.box, negated, builder, placesOfEvent(event, builder)));
  if (filter.actor != null) predicates.push(twoValued(negated, takesPart(filter.actor, event, builder)));
  for (const key of ["eventClass", "ploverType", "subEventType", "outcome"] as const) {
    const values = filter[key];
    if (values == null) continue;
    const value = builder.eventValue(event, key);
    predicates.push(twoValued(negated, `coalesce(${value} IN ${builder.parameters.value(values)}, false)`));
  }
  if (filter.weapon != null) {
    const used = `any(weapon IN coalesce(${builder.eventValue(event, "weapons")}, []) WHERE weapon IN ${builder.parameters.value(filter.weapon)})`;
    predicates.push(twoValued(negated, used));
  }
  if (filter.civilianTargeting != null) {
    const value = builder.parameters.value(filter.civilianTargeting);
    predicates.push(
      twoValued(negated, `coalesce(${builder.eventValue(event, "civilianTargeting")}, false) = ${value}`),
    );
  }
  for (const name of figureNames) {
    const figure = filter[name];
    if (figure != null) predicates.push(figurePredicate(figure, negated, event, name, builder));
  }
  for (const [key, property] of [
    ["minEvidence", "claimCount"] as const,
    ["minRootSources", "rootSourceCount"] as const,
  ]) {
    if (filter[key] == null) continue;
    const least = builder.parameters.integer(numberInRange(key, filter, evidence));
    predicates.push(twoValued(negated, `coalesce(${builder.eventValue(event, property)}, 0) >= ${least}`));
  }
  return [...predicates, ...relatedToEvent(filter, negated, event, builder)];
}

const evidence = { least: 1, most: 1_000_000 } as const;

/** An event's date is the span from `earliest` to `latest`, both inclusive and never null. */
function datePredicate(filter: DateFilter, negated: boolean, event: string, builder: StatementBuilder): string {
  const { from, to, certainty } = filter;
  if (from != null && to != null && from > to) {
    throw new BadInput(`The date range begins on ${from}, after it ends on ${to}.`, {
      nextStep: "Swap from and to.",
      at: { in: filter, key: "from" },
    });
  }
  const day = (value: string) => `date(${builder.parameters.value(value)})`;
  const conjunction = (first: (value: string) => string, second: (value: string) => string) =>
    [from == null ? null : first(from), to == null ? null : second(to)].filter((part) => part !== null).join(" AND ") ||
    "true";
  const bounds = (first: LedValue, second: LedValue) =>
    builder.whereEvent(
      event,
      (of) =>
        `(${conjunction(
          (value) => `${of(first)} >= ${day(value)}`,
          (value) => `${of(second)} <= ${day(value)}`,
        )})`,
    );
  return threeValued(
    certainty ?? "DEFINITE",
    negated,
    () => bounds("earliest", "latest"),
    () => bounds("latest", "earliest"),
  );
}

/** A figure is the span of what is said, from none to any number where nothing is said. */
function figurePredicate(
  { atLeast, atMost, certainty }: FigureFilter,
  negated: boolean,
  event: string,
  name: FigureName,
  builder: StatementBuilder,
): string {
  const bounds = (low: FigureEnd, high: FigureEnd) =>
    [
      ...(atLeast == null ? [] : [`${endOf(event, name, low, builder)} >= ${builder.parameters.value(atLeast)}`]),
      ...(atMost == null ? [] : [`${endOf(event, name, high, builder)} <= ${builder.parameters.value(atMost)}`]),
    ].join(" AND ") || "true";
  return threeValued(
    certainty ?? "DEFINITE",
    negated,
    () => `(${bounds("Min", "Max")})`,
    () => `(${bounds("Max", "Min")})`,
  );
}

function endOf(event: string, name: FigureName, end: FigureEnd, builder: StatementBuilder): string {
  const open = end === "Min" ? 0 : Number.MAX_SAFE_INTEGER;
  return `coalesce(${builder.figure(event, name, end)}, ${open})`;
}

/** In the place, or with `withDescendants` (the default) in a place inside it: LOCATED_IN is the closure of AT. */
function isIn(filter: PlaceFilterOfEvent, event: string, builder: StatementBuilder): string {
  const edge = builder.variable("located");
  const id = referenceId("Place", filter, builder);
  const type = locating(filter.withDescendants);
  return `EXISTS { (${event})-[${edge}:${type}]->()${builder.followInline(edge, `${edge}.placeId = ${id}`)} }`;
}

function takesPart(filter: ParticipantFilter, event: string, builder: StatementBuilder): string {
  const edge = builder.variable("takesPart");
  const inRole = filter.roles == null ? [] : [`${edge}.role IN ${builder.parameters.value(filter.roles)}`];
  const id = referenceId("Actor", filter, builder);
  return `EXISTS { (${event})<-[${edge}:PARTICIPATES_IN]-()${builder.followInline(edge, `${edge}.actorId = ${id}`, ...inRole)} }`;
}

/** "There is a place of this event for which `predicate` holds." */
function placesOfEvent(event: string, builder: StatementBuilder) {
  return (predicate: (place: string) => string): string => {
    const [edge, place] = [builder.variable("at"), builder.variable("place")];
    return `EXISTS { (${event})-[${edge}:AT]->(${place}:Place)${builder.followInline(edge, predicate(place))} }`;
  };
}
