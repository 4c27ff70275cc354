import { describe, expect, it } from "vitest";
import type { Extraction } from "../../../src/domain/extraction.js";
import { findErrors } from "../../../src/extraction/evaluation/find-errors.js";
import { readText } from "../told.js";

const text = "ISIS seized Palmyra on Tuesday, the Observatory said. An air strike killed six civilians in Raqqa.";

/** The extraction itself as the annotation, with some events changed. */
async function errorsAfter(change: (gold: Extraction) => Partial<Extraction>) {
  const found = await readText(text);
  return findErrors("a", text, { ...found, ...change(found) }, found).map((error) => ({
    class: error.class,
    sentence: error.sentence,
  }));
}

describe("findErrors", () => {
  it("finds none where both say the same", async () => {
    expect(await errorsAfter(() => ({}))).toEqual([]);
  });

  it("names the sentence of an event that was invented", async () => {
    const errors = await errorsAfter(({ events }) => ({ events: events.slice(0, 1) }));
    expect(errors).toEqual([{ class: "event invented", sentence: "An air strike killed six civilians in Raqqa." }]);
  });

  it("names a party, a place and a date that differ", async () => {
    const errors = await errorsAfter(({ events, places }) => ({
      events: events.map((event, index) =>
        index > 0
          ? event
          : {
              ...event,
              participants: [],
              places: event.places.map((place) => ({ ...place, place: `${places.at(-1)?.id}` })),
              time: { ...event.time, start: "2014-01-01" },
            },
      ),
    }));
    expect(errors.map((error) => error.class)).toEqual(["participant invented", "place", "date"]);
  });
});
