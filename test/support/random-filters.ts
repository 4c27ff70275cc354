/**
 * Random filters on the small world, of a limited number of shapes: which keys a filter has, how they nest and how certain they ask to be is its
 * shape, and makes the text of the statement, which the database plans once. The values are drawn anew each time.
 */
import fc from "fast-check";
import { globalId } from "../../src/domain/global-id.js";
import {
  actors,
  actorTypes,
  bearings,
  countries,
  dayOf,
  documentKinds,
  instant,
  kinds,
  modalities,
  outcomes,
  places,
  placeTypes,
  roles,
  weapons,
} from "./small-world.js";

export type Kind = "Event" | "Actor" | "Place" | "Claim" | "Document";
// biome-ignore lint/suspicious/noExplicitAny: a filter of any type.
type AnyFilter = any;
type Values = fc.Arbitrary<AnyFilter>;

const some = <Value>(values: readonly Value[]) => fc.subarray([...values], { minLength: 1 });
const actor = fc.constantFrom(...actors.map(({ id }) => ({ id })));
const place = fc.constantFrom(...places.map(({ id }) => ({ id })));
const day = fc.integer({ min: 1, max: 12 });
const count = fc.integer({ min: 0, max: 8 });
const position = {
  latitude: fc.integer({ min: 330, max: 370 }).map((tenths) => tenths / 10),
  longitude: fc.integer({ min: 380, max: 420 }).map((tenths) => tenths / 10),
};
const sure = <Fields extends Record<string, Values>>(certainty: string, fields: Fields) =>
  fc.record({ ...fields, certainty: fc.constant(certainty) });
const dates = (certainty: string) =>
  fc
    .tuple(day, fc.integer({ min: 0, max: 6 }))
    .map(([from, length]) => ({ from: dayOf(from), to: dayOf(from + length), certainty }));
const within = (certainty: string) => sure(certainty, { ...position, radiusKm: fc.integer({ min: 7, max: 230 }) });
const box = (certainty: string) =>
  fc
    .record({ ...position, tall: fc.integer({ min: 1, max: 20 }), wide: fc.integer({ min: 1, max: 20 }) })
    .map(({ latitude, longitude, tall, wide }) => ({
      south: latitude,
      west: longitude,
      // Off the grid of places, so that none lies on a side.
      north: latitude + tall / 10 + 0.013,
      east: longitude + wide / 10 + 0.013,
      certainty,
    }))
    .map((one) => ({ ...one, south: one.south - 0.017, west: one.west - 0.017 }));

/** The leaves a filter can have, one value each time. */
const leaves: Readonly<Record<Kind, Readonly<Record<string, readonly [key: string, values: Values]>>>> = {
  Event: {
    definiteDate: ["date", dates("DEFINITE")],
    possibleDate: ["date", dates("POSSIBLE")],
    openDate: ["date", sure("POSSIBLE", { from: day.map(dayOf) })],
    killed: ["killed", sure("DEFINITE", { atLeast: count })],
    possiblyKilled: ["killed", sure("POSSIBLE", { atMost: count })],
    children: ["childrenKilled", sure("DEFINITE", { atLeast: fc.integer({ min: 0, max: 3 }) })],
    eventClass: ["eventClass", some(["INCIDENT", "AGGREGATE"])],
    outcome: ["outcome", some(outcomes)],
    weapon: ["weapon", some(weapons)],
    civilians: ["civilianTargeting", fc.boolean()],
    evidence: ["minEvidence", fc.integer({ min: 1, max: 4 })],
    roots: ["minRootSources", fc.integer({ min: 1, max: 3 })],
    place: ["place", place.map(({ id }) => ({ id, withDescendants: true }))],
    exactPlace: ["place", place.map(({ id }) => ({ id, withDescendants: false }))],
    actor: ["actor", actor],
    actorInRole: ["actor", fc.tuple(actor, some(roles)).map(([{ id }, those]) => ({ id, roles: those }))],
    within: ["within", within("DEFINITE")],
    possiblyWithin: ["within", within("POSSIBLE")],
    box: ["box", box("DEFINITE")],
    possibleBox: ["box", box("POSSIBLE")],
  },
  Actor: {
    actorType: ["actorType", some(actorTypes)],
    country: ["country", some(countries)],
    generic: ["generic", fc.boolean()],
    named: ["named", fc.boolean()],
    name: ["name", actor.map(({ id }) => id)],
  },
  Place: {
    placeType: ["placeType", some(placeTypes)],
    country: ["country", some(countries)],
    named: ["named", fc.boolean()],
    inside: ["inside", place],
    within: ["within", within("DEFINITE")],
    possibleBox: ["box", box("POSSIBLE")],
    lies: ["lies", fc.record({ bearing: some(bearings) })],
    liesTo: ["lies", place.map((of) => ({ of }))],
  },
  Claim: {
    kind: ["kind", some(kinds)],
    modality: ["modality", some(modalities)],
    saidBy: ["saidBy", actor],
    publishedFrom: ["publishedFrom", day.map(instant)],
    publishedTo: ["publishedTo", day.map(instant)],
  },
  Document: {
    kind: ["kind", some(documentKinds)],
    language: ["language", some(["en", "ar"])],
    publisher: ["publisher", actor],
    publishedFrom: ["publishedFrom", day.map(instant)],
  },
};

