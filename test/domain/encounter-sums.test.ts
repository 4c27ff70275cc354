import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  changedSums,
  noEvents,
  opposingSums,
  pairChanges,
  type SummedEvent,
  type SummedParticipant,
  type Sums,
  type Way,
} from "../../src/domain/encounter-sums.js";
import type { ParticipantRole } from "../../src/domain/vocabulary/event.js";

const event = (
  participants: readonly [string, ParticipantRole, boolean?][],
  places: readonly string[] = [],
): SummedEvent => ({
  id: "one",
  isIncident: true,
  first: "2014-12-01",
  last: "2014-12-02",
  participants: participants.map(([actorId, role, isCivilian = false]) => ({ actorId, role, isCivilian })),
  places: places.map((placeId, index) => ({ placeId, isAt: index === 0 })),
});

/** The ways in which an event brings pairs together: `ISIS-YPG` -> ways. */
const waysIn = (given: SummedEvent): Record<string, Way[]> =>
  Object.fromEntries(
    pairChanges([], [given]).map(({ oneId, otherId, added }) => [
      `${oneId}-${otherId}`,
      added.map(([way]) => way).sort(),
    ]),
  );

describe("pairs that an event brings together", () => {
  it("are each actor with the places around it, and with each other actor in both directions", () => {
    const ways = waysIn(
      event(
        [
          ["ISIS", "ATTACKER"],
          ["YPG", "DEFENDER"],
        ],
        ["Kobani", "Syria"],
      ),
    );
    expect(ways).toEqual({
      "ISIS-Kobani": ["at", "within"],
      "ISIS-Syria": ["within"],
      "YPG-Kobani": ["at", "within"],
      "YPG-Syria": ["within"],
      "ISIS-YPG": ["any", "clear"],
      "YPG-ISIS": ["any", "clear"],
    });
  });

  it("stand on one side as two attackers, and clash as two belligerents", () => {
    expect(
      waysIn(
        event([
          ["a", "ATTACKER"],
          ["b", "ATTACKER"],
        ]),
      )["a-b"],
    ).toEqual(["any", "same", "together"]);
    expect(
      waysIn(
        event([
          ["a", "TARGET"],
          ["b", "DEFENDER"],
        ]),
      )["a-b"],
    ).toEqual(["any", "same"]);
    expect(
      waysIn(
        event([
          ["a", "BELLIGERENT"],
          ["b", "BELLIGERENT"],
        ]),
      )["a-b"],
    ).toEqual(["any", "clash"]);
  });

  it("oppose one another once, however many roles say so", () => {
    const both = event([
      ["a", "BELLIGERENT"],
      ["b", "BELLIGERENT"],
      ["a", "ATTACKER"],
      ["b", "TARGET"],
    ]);
    expect(waysIn(both)["a-b"]).toEqual(["any", "clear"]);
  });

  it("are no opponents where one of them is civilians that were hurt", () => {
    expect(
      waysIn(
        event([
          ["a", "ATTACKER"],
          ["b", "VICTIM", true],
        ]),
      )["a-b"],
    ).toEqual(["any"]);
    expect(
      waysIn(
        event([
          ["a", "ATTACKER"],
          ["b", "VICTIM", false],
        ]),
      )["a-b"],
    ).toEqual(["any", "clear"]);
  });

  it("do not change where an event stands as it stood", () => {
    const same = event(
      [
        ["a", "ATTACKER"],
        ["b", "TARGET"],
      ],
      ["p"],
    );
    expect(pairChanges([same], [{ ...same, participants: [...same.participants].reverse() }])).toEqual([]);
  });
});

describe("opposingSums", () => {
  const sums = (eventCount: number, day: string): Sums => ({
    eventCount,
    incidentCount: eventCount,
    firstDate: day,
    lastDate: day,
  });

  it("counts clashes of belligerents, unless another event has the two attack or defend together", () => {
    const [clear, clash] = [sums(2, "2014-12-03"), sums(3, "2014-12-01")];
    expect(opposingSums(clear, clash, noEvents)).toEqual({
      eventCount: 5,
      incidentCount: 5,
      firstDate: "2014-12-01",
      lastDate: "2014-12-03",
    });
    expect(opposingSums(clear, clash, sums(1, "2013-01-01"))).toEqual(clear);
  });
});

