import { describe, expect, it } from "vitest";
import { scoreSentences, sentenceFormat } from "../../../src/extraction/evaluation/score-sentences.js";
import { readText } from "../told.js";

const sentence = (given: object) =>
  sentenceFormat.parse({ id: "a", text: "Police arrested 25 protesters in Nairobi.", type: "COERCE", ...given });

async function score(...rows: object[]) {
  const annotated = rows.map((given, index) => sentence({ id: `row-${index}`, ...given }));
  const read = annotated.map(async ({ id, text }) => [id, await readText(text)] as const);
  return scoreSentences(annotated, new Map(await Promise.all(read)));
}

describe("scoreSentences", () => {
  it("counts the type, the parties by their part, and the place", async () => {
    const { figures, errors } = await score({
      actors: ["police"],
      targets: ["protesters"],
      place: "nairobi",
      country: "KEN",
    });
    expect(figures).toMatchObject({ type: 100, actors: 100, targets: 100, place: 100, country: 100 });
    expect(errors).toEqual([]);
  });

  it("finds nobody in the part he does not play", async () => {
    const { figures, errors } = await score({ actors: ["protesters"] });
    expect(figures["actors"]).toBe(0);
    expect(errors).toContainEqual(
      expect.objectContaining({ class: "participant missed", expected: "actor protesters" }),
    );
  });

  it("tells apart what share of the parties is found and what share of those found is annotated", async () => {
    const { figures, errors } = await score({ actors: ["police", "soldiers"] });
    expect(figures).toMatchObject({ actors: 50, "actors precision": 100, "actors F1": 66.7 });
    expect(errors).toContainEqual(
      expect.objectContaining({ class: "participant invented", found: expect.stringContaining("VICTIM") }),
    );
  });

  it("holds a party for annotated that another row of the same text and type names, and counts it once", async () => {
    const { figures } = await score({ actors: ["police"] }, { targets: ["protesters"] });
    expect(figures).toMatchObject({ "actors precision": 100, actors: 100, targets: 100 });
    expect(figures["targets precision"]).toBe(100);
  });

  it("takes who is annotated as acting for no target", async () => {
    const { figures } = await score({ actors: ["protesters"], targets: ["police"] });
    expect(figures).toMatchObject({ "actors precision": 0, "targets precision": 0, "actors F1": 0 });
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

  it("counts a source only where all that is claimed about the event has it, and the narrator where nobody else is annotated", async () => {
    const said = "Police arrested 25 protesters in Nairobi, a lawyer said.";
    expect((await score({ text: said, source: "lawyer" })).figures).toMatchObject({ source: 100 });
    expect((await score({ text: said, source: null })).figures).toMatchObject({ source: 0 });
    expect((await score({ source: null })).figures).toMatchObject({ source: 100 });
    expect((await score({ source: "lawyer" })).errors).toContainEqual(
      expect.objectContaining({ class: "source", expected: "lawyer", found: expect.stringMatching(/^the narrator/u) }),
    );
    expect((await score({})).figures).not.toHaveProperty("source");
  });
});
