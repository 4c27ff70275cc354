import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type ControlEvidence, evidenceKindOf } from "../../src/domain/control-evidence.js";
import { type ControlTimeline, controlTimeline } from "../../src/domain/control-timeline.js";

let rows = 0;
const word = (
  kind: ControlEvidence["kind"],
  actorId: string,
  [earliest, latest]: readonly [string | null, string | null],
  more: Partial<ControlEvidence> = {},
): ControlEvidence => {
  rows += 1;
  const eventId = kind === "HELD" ? null : `event ${rows}`;
  return { kind, actorId, familyIds: [actorId], earliest, latest, eventId, isDenied: false, row: rows, ...more };
};
const day = (date: string) => [date, date] as const;

/** Spans as "who: begin - end", each a day or a range of days; "?" where it is open. */
function told({ spans, contests }: ControlTimeline) {
  const range = (days: { earliest: string | null; latest: string | null } | null) =>
    days === null
      ? ""
      : days.earliest === days.latest
        ? days.earliest
        : `${days.earliest ?? "?"}..${days.latest ?? "?"}`;
  const who = (evidence: readonly ControlEvidence[]) => [...new Set(evidence.map(({ actorId }) => actorId))].join("+");
  return {
    spans: spans.map(
      ({ begin, end, evidence, isContested }) =>
        `${who(evidence)}: ${range(begin)} - ${range(end)}${isContested ? " contested" : ""}`,
    ),
    contests: contests.map((contest) => `${contest.kind} ${range(contest)} ${who(contest.evidence)}`),
  };
}

const summer = ["2014-06-01", "2014-08-31"] as const;
const midNovember = ["2014-11-11", "2014-11-20"] as const;
const beiji = [
  word("TOOK", "isis", summer),
  word("TOOK", "iraq", midNovember, { eventId: "retaken" }),
  word("LOST", "isis", midNovember, { eventId: "retaken" }),
  word("ATTACKED", "isis", day("2014-12-23")),
];

