import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clausesOf } from "../../../src/extraction/events/clauses.js";
import { tokensOf } from "../tokens.js";

const cut = (text: string) => {
  const tokens = tokensOf(text);
  return clausesOf(tokens, ({ partOfSpeech }) => partOfSpeech === "VERB").map(({ first, last, inheritsFrom }) => [
    text.slice(tokens[first]?.start, tokens[last]?.end),
    inheritsFrom,
  ]);
};

describe("clausesOf", () => {
  it("lets a coordinated verb share the subject before it", () => {
    expect(cut("The militants captured Beiji and besieged its refinery")).toEqual([
      ["The militants captured Beiji", null],
      ["and besieged its refinery", 0],
    ]);
  });

  it("lets a participle share it too", () => {
    expect(cut("The strikes hit Douma, killing ten people")).toEqual([
      ["The strikes hit Douma,", null],
      ["killing ten people", 0],
    ]);
  });

  it("does not cut at and between nouns", () => {
    expect(cut("Rebels and soldiers clashed in Idlib and Hama")).toHaveLength(1);
  });

  it("does not take a gerund that describes a noun for a clause", () => {
    expect(cut("The coalition fighting rebels launched strikes")).toHaveLength(1);
  });

  it("goes on with the subject behind what is inserted between commas", () => {
    expect(cut("The rebels, backed by Turkey, captured Afrin")).toEqual([
      ["The rebels, backed by Turkey,", null],
      ["captured Afrin", 0],
    ]);
    expect(cut("Two nurses, kidnapped in Mali, were freed")).toEqual([
      ["Two nurses, kidnapped in Mali,", null],
      ["were freed", 0],
    ]);
    expect(cut("The rebels captured Afrin, backed by Turkey")).toHaveLength(1);
    expect(cut("Rebels, soldiers and gunmen captured Afrin")).toHaveLength(1);
  });

  it("lets what a sentence begins with share the subject behind its comma", () => {
    expect(cut("Defying the ban, students marched in Puno")).toEqual([
      ["Defying the ban,", 1],
      ["students marched in Puno", null],
    ]);
  });

  it("goes on behind a relative clause, and with the next of a list of acts", () => {
    expect(cut("Juma Kilimba, the army chief who took power in June, accused Norway")).toContainEqual([
      "accused Norway",
      1,
    ]);
    expect(cut("Police raided a house, arrested two men and freed a girl")).toEqual([
      ["Police raided a house,", null],
      ["arrested two men", 0],
      ["and freed a girl", 1],
    ]);
    expect(cut("Its forces had hit a depot and had captured a village")).toContainEqual([
      "and had captured a village",
      0,
    ]);
  });

  it("never lets clauses share a subject in a circle", () => {
    const words = fc.constantFrom(
      ..."Defying the ban , students marched and had captured towns who arrested men after killing ; but that rebels".split(
        " ",
      ),
    );
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 24 }), (list) => {
        const clauses = clausesOf(tokensOf(list.join(" ")), ({ partOfSpeech }) => partOfSpeech === "VERB");
        for (const start of clauses.keys()) {
          const seen = new Set<number>();
          for (let at: number | null = start; at !== null; at = clauses[at]?.inheritsFrom ?? null) {
            expect(seen.has(at)).toBe(false);
            seen.add(at);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});
