import { contentId } from "../domain/content-id.js";
import type { Extraction, ExtractionEngine } from "../domain/extraction.js";

/** Readings of so many reports are kept, of at most so many characters in all: one person reviews one report at a time. */
const limits = { reports: 8, characters: 1_000_000 };

/**
 * An engine that remembers its last readings: what is recorded after a review is what was looked at, and a language model, which might answer otherwise, is
 * asked once. A reading that was forgotten is made again; the revision tells whether it is the same.
 */
export function rememberExtractions(engine: ExtractionEngine): ExtractionEngine {
  const kept = new Map<string, { readonly extraction: Promise<Extraction>; readonly characters: number }>();
  const forgetOldest = () => {
    let characters = [...kept.values()].reduce((sum, one) => sum + one.characters, 0);
    for (const [key, one] of kept) {
      if (kept.size === 1 || (kept.size <= limits.reports && characters <= limits.characters)) return;
      kept.delete(key);
      characters -= one.characters;
    }
  };
  return {
    name: engine.name,
    version: engine.version,
    extract(report) {
      const { publisher, publishedAt, title = null, url = null, kind = null, language = null, text } = report;
      const key = contentId("reading", publisher, publishedAt, title, url, kind, language, text);
      const known = kept.get(key);
      if (known) return known.extraction;
      const extraction = engine.extract(report);
      kept.set(key, { extraction, characters: text.length });
      // A failure is not worth remembering.
      extraction.catch(() => kept.delete(key));
      forgetOldest();
      return extraction;
    },
  };
}