describe("controlTimeline", () => {
  it("lets one hold what it took until another takes it, and an attack contest it", () => {
    expect(told(controlTimeline(beiji))).toEqual({
      spans: ["isis: 2014-06-01..2014-08-31 - 2014-11-11..2014-11-20", "iraq: 2014-11-11..2014-11-20 -  contested"],
      contests: ["ATTACKED 2014-12-23 isis"],
    });
  });

  it("takes two tellings of a take without a loss in between for one, on the days they have in common", () => {
    const june = word("TOOK", "isis", ["2014-06-01", "2014-06-30"], { eventId: "june" });
    const lost = word("LOST", "iraq", ["2014-06-01", "2014-06-30"], { eventId: "june" });
    expect(told(controlTimeline([...beiji, june, lost])).spans.slice(0, 2)).toEqual([
      "iraq: ?..2014-06-30 - 2014-06-01..2014-06-30",
      "isis: 2014-06-01..2014-06-30 - 2014-11-11..2014-11-20",
    ]);
    // The vague telling may be the one that names who lost it.
    const vague = word("LOST", "iraq", summer, { eventId: beiji[0]?.eventId ?? null });
    const { spans, contests } = told(controlTimeline([june, vague, ...beiji]));
    expect(spans[0]).toBe("iraq: ?..2014-06-30 - 2014-06-01..2014-06-30");
    expect(contests).toEqual(["ATTACKED 2014-12-23 isis"]);
  });

  it("narrows a change by who was seen to hold the place", () => {
    const seen = [word("HELD", "isis", day("2014-11-14")), word("HELD", "iraq", day("2014-11-18"))];
    expect(told(controlTimeline([...beiji, ...seen])).spans).toEqual([
      "isis: 2014-06-01..2014-08-31 - 2014-11-14..2014-11-18",
      "iraq: 2014-11-14..2014-11-18 -  contested",
    ]);
  });

  it("fills a time for which nobody is named, and leaves open what is not told", () => {
    expect(told(controlTimeline([word("HELD", "army", day("2014-12-24"))])).spans).toEqual(["army: ?..2014-12-24 - "]);
    const left = [
      word("TOOK", "isis", day("2014-06-10")),
      word("LEFT", "isis", day("2014-07-01")),
      word("HELD", "tribes", day("2014-08-01")),
      word("HELD", "army", day("2014-01-01")),
    ];
    expect(told(controlTimeline(left)).spans).toEqual([
      "army: ?..2014-01-01 - 2014-06-10",
      "isis: 2014-06-10 - 2014-07-01",
      "tribes: 2014-07-01..2014-08-01 - ",
    ]);
  });

  it("tells a change that nobody reported, where a later word names another holder", () => {
    const found = [word("TOOK", "isis", day("2014-06-10")), word("HELD", "army", day("2014-12-21"))];
    expect(told(controlTimeline(found)).spans).toEqual([
      "isis: 2014-06-10 - 2014-06-10..2014-12-21",
      "army: 2014-06-10..2014-12-21 - ",
    ]);
  });

  it("calls words for two holders on one day a dispute, and neither of them wrong", () => {
    const found = [
      word("TOOK", "isis", day("2014-06-10")),
      word("HELD", "isis", day("2014-12-21")),
      word("HELD", "army", day("2014-12-21")),
    ];
    expect(told(controlTimeline(found))).toEqual({
      spans: ["isis: 2014-06-10 -  contested"],
      contests: ["DISPUTED 2014-12-21 army"],
    });
  });

  it("calls takes by two sides on overlapping days a dispute: their order is not known", () => {
    const found = [word("TOOK", "isis", ["2014-12-20", "2014-12-23"]), word("TOOK", "army", day("2014-12-22"))];
    expect(told(controlTimeline(found))).toEqual({
      spans: ["army: 2014-12-22 - 2014-12-22..2014-12-23 contested", "isis: 2014-12-22..2014-12-23 -  contested"],
      contests: ["DISPUTED 2014-12-22 army+isis"],
    });
  });

  it("marks a take that somebody denies", () => {
    const found = [word("TOOK", "isis", day("2014-12-23"), { isDenied: true })];
    expect(told(controlTimeline(found))).toEqual({
      spans: ["isis: 2014-12-23 -  contested"],
      contests: ["DENIED 2014-12-23 isis"],
    });
  });

  it("takes an army and its air force for one side, and no attack of a holder for a contest", () => {
    const found = [
      word("TOOK", "army", day("2014-06-10"), { familyIds: ["army", "regime"] }),
      word("HELD", "regime", day("2014-12-24")),
      word("ATTACKED", "air force", day("2014-12-24"), { familyIds: ["air force", "army", "regime"] }),
    ];
    expect(told(controlTimeline(found))).toEqual({ spans: ["army+regime: 2014-06-10 - "], contests: [] });
  });

  describe("for any evidence", () => {
    const date = fc.integer({ min: 1, max: 9 }).map((number) => `2014-12-0${number}`);
    const any = fc
      .array(
        fc.record({
          kind: fc.constantFrom("TOOK", "LOST", "LEFT", "HELD", "ATTACKED"),
          actorId: fc.constantFrom("a", "b", "c"),
          days: fc.record({
            one: date,
            two: date,
            isOpen: fc.option(fc.constantFrom("earliest", "latest"), { freq: 4 }),
          }),
          event: fc.integer({ min: 0, max: 3 }),
          isDenied: fc.constantFrom(false, false, true),
        }),
        { maxLength: 9 },
      )
      .map((sketches) => {
        // All evidence of one event has its days.
        const daysOf = new Map<number, readonly [string | null, string | null]>();
        return sketches.map(({ kind, actorId, days, event, isDenied }, row) => {
          const [first, last] = [days.one, days.two].sort() as [string, string];
          const own = [days.isOpen === "earliest" ? null : first, days.isOpen === "latest" ? null : last] as const;
          if (kind === "HELD") return word(kind, actorId, own, { row });
          daysOf.set(event, daysOf.get(event) ?? own);
          return word(kind as ControlEvidence["kind"], actorId, daysOf.get(event) ?? own, {
            row,
            eventId: `e${event}`,
            isDenied,
          });
        });
      });
    const [first, last] = ["0", "9"];

    it("no span overlaps the next, and only the last is open", () => {
      fc.assert(
        fc.property(any, (evidence) => {
          const { spans } = controlTimeline(evidence);
          for (const [index, { begin, end }] of spans.entries()) {
            const next = spans[index + 1];
            expect((begin.earliest ?? first) <= (begin.latest ?? last)).toBe(true);
            if (next !== undefined) expect(end).not.toBeNull();
            if (end === null) continue;
            expect((end.earliest ?? first) <= (end.latest ?? last)).toBe(true);
            expect((begin.earliest ?? first) <= (end.latest ?? last)).toBe(true);
            if (next !== undefined) expect((end.earliest ?? first) <= (next.begin.latest ?? last)).toBe(true);
          }
        }),
        { numRuns: 10_000 },
      );
    });

    it("the order in which it is given does not matter", () => {
      const anyOrder = any.chain((evidence) =>
        fc.shuffledSubarray(evidence, { minLength: evidence.length }).map((shuffled) => ({ evidence, shuffled })),
      );
      fc.assert(
        fc.property(anyOrder, ({ evidence, shuffled }) => {
          expect(controlTimeline(shuffled)).toEqual(controlTimeline(evidence));
        }),
        { numRuns: 1_000 },
      );
    });

    it("every word stands in one span or in a contest, and every take in a span", () => {
      fc.assert(
        fc.property(any, (evidence) => {
          const { spans, contests } = controlTimeline(evidence);
          const placed = spans.flatMap((span) => span.evidence);
          expect(new Set(placed).size).toBe(placed.length);
          const inContests = new Set(contests.flatMap((contest) => contest.evidence));
          for (const one of evidence) {
            if (one.kind === "TOOK") expect(placed).toContain(one);
            else if (one.kind !== "ATTACKED") expect(placed.includes(one) || inContests.has(one)).toBe(true);
          }
        }),
        { numRuns: 1_000 },
      );
    });
  });
});

