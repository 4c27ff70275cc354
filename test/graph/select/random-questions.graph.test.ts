import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { answerOf } from "../../support/ask-graph.js";
import { asAsked, type Kind, randomFilters } from "../../support/random-filters.js";
import { actorHolds, claimHolds, documentHolds, eventHolds, placeHolds } from "../../support/slow-filters.js";
import {
  actors,
  aroundOf,
  claims,
  documents,
  events,
  liveClaimsAbout,
  places,
  type WorldEvent,
  writeSmallWorld,
} from "../../support/small-world.js";
import { useGraph } from "../../support/use-graph.js";

/**
 * Many more by `RANDOM_QUESTIONS=1000 npx vitest run --project graph test/graph/select/random-questions`: so many questions of each
 * root field, in a shape for each twenty. What fails is printed with the seed to find it again.
 */
const asked = Number(process.env["RANDOM_QUESTIONS"] ?? "30");
const shapeCount = Math.max(3, Math.round(asked / 20));
const seed = Number(process.env["RANDOM_SEED"] ?? "11");

// biome-ignore lint/suspicious/noExplicitAny: an answer.
type Any = any;
const names = (list: Any, key: string): string[] => list.edges.map(({ node }: Any) => node[key]);
const ids = (things: readonly { readonly id: string }[]) => things.map(({ id }) => id).sort();
const newest = (some: readonly WorldEvent[]) =>
  [...some].sort((a, b) => b.earliest - a.earliest || (a.id < b.id ? 1 : -1)).map(({ id }) => id);
const isAt = (event: WorldEvent, place: string) =>
  event.places.some((id) => aroundOf(id).some((around) => around.id === place));

interface RootQuestion {
  readonly kind: Kind;
  /** A second filter, of a list below the root. */
  readonly inner: Kind;
  readonly source: string;
  readonly check: (answer: Any, filter: Any, inner: Any) => void;
}

/** For each list of the root: a selection with lists of its own, and what the world says the answer is. */
const questions: readonly RootQuestion[] = [
  {
    kind: "Event",
    inner: "Claim",
    source: `query ($filter: EventFilterInput) { events(filter: $filter, first: 100) { total { value } edges { node { label participants(roles: [ATTACKER]) { total { value } } claims(kinds: [CASUALTY], first: 100) { edges { node { quote } } } } } } }`,
    check: ({ events: found }, filter) => {
      const expected = events.filter((event) => eventHolds(filter, event));
      expect(names(found, "label")).toEqual(newest(expected));
      expect(found.total.value).toBe(expected.length);
      for (const { node } of found.edges) {
        const event = events.find(({ id }) => id === node.label) as WorldEvent;
        expect(node.participants.total.value).toBe(event.participants.filter(({ role }) => role === "ATTACKER").length);
        expect(names(node.claims, "quote").sort()).toEqual(
          ids(liveClaimsAbout(event.id).filter(({ kind }) => kind === "CASUALTY")),
        );
      }
    },
  },
  {
    kind: "Actor",
    inner: "Event",
    source: `query ($filter: ActorFilterInput, $inner: EventFilterInput) { actors(filter: $filter, first: 100) { total { value } edges { node { name events(filter: $inner, first: 2) { total { value } edges { role node { label } } } places(filter: $inner, first: 100) { edges { eventCount node { name } } } } } } }`,
    check: ({ actors: found }, filter, inner) => {
      expect(names(found, "name")).toEqual(ids(actors.filter((actor) => actorHolds(filter, actor))));
      expect(found.total.value).toBe(found.edges.length);
      for (const { node } of found.edges) {
        const selected = events.filter((event) => eventHolds(inner, event));
        const parts = selected.flatMap((event) =>
          event.participants.filter(({ actor }) => actor === node.name).map(() => event),
        );
        expect(node.events.total.value).toBe(parts.length);
        expect(names(node.events, "label")).toEqual(newest(parts).slice(0, 2));
        const own = new Set(parts);
        const counts = places
          .map(({ id }) => [id, [...own].filter((event) => event.places.includes(id)).length] as const)
          .filter(([, eventCount]) => eventCount > 0)
          .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
        expect(node.places.edges.map((edge: Any) => [edge.node.name, edge.eventCount])).toEqual(counts);
      }
    },
  },
  {
    kind: "Place",
    inner: "Event",
    source: `query ($filter: PlaceFilterInput, $inner: EventFilterInput) { places(filter: $filter, first: 100) { total { value } edges { node { name events(filter: $inner, first: 3) { total { value } edges { node { label } } } } } } }`,
    check: ({ places: found }, filter, inner) => {
      expect(names(found, "name")).toEqual(ids(places.filter((place) => placeHolds(filter, place))));
      expect(found.total.value).toBe(found.edges.length);
      for (const { node } of found.edges) {
        const there = events.filter((event) => isAt(event, node.name) && eventHolds(inner, event));
        expect(node.events.total.value).toBe(there.length);
        expect(names(node.events, "label")).toEqual(newest(there).slice(0, 3));
      }
    },
  },
  {
    kind: "Claim",
    inner: "Event",
    source: `query ($filter: ClaimFilterInput) { claims(filter: $filter, first: 100) { total { value } edges { node { quote event { label } } } } }`,
    check: ({ claims: found }, filter) => {
      const expected = claims.filter((claim) => !claim.isSuperseded && claimHolds(filter, claim));
      expect(names(found, "quote").sort()).toEqual(ids(expected));
      expect(found.total.value).toBe(expected.length);
      for (const { node } of found.edges) {
        expect(node.event?.label ?? null).toBe(claims.find(({ id }) => id === node.quote)?.event);
      }
    },
  },
  {
    kind: "Document",
    inner: "Event",
    source: `query ($filter: DocumentFilterInput) { documents(filter: $filter, first: 100) { total { value } edges { node { title } } } }`,
    check: ({ documents: found }, filter) => {
      expect(names(found, "title").sort()).toEqual(ids(documents.filter((one) => documentHolds(filter, one))));
    },
  },
];

describe("random questions", () => {
  const graph = useGraph({ emptied: "once" });
  beforeAll(() => writeSmallWorld(graph));

  it.each(questions)(
    "of $kind lists have the answers that a slow evaluation in memory gives",
    { timeout: 3_600_000 },
    async ({ kind, inner, source, check }) => {
      const filters = randomFilters(kind, shapeCount, seed);
      const innerFilters = randomFilters(inner, 2, seed + 1);
      await fc.assert(
        fc.asyncProperty(filters, innerFilters, async (filter, below) => {
          const variables = { filter: asAsked(filter), inner: asAsked(below) };
          check(
            await answerOf(graph, source, source.includes("$inner") ? variables : { filter: variables.filter }),
            filter,
            below,
          );
        }),
        { numRuns: kind === "Document" ? Math.ceil(asked / 3) : asked, seed, endOnFailure: true },
      );
    },
  );
});
