import type { Report } from "../../src/domain/extraction.js";

const actors = ["ISIS fighters", "Army troops", "Kurdish fighters", "Nusra Front fighters", "Rebels"];
const deeds = [
  "seized a checkpoint near",
  "shelled a village near",
  "attacked a base near",
  "withdrew from a hill near",
];
const places = ["Kobani", "Aleppo", "Raqqa", "Idlib", "Homs", "Deir al-Zor", "Hama"];
const speakers = ["activists said", "the Syrian Observatory for Human Rights said", "state television said"];

/** Reports of a few sentences, that share actors and places, so that writers meet. The same in every run. */
export function generatedReports(count: number): Report[] {
  return Array.from({ length: count }, (_, index) => {
    const pick = (from: readonly string[], step: number) => from[(index * step + step) % from.length];
    const [first, second] = [pick(actors, 1), pick(actors, 2)];
    return {
      text: `${first} ${pick(deeds, 1)} ${pick(places, 1)} on Tuesday, ${pick(speakers, 1)}. ${second} ${pick(deeds, 3)} ${pick(places, 3)} on Wednesday, killing ${index + 3} people, ${pick(speakers, 2)}.`,
      publishedAt: `2014-12-${String(10 + (index % 15)).padStart(2, "0")}T08:00:00Z`,
      publisher: `Wire ${index % 4}`,
    };
  });
}