/** The keys that lead on to another type, and what stands around the filter there. */
const relations: Readonly<
  Record<Kind, Readonly<Record<string, readonly [key: string, to: Kind, around: (inner: Values) => Values]>>>
> = {
  Event: {
    participant: ["participant", "Actor", (is) => fc.record({ is })],
    inRole: ["participant", "Actor", (is) => fc.record({ is, roles: some(roles) })],
    participants: ["participant", "Actor", (is) => fc.record({ is, atLeast: fc.integer({ min: 2, max: 3 }) })],
    scene: ["scene", "Place", (is) => fc.record({ is })],
    claim: ["claim", "Claim", (is) => fc.record({ is })],
    claims: ["claim", "Claim", (is) => fc.record({ is, atLeast: fc.integer({ min: 2, max: 3 }) })],
  },
  Actor: {
    takesPartIn: ["takesPartIn", "Event", (inner) => inner],
    activity: ["activity", "Event", (is) => fc.record({ is, atLeast: fc.integer({ min: 2, max: 5 }) })],
    inRole: ["activity", "Event", (is) => fc.record({ is, roles: some(roles) })],
    says: ["says", "Claim", (is) => fc.record({ is, atLeast: fc.integer({ min: 2, max: 5 }) })],
  },
  Place: {
    event: ["event", "Event", (is) => fc.record({ is, withDescendants: fc.constant(true) })],
    events: [
      "event",
      "Event",
      (is) => fc.record({ is, withDescendants: fc.constant(false), atLeast: fc.integer({ min: 2, max: 3 }) }),
    ],
  },
  Claim: {
    about: ["about", "Event", (inner) => inner],
    source: ["source", "Actor", (is) => fc.record({ is, first: fc.constant(false) })],
    first: ["source", "Actor", (is) => fc.record({ is, first: fc.constant(true) })],
    document: ["document", "Document", (inner) => inner],
  },
  Document: {},
};

/** What a filter of a shape has, at every depth. */
interface Shape {
  readonly leaves: readonly string[];
  readonly and: readonly Shape[] | null;
  readonly or: readonly Shape[] | null;
  readonly not: Shape | null;
  readonly related: { readonly name: string; readonly is: Shape } | null;
}

function shapes(kind: Kind, depth: number): fc.Arbitrary<Shape> {
  const inner = depth === 0 ? null : shapes(kind, depth - 1);
  const list = inner === null ? fc.constant(null) : fc.option(fc.array(inner, { maxLength: 2 }), { freq: 1 });
  const names = Object.keys(relations[kind]);
  return fc.record({
    leaves: fc.subarray(Object.keys(leaves[kind]), { minLength: depth === 0 ? 1 : 0, maxLength: 2 }),
    and: list,
    or: list,
    not: inner === null ? fc.constant(null) : fc.option(inner, { freq: 1 }),
    related:
      depth === 0 || names.length === 0
        ? fc.constant(null)
        : fc.option(
            fc
              .constantFrom(...names)
              .chain((name) => shapes(relations[kind][name]?.[1] ?? "Event", depth - 1).map((is) => ({ name, is }))),
            { freq: 2 },
          ),
  });
}

function filled(kind: Kind, shape: Shape): Values {
  const parts: Record<string, Values> = {};
  for (const name of shape.leaves) {
    const found = leaves[kind][name];
    if (found !== undefined) parts[found[0]] = found[1];
  }
  if (shape.and !== null) parts["and"] = fc.tuple(...shape.and.map((one) => filled(kind, one)));
  if (shape.or !== null) parts["or"] = fc.tuple(...shape.or.map((one) => filled(kind, one)));
  if (shape.not !== null) parts["not"] = filled(kind, shape.not);
  if (shape.related !== null) {
    const [key, to, around] = relations[kind][shape.related.name] ?? [];
    if (key !== undefined && to !== undefined && around !== undefined)
      parts[key] = around(filled(to, shape.related.is));
  }
  return fc.record(parts);
}

/** Filters of so many shapes. */
export function randomFilters(kind: Kind, shapeCount: number, seed: number): Values {
  const some = fc.sample(shapes(kind, 2), { numRuns: shapeCount, seed });
  return fc.oneof(...some.map((shape) => filled(kind, shape)));
}

const referencesTo: Readonly<Record<string, "Actor" | "Place">> = {
  place: "Place",
  inside: "Place",
  of: "Place",
  actor: "Actor",
  saidBy: "Actor",
  publisher: "Actor",
};

/** The same filter as a client gives it: with global ids. */
export function asAsked(filter: AnyFilter, under = ""): AnyFilter {
  if (Array.isArray(filter)) return filter.map((one) => asAsked(one, under));
  if (filter === null || typeof filter !== "object") return filter;
  const type = referencesTo[under];
  return Object.fromEntries(
    Object.entries(filter).map(([key, value]) => [
      key,
      key === "id" && type !== undefined ? globalId(type, String(value)) : asAsked(value, key),
    ]),
  );
}
