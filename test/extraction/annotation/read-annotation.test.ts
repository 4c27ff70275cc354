import { describe, expect, it } from "vitest";
import { annotatedExtraction } from "../../../src/extraction/annotation/annotated-extraction.js";
import { readAnnotatedReport } from "../../../src/extraction/annotation/read-annotated-report.js";
import { checkAnnotation, readAnnotation } from "../../../src/extraction/annotation/read-annotation.js";
import { annotatedText, sketchAnnotation } from "../../support/sketch-annotation.js";

const read = (changes: Record<string, unknown> = {}) => {
  const annotation = readAnnotation(JSON.stringify({ ...sketchAnnotation(), ...changes }));
  checkAnnotation(annotation, annotatedText);
  return annotation;
};

const { actors, claims, events, mentions } = sketchAnnotation();

describe("reading an annotation", () => {
  it.each<[fault: string, changes: Record<string, unknown>, names: string]>([
    ["another schema", { $schema: "gold-annotation/2" }, "$schema: "],
    ["a word outside of the vocabulary", { actors: [{ ...actors[0], actorType: "ARMY" }] }, "actors[0].actorType: "],
    ["what is missing", { events: [{ ...events[0], label: undefined }] }, "events[0].label: "],
    [
      "a text of another length",
      { document: { ...sketchAnnotation().document, lengthChars: 3 } },
      "document.lengthChars: ",
    ],
    ["another text", { document: { ...sketchAnnotation().document, sha256: "00" } }, "document.sha256: "],
    [
      "words that do not stand there",
      { claims: [{ ...claims[0], quote: { text: "ISIS fled", start: 0, end: 9 } }] },
      'claims[0].quote: quotes "ISIS fled", but "ISIS atta" stands at 0 to 9',
    ],
    [
      "an actor that is not listed",
      { mentions: [{ ...mentions[0], entity: "actor:ghost" }] },
      'mentions[0].entity: "actor:ghost" is no actor and no place',
    ],
    [
      "a chain with a stranger",
      { claims: [{ ...claims[0], attribution: { kind: "NARRATOR", chain: ["x"], cue: null } }] },
      "claims[0].attribution.chain[0]: ",
    ],
  ])("names %s by its path in the file", (_fault, changes, names) => {
    expect(() => read(changes)).toThrow(names);
  });

  it("tells at most five faults, and how many more there are", () => {
    const wrong = Array.from({ length: 8 }, () => ({ ...mentions[0], entity: "ghost" }));
    expect(() => read({ mentions: wrong })).toThrow(/mentions\[4\].*; and 3 more\.$/);
  });

  it("refuses what is not JSON", () => {
    expect(() => readAnnotation("{")).toThrow("is not JSON");
  });
});

describe("readAnnotatedReport", () => {
  const [event] = events;

  it.each<[fault: string, changes: Record<string, unknown>, names: string]>([
    [
      "an event after its publication",
      { events: [{ ...event, time: { ...event?.time, start: "2014-12-25", end: "2014-12-25" } }] },
      "events[0]: Event event:e1 ends on 2014-12-25",
    ],
    ["an event that nobody tells", { claims: [] }, "events[0]: No claim tells event event:e1"],
    [
      "a chain that does not end with the publisher",
      { claims: [{ ...claims[0], attribution: { kind: "NAMED_SOURCE", chain: ["actor:sohr"], cue: null } }] },
      "claims[0]: The chain of claim claim:c1 does not end",
    ],
  ])("refuses %s by its path, as it would of any engine", (_fault, changes, names) => {
    expect(() => readAnnotatedReport(read(changes), annotatedText)).toThrow(names);
  });
});

describe("an annotation as an extraction", () => {
  it("bears what was inferred on the words of the first claim that the event happened", () => {
    const [event] = annotatedExtraction(read(), annotatedText).extraction.events;
    expect(event?.trigger.text).toBe("ISIS attacked the airport");
    expect(event?.participants.map(({ actor, explicit, mention }) => [actor, explicit, mention.text])).toEqual([
      ["actor:isis", true, "ISIS"],
      ["actor:army", false, "ISIS attacked the airport"],
    ]);
  });

  it("changes its extractor's version with its content, and with nothing else", () => {
    const version = (changes = {}) => annotatedExtraction(read(changes), annotatedText).extraction.extractor.version;
    expect(version()).toBe(version());
    expect(version()).not.toBe(version({ mentions: [] }));
  });

  it("takes the words of annotators for ours where they say the same", () => {
    const value = { casualty: "KILLED", min: 9, max: 9, qualifier: "APPROXIMATELY", victimGroup: "TOTAL" };
    const annotation = read({
      claims: [{ ...claims[0], value }],
      actors: [{ ...actors[0], country: "IGO" }, ...actors.slice(1)],
    });
    const { extraction } = annotatedExtraction(annotation, annotatedText);
    expect(extraction.claims[0]?.value).toEqual({ ...value, qualifier: "ABOUT" });
    expect(extraction.actors[0]?.country).toBeNull();
  });

  it("tells what it leaves out, by kind", () => {
    const quote = claims[0]?.quote;
    const { leftOut } = annotatedExtraction(
      read({
        actorRelations: [
          { type: "LEADS", from: "actor:sohr", to: "actor:isis", quote },
          { type: "ALLIED_WITH", from: "actor:sohr", to: "actor:isis", quote },
        ],
        claimRelations: [{ type: "REFINES", from: "claim:c1", to: "claim:c1" }],
      }),
      annotatedText,
    );
    expect(leftOut.map(({ what, count }) => [what, count])).toEqual([
      ["actorRelations ALLIED_WITH", 1],
      ["claimRelations REFINES", 1],
    ]);
  });
});
