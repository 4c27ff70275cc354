import fc from "fast-check";
import type { ExtractedEvent } from "../../src/domain/extraction.js";
import { type BuiltReport, buildReport, type ClaimSketch } from "./build-extraction.js";

const chains = [[], ["sohr"], ["sohr-head"], ["reuters"], ["sohr-head", "reuters"], ["sohr", "sohr-head"]] as const;

/** Who tells a sentence, or that the report does not have it as a claim. */
const saying = fc.option(fc.constantFrom(...chains), { freq: 3 });

const account = fc.record({
  /** One of: that ISIS attacked, that the army held, how many died. */
  said: fc.tuple(saying, saying, saying).filter((some) => some.some((chain) => chain !== null)),
  // All meet on the 23rd; three are equally exact.
  date: fc.constantFrom(
    ["2014-12-21", "2014-12-23", "DAYS"] as const,
    ["2014-12-23", "2014-12-24", "DAYS"] as const,
    ["2014-12-23", "2014-12-23", "DAY"] as const,
    ["2014-12-22", "2014-12-23", "DAYS"] as const,
    ["2014-12-19", "2014-12-24", "WEEK"] as const,
  ),
  /** Few, so that two publishers print one text now and then. */
  killed: fc.constantFrom(11, 16, 20),
  headcount: fc.option(fc.integer({ min: 30, max: 90 })),
  outcome: fc.constantFrom("TERRITORY_SEIZED" as const, "REPELLED" as const, null),
  isBombing: fc.boolean(),
  /** Whether it is told as a part of the strikes at Kobani, or as something that may overlap with them. */
  relation: fc.constantFrom("partOf" as const, "overlaps" as const, null),
  strikes: fc.constantFrom(...chains),
});

/** The instants at which reports are published: the hours around midnight, so that one clash is told on two days. */
export const publicationInstants = Array.from({ length: 6 }, (_, hour) =>
  new Date(Date.UTC(2014, 11, 24, 21 + hour)).toISOString(),
);

const report = fc.record({
  account,
  publisher: fc.constantFrom("Daily A", "Daily B"),
  publishedAt: fc.constantFrom(...publicationInstants),
});

/**
 * Two to five reports, most of which tell one clash at the airport, each with claims of its own and each by other words of other sources;
 * all tell of strikes at Kobani too.
 */
export const randomReports: fc.Arbitrary<BuiltReport[]> = fc
  .array(report, { minLength: 2, maxLength: 5 })
  .map((reports) =>
    reports.map(({ account: told, publisher, publishedAt }, index) => {
      const death = `${told.killed} were killed`;
      const [attacked, held, died] = told.said;
      const claims: ClaimSketch[] = [
        ...(attacked === null ? [] : [{ quote: "ISIS attacked the airport", said: attacked }]),
        ...(held === null ? [] : [{ quote: "Army troops held on", said: held }]),
        ...(died === null ? [] : [{ quote: death, said: died, kind: "CASUALTY" as const, value: tollOf(told.killed) }]),
      ];
      const built = buildReport({
        publisher,
        publishedAt,
        url: `https://example.org/${index}`,
        text: `ISIS attacked the airport. Army troops held on. ${death}. The coalition struck ISIS at Kobani.`,
        events: [
          {
            trigger: "attacked",
            label: `The clash as report ${index} tells it`,
            date: told.date,
            participants: [
              ["isis", "ATTACKER", "ISIS"],
              ["army", "DEFENDER", "Army troops"],
            ],
            places: [["airport", "the airport"]],
            claims,
            ...(told.relation === "partOf" ? { partOf: 1 } : {}),
            ...(told.relation === "overlaps" ? { overlaps: [1] } : {}),
          },
          {
            trigger: "struck",
            eventClass: index % 2 === 0 ? "INCIDENT" : "AGGREGATE",
            subEventType: "Air/drone strike",
            participants: [["coalition", "ATTACKER", "The coalition"]],
            places: [["kobani", "Kobani"]],
            count: { min: 1 + index, max: 2 + index },
            claims: [{ quote: "The coalition struck ISIS at Kobani", said: told.strikes }],
          },
        ],
      });
      const events = built.extraction.events.map(
        (event, at): ExtractedEvent => (at === 0 ? withDetails(event, told) : event),
      );
      return { report: built.report, extraction: { ...built.extraction, events } };
    }),
  );

type Told = typeof account extends fc.Arbitrary<infer One> ? One : never;

function withDetails(event: ExtractedEvent, { headcount, outcome, isBombing }: Told): ExtractedEvent {
  const counted = headcount === null ? null : { min: headcount, max: null, qualifier: "AT_LEAST" as const };
  return {
    ...event,
    outcome,
    weapons: isBombing ? ["AIR_DELIVERED_MUNITION"] : [],
    acled: { ...event.acled, civilianTargeting: isBombing },
    participants: event.participants.map((participant) => ({
      ...participant,
      headcount: counted,
      explicit: !isBombing,
    })),
  };
}

function tollOf(killed: number) {
  return { casualty: "KILLED", min: killed, max: killed, qualifier: "EXACT", victimGroup: "TOTAL" };
}
