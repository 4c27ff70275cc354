import { describe, expect, it } from "vitest";
import type { Extraction } from "../../../src/domain/extraction.js";
import { scoreSentences, sentenceFormat } from "../../../src/extraction/evaluation/score-sentences.js";
import { readText } from "../told.js";

async function figures(text: string, gold: Readonly<Record<string, unknown>>) {
  const sentence = sentenceFormat.parse({ id: "one", text, ...gold });
  return scoreSentences([sentence], new Map<string, Extraction>([["one", await readText(text)]])).figures;
}

describe("scoreSentences on dates", () => {
  it("counts a date as right whose words are among those annotated", async () => {
    const text = "Gunmen shot a judge in Lima on Friday.";
    expect(await figures(text, { type: "ASSAULT", when: "late on friday" })).toMatchObject({ date: 100 });
    expect(await figures(text, { type: "ASSAULT", when: "thursday" })).toMatchObject({ date: 0 });
    expect(await figures(text, { type: "ASSAULT" })).not.toHaveProperty("date");
  });

  it("counts all that is annotated as missed where the event is", async () => {
    const gold = { type: "AID", actors: ["gunmen"], targets: ["judge"], when: "friday" };
    expect(await figures("Gunmen shot a judge in Lima on Friday.", gold)).toEqual({
      type: 0,
      actors: 0,
      targets: 0,
      date: 0,
    });
  });
});
