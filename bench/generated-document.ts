import { pageKeyOf } from "../src/domain/page-key.js";
import type { CsvFolder } from "../src/graph/bulk/csv-folder.js";

/** Events told by one document. */
export const eventsInDocument = 10;
const firstDayMs = Date.UTC(2010, 0, 1);
const dayMs = 86_400_000;
/** The graph tells of seven years. */
const days = 2_555;

/** The day of that number, ISO 8601; they begin anew behind the last. */
export function dayOf(number: number): string {
  return new Date(firstDayMs + (number % days) * dayMs).toISOString().slice(0, 10);
}

/** Eight o'clock of the day of that number, when its documents are published. */
export function instantOf(number: number): string {
  return `${dayOf(number)}T08:00:00.000Z`;
}

/** Who published the document of that number. */
export function publisherOf(number: number): string {
  return `actor${number % 20}`;
}

/** Writes one document with its text and its publisher. */
export function writeDocument(csv: CsvFolder, number: number): void {
  const [id, sha256, at, publisherId] = [`document${number}`, `text${number}`, instantOf(number), publisherOf(number)];
  csv.node("Document", id, {
    kind: "NEWS",
    title: `Report ${number}`,
    publisherId,
    publishedAt: at,
    recordedAt: at,
    language: "en",
    lengthUtf16: 100,
    pageKey: pageKeyOf(at, id),
  });
  csv.node("Text", sha256, { text: "A report on what happened.", lengthUtf16: 26 });
  csv.relationship("HAS_TEXT", id, sha256);
  csv.relationship("PUBLISHED_BY", id, publisherId);
}
