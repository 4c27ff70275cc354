import { describe, expect, it } from "vitest";
import { checkExtraction } from "../../src/domain/check-extraction.js";
import type { Extraction } from "../../src/domain/extraction.js";
import { airportReports } from "../support/airport-reports.js";

const { report, extraction } = airportReports().strike;
const [claim] = extraction.claims;
const [event] = extraction.events;
const [mention] = extraction.mentions;
if (claim === undefined || event === undefined || mention === undefined) throw new Error("The sketch is empty.");
const words = { text: "nowhere", start: 3, end: 10 };

describe("checkExtraction", () => {
  it("passes what is sound", () => {
    expect(() => checkExtraction(report, extraction)).not.toThrow();
  });

  it.each<[fault: string, changes: Partial<Extraction>, names: string]>([
    [
      "a quote that does not stand there",
      { claims: [{ ...claim, quote: words }, ...extraction.claims.slice(1)] },
      'Claim c0.0 quotes "nowhere"',
    ],
    [
      "a quote beyond the end",
      { claims: [{ ...claim, quote: { text: "x", start: 9_999, end: 10_000 } }, ...extraction.claims.slice(1)] },
      "outside of the text",
    ],
    [
      "an empty quote",
      { claims: [{ ...claim, quote: { text: "", start: 5, end: 5 } }, ...extraction.claims.slice(1)] },
      "empty",
    ],
    ["a mention of nothing", { mentions: [{ ...mention, entity: "ghost" }] }, "ghost, which is neither"],
    ["an event that nobody tells", { claims: extraction.claims.slice(0, 1) }, "No claim tells event e1"],
    [
      "a participant without words in the text",
      {
        events: [
          {
            ...event,
            participants: [{ actor: "coalition", role: "ATTACKER", explicit: true, mention: words, headcount: null }],
          },
          ...extraction.events.slice(1),
        ],
      },
      "Participant coalition of event e0",
    ],
    [
      "a participant who is no actor",
      {
        events: [
          {
            ...event,
            participants: [
              { actor: "ghost", role: "ATTACKER", explicit: true, mention: event.trigger, headcount: null },
            ],
          },
          ...extraction.events.slice(1),
        ],
      },
      "ghost, which is no actor",
    ],
    [
      "an empty chain",
      { claims: [{ ...claim, attribution: { ...claim.attribution, chain: [] } }, ...extraction.claims.slice(1)] },
      "does not end with the publisher",
    ],
    [
      "a chain that ends elsewhere",
      {
        claims: [
          { ...claim, attribution: { ...claim.attribution, chain: ["publisher", "isis"] } },
          ...extraction.claims.slice(1),
        ],
      },
      "does not end with the publisher",
    ],
    [
      "a part of an event that is not there",
      { events: [{ ...event, partOf: "e9" }, ...extraction.events.slice(1)] },
      "e9, which is no event",
    ],
    [
      "an end before the beginning",
      {
        events: [
          { ...event, time: { ...event.time, precision: "DAYS", start: "2014-12-23", end: "2014-12-22" } },
          ...extraction.events.slice(1),
        ],
      },
      "before it begins",
    ],
    [
      "an end after the publication",
      {
        events: [
          { ...event, time: { ...event.time, start: "2014-12-31", end: "2014-12-31" } },
          ...extraction.events.slice(1),
        ],
      },
      "after its publication on 2014-12-24",
    ],
    [
      "a place within itself",
      { places: extraction.places.map((place) => (place.id === "syria" ? { ...place, within: "province" } : place)) },
      "contains itself",
    ],
    ["two claims with one id", { claims: [claim, ...extraction.claims] }, "Two items have the claim id c0.0"],
  ])("refuses %s, naming it", (_, changes, names) => {
    expect(() => checkExtraction(report, { ...extraction, ...changes })).toThrow(
      expect.objectContaining({ code: "INVARIANT_BROKEN", message: expect.stringContaining(names) }),
    );
  });

  it("lets an event lie in the future that a claim foretells", () => {
    const later = { ...event, time: { ...event.time, start: "2014-12-31", end: "2014-12-31" } };
    const foretold = { ...claim, modality: "FUTURE" as const };
    const changed = {
      ...extraction,
      events: [later, ...extraction.events.slice(1)],
      claims: [foretold, ...extraction.claims.slice(1)],
    };
    expect(() => checkExtraction(report, changed)).not.toThrow();
  });
});
