import { describe, expect, it } from "vitest";
import { scoreSentences, sentenceFormat } from "../../../src/extraction/evaluation/score-sentences.js";
import { readText } from "../told.js";

const sentence = (given: object) =>
  sentenceFormat.parse({ id: "a", text: "Police arrested 25 protesters in Nairobi.", type: "COERCE", ...given });

async function score(given: object) {
  const annotated = sentence(given);
  return scoreSentences([annotated], new Map([["a", await readText(annotated.text)]]));
}

describe("scoreSentences", () => {
  it("counts the type, the parties by their part, and the place", async () => {
    const { figures, errors } = await score({
      actors: ["police"],
      targets: ["protesters"],
      place: "nairobi",
      country: "KEN",
    });
    expect(figures).toEqual({ type: 100, actors: 100, targets: 100, place: 100, country: 100 });
    expect(errors).toEqual([]);
  });

  it("finds nobody in the part he does not play", async () => {
    const { figures, errors } = await score({ actors: ["protesters"] });
    expect(figures["actors"]).toBe(0);
    expect(errors).toMatchObject([{ class: "participant missed", expected: "actor protesters" }]);
  });

  it("counts nothing of a sentence whose event is of another type", async () => {
    const { figures, errors } = await score({ type: "AID", actors: ["police"], place: "nairobi" });
    expect(figures).toEqual({ type: 0, actors: 0, place: 0 });
    expect(errors).toMatchObject([{ class: "event type", expected: "AID", found: "COERCE" }]);
  });

  it("wants silence where no event is told", async () => {
    const { figures, errors } = await score({ type: null });
    expect(figures).toEqual({ silence: 0 });
    expect(errors).toMatchObject([{ class: "event invented", expected: "nothing" }]);
  });
});
