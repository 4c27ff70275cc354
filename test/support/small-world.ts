/** A small graph in memory, of everything that filters look at, and how it is written to the database. */
import fc from "fast-check";
import { publicationDays } from "../../src/domain/publication-days.js";
import type { TestGraph } from "./use-graph.js";

export interface WorldActor {
  readonly id: string;
  readonly actorType: string;
  readonly country: string | null;
  readonly generic: boolean;
  readonly named: boolean;
}
export interface WorldPlace {
  readonly id: string;
  readonly placeType: string;
  readonly country: string | null;
  readonly named: boolean;
  readonly parent: string | null;
  /** Degrees, and metres of uncertainty. */
  readonly location: { readonly latitude: number; readonly longitude: number; readonly uncertaintyM: number } | null;
  readonly lies: { readonly bearing: string; readonly to: string } | null;
}
/** What is known of a number of persons. */
export type Figure = readonly [number, number] | "NONE_REPORTED" | "UNKNOWN";
export interface WorldEvent {
  readonly id: string;
  /** Days of December 2014. */
  readonly earliest: number;
  readonly latest: number;
  readonly killed: Figure;
  readonly childrenKilled: readonly [number, number] | null;
  readonly eventClass: string;
  readonly outcome: string | null;
  readonly weapons: readonly string[];
  readonly civilianTargeting: boolean;
  readonly participants: readonly { readonly actor: string; readonly role: string }[];
  readonly places: readonly string[];
}
export interface WorldDocument {
  readonly id: string;
  readonly kind: string;
  readonly language: string;
  readonly publisher: string;
  readonly day: number;
}
export interface WorldClaim {
  readonly id: string;
  readonly kind: string;
  readonly modality: string;
  readonly document: string;
  readonly event: string | null;
  /** Who said it, before its publisher. */
  readonly sources: readonly string[];
  readonly isSuperseded: boolean;
}

export const actorTypes = ["REBEL_GROUP", "STATE_FORCES", "MONITORING_GROUP"] as const;
export const placeTypes = ["CITY", "VILLAGE", "TERRAIN"] as const;
export const countries = ["SYR", "IRQ"] as const;
export const roles = ["ATTACKER", "TARGET", "BELLIGERENT"] as const;
export const outcomes = ["TERRITORY_SEIZED", "REPELLED"] as const;
export const weapons = ["MORTAR", "TANK"] as const;
export const kinds = ["OCCURRENCE", "CASUALTY"] as const;
export const modalities = ["ASSERTED", "DENIED", "UNKNOWN"] as const;
export const bearings = ["NORTH_OF", "OVERLOOKING"] as const;
export const documentKinds = ["NEWS", "STATEMENT"] as const;
export const instant = (day: number) => `2014-12-${String(day).padStart(2, "0")}T08:00:00.000Z`;
export const dayOf = (day: number) => instant(day).slice(0, 10);

function sample<Thing>(
  count: number,
  seed: number,
  thing: fc.Arbitrary<Thing>,
  stem: string,
): (Thing & { id: string })[] {
  return fc
    .sample(thing, { numRuns: count, seed })
    .map((one, index) => ({ ...one, id: `${stem}${String(index).padStart(2, "0")}` }));
}

const country = fc.constantFrom(...countries, null);
export const actors: readonly WorldActor[] = sample(
  8,
  1,
  fc.record({
    actorType: fc.constantFrom(...actorTypes),
    country,
    generic: fc.boolean(),
    named: fc.boolean(),
  }),
  "actor",
);
const actorIds = actors.map(({ id }) => id);

const bare = sample(
  9,
  2,
  fc.record({
    placeType: fc.constantFrom(...placeTypes),
    country,
    named: fc.boolean(),
    up: fc.integer({ min: 0, max: 8 }),
    location: fc.option(
      fc.record({
        latitude: fc.integer({ min: 330, max: 370 }).map((tenths) => tenths / 10),
        longitude: fc.integer({ min: 380, max: 420 }).map((tenths) => tenths / 10),
        uncertaintyM: fc.constantFrom(0, 5_000, 40_000),
      }),
      { freq: 3 },
    ),
    bearing: fc.option(fc.tuple(fc.constantFrom(...bearings), fc.integer({ min: 0, max: 8 }))),
  }),
  "place",
);
export const places: readonly WorldPlace[] = bare.map(({ up, bearing, ...place }, index) => ({
  ...place,
  // Only what came before it, so that nothing lies inside itself.
  parent: up < index ? (bare[up]?.id ?? null) : null,
  lies: bearing === null || bearing[1] === index ? null : { bearing: bearing[0], to: bare[bearing[1]]?.id ?? "" },
}));

