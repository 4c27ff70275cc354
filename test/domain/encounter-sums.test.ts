import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  changedSums,
  type Encounter,
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
  participants: participants.map(([actorId, role, isCivilian = false]) => ({
    actorId,
    role,
    isCivilian,
    claimIds: [`${actorId} ${role}`],
  })),
  places: places.map((placeId, index) => ({
    placeId,
    claimIds: [placeId],
    atClaimIds: index === 0 ? [placeId] : null,
  })),
});

/** The ways in which an event brings pairs together: `ISIS-YPG` -> ways. */
const waysIn = (given: SummedEvent): Record<string, Way[]> =>
  Object.fromEntries(
    pairChanges([], [given]).map(({ oneId, otherId, added }) => [
      `${oneId}-${otherId}`,
      added.map(({ way }) => way).sort(),
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
      "ISIS-Kobani": ["at", "attacked", "within"],
      "ISIS-Syria": ["attacked", "within"],
      "YPG-Kobani": ["at", "within"],
      "YPG-Syria": ["within"],
      "ISIS-YPG": ["any", "clear", "fought"],
      "YPG-ISIS": ["any", "clear", "fought"],
    });
  });

  it("stand on one side as two attackers, and are not clearly opponents as two belligerents", () => {
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
    ).toEqual(["any", "fought"]);
  });

  it("oppose one another once, however many roles say so", () => {
    const both = event([
      ["a", "BELLIGERENT"],
      ["b", "BELLIGERENT"],
      ["a", "ATTACKER"],
      ["b", "TARGET"],
    ]);
    expect(waysIn(both)["a-b"]).toEqual(["any", "clear", "fought"]);
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
    ).toEqual(["any", "clear", "fought"]);
  });

  it("are supported by the claims of either end's part in the event, each once, that are of the way", () => {
    const { participants, ...others } = event(
      [
        ["a", "ATTACKER"],
        ["b", "ATTACKER"],
        ["b", "VICTIM"],
      ],
      ["p"],
    );
    const saidTwice = participants.map((one) => ({ ...one, claimIds: [...one.claimIds, "p", "p"] }));
    const supports = pairChanges([], [{ ...others, participants: saidTwice }]).flatMap(({ oneId, otherId, added }) =>
      added.map(({ way, supportCount }) => [`${oneId}-${otherId} ${way}`, supportCount]),
    );
    expect(Object.fromEntries(supports)).toMatchObject({
      "a-b any": 4,
      "a-b same": 3,
      "a-b clear": 3,
      "a-p within": 2,
      "b-p at": 3,
      "b-p attacked": 2,
    });
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
    supportCount: eventCount,
  });

  it("counts clashes of belligerents, unless another event has the two attack or defend together", () => {
    const [fought, clear] = [sums(5, "2014-12-01"), sums(2, "2014-12-03")];
    expect(opposingSums(fought, clear, noEvents)).toEqual(fought);
    expect(opposingSums(fought, clear, sums(1, "2013-01-01"))).toEqual(clear);
  });
});

describe("sums kept by what changes", () => {
  const day = fc.constantFrom(null, "2014-12-01", "2014-12-02", "2014-12-03");
  const claimIds = fc.array(fc.constantFrom("1", "2", "3"), { minLength: 1, maxLength: 3 });
  const role = fc.constantFrom<ParticipantRole>("ATTACKER", "TARGET", "BELLIGERENT", "VICTIM");
  const participant: fc.Arbitrary<SummedParticipant> = fc.record({
    actorId: fc.constantFrom("a", "b", "c"),
    role,
    isCivilian: fc.constant(false),
    claimIds,
  });
  const place = fc.record({
    placeId: fc.constantFrom("p", "q"),
    claimIds,
    atClaimIds: fc.option(claimIds),
  });
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
    const found = new Map<string, Encounter[]>();
    for (const { kind, oneId, otherId, added } of pairChanges([], events)) {
      for (const one of added) {
        const key = `${kind} ${oneId} ${otherId} ${one.way}`;
        found.set(key, [...(found.get(key) ?? []), one]);
      }
    }
    const days = (all: (string | null)[]) => all.filter((one) => one !== null).sort();
    return new Map(
      [...found].map(([key, all]) => [
        key,
        {
          eventCount: all.length,
          incidentCount: all.filter(({ event }) => event.isIncident).length,
          firstDate: days(all.map(({ event }) => event.first))[0] ?? null,
          lastDate: days(all.map(({ event }) => event.last)).at(-1) ?? null,
          supportCount: all.reduce((sum, { supportCount }) => sum + supportCount, 0),
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
            for (const way of new Set([...added, ...removed].map((one) => one.way))) {
              const key = `${kind} ${oneId} ${otherId} ${way}`;
              const of = (all: typeof added) => all.filter((one) => one.way === way);
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
    const both: Sums = {
      eventCount: 2,
      incidentCount: 2,
      firstDate: "2014-12-01",
      lastDate: "2014-12-05",
      supportCount: 2,
    };
    const met = (event: SummedEvent): Encounter => ({ way: "any", event, supportCount: 1 });
    expect(changedSums(both, [], [met(first)])).toBeNull();
    expect(changedSums(both, [met({ ...first, first: "2014-11-30" })], [met(first)])).toMatchObject({
      firstDate: "2014-11-30",
    });
    expect(changedSums({ ...both, eventCount: 0, incidentCount: 0 }, [], [met(second)])).toBeNull();
  });
});
