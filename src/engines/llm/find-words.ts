import type { ExtractedSentence, Span, Words } from "../../domain/extraction.js";
import { plainText } from "../../extraction/text/plain-text.js";

/** Finds words a model quotes in the report's text; spaces and quotation marks may differ, the offsets are exact. */
export class WordFinder {
  readonly #text: string;
  readonly #plain: string;
  readonly #sentences: readonly ExtractedSentence[];

  constructor(text: string, sentences: readonly ExtractedSentence[]) {
    this.#text = text;
    this.#plain = plainText(text);
    this.#sentences = sentences;
  }

  /** Where the words stand as whole words: in the first of the spans that holds them; null if in none. */
  find(quoted: string, spans: readonly Span[] = [{ start: 0, end: this.#text.length }]): Words | null {
    const pattern = patternOf(quoted);
    for (const { start, end } of spans) {
      pattern.lastIndex = start;
      const found = pattern.exec(this.#plain);
      if (found && found.index + found[0].length <= end) return this.words(found.index, found.index + found[0].length);
    }
    return null;
  }

  /** The words from `start` to `end`. */
  words(start: number, end: number): Words {
    const sentence = this.#sentences.find((sentence) => start >= sentence.start && start < sentence.end);
    const text = this.#text.slice(start, end);
    return sentence ? { text, start, end, sentence: sentence.id } : { text, start, end };
  }

  /** Where words that belong to a span are looked for: the span itself, the sentences it touches, the whole text. */
  around(span: Span): readonly Span[] {
    const touched = this.#sentences.filter(({ start, end }) => start < span.end && end > span.start);
    const [first, last] = [touched[0], touched.at(-1)];
    return [
      span,
      ...(first && last ? [{ start: first.start, end: last.end }] : []),
      { start: 0, end: this.#text.length },
    ];
  }

  /** The text of a span with plain spaces and quotation marks, of the same length. */
  plain({ start, end }: Span): string {
    return this.#plain.slice(start, end);
  }
}

function patternOf(quoted: string): RegExp {
  const parts = plainText(quoted).trim().split(/\s+/u);
  const escaped = parts.map((part) => part.replace(/[\\^$.*+?()[\]{}|]/gu, "\\$&")).join("\\s+");
  // Whole words only; but a mark at an edge may stand beside a letter ("forces.The").
  const before = isLetter(parts[0]?.[0]) ? "(?<![\\p{L}\\p{N}])" : "";
  const after = isLetter(parts.at(-1)?.at(-1)) ? "(?![\\p{L}\\p{N}])" : "";
  return new RegExp(`${before}${escaped}${after}`, "gu");
}

function isLetter(character = ""): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}