export const events: readonly WorldEvent[] = sample(
  24,
  3,
  fc
    .record({
      span: fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 4 })),
      killed: fc.oneof(
        fc
          .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 4 }))
          .map(([least, more]) => [least, least + more] as const),
        fc.constantFrom("NONE_REPORTED" as const, "UNKNOWN" as const),
      ),
      childrenKilled: fc.option(
        fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 2 })).map(([a, b]) => [a, a + b] as const),
      ),
      eventClass: fc.constantFrom("INCIDENT", "AGGREGATE"),
      outcome: fc.constantFrom(...outcomes, null),
      weapons: fc.subarray([...weapons]),
      civilianTargeting: fc.boolean(),
      participants: fc.uniqueArray(
        fc.record({ actor: fc.constantFrom(...actorIds), role: fc.constantFrom(...roles) }),
        { maxLength: 4, selector: ({ actor, role }) => `${actor} ${role}` },
      ),
      places: fc.subarray(
        places.map(({ id }) => id),
        { maxLength: 2 },
      ),
    })
    .map(({ span: [earliest, length], ...event }) => ({ ...event, earliest, latest: earliest + length })),
  "event",
);

export const documents: readonly WorldDocument[] = sample(
  5,
  4,
  fc.record({
    kind: fc.constantFrom(...documentKinds),
    language: fc.constantFrom("en", "ar"),
    publisher: fc.constantFrom(...actorIds),
    day: fc.integer({ min: 1, max: 9 }),
  }),
  "document",
);

export const claims: readonly WorldClaim[] = sample(
  48,
  5,
  fc.record({
    kind: fc.constantFrom(...kinds),
    modality: fc.constantFrom(...modalities),
    document: fc.constantFrom(...documents.map(({ id }) => id)),
    event: fc.option(fc.constantFrom(...events.map(({ id }) => id)), { freq: 6 }),
    sources: fc.uniqueArray(fc.constantFrom(...actorIds), { maxLength: 2 }),
    isSuperseded: fc.integer({ min: 0, max: 9 }).map((die) => die === 0),
  }),
  "claim",
);

/** Who passed a claim on, its publisher last. */
export function chainOf({ sources, document }: WorldClaim): string[] {
  const publisher = documents.find(({ id }) => id === document)?.publisher ?? "";
  return sources.includes(publisher) ? [...sources] : [...sources, publisher];
}

/** A place and all places around it, the nearest first. */
export function aroundOf(id: string): WorldPlace[] {
  const place = places.find((one) => one.id === id);
  if (place === undefined) return [];
  return [place, ...(place.parent === null ? [] : aroundOf(place.parent))];
}

/** When a document was published. */
function publishedAt(document: string): string {
  return instant(documents.find(({ id }) => id === document)?.day ?? 1);
}

export function liveClaimsAbout(event: string): WorldClaim[] {
  return claims.filter((claim) => claim.event === event && !claim.isSuperseded);
}

