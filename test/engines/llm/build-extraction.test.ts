import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { checkExtraction } from "../../../src/domain/check-extraction.js";
import type { Extraction, Report } from "../../../src/domain/extraction.js";
import { claimKinds, modalities } from "../../../src/domain/vocabulary/claim.js";
import { eventClasses } from "../../../src/domain/vocabulary/event.js";
import { readAnswer } from "../../../src/engines/llm/answer.js";
import { buildExtraction } from "../../../src/engines/llm/build-extraction.js";
import { sharedResources } from "../../../src/extraction/resources.js";
import { createRulesEngine } from "../../../src/extraction/rules-engine.js";
import { answerOf, claimOf, eventOf, partyOf } from "./answers.js";

const text =
  "ISIS shelled Azaz on Tuesday. Ten civilians were killed, “the\u00a0Observatory” said on Friday. It will attack Mosul on Dec. 30, 2014. The Zenith Lot took a hill; nobody was hurt.";
const report: Report = { text, publishedAt: "2014-12-24T08:53:00Z", publisher: "Test Wire" };

describe("buildExtraction", () => {
  let base: Extraction;
  beforeAll(async () => {
    base = await createRulesEngine(sharedResources()).extract(report);
  });
  const build = (answer: unknown) => buildExtraction(report, base, readAnswer(JSON.stringify(answer)));

  it("makes of any answer an extraction whose every word stands in the text", () => {
    const words = [...text.matchAll(/\S+/gu)].map(({ index, 0: word }) => [index, index + word.length] as const);
    const stretch = fc.tuple(fc.nat(words.length - 1), fc.nat(5)).map(([first, length]) => {
      const last = Math.min(first + length, words.length - 1);
      return text.slice(words[first]?.[0], words[last]?.[1]);
    });
    // Words of the text, as they stand or with plain spaces, words of no text, and things that are no words.
    const quoted = fc.oneof(
      { weight: 6, arbitrary: stretch },
      { weight: 2, arbitrary: stretch.map((words) => words.replace(/\s+/gu, " ")) },
      fc.constantFrom("it", "shelled", "Tuesday", "Dec. 30, 2014", "ten", "nobody", "in 1999"),
      fc.string(),
    );
    const orNull = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
    const party = fc.record({ words: quoted, name: quoted, type: fc.constantFrom("REBEL_GROUP", "CIVILIANS", "KING") });
    const oneOf = (vocabulary: object) => fc.constantFrom(...Object.keys(vocabulary));
    const event = fc
      .record({
        quote: quoted,
        trigger: quoted,
        date: orNull(quoted),
        eventClass: oneOf(eventClasses),
        participants: fc.array(
          fc.tuple(party, fc.constantFrom("ATTACKER", "VICTIM")).map(([one, role]) => ({ ...one, role })),
        ),
        places: fc.array(
          fc.record({ words: quoted, name: quoted, type: fc.constant("TOWN"), role: fc.constant("STRUCK") }),
        ),
      })
      .map((given) => ({ ...eventOf({ quote: "", trigger: "" }), ...given }));
    const claim = fc
      .record({
        event: orNull(fc.nat(4)),
        kind: oneOf(claimKinds),
        modality: oneOf(modalities),
        quote: quoted,
        cue: orNull(quoted),
        sources: fc.array(party, { maxLength: 3 }),
        casualty: orNull(fc.record({ kind: fc.constant("KILLED"), group: fc.constant("TOTAL"), number: quoted })),
        count: orNull(fc.record({ unit: fc.constant("STRIKE"), number: quoted })),
      })
      .map((given) => ({ ...claimOf({ quote: "" }), ...given }));
    fc.assert(
      fc.property(fc.array(event, { maxLength: 4 }), fc.array(claim, { maxLength: 6 }), (events, claims) => {
        const { extraction, faults } = build({ events, claims });
        checkExtraction(report, extraction);
        expect(extraction.events.length).toBeLessThanOrEqual(events.length);
        // Whatever is left out is told.
        if (extraction.events.length < events.length) expect(faults).not.toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it("looks for the words of a party in the quote first, then in its sentence, then anywhere", () => {
    const told = eventOf({
      quote: "Ten civilians were killed",
      trigger: "killed",
      participants: [
        { ...partyOf("civilians", "CIVILIANS"), role: "VICTIM" },
        { ...partyOf("the Observatory", "MONITORING_GROUP"), role: "RESPONDER" },
        { ...partyOf("ISIS", "REBEL_GROUP"), role: "ATTACKER" },
      ],
    });
    const [event] = build(answerOf([told], [])).extraction.events;
    expect(event?.participants.map(({ mention }) => mention.text)).toEqual([
      "civilians",
      "the\u00a0Observatory",
      "ISIS",
    ]);
  });

  it("gives a name that the report does not use to nobody", () => {
    const told = eventOf({
      quote: "The Zenith Lot took a hill",
      trigger: "took",
      participants: [{ words: "The Zenith Lot", name: "Al-Qaeda in Iraq", type: "REBEL_GROUP", role: "ATTACKER" }],
    });
    const { extraction } = build(answerOf([told], []));
    expect(extraction.actors.map(({ name }) => name)).toContain("The Zenith Lot");
    expect(extraction.actors.map(({ name }) => name)).not.toContain("Al-Qaeda in Iraq");
  });

  it("dates after publication only what a claim foretells", () => {
    const told = eventOf({
      quote: "It will attack Mosul on Dec. 30, 2014",
      trigger: "attack",
      date: "on Dec. 30, 2014",
    });
    const plan = claimOf({ quote: told.quote, modality: "FUTURE" });
    expect(build(answerOf([told], [plan])).extraction.events[0]?.time.start).toBe("2014-12-30");
    expect(build(answerOf([told], [])).extraction.events[0]?.time.basis).toBe("PUBLICATION_DEFAULT");
  });

  it("leaves out a figure that does not stand in its quote, or is none", () => {
    const told = eventOf({ quote: "Ten civilians were killed", trigger: "killed" });
    const toll = (number: string) =>
      claimOf({ kind: "CASUALTY", quote: told.quote, casualty: { kind: "KILLED", group: "TOTAL", number } });
    const { extraction, faults } = build(answerOf([told], [toll("Ten"), toll("twelve"), toll("civilians")]));
    expect(extraction.claims).toMatchObject([{ value: { min: 10, max: 10, qualifier: "EXACT" } }]);
    expect(faults).toEqual([
      'claims[1].casualty.number: "twelve" does not stand in its quote.',
      'claims[2].casualty.number: "civilians" is no number.',
    ]);
  });

  it("keeps the good items of an answer beside those of the wrong shape", () => {
    const told = eventOf({ quote: "ISIS shelled Azaz", trigger: "shelled" });
    const { extraction, faults } = build({
      events: [{ quote: 5 }, told, { ...told, ploverType: "WAR" }],
      claims: ["?"],
    });
    expect(extraction.events).toHaveLength(1);
    expect(faults).toHaveLength(3);
  });
});