describe("evidenceKindOf", () => {
  const kind = evidenceKindOf;
  it("lets only what happens to the place itself change who holds it", () => {
    const take = { outcome: "TERRITORY_SEIZED", placeRole: "OCCURRED_AT" } as const;
    expect(kind({ ...take, role: "ATTACKER", isAtPlace: true })).toBe("TOOK");
    expect(kind({ ...take, role: "DEFENDER", isAtPlace: true })).toBe("LOST");
    expect(kind({ ...take, role: "ATTACKER", isAtPlace: false })).toBe("ATTACKED");
    expect(kind({ ...take, role: "DEFENDER", isAtPlace: false })).toBeNull();
    expect(kind({ ...take, role: "BELLIGERENT", isAtPlace: true })).toBeNull();
  });

  it("lets a defender hold what was attacked in vain", () => {
    const attack = { outcome: "REPELLED", placeRole: "OCCURRED_AT", isAtPlace: true } as const;
    expect(kind({ ...attack, role: "DEFENDER" })).toBe("HELD");
    expect(kind({ ...attack, role: "ATTACKER" })).toBe("ATTACKED");
  });

  it("takes a withdrawal for a loss of where it began, and of nothing where it led", () => {
    const withdrawal = { outcome: "WITHDRAWN", role: "MOVER", isAtPlace: true } as const;
    expect(kind({ ...withdrawal, placeRole: "ORIGIN" })).toBe("LEFT");
    expect(kind({ ...withdrawal, placeRole: "OCCURRED_AT" })).toBe("LEFT");
    expect(kind({ ...withdrawal, placeRole: "DESTINATION" })).toBeNull();
  });
});