/** Writes it as the projection would: with the closure of places, and the keys of the orders. */
export async function writeSmallWorld(graph: TestGraph): Promise<void> {
  await graph.run(
    `UNWIND $actors AS one
     CREATE (actor:Actor {id: one.id, name: one.id}) SET actor += one
     CREATE (actor)-[:HAS_NAME {id: one.id, kind: 'PRIMARY'}]->(:Name {value: one.id, folded: one.id, key: one.id, lang: 'en', script: 'Latn'})`,
    { actors },
  );
  await graph.run(
    `UNWIND $places AS one
     CREATE (place:Place {id: one.id, name: one.id, placeType: one.placeType, country: one.country, named: one.named,
       coordinateUncertaintyM: one.location.uncertaintyM})
     SET place.location = CASE WHEN one.location IS NULL THEN null ELSE point({latitude: toFloat(one.location.latitude), longitude: toFloat(one.location.longitude)}) END`,
    { places },
  );
  await graph.run(
    `UNWIND $places AS one
     MATCH (place:Place {id: one.id})
     OPTIONAL MATCH (parent:Place {id: one.parent})
     OPTIONAL MATCH (other:Place {id: one.lies.to})
     FOREACH (p IN [p IN [parent] WHERE p IS NOT NULL] | CREATE (place)-[:WITHIN {id: one.id}]->(p))
     FOREACH (o IN [o IN [other] WHERE o IS NOT NULL] | CREATE (place)-[:BEARING_OF {id: one.id, bearing: one.lies.bearing}]->(o))`,
    { places },
  );
  await graph.run(
    `UNWIND $events AS one
     CREATE (event:Event {id: one.id, label: one.id, pageKey: one.pageKey, earliest: date(one.from), latest: date(one.to), eventClass: one.eventClass,
       outcome: one.outcome, weapons: one.weapons, civilianTargeting: one.civilianTargeting, killedMin: toInteger(one.killed[0]),
       killedMax: toInteger(one.killed[1]), killedState: one.killedState, childrenKilledMin: toInteger(one.childrenKilled[0]),
       childrenKilledMax: toInteger(one.childrenKilled[1]), claimCount: toInteger(one.claimCount), publicationDays: [day IN one.publicationDays | date(day)],
       publicationClaimCounts: [count IN one.publicationClaimCounts | toInteger(count)], rootSourceCount: toInteger(one.rootSourceCount)})
     CREATE (event)<-[:ACCOUNT_OF]-(:Account {id: one.id})
     FOREACH (part IN one.participants | MERGE (actor:Actor {id: part.actor}) CREATE (actor)-[:PARTICIPATES_IN {id: part.actor + part.role + one.id, actorId: part.actor, role: part.role, pageKey: one.pageKey}]->(event))
     FOREACH (place IN one.places | MERGE (at:Place {id: place}) CREATE (event)-[:AT {id: place + one.id, placeId: place, role: 'OCCURRED_AT', pageKey: one.pageKey}]->(at))
     FOREACH (place IN one.around | MERGE (at:Place {id: place}) CREATE (event)-[:LOCATED_IN {id: place + one.id, placeId: place, pageKey: one.pageKey}]->(at))`,
    {
      events: events.map((event) => ({
        ...event,
        from: dayOf(event.earliest),
        to: dayOf(event.latest),
        pageKey: `${dayOf(event.earliest)}|${event.id}`,
        killed: { NONE_REPORTED: [0, 0], UNKNOWN: [null, null] }[String(event.killed)] ?? event.killed,
        killedState: typeof event.killed === "string" ? event.killed : "KNOWN",
        childrenKilled: event.childrenKilled ?? [null, null],
        around: [...new Set(event.places.flatMap((place) => aroundOf(place).map(({ id }) => id)))],
        claimCount: liveClaimsAbout(event.id).length,
        ...publicationDays(
          liveClaimsAbout(event.id).map(({ id, document }) => ({ id, publishedAt: publishedAt(document) })),
        ),
        rootSourceCount: new Set(liveClaimsAbout(event.id).map((claim) => chainOf(claim)[0])).size,
      })),
    },
  );
  await graph.run(
    `UNWIND $documents AS one
     CREATE (:Document {id: one.id, title: one.id, kind: one.kind, language: one.language, publisherId: one.publisher, publishedAt: datetime(one.at), pageKey: one.at + '|' + one.id})`,
    { documents: documents.map((document) => ({ ...document, at: instant(document.day) })) },
  );
  await graph.run(
    `UNWIND $claims AS one
     MATCH (document:Document {id: one.document})
     CREATE (claim:Claim {id: one.id, quote: one.id, kind: one.kind, modality: one.modality, publishedAt: document.publishedAt, pageKey: one.at + '|' + one.id, rootSourceId: one.chain[0]})-[:QUOTED_FROM]->(document)
     SET claim.supersededAt = CASE WHEN one.isSuperseded THEN datetime() END
     WITH one, claim
     OPTIONAL MATCH (account:Account {id: one.event})
     FOREACH (about IN [about IN [account] WHERE about IS NOT NULL] | CREATE (claim)-[:ABOUT]->(about))
     WITH one, claim
     UNWIND range(0, size(one.chain) - 1) AS position
     MATCH (actor:Actor {id: one.chain[position]})
     CREATE (claim)-[:ATTRIBUTED_TO {position: position, sourceId: actor.id, pageKey: claim.pageKey}]->(actor)`,
    {
      claims: claims.map((claim) => ({
        ...claim,
        chain: chainOf(claim),
        at: publishedAt(claim.document),
      })),
    },
  );
  await graph.run("CALL db.awaitIndexes(60)");
}
