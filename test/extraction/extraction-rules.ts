import { expect } from "vitest";
import type { Extraction, Words } from "../../src/domain/extraction.js";

/** Every stretch of words in an extraction, however deep. */
function wordsIn(value: unknown): Words[] {
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  if (typeof value !== "object" || value === null) return [];
  const { start, end, text } = value as Record<string, unknown>;
  const own = typeof start === "number" && typeof end === "number" && typeof text === "string" ? [value as Words] : [];
  return [...own, ...Object.values(value).flatMap(wordsIn)];
}

/** Asserts what holds for every extraction: words are the text's, references lead somewhere, chains end with the publisher. */
export function expectSound(extraction: Extraction, text: string): void {
  for (const words of wordsIn(extraction)) expect(text.slice(words.start, words.end)).toBe(words.text);
  const actors = new Set(extraction.actors.map(({ id }) => id));
  const places = new Set(extraction.places.map(({ id }) => id));
  const events = new Set(extraction.events.map(({ id }) => id));
  const sentences = new Set(extraction.sentences.map(({ id }) => id));
  expect(actors.size).toBe(extraction.actors.length);
  expect(places.size).toBe(extraction.places.length);
  expect(actors).toContain(extraction.document.publisher);
  for (const actor of extraction.actors) if (actor.partOf) expect(actors).toContain(actor.partOf);
  for (const place of extraction.places) {
    if (place.within) expect(places).toContain(place.within);
    for (const { to } of place.bearings) expect(places).toContain(to);
    expect(place.lat === null).toBe(place.coordinateUncertaintyM === null);
  }
  for (const event of extraction.events) {
    expect(extraction.claims.some(({ about }) => about === event.id)).toBe(true);
    for (const { actor, mention } of event.participants) {
      expect(actors).toContain(actor);
      expect(mention.text.trim()).not.toBe("");
    }
    for (const { place } of event.places) expect(places).toContain(place);
    for (const other of [...event.possibleOverlap, ...(event.partOf ? [event.partOf] : [])])
      expect(events).toContain(other);
  }
  for (const claim of extraction.claims) {
    expect(claim.attribution.chain.at(-1)).toBe(extraction.document.publisher);
    for (const id of claim.attribution.chain) expect(actors).toContain(id);
    if (claim.about) expect(events).toContain(claim.about);
    expect(claim.quote.text.trim()).not.toBe("");
  }
  for (const mention of extraction.mentions) {
    expect(actors.has(mention.entity) || places.has(mention.entity)).toBe(true);
    if (mention.sentence) expect(sentences).toContain(mention.sentence);
  }
}
