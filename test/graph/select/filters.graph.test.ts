import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Certainty, EventFilter } from "../../../src/domain/filter.js";
import { answerOf } from "../../support/ask-graph.js";
import { useGraph } from "../../support/use-graph.js";

/** What is known of an event, in days of December 2014 and in persons. */
interface SmallEvent {
  readonly id: string;
  readonly earliest: number;
  readonly latest: number;
  readonly killed: readonly [number, number] | "NONE_REPORTED" | "UNKNOWN";
  readonly outcome: "TERRITORY_SEIZED" | "REPELLED" | null;
  readonly weapons: readonly string[];
}

const day = (of: number) => `2014-12-${String(of).padStart(2, "0")}`;

const events: readonly SmallEvent[] = fc
  .sample(
    fc.record({
      dates: fc.tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 0, max: 4 })),
      killed: fc.oneof(
        fc
          .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 4 }))
          .map(([least, more]) => [least, least + more] as const),
        fc.constantFrom("NONE_REPORTED" as const, "UNKNOWN" as const),
      ),
      outcome: fc.constantFrom("TERRITORY_SEIZED" as const, "REPELLED" as const, null),
      weapons: fc.subarray(["MORTAR", "TANK"]),
    }),
    { numRuns: 40, seed: 5 },
  )
  .map(({ dates: [first, length], ...rest }, index) => ({
    id: `event-${String(index).padStart(2, "0")}`,
    earliest: first,
    latest: first + length,
    ...rest,
  }));

/** Whether a restriction on a span holds for certain, may hold, or cannot. */
type Verdict = { readonly definite: boolean; readonly possible: boolean };

function span(low: number, high: number, from: number | null, to: number | null): Verdict {
  const [least, most] = [from ?? Number.NEGATIVE_INFINITY, to ?? Number.POSITIVE_INFINITY];
  return { definite: low >= least && high <= most, possible: high >= least && low <= most };
}

/** The definition of a filter, on one event in memory: a leaf asked for with a certainty, and NOT as "not, for certain". */
function holds(filter: EventFilter, event: SmallEvent, negated = false): boolean {
  const leaf = (verdict: Verdict, certainty: Certainty | null | undefined) => {
    const { definite, possible } = negated ? { definite: !verdict.possible, possible: !verdict.definite } : verdict;
    return (certainty ?? "DEFINITE") === "DEFINITE" ? definite : possible;
  };
  const plain = (value: boolean) => leaf({ definite: value, possible: value }, "DEFINITE");
  const results: boolean[] = [];
  const dayOf = (value: string | null | undefined) => (value == null ? null : Number(value.slice(8)));
  if (filter.date) {
    results.push(
      leaf(span(event.earliest, event.latest, dayOf(filter.date.from), dayOf(filter.date.to)), filter.date.certainty),
    );
  }
  if (filter.killed) {
    const known = event.killed;
    const [low, high] =
      known === "UNKNOWN" ? [0, Number.POSITIVE_INFINITY] : known === "NONE_REPORTED" ? [0, 0] : known;
    results.push(
      leaf(span(low, high, filter.killed.atLeast ?? null, filter.killed.atMost ?? null), filter.killed.certainty),
    );
  }
  if (filter.outcome) results.push(plain(event.outcome !== null && filter.outcome.includes(event.outcome)));
  if (filter.weapon)
    results.push(plain(event.weapons.some((weapon) => (filter.weapon as readonly string[]).includes(weapon))));
  if (filter.and)
    results.push(
      joined(
        filter.and.map((one) => holds(one, event, negated)),
        !negated,
      ),
    );
  if (filter.or)
    results.push(
      joined(
        filter.or.map((one) => holds(one, event, negated)),
        negated,
      ),
    );
  if (filter.not) results.push(holds(filter.not, event, !negated));
  return joined(results, !negated);
}

function joined(parts: readonly boolean[], all: boolean): boolean {
  return all ? parts.every(Boolean) : parts.some(Boolean);
}

const certainty = fc.constantFrom("DEFINITE" as const, "POSSIBLE" as const);
const days = fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 6 }));
const leafFilter: fc.Arbitrary<EventFilter> = fc.oneof(
  fc.record({
    date: fc
      .tuple(days, certainty)
      .map(([[from, length], sure]) => ({ from: day(from), to: day(from + length), certainty: sure })),
  }),
  fc.record({ date: fc.record({ from: fc.integer({ min: 1, max: 12 }).map(day), certainty }) }),
  fc.record({ killed: fc.record({ atLeast: fc.integer({ min: 0, max: 8 }), certainty }) }),
  fc.record({ killed: fc.record({ atMost: fc.integer({ min: 0, max: 8 }), certainty }) }),
  fc.record({ outcome: fc.subarray(["TERRITORY_SEIZED" as const, "REPELLED" as const]) }),
  fc.record({ weapon: fc.subarray(["MORTAR" as const, "TANK" as const]) }),
);
const filters = fc.letrec<{ filter: EventFilter }>((tie) => ({
  filter: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    leafFilter,
    fc.record({ and: fc.array(tie("filter"), { maxLength: 3 }) }),
    fc.record({ or: fc.array(tie("filter"), { maxLength: 3 }) }),
    fc.record({ not: tie("filter") }),
    fc.tuple(leafFilter, tie("filter")).map(([leaf, not]): EventFilter => ({ ...leaf, not })),
  ),
})).filter;

describe("event filters", () => {
  const graph = useGraph();

  it("select exactly the events that the definition of a three-valued filter selects", {
    timeout: 120_000,
  }, async () => {
    await graph.run(
      `UNWIND $events AS event
       CREATE (:Event {id: event.id, pageKey: event.earliest + '|' + event.id, label: event.id,
         earliest: date(event.earliest), latest: date(event.latest), weapons: event.weapons, outcome: event.outcome,
         killedMin: toInteger(event.killedMin), killedMax: toInteger(event.killedMax), killedState: event.killedState})`,
      {
        events: events.map(({ id, earliest, latest, killed, outcome, weapons }) => ({
          id,
          earliest: day(earliest),
          latest: day(latest),
          outcome,
          weapons,
          killedMin: typeof killed === "string" ? null : killed[0],
          killedMax: typeof killed === "string" ? null : killed[1],
          killedState: typeof killed === "string" ? killed : "KNOWN",
        })),
      },
    );
    await fc.assert(
      fc.asyncProperty(filters, async (filter) => {
        const answer = await answerOf(
          graph,
          `query ($filter: EventFilterInput) { events(filter: $filter, first: 100) { total { value } edges { node { label } } } }`,
          { filter },
        );
        const found = answer.events.edges.map(({ node }: { node: { label: string } }) => node.label).sort();
        expect(found).toEqual(events.filter((event) => holds(filter, event)).map(({ id }) => id));
        expect(answer.events.total.value).toBe(found.length);
      }),
      { numRuns: 40, seed: 7 },
    );
  });
});