describe("sums kept by what changes", () => {
  const day = fc.constantFrom(null, "2014-12-01", "2014-12-02", "2014-12-03");
  const role = fc.constantFrom<ParticipantRole>("ATTACKER", "TARGET", "BELLIGERENT", "VICTIM");
  const participant: fc.Arbitrary<SummedParticipant> = fc.record({
    actorId: fc.constantFrom("a", "b", "c"),
    role,
    isCivilian: fc.constant(false),
  });
  const place = fc.record({ placeId: fc.constantFrom("p", "q"), isAt: fc.boolean() });
  const anyEvent = fc.record({
    id: fc.constantFrom("1", "2", "3", "4"),
    isIncident: fc.boolean(),
    first: day,
    last: day,
    participants: fc.array(participant, { maxLength: 3 }),
    places: fc.array(place, { maxLength: 2 }),
  });

  /** Every pair's sums, counted over all events. */
  function counted(events: readonly SummedEvent[]): Map<string, Sums> {
    const found = new Map<string, SummedEvent[]>();
    for (const { kind, oneId, otherId, added } of pairChanges([], events)) {
      for (const [way, one] of added) {
        const key = `${kind} ${oneId} ${otherId} ${way}`;
        found.set(key, [...(found.get(key) ?? []), one]);
      }
    }
    const days = (all: (string | null)[]) => all.filter((one) => one !== null).sort();
    return new Map(
      [...found].map(([key, all]) => [
        key,
        {
          eventCount: all.length,
          incidentCount: all.filter(({ isIncident }) => isIncident).length,
          firstDate: days(all.map(({ first }) => first))[0] ?? null,
          lastDate: days(all.map(({ last }) => last)).at(-1) ?? null,
        },
      ]),
    );
  }

  it("are those counted over all events, after any changes of any events", () => {
    fc.assert(
      fc.property(fc.array(fc.array(anyEvent, { maxLength: 3 }), { maxLength: 8 }), (steps) => {
        const events = new Map<string, SummedEvent>();
        const sums = new Map<string, Sums>();
        for (const step of steps) {
          const changed = [...new Map(step.map((one) => [one.id, one])).values()];
          const before = changed.flatMap(({ id }) => events.get(id) ?? []);
          for (const one of changed) events.set(one.id, one);
          const anew = counted([...events.values()]);
          for (const { kind, oneId, otherId, added, removed } of pairChanges(before, changed)) {
            for (const way of new Set([...added, ...removed].map(([own]) => own))) {
              const key = `${kind} ${oneId} ${otherId} ${way}`;
              const of = (all: typeof added) => all.filter(([own]) => own === way).map(([, one]) => one);
              const next = changedSums(sums.get(key) ?? noEvents, of(added), of(removed)) ?? anew.get(key) ?? noEvents;
              if (next.eventCount === 0) sums.delete(key);
              else sums.set(key, next);
            }
          }
          expect(sums).toEqual(anew);
        }
      }),
      { numRuns: 200 },
    );
  });

  it("are counted anew where the first event, or the last, may have gone", () => {
    const [first, second] = [
      event([["a", "ATTACKER"]]),
      { ...event([["a", "ATTACKER"]]), id: "two", first: "2014-12-05", last: "2014-12-05" },
    ];
    const both: Sums = { eventCount: 2, incidentCount: 2, firstDate: "2014-12-01", lastDate: "2014-12-05" };
    expect(changedSums(both, [], [first])).toBeNull();
    expect(changedSums(both, [{ ...first, first: "2014-11-30" }], [first])).toMatchObject({ firstDate: "2014-11-30" });
    expect(changedSums({ ...both, eventCount: 0, incidentCount: 0 }, [], [second])).toBeNull();
  });
});
